//! Serialize and Deserialize against `serde_derive`: one corpus of types, each derived by both from one definition, with equal
//! output and equal errors. What differs on purpose stands in [`differences`], with the reason.

pub mod decode;
mod differences;
mod harness;

/// A topic of the corpus: `types` are derived by gotag in `ours` and by `serde_derive` in `theirs`, and so are the `derived`, which
/// bring their own `derive`; `rest` is what they need. Each case is a type and documents of it, the first of which
/// can be read, and becomes a test; `'_` stands for the lifetime of the input.
macro_rules! corpus {
    (
        types { $($item:item)* }
        $(derived { $($derived:item)* })?
        $(rest { $($rest:item)* })?
        cases { $($case:ident: $ty:ty [$($document:literal),* $(,)?])* }
    ) => {
        corpus! { @side ours gotag {$($item)*} {$($($derived)*)?} {$($($rest)*)?} {$($case: $ty;)*} }
        corpus! { @side theirs serde {$($item)*} {$($($derived)*)?} {$($($rest)*)?} {$($case: $ty;)*} }

        pub(super) const TYPES: usize = [$(stringify!($item).len(),)* $($(stringify!($derived).len(),)*)?].len();
        pub(super) const CASES: &[&str] = &[$(concat!(module_path!(), "::", stringify!($case))),*];
        pub(super) const BOTH: &[fn() -> crate::serde::harness::Case] = &[$(|| crate::serde::harness::Case {
            name: concat!(module_path!(), "::", stringify!($case)),
            ours: ours::side::$case(),
            theirs: theirs::side::$case(),
            documents: &[$($document),*],
        }),*];

        $(
            #[test]
            fn $case() {
                let name = concat!(module_path!(), "::", stringify!($case));
                let (ours, theirs) = (ours::side::$case(), theirs::side::$case());
                crate::serde::harness::Case { name, ours, theirs, documents: &[$($document),*] }.run();
            }
        )*
    };
    (@side $side:ident $by:ident {$($item:item)*} {$($derived:item)*} {$($rest:item)*} {$($case:ident: $ty:ty;)*}) => {
        mod $side {
            #![allow(dead_code, unused_imports, nonstandard_style, clippy::all, clippy::pedantic, reason = "types as users write them")]

            use $by::{Deserialize, Serialize};

            $($rest)*
            $(#[derive($by::Serialize, $by::Deserialize, Debug, Clone)] $item)*
            $($derived)*

            pub(super) mod side {
                use super::*;

                $(pub(in super::super) fn $case() -> crate::serde::harness::Side {
                    crate::serde::harness::side!($ty)
                })*
            }
        }
    };
}

/// The files of the corpus.
macro_rules! topics {
    ($($(#[$cfg:meta])? $topic:ident)*) => {
        $($(#[$cfg])? mod $topic;)*

        const TYPES: &[usize] = &[$($(#[$cfg])? $topic::TYPES),*];
        const CASES: &[&[&str]] = &[$($(#[$cfg])? $topic::CASES),*];
        const BOTH: &[&[fn() -> harness::Case]] = &[$($(#[$cfg])? $topic::BOTH),*];
        const SOURCES: &[&str] = &[$(include_str!(concat!("serde/", stringify!($topic), ".rs"))),*];
    };
}

topics! {
    adjacent
    adjacent_missing
    borrow
    conversions
    defaults
    expecting
    flatten
    flatten_newtypes
    flatten_tagged
    flatten_variants
    generics
    identifiers
    idle
    layout
    long_names
    names
    other
    #[cfg(feature = "packed")]
    packed
    remote
    remote_tagged
    shapes
    skips
    tagged
    tagged_enums
    tagged_structs
    untagged
    with
}

/// Every attribute that `serde_derive` reads, but `crate`, which says where either side's own runtime is.
const ATTRIBUTES: &[&str] = &[
    "rename = ",
    "rename(serialize",
    "rename_all = ",
    "rename_all(serialize",
    "rename_all_fields",
    "alias = ",
    "deny_unknown_fields",
    "default)",
    "default = ",
    "tag = ",
    "content = ",
    "other)",
    "untagged)] ",
    "remote = ",
    "getter = ",
    "field_identifier",
    "variant_identifier",
    "(packed)",
    "non_exhaustive",
    "bound = ",
    "bound(serialize",
    "untagged",
    "transparent",
    "(from = ",
    "try_from = ",
    "into = ",
    "expecting = ",
    "skip)",
    "skip_serializing)",
    "skip_deserializing)",
    "skip_serializing_if",
    "with = ",
    "serialize_with",
    "deserialize_with",
    "flatten",
    "(borrow)",
    "borrow = ",
];

#[test]
fn the_corpus_is_whole() {
    let types: usize = TYPES.iter().sum();
    assert!(types >= 150, "{types} types");
    for attribute in ATTRIBUTES {
        assert!(SOURCES.iter().any(|source| source.contains(attribute)), "no type has `{attribute}`");
    }
}

#[test]
fn the_table_names_cases() {
    let cases = CASES.concat();
    for name in harness::named() {
        assert!(cases.iter().any(|case| harness::short(case) == name), "there is no case `{name}`");
    }
}
