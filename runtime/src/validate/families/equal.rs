//! What can be held against a constant.

use alloc::string::String;
use alloc::vec::Vec;

use super::Show;
use crate::validate::{Param, Params, Unit};

/// What can be held against a constant: `eq` and `ne`.
///
/// Numbers, booleans and characters are compared as they are, strings as text (not by their length), collections by
/// the number of their elements.
pub trait Equal<To>: Show {
    /// What is compared.
    const UNIT: Unit;

    /// Whether they are equal; `None` if there is no value, which both rules let pass.
    fn equal(&self, to: &To) -> Option<bool>;
}

/// The number or truth value of a Go tag, `validate:"eq=10"`: whether it is meant as text is for the field to say.
#[derive(Clone, Copy, Debug)]
pub struct GoNumber<N> {
    /// As it is written.
    pub text: &'static str,
    /// As it reads.
    pub value: N,
}

impl<N> Params for GoNumber<N> {
    fn params(&self) -> Vec<Param> {
        self.text.params()
    }
}

macro_rules! equal {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Equal<To> + $($bound)*, To> Equal<To> for $pointer {
            const UNIT: Unit = T::UNIT;

            #[inline]
            fn equal(&self, to: &To) -> Option<bool> {
                (**self).equal(to)
            }
        }
    };
}
pointers!(equal);

impl<T: Equal<To>, To> Equal<To> for Option<T> {
    const UNIT: Unit = T::UNIT;

    fn equal(&self, to: &To) -> Option<bool> {
        self.as_ref().and_then(|value| value.equal(to))
    }
}

macro_rules! equal_to {
    ($([$($generics:tt)*] $type:ty, $unit:ident, $to:ty, $found:ident, $wanted:ident => $equal:expr;)*) => {
        $(impl<$($generics)*> Equal<$to> for $type {
            const UNIT: Unit = Unit::$unit;

            // A constant is meant exactly as it is written.
            #[allow(clippy::float_cmp)]
            #[inline]
            fn equal(&self, $wanted: &$to) -> Option<bool> {
                let $found = self;
                Some($equal)
            }
        }

        impl<$($generics)*> Equal<GoNumber<$to>> for $type {
            const UNIT: Unit = Unit::$unit;

            #[inline]
            fn equal(&self, to: &GoNumber<$to>) -> Option<bool> {
                self.equal(&to.value)
            }
        })*
    };
}

macro_rules! equal_to_itself {
    ($($type:ty)*) => {
        equal_to!($([] $type, Value, $type, found, wanted => found == wanted;)*);
    };
}
equal_to_itself!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char);
equal_to! {
    [] f64, Value, i32, found, wanted => *found == f64::from(*wanted);
    [] f32, Value, i32, found, wanted => f64::from(*found) == f64::from(*wanted);
}

macro_rules! equal_in_number {
    ($([$($generics:tt)*] $type:ty;)*) => {
        equal_to!($([$($generics)*] $type, Elements, usize, found, wanted => found.len() == *wanted;)*);
    };
}
collections!(equal_in_number);

impl Equal<&'static str> for str {
    const UNIT: Unit = Unit::Value;

    fn equal(&self, to: &&'static str) -> Option<bool> {
        Some(self == *to)
    }
}

impl<N> Equal<GoNumber<N>> for str {
    const UNIT: Unit = Unit::Value;

    fn equal(&self, to: &GoNumber<N>) -> Option<bool> {
        Some(self == to.text)
    }
}

impl Equal<&'static str> for String {
    const UNIT: Unit = Unit::Value;

    fn equal(&self, to: &&'static str) -> Option<bool> {
        Some(self == to)
    }
}

impl<N> Equal<GoNumber<N>> for String {
    const UNIT: Unit = Unit::Value;

    fn equal(&self, to: &GoNumber<N>) -> Option<bool> {
        Some(self == to.text)
    }
}
