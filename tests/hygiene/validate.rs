//! `Validate` in a scope that calls everything by other names, under every lint there is.
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
    pub struct Vec;
    pub struct Box;
    pub struct Validate;
    pub struct Checker;
    pub struct Field;
    pub struct GoNumber;
    pub struct bool;
    pub struct str;
    pub struct usize;
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod gotag {}
    pub mod rules {}
    pub mod validate {}
    pub trait OrPresent {
        fn present(&self) {}
        fn validate_into(&self) {}
    }
    impl<T> OrPresent for T {}
}

#[allow(dead_code, unused_imports, missing_docs, deprecated)]
mod shadowed {
    use super::shadow::*;
    use super::shadow::{core, std};

    /// A function beside the type.
    fn check(value: &::core::primitive::str) -> ::core::primitive::bool {
        !value.is_empty()
    }

    #[derive(::gotag::Validate)]
    pub(super) struct Named<'a, T, const N: ::core::primitive::usize>
    where
        T: ::core::clone::Clone,
    {
        #[tag(validate(omitempty, min = N, oneof("a", "b"), ne = "x"))]
        __c: &'a ::core::primitive::str,
        #[tag(validate(nested))]
        __v: ::std::vec::Vec<T>,
        #[tag(validate = "eq=7|oneof=1 2,gtfield=r")]
        checker: ::core::option::Option<u8>,
        r: u8,
        #[deprecated]
        #[tag(validate(custom = check, eqfield = __c))]
        r#type: ::std::string::String,
        #[tag(validate(unique, each(each(custom = check))))]
        lists: [::std::vec::Vec<::std::boxed::Box<::core::primitive::str>>; 2],
    }

    #[derive(::gotag::Validate)]
    pub(super) enum Cases<T> {
        None,
        #[deprecated]
        Some(#[tag(validate(nested))] T),
        Ok {
            #[tag(validate(gtfield = other))]
            __0: u8,
            other: u8,
        },
        Err(#[tag(validate(required))] u8, u8, #[tag(validate(lt = 3))] f64),
        Self_ {},
    }

    #[derive(::gotag::Validate)]
    pub(super) enum Never {}

    #[derive(::gotag::Validate)]
    pub(super) struct Newtype(#[tag(validate(required, custom = check))] pub(super) &'static ::core::primitive::str);

    #[derive(::gotag::Validate)]
    pub(super) struct Unit;
}

macro_rules! by_macro {
    ($name:ident, $field:ident, $ty:ty, $($rule:tt)*) => {
        #[derive(gotag::Validate)]
        struct $name {
            #[tag(validate($($rule)*))]
            $field: $ty,
            #[tag(validate(gtfield = $field, min = 1))]
            other: $ty,
        }
    };
}
by_macro!(Made, made, u8, max = 3, custom = is_odd);

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_odd(number: &u8) -> bool {
    number % 2 == 1
}

mod elsewhere {
    pub(super) use gotag as renamed;
}

#[derive(gotag::Validate)]
#[tag(crate = elsewhere::renamed)]
struct Renamed {
    #[tag(validate(required))]
    field: u8,
}

#[test]
fn it_still_works() {
    use gotag::Validate as _;
    assert!(Made { made: 3, other: 4 }.validate().is_ok());
    assert_eq!(Made { made: 2, other: 2 }.validate().map_err(|report| report.len()), Err(2));
    assert!(Renamed { field: 0 }.validate().is_err());
    assert!(shadowed::Newtype("x").validate().is_ok());
    assert!(shadowed::Unit.validate().is_ok());
    let cases = [shadowed::Cases::None, shadowed::Cases::Ok { __0: 1, other: 1 }, shadowed::Cases::Err(0, 0, 3.0)];
    let broken: Vec<usize> = cases.iter().map(|case: &shadowed::Cases<shadowed::Unit>| wrong(case)).collect();
    assert_eq!(broken, [0, 1, 2]);
}

fn wrong(value: &dyn gotag::Validate) -> usize {
    value.validate().map_or_else(|report| report.len(), |()| 0)
}
