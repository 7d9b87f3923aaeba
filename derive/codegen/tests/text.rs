//! What `Display`, `FromStr` and `Variants` emit, and how much of it.

use gotag_codegen::derives;
use gotag_codegen::diag::Consumer;

fn expand(derive: &str, source: &str) -> String {
    let row = derives::find(derive).expect("the derive is registered");
    let tokens = source.parse().unwrap_or_else(|error| panic!("{source}: {error}"));
    let expanded = gotag_codegen::expand(row, tokens, Consumer::File).unwrap_or_else(|failure| panic!("{failure:?}"));
    prettyplease::unparse(&syn::parse2(expanded).unwrap_or_else(|error| panic!("{source}: {error}")))
}

const MIXED: &str =
    r#"#[repr(u8)] enum Color<T> { #[tag(text("red", alias = "r"))] Red, Mixed(f64, T) = 7, Named { t: T } }"#;

#[test]
fn fields_are_passed_over_and_filled_in() {
    assert_eq!(
        expand("Display", MIXED),
        r#"const _: () = {
    use ::gotag::__private as __gotag;
    #[automatically_derived]
    impl<T> __gotag::text::Display for Color<T> {
        fn fmt(&self, __f: &mut __gotag::text::Formatter<'_>) -> __gotag::text::Written {
            let __text = match self {
                Self::Red => "red",
                Self::Mixed(..) => "Mixed",
                Self::Named { .. } => "Named",
            };
            __gotag::text::Formatter::pad(__f, __text)
        }
    }
};
"#
    );
    let text = expand("FromStr", MIXED);
    for part in [
        "where\n        T: __gotag::text::Default,",
        "&\"|Color|red|r|Mixed|Named\",",
        "\"red\" | \"r\" => Self::Red,",
        "t: <T as __gotag::text::Default>::default(),",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let text = expand("Variants", MIXED);
    for part in [
        "type Values = __gotag::text::Unlisted<Self>;",
        "const NAMES: __gotag::text::Names = &[\"red\", \"Mixed\", \"Named\"];",
        "Self::Named { .. } => 2,",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("from_repr"), "{text}");
}

#[test]
fn an_enum_without_fields_is_a_table() {
    assert_eq!(
        expand("Variants", "#[repr(i8)] enum Sign { Minus = -1, Plus = LAST }"),
        r#"const _: () = {
    use ::gotag::__private as __gotag;
    #[automatically_derived]
    impl __gotag::text::Variants for Sign {
        type Repr = __gotag::core::primitive::i8;
        type Values = &'static [Self];
        const NAMES: __gotag::text::Names = &["Minus", "Plus"];
        const VALUES: &'static [Self] = &[Self::Minus, Self::Plus];
        fn index(&self) -> __gotag::core::primitive::usize {
            match self {
                Self::Minus => 0,
                Self::Plus => 1,
            }
        }
        fn from_repr(__repr: __gotag::core::primitive::i8) -> __gotag::Option<Self> {
            let __value = match __repr {
                _ if __repr == Self::Minus as __gotag::core::primitive::i8 => Self::Minus,
                _ if __repr == Self::Plus as __gotag::core::primitive::i8 => Self::Plus,
                _ => return __gotag::None,
            };
            __gotag::Some(__value)
        }
    }
};
"#
    );
}

/// What is emitted is what users wait for. Each derive stands alone, so each of the names is there three times, and each of
/// the values twice: a variant more is five lines more.
#[test]
fn the_budget_is_kept() {
    let total = |variants: &[&str]| -> usize {
        let source = format!("enum Color {{ {} }}", variants.join(", "));
        ["Display", "FromStr", "Variants"].map(|derive| expand(derive, &source).lines().count()).iter().sum()
    };
    let colors = ["Red", "Orange", "Yellow", "Green", "Blue", "Indigo", "Violet", "Black"];
    let (all, one) = (total(&colors), total(&colors[..1]));
    assert!(all <= 75, "{all} lines for eight variants");
    assert!(one <= 43, "{one} lines for one");
}
