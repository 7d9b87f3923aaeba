//! What can be one of a list.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

use super::Show;
use crate::validate::{Param, Params};

/// What can be one of a list: `oneof`.
///
/// Strings are compared as text, numbers and characters as they are. The words of a Go tag fit both.
pub trait Member<Of>: Show {
    /// Whether it is one of them; `None` if there is no value, which the rule lets pass.
    fn member(&self, of: &[Of]) -> Option<bool>;
}

/// A word of a Go tag, `validate:"oneof=5 7 9"`, that reads as a whole number: a number is compared by its decimal text.
#[derive(Clone, Copy, Debug)]
pub struct GoWord(pub &'static str);

impl Params for GoWord {
    fn params(&self) -> Vec<Param> {
        self.0.params()
    }
}

macro_rules! member {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Member<Of> + $($bound)*, Of> Member<Of> for $pointer {
            #[inline]
            fn member(&self, of: &[Of]) -> Option<bool> {
                (**self).member(of)
            }
        }
    };
}
pointers!(member);

impl<T: Member<Of>, Of> Member<Of> for Option<T> {
    fn member(&self, of: &[Of]) -> Option<bool> {
        self.as_ref().and_then(|value| value.member(of))
    }
}

impl Member<&'static str> for str {
    fn member(&self, of: &[&'static str]) -> Option<bool> {
        Some(of.contains(&self))
    }
}

impl Member<GoWord> for str {
    fn member(&self, of: &[GoWord]) -> Option<bool> {
        Some(of.iter().any(|word| word.0 == self))
    }
}

impl Member<&'static str> for String {
    fn member(&self, of: &[&'static str]) -> Option<bool> {
        self.as_str().member(of)
    }
}

impl Member<GoWord> for String {
    fn member(&self, of: &[GoWord]) -> Option<bool> {
        self.as_str().member(of)
    }
}

impl Member<char> for char {
    fn member(&self, of: &[char]) -> Option<bool> {
        Some(of.contains(self))
    }
}

macro_rules! numbers {
    ($($type:ty)*) => {
        $(impl Member<$type> for $type {
            #[inline]
            fn member(&self, of: &[$type]) -> Option<bool> {
                Some(of.contains(self))
            }
        }

        impl Member<GoWord> for $type {
            #[inline]
            fn member(&self, of: &[GoWord]) -> Option<bool> {
                Some(of.iter().any(|word| prints_as(self, word.0)))
            }
        })*
    };
}
numbers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// Compares while printing, so that no text is built.
fn prints_as(value: &dyn fmt::Display, text: &str) -> bool {
    struct Rest<'a>(&'a str);
    impl fmt::Write for Rest<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    let mut rest = Rest(text);
    write!(rest, "{value}").is_ok() && rest.0.is_empty()
}
