//! Enums as odd as they come: whatever their variants are called, however they are numbered, the derives agree.
#![allow(non_camel_case_types, dead_code, clippy::upper_case_acronyms, reason = "names as nobody would choose them")]

use gotag::Variants;
use serde::Serialize;
use strum::{EnumCount, VariantNames};

use super::{same, same_parses, same_values};

/// One enum, derived by both, with what either says of names in front of each variant.
macro_rules! odd {
    ($module:ident $(#[$attr:meta])* {
        $($variant:ident $(= $given:expr)? => $name:literal $([$($alias:literal)*])?,)*
    }) => {
        mod $module {
            pub(super) mod ours {
                #[derive(gotag::Display, gotag::FromStr, gotag::Variants, Clone, Debug, PartialEq)]
                $(#[$attr])*
                pub(in super::super) enum E { $(#[tag(text($name $($(, alias = $alias)*)?))] $variant $(= $given)?),* }
            }
            pub(super) mod theirs {
                #[derive(strum::Display, strum::EnumString, strum::VariantNames, strum::VariantArray)]
                #[derive(strum::EnumIter, strum::EnumCount, strum::FromRepr, Clone, Debug, PartialEq)]
                $(#[$attr])*
                pub(in super::super) enum E {
                    $(#[strum(to_string = $name $($(, serialize = $alias)*)?)] $variant $(= $given)?),*
                }
            }
            pub(super) const PARSED: &[&str] = &[$($name, $($($alias,)*)?)*];
        }
    };
}

/// What generated code might take for its own.
macro_rules! named {
    ($($variant:ident)*) => {
        mod named {
            pub(super) mod ours {
                #[derive(gotag::Display, gotag::FromStr, gotag::Variants, Clone, Debug, PartialEq)]
                pub(in super::super) enum E { $($variant),* }
            }
            pub(super) mod theirs {
                #[derive(strum::Display, strum::EnumString, strum::VariantNames, strum::VariantArray)]
                #[derive(strum::EnumIter, strum::EnumCount, strum::FromRepr, Clone, Debug, PartialEq)]
                pub(in super::super) enum E { $($variant),* }
            }
        }
    };
}

named! {
    None Some Ok Err Default Repr Values NAMES VALUES COUNT String Option Result Vec Clone Display FromStr Variants str u8
    usize core std gotag __f __text __value __repr __gotag __ _1 self_ T E ñandú 日本
}

odd! { texts {
    Quoted => "q\"t" ["'" "\\" "\\n"],
    Divided => "|" ["|a" "a|" "," ";" "a|b"],
    Private => "\u{e000}" ["\u{e001}|"],
    Lines => "\n" ["\r\n" "\t" "\0"],
    Spaced => " " ["  " "a b"],
    Wide => "ü" ["Ü" "日本" "\u{301}"],
    Formatted => "%s" ["{" "}" "{0}" "{{}}"],
    Sixteen => "of 16 characters" ["of 17 characters:"],
    Case => "a" ["A"],
} }

#[test]
fn any_name_is_printed_and_parsed_as_in_strum() {
    let names = <named::ours::E as Variants>::NAMES;
    assert_eq!(names, <named::theirs::E as VariantNames>::VARIANTS);
    assert_eq!(texts::ours::E::NAMES, <texts::theirs::E as VariantNames>::VARIANTS);
    same_values::<named::ours::E, named::theirs::E>("named");
    same_values::<texts::ours::E, texts::theirs::E>("texts");
    same_parses::<named::ours::E, named::theirs::E>(names);
    same_parses::<texts::ours::E, texts::theirs::E>(texts::PARSED);
    same_parses::<texts::ours::E, texts::theirs::E>(&["", "Quoted", "Case", "é", "u\u{308}"]);
}

/// Integers at either end of the type, given in and out of order, and those that follow from them.
macro_rules! numbered {
    ($($repr:ident)*) => {
        $(odd! { $repr #[repr($repr)] {
            Last = $repr::MAX => "last",
            First = $repr::MIN => "first",
            Second => "second" ["2"],
            Called = [7, 20][1] => "called",
            Next => "next",
            Block = { 2 + 3 } => "block",
            Letter = 0x61 => "letter",
        } })*

        #[test]
        fn any_integer_is_found_as_in_strum() {
            $(
                let near = [$repr::MIN, $repr::MAX, 0, 5, 20, 0x61];
                for (at, away) in near.iter().flat_map(|at| (0..4).map(move |away| (at, away))) {
                    for repr in [at.wrapping_add(away), at.wrapping_sub(away)] {
                        same($repr::ours::E::from_repr(repr), $repr::theirs::E::from_repr(repr));
                    }
                }
                for value in $repr::ours::E::VALUES {
                    same($repr::ours::E::from_repr(value.clone() as $repr), Some(value));
                    assert_eq!($repr::ours::E::VALUES[value.index()], *value);
                }
                same_values::<$repr::ours::E, $repr::theirs::E>(stringify!($repr));
                same_parses::<$repr::ours::E, $repr::theirs::E>($repr::PARSED);
            )*
        }
    };
}

#[allow(clippy::enum_clike_unportable_variant, reason = "the type is what it is for")]
mod numbers {
    use super::{Variants, same, same_parses, same_values};

    numbered! { u8 i8 u16 i16 u32 i32 u64 i64 usize isize }
}

/// A generic enum with everything that an enum may have.
macro_rules! generic {
    ($($module:ident $($derive:path),*;)*) => { $(
        mod $module {
            #[derive($($derive,)* Clone, Debug, PartialEq)]
            #[repr(C, align(16))]
            pub(super) enum E<'a, T: Default + 'a, U = Option<&'a T>, const N: usize = 3>
            where
                U: Default,
            {
                Unit,
                Tuple(T, u8, &'a str),
                Named { r#type: U, __text: String, of: [Vec<T>; 2] },
                Bare(),
                Empty {},
                Counted(super::Counted<N>),
            }
        }
    )* };
}

generic! {
    ours gotag::Display, gotag::FromStr, gotag::Variants;
    theirs strum::Display, strum::EnumString, strum::VariantNames, strum::EnumCount;
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Counted<const N: usize>;

#[test]
fn generics_are_taken_as_in_strum() {
    type Ours = ours::E<'static, u8>;
    type Theirs = theirs::E<'static, u8>;
    assert_eq!((Ours::NAMES, Ours::COUNT), (Theirs::VARIANTS, <Theirs as EnumCount>::COUNT));
    same_parses::<Ours, Theirs>(Ours::NAMES);
    for (index, name) in Ours::NAMES.iter().enumerate() {
        let value: Ours = name.parse().unwrap();
        assert_eq!(
            (value.index(), value.name(), value.to_string()),
            (index, Ours::NAMES[index], value.name().to_owned())
        );
    }
}

/// The rules are serde's, whose names need no comparison with strum: heck takes these words apart otherwise.
macro_rules! ruled {
    ($($case:literal $module:ident)*) => {
        $(mod $module {
            #[derive(gotag::Variants, gotag::Display, serde::Serialize)]
            #[tag(text(rename_all = $case))]
            #[serde(rename_all = $case)]
            pub(super) enum E {
                A, c, B1, b2, ABCD, HTMLElement, Snake_Case, snake, SHOUTY_CASE, _Lead, Trail_, Dou__ble, X9y, V1_2, U8x16, r#type,
                r#Loop, GrößeÄ, aÀB, m日本, iİx, __Two, _1, AaBbCc, rRr, E2E, XÆA12,
            }
        })*

        #[test]
        fn every_rule_makes_of_odd_words_what_serde_makes() {
            $(assert_eq!($module::E::NAMES, serdes($module::E::VALUES), $case);)*
        }
    };
}

fn serdes<E: Serialize>(values: &[E]) -> Vec<String> {
    values.iter().map(|value| serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()).collect()
}

ruled! {
    "lowercase" lower "UPPERCASE" upper "PascalCase" pascal "camelCase" camel "snake_case" snake
    "SCREAMING_SNAKE_CASE" screaming_snake "kebab-case" kebab "SCREAMING-KEBAB-CASE" screaming_kebab
}
