//! What the words about null and rules emit, and nothing for a type without them.

use gotag_codegen::derives;
use gotag_codegen::diag::Consumer;

fn expand(derive: &str, source: &str) -> String {
    let row = derives::find(derive).unwrap();
    gotag_codegen::expand(row, source.parse().unwrap(), Consumer::Macro).unwrap().to_string()
}

/// What is emitted without spaces, which tokens print as they like.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}

#[track_caller]
fn emits(derive: &str, source: &str, expected: &str) {
    let found = plain(&expand(derive, source));
    assert!(found.contains(&plain(expected)), "{expected}\n{found}");
}

const NULLS: &str = "struct T {
    #[tag(json(default_on_null))] a: u8,
    #[tag(json(default_on_null, default = 1))] b: u8,
    #[tag(json(nullable))] c: Option<Option<u8>>,
    d: u8
}";

#[test]
fn null_is_a_word_of_the_slot() {
    emits(
        "Deserialize",
        NULLS,
        "(__gotag::wire::OnNull(__0), __gotag::wire::OnNull(__gotag::wire::Given(__1)), __gotag::wire::Given(__2), __3)",
    );
    emits("Deserialize", NULLS, "c: __gotag::wire::or_null(__2), d: __3");
    emits(
        "Serialize",
        NULLS,
        r#"(("a", &__gotag::wire::Present(&self.a)), ("b", &__gotag::wire::Present(&self.b)),
            ("c", __gotag::wire::omit_absent(&self.c)), ("d", &self.d))"#,
    );
}

#[test]
fn on_the_type_it_is_the_same_as_on_every_field() {
    let whole = "#[tag(json(default_on_null))] struct T { a: u8, b: Vec<u8> }";
    let each = "struct T { #[tag(json(default_on_null))] a: u8, #[tag(json(default_on_null))] b: Vec<u8> }";
    for derive in ["Serialize", "Deserialize"] {
        assert_eq!(expand(derive, whole), expand(derive, each));
    }
}

#[test]
fn what_is_read_is_checked_once() {
    let named = "#[tag(json(validate))] struct T { a: u8 }";
    emits("Deserialize", named, "{ __gotag::wire::read_checked_record(__d) }");
    emits(
        "Deserialize",
        named,
        "__gotag::when_validate!(__gotag::wire::checked::<Self, _>({ match __gotag::wire::Reader::fields::<_, Self>(__r)",
    );
    for source in [
        "#[tag(json(validate))] struct T(u8);",
        "#[tag(json(validate))] enum T { A, B(u8) }",
        "#[tag(json(validate))] enum T { A, B }",
        "#[tag(json(validate))] #[serde(transparent)] struct T { a: u8 }",
        r#"#[tag(json(validate))] #[serde(try_from = "u8")] struct T { a: u8 }"#,
    ] {
        let emitted = expand("Deserialize", source);
        assert_eq!(emitted.matches("when_validate").count(), 1, "{source}: {emitted}");
        assert!(!expand("Serialize", source).contains("when_validate"), "{source}");
    }
    assert!(!expand("Deserialize", "struct T { a: u8 }").contains("when_validate"));
}
