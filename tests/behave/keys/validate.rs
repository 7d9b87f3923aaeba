//! `validate`: rules, in go-playground's names. What each rule means stands with the rules.

use gotag::{Reflect, Validate};

use super::tag;

#[derive(Reflect, Validate)]
struct User {
    #[tag(validate = "required,min=2,max=5")]
    short: String,
    #[tag(validate(required, min = 2, max = 5))]
    words: String,
    #[tag(r#"validate:"required,min=2,max=5""#)]
    pasted: String,
}

#[test]
fn three_spellings() {
    for field in ["short", "words", "pasted"] {
        assert_eq!(tag::<User>(field, "validate"), Some("required,min=2,max=5"), "{field}");
    }
    for (text, failures) in [("", 3), ("a", 3), ("ab", 0), ("abcde", 0), ("abcdef", 3)] {
        let user = User { short: text.to_owned(), words: text.to_owned(), pasted: text.to_owned() };
        let found = user.validate().map_or_else(|report| report.len(), |()| 0);
        assert_eq!(found, failures, "{text}");
    }
}
