//! Against strum: `Display`, `EnumString`, `VariantNames`, `VariantArray`, `EnumIter`, `EnumCount`, `FromRepr`.

mod odd;

use std::fmt::{Debug, Display};
use std::str::FromStr;

use gotag::Variants;
use strum::{EnumCount, IntoEnumIterator, VariantArray, VariantNames};

/// One enum, derived by both.
macro_rules! twice {
    ($case:tt $module:ident { $($variant:ident),* }) => {
        mod $module {
            pub(super) mod ours {
                #[derive(gotag::Display, gotag::FromStr, gotag::Variants, Clone, Debug, PartialEq)]
                #[tag(text(rename_all = $case))]
                pub(in super::super) enum E { $($variant),* }
            }
            pub(super) mod theirs {
                #[derive(strum::Display, strum::EnumString, strum::VariantNames, strum::VariantArray)]
                #[derive(strum::EnumIter, strum::EnumCount, strum::FromRepr, Clone, Debug, PartialEq)]
                #[strum(serialize_all = $case)]
                pub(in super::super) enum E { $($variant),* }
            }
        }
    };
}

/// The words that serde's algorithm, which is ours, and heck's, which is strum's, spell alike under every rule.
macro_rules! alike {
    ($($case:tt $module:ident),*) => {
        $(twice!($case $module { Red, LightBlue, V1Beta, Utf8, Http2Server, X, Tag });)*

        #[test]
        fn every_rule_gives_the_names_that_strum_gives() {
            $(
                assert_eq!($module::ours::E::NAMES, <$module::theirs::E as VariantNames>::VARIANTS, $case);
                same_values::<$module::ours::E, $module::theirs::E>($case);
                same_parses::<$module::ours::E, $module::theirs::E>($module::ours::E::NAMES);
                for repr in 0..=$module::ours::E::COUNT {
                    let ours = $module::ours::E::from_repr(repr.cast_signed());
                    same(ours, $module::theirs::E::from_repr(repr));
                }
            )*
        }
    };
}

alike! {
    "lowercase" lower, "UPPERCASE" upper, "PascalCase" pascal, "camelCase" camel, "snake_case" snake,
    "SCREAMING_SNAKE_CASE" screaming_snake, "kebab-case" kebab, "SCREAMING-KEBAB-CASE" screaming_kebab
}

fn same_values<O, T>(case: &str)
where
    O: gotag::text::Listed + Clone + Display + Debug,
    T: VariantArray + IntoEnumIterator + EnumCount + Display + Debug,
{
    assert_eq!((O::COUNT, O::VALUES.len()), (<T as EnumCount>::COUNT, <T as VariantArray>::VARIANTS.len()));
    let (ours, theirs) = (O::variants(), T::iter());
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.rev().zip(theirs.rev()) {
        assert_eq!(
            format!("{ours:?}|{ours}|{ours:>12}|{ours:~^9.3}|"),
            format!("{theirs:?}|{theirs}|{theirs:>12}|{theirs:~^9.3}|"),
            "{case}"
        );
    }
}

/// Each name, and what becomes of it by one character more, less or changed.
fn same_parses<O: FromStr + Debug, T: FromStr + Debug>(names: &[&str]) {
    for name in names {
        let chars: Vec<char> = name.chars().collect();
        same(name.parse::<O>().ok(), name.parse::<T>().ok());
        for at in 0..=chars.len() {
            for change in ["", "a", "A", "_", "|"] {
                for skip in [0, 1] {
                    let after = chars.iter().skip(at + skip);
                    let text: String =
                        chars[..at].iter().copied().chain(change.chars()).chain(after.copied()).collect();
                    same(text.parse::<O>().ok(), text.parse::<T>().ok());
                }
            }
        }
    }
}

fn same(ours: impl Debug, theirs: impl Debug) {
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
}

mod given {
    pub(super) mod ours {
        #[derive(gotag::Display, gotag::FromStr, gotag::Variants, Clone, Debug, PartialEq)]
        #[repr(i16)]
        pub(in super::super) enum E {
            #[tag(text("scarlet", alias = "red", alias = "r"))]
            Red = -3,
            #[tag(text = "n")]
            Nothing,
            #[tag(text("a,\"b\""))]
            Quoted = 1 << 9,
            Last,
        }

        #[derive(gotag::Display, gotag::FromStr, gotag::Variants, Clone, Debug, PartialEq)]
        pub(in super::super) enum Fields<T> {
            Unit,
            Tuple(u8, Option<T>),
            Named { t: T, text: String },
        }
    }
    pub(super) mod theirs {
        #[derive(
            strum::Display,
            strum::EnumString,
            strum::VariantNames,
            strum::EnumIter,
            strum::EnumCount,
            strum::VariantArray,
            strum::FromRepr,
            Clone,
            Debug,
            PartialEq,
        )]
        #[repr(i16)]
        pub(in super::super) enum E {
            #[strum(to_string = "scarlet", serialize = "red", serialize = "r")]
            Red = -3,
            #[strum(serialize = "n")]
            Nothing,
            #[strum(serialize = "a,\"b\"")]
            Quoted = 1 << 9,
            Last,
        }

        #[derive(strum::Display, strum::EnumString, strum::VariantNames, strum::EnumCount, Clone, Debug, PartialEq)]
        pub(in super::super) enum Fields<T: Default> {
            Unit,
            Tuple(u8, Option<T>),
            Named { t: T, text: String },
        }
    }
}

#[test]
fn given_names_and_discriminants_mean_what_they_mean_in_strum() {
    use given::{ours, theirs};

    same_values::<ours::E, theirs::E>("given");
    same_parses::<ours::E, theirs::E>(&["scarlet", "red", "r", "n", "a,\"b\"", "Last", "Red"]);
    for repr in -1000..=1000 {
        same(ours::E::from_repr(repr), theirs::E::from_repr(repr));
    }
}

#[test]
fn fields_take_their_defaults_as_in_strum() {
    use given::{ours, theirs};

    assert_eq!(ours::Fields::<u8>::NAMES, theirs::Fields::<u8>::VARIANTS);
    assert_eq!(<ours::Fields<u8> as Variants>::COUNT, <theirs::Fields<u8> as EnumCount>::COUNT);
    same_parses::<ours::Fields<u8>, theirs::Fields<u8>>(ours::Fields::<u8>::NAMES);
    for name in ours::Fields::<u8>::NAMES {
        let (ours, theirs) = (name.parse::<ours::Fields<u8>>(), name.parse::<theirs::Fields<u8>>());
        assert_eq!(ours.unwrap().to_string(), theirs.unwrap().to_string());
    }
}

/// Identifiers that heck takes apart in another way than serde, whose upper case is of ASCII letters only: the price of one
/// `rename_all` for text and json.
macro_rules! unlike {
    ($($case:tt $module:ident [$($ours:literal),*] [$($theirs:literal),*]),*) => {
        $(twice!($case $module { ABC, HTMLElement, Snake_Case, A1B, Größe });)*

        #[test]
        fn where_the_names_differ_from_strum() {
            $(
                assert_eq!($module::ours::E::NAMES, [$($ours),*], $case);
                assert_eq!($module::theirs::E::VARIANTS, [$($theirs),*], $case);
            )*
        }
    };
}

#[allow(non_camel_case_types, dead_code, clippy::upper_case_acronyms)]
mod words {
    use super::{VariantNames, Variants};

    unlike! {
        "lowercase" lower
            ["abc", "htmlelement", "snake_case", "a1b", "größe"]
            ["abc", "htmlelement", "snake_case", "a1b", "größe"],
        "UPPERCASE" upper
            ["ABC", "HTMLELEMENT", "SNAKE_CASE", "A1B", "GRößE"]
            ["ABC", "HTMLELEMENT", "SNAKE_CASE", "A1B", "GRÖSSE"],
        "PascalCase" pascal
            ["ABC", "HTMLElement", "Snake_Case", "A1B", "Größe"]
            ["Abc", "HtmlElement", "SnakeCase", "A1b", "Größe"],
        "camelCase" camel
            ["aBC", "hTMLElement", "snake_Case", "a1B", "größe"]
            ["abc", "htmlElement", "snakeCase", "a1b", "größe"],
        "snake_case" snake
            ["a_b_c", "h_t_m_l_element", "snake__case", "a1_b", "größe"]
            ["abc", "html_element", "snake_case", "a1b", "größe"],
        "kebab-case" kebab
            ["a-b-c", "h-t-m-l-element", "snake--case", "a1-b", "größe"]
            ["abc", "html-element", "snake-case", "a1b", "größe"]
    }
}

#[test]
fn where_the_meanings_differ_from_strum() {
    #[derive(strum::Display, strum::EnumString)]
    enum Theirs {
        #[strum(serialize = "b", serialize = "blue")]
        Blue,
        r#Loop,
    }
    #[derive(gotag::Display, gotag::FromStr, Debug)]
    enum Ours {
        #[tag(text("b", alias = "blue"))]
        Blue,
        r#Loop,
    }
    // strum keeps the mark of a raw identifier, gotag the name.
    assert_eq!((Theirs::r#Loop.to_string(), Ours::r#Loop.to_string()), ("r#Loop".to_owned(), "Loop".to_owned()));
    // strum prints the longest name, gotag the one that is no alias.
    assert_eq!((Theirs::Blue.to_string(), Ours::Blue.to_string()), ("blue".to_owned(), "b".to_owned()));
    // strum's error says nothing of what was parsed.
    assert_eq!(
        "B".parse::<Theirs>().err().map(|error| error.to_string()).as_deref(),
        Some("Matching variant not found")
    );
    assert_eq!(
        "bleu".parse::<Ours>().unwrap_err().to_string(),
        "unknown Ours `bleu`: did you mean `blue`? expected one of `b`, `blue`, `Loop`"
    );
}
