use gotag::Validate;

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_even(number: &u32) -> bool {
    number.is_multiple_of(2)
}

fn no_spaces(text: &str) -> Result<(), String> {
    match text.find(' ') {
        None => Ok(()),
        Some(at) => Err(format!("has a space at {at}")),
    }
}

mod checks {
    pub(super) struct Small;
    impl Small {
        pub(super) fn check<T: Into<u64> + Copy>(value: &T) -> Result<(), &'static str> {
            if (*value).into() < 10 { Ok(()) } else { Err("is not small") }
        }
    }
}

#[derive(Validate)]
struct Custom {
    #[tag(validate(custom = is_even, custom = checks::Small::check))]
    number: Option<u32>,
    #[tag(validate(min = 1, custom = no_spaces))]
    text: String,
    #[tag(validate(each(custom = no_spaces)))]
    texts: Vec<Box<str>>,
}

#[test]
fn a_function_decides_and_words_its_failure() {
    let custom = |number, text: &str, texts: &[&str]| Custom {
        number,
        text: text.into(),
        texts: texts.iter().map(|text| (*text).into()).collect(),
    };
    assert!(custom(None, "a", &["b"]).validate().is_ok());
    let report = custom(Some(1), "a b", &["", " "]).validate().unwrap_err();
    assert_eq!(report.to_string(), "number: is not valid\ntext: has a space at 1\ntexts[1]: has a space at 0");
    assert!(report.iter().all(|failure| failure.rule() == "custom"));
    assert_eq!(custom(Some(12), "a", &[]).validate().unwrap_err().to_string(), "number: is not small");
    assert_eq!(custom(None, "", &[]).validate().unwrap_err().failures()[0].rule(), "min");
}
