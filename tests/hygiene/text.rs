//! The text derives in a scope that calls everything by other names, under every lint there is.
#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub, deprecated, unused_qualifications)]
#![forbid(unsafe_code)]

#[allow(non_camel_case_types, dead_code, unreachable_pub, missing_docs, clippy::pedantic)]
mod shadow {
    pub struct Option;
    pub struct Result;
    pub struct Some;
    pub struct Ok;
    pub struct Err;
    pub struct None;
    pub struct Default;
    pub struct Display;
    pub struct FromStr;
    pub struct Variants;
    pub struct Self_;
    pub struct str;
    pub struct usize;
    pub struct isize;
    pub struct u8;
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod fmt {}
    pub mod gotag {}
    pub mod text {}
    /// A method that every type has.
    pub trait Everywhere {
        fn pad(&self) {}
    }
    impl<T: ?Sized> Everywhere for T {}
}

#[allow(dead_code, unused_imports, missing_docs)]
mod shadowed {
    use super::shadow::*;
    use super::shadow::{core, std};

    /// Listed, with discriminants.
    #[derive(::gotag::Display, ::gotag::FromStr, ::gotag::Variants, Clone, Copy, Debug, PartialEq)]
    #[repr(u8)]
    pub(super) enum Listed {
        Some = 3,
        None,
        #[tag(text("ok", alias = "fine"))]
        Ok = 9,
    }

    /// With fields whose names are those of generated code.
    #[derive(::gotag::Display, ::gotag::FromStr, ::gotag::Variants)]
    pub(super) enum Fields<'a, T, const N: ::core::primitive::usize>
    where
        T: Clone,
    {
        Err(::core::option::Option<&'a T>),
        #[deprecated]
        Old,
        /// Names of the traits' own items.
        #[allow(clippy::upper_case_acronyms)]
        NAMES,
        Values,
        Repr,
        #[allow(non_camel_case_types)]
        __text {
            __value: ::core::primitive::bool,
            __f: (),
        },
    }

    /// With one variant, and with none.
    #[derive(::gotag::Display, ::gotag::FromStr, ::gotag::Variants)]
    pub(super) enum Only {
        Unit,
    }

    #[derive(::gotag::Display, ::gotag::FromStr, ::gotag::Variants)]
    pub(super) enum Never {}
}

#[test]
fn generated_code_is_a_guest() {
    use gotag::Variants;
    use shadowed::{Fields, Listed, Never, Only};

    assert_eq!(Listed::from_repr(9).map(|listed| listed.to_string()), Some("ok".to_owned()));
    assert_eq!("fine".parse(), Ok(Listed::Ok));
    let parsed: Result<Fields<'_, u8, 1>, _> = "__text".parse();
    assert!(matches!(parsed, Ok(Fields::__text { __value: false, __f: () })));
    assert_eq!((Only::COUNT, Never::COUNT), (1, 0));
}
