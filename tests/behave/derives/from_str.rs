//! `FromStr`: an enum's text, the other way.

use allocation_counter::measure;
use gotag::text::ParseEnumError;
use gotag::{Display, FromStr, Variants};

#[derive(Clone, Copy, Debug, Display, FromStr, PartialEq, Variants)]
#[tag(text(rename_all = "lowercase"))]
enum Color {
    #[tag(text(alias = "scarlet", alias = "r"))]
    Red,
    Green,
    #[tag(text = "azure")]
    Blue,
}

#[test]
fn names_and_aliases_are_parsed() {
    for (text, color) in [
        ("red", Color::Red),
        ("scarlet", Color::Red),
        ("r", Color::Red),
        ("green", Color::Green),
        ("azure", Color::Blue),
    ] {
        assert_eq!(text.parse(), Ok(color));
    }
}

#[test]
fn every_printed_name_is_parsed_back() {
    for color in Color::variants() {
        assert_eq!(color.to_string().parse(), Ok(color));
        assert_eq!(color.name(), color.to_string());
    }
}

#[test]
fn the_error_lists_what_is_accepted() {
    let error = "Gren".parse::<Color>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown Color `Gren`: did you mean `green`? expected one of `red`, `scarlet`, `r`, `green`, `azure`"
    );
    assert_eq!((error.type_name(), error.input(), error.suggestion()), ("Color", "Gren", Some("green")));
    assert_eq!(error.expected().collect::<Vec<_>>(), ["red", "scarlet", "r", "green", "azure"]);
    for text in ["", "blue", "Red", "re", "redd", " red", "|red|", "|"] {
        assert!(text.parse::<Color>().is_err(), "{text}");
    }
    let _: &dyn std::error::Error = &error;
}

#[test]
fn a_text_is_kept_whole_and_without_allocating_if_it_can() {
    for text in [
        "",
        "x",
        "ré",
        "rad",
        "purple",
        "light goldenrod",
        "of 16 characters",
        "of 17 characters:",
        "no colour is so long",
    ] {
        let mut error = None;
        let counted = measure(|| error = text.parse::<Color>().err());
        let error = error.unwrap();
        assert_eq!(counted.count_total, u64::from(text.len() > 16), "{text}");
        assert_eq!(error.input(), text);
        assert_eq!(error.clone(), error);
        assert!(error.to_string().starts_with(&format!("unknown Color `{text}`: ")), "{error}");
    }
}

#[derive(Debug, FromStr, PartialEq)]
enum Shape<T> {
    Point,
    Circle(f64, Option<T>),
    Named { name: String, inner: T },
}

#[test]
fn fields_take_their_defaults() {
    assert_eq!("Point".parse(), Ok(Shape::<u8>::Point));
    assert_eq!("Circle".parse(), Ok(Shape::<u8>::Circle(0.0, None)));
    assert_eq!("Named".parse(), Ok(Shape::<u8>::Named { name: String::new(), inner: 0 }));
}

#[derive(Debug, FromStr, PartialEq)]
enum Odd {
    #[tag(text("a|b,c;d"))]
    Divided,
    #[tag(text("x\ny", alias = "\u{e000}"))]
    Lines,
}

#[derive(Debug, FromStr)]
enum Never {}

#[test]
fn a_name_may_hold_any_character() {
    assert_eq!(
        ("a|b,c;d".parse(), "x\ny".parse(), "\u{e000}".parse()),
        (Ok(Odd::Divided), Ok(Odd::Lines), Ok(Odd::Lines))
    );
    let error: ParseEnumError = "?".parse::<Odd>().unwrap_err();
    assert_eq!(error.expected().collect::<Vec<_>>(), ["a|b,c;d", "x\ny", "\u{e000}"]);
    assert_eq!("x".parse::<Never>().unwrap_err().to_string(), "unknown Never `x`: the type has no variants");
}
