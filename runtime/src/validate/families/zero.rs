//! Go's zero value.

use alloc::string::String;

/// A value that can be Go's zero: what `required` refuses and `omitempty` stops at.
///
/// False, 0, the empty string and `None` are zero. A collection never is: an empty `Vec` is Go's `[]T{}`, which is
/// there and has no elements, not its nil. A `Some` never is either, like a pointer that is not nil.
pub trait Zero {
    /// Whether the value is zero.
    fn is_zero(&self) -> bool;
}

macro_rules! zero {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Zero + $($bound)*> Zero for $pointer {
            #[inline]
            fn is_zero(&self) -> bool {
                (**self).is_zero()
            }
        }
    };
}
pointers!(zero);

impl<T> Zero for Option<T> {
    fn is_zero(&self) -> bool {
        self.is_none()
    }
}

impl Zero for str {
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
}

impl Zero for String {
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
}

macro_rules! zero_is {
    ($($zero:literal: $($type:ty)*;)*) => {
        $($(impl Zero for $type {
            #[inline]
            fn is_zero(&self) -> bool {
                *self == $zero
            }
        })*)*
    };
}
zero_is! {
    0: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    0.0: f32 f64;
    false: bool;
    '\0': char;
}

impl Zero for core::time::Duration {
    fn is_zero(&self) -> bool {
        self.as_nanos() == 0
    }
}

macro_rules! never_zero {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Zero for $type {
            #[inline]
            fn is_zero(&self) -> bool {
                false
            }
        })*
    };
}
collections!(never_zero);
