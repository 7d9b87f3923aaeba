//! What has a size to be held against a limit.

use alloc::string::String;
use core::cmp::Ordering;
use core::time::Duration;

use super::Show;
use crate::validate::Unit;

/// What has a size to be held against a limit: `min`, `max`, `len`, `gt`, `gte`, `lt`, `lte`.
///
/// A number is its own size, a string has its characters (Go: runes), a collection its elements.
pub trait Measure<Limit>: Show {
    /// What is counted.
    const UNIT: Unit;

    /// The size against `limit`.
    fn measure(&self, limit: &Limit) -> Measured;
}

/// A size against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// There is no value: every rule of the family lets it pass.
    Absent,
    /// Below the limit.
    Less,
    /// The limit itself.
    Equal,
    /// Above the limit.
    Greater,
    /// Neither, because one of the two is not a number: no rule of the family lets it pass.
    Unordered,
}

impl From<Option<Ordering>> for Measured {
    fn from(order: Option<Ordering>) -> Self {
        match order {
            Some(Ordering::Less) => Measured::Less,
            Some(Ordering::Equal) => Measured::Equal,
            Some(Ordering::Greater) => Measured::Greater,
            None => Measured::Unordered,
        }
    }
}

macro_rules! measure {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Measure<L> + $($bound)*, L> Measure<L> for $pointer {
            const UNIT: Unit = T::UNIT;

            #[inline]
            fn measure(&self, limit: &L) -> Measured {
                (**self).measure(limit)
            }
        }
    };
}
pointers!(measure);

impl<T: Measure<L>, L> Measure<L> for Option<T> {
    const UNIT: Unit = T::UNIT;

    fn measure(&self, limit: &L) -> Measured {
        self.as_ref().map_or(Measured::Absent, |value| value.measure(limit))
    }
}

macro_rules! by_value {
    ($($type:ty)*) => {
        $(impl Measure<$type> for $type {
            const UNIT: Unit = Unit::Value;

            #[inline]
            fn measure(&self, limit: &$type) -> Measured {
                self.partial_cmp(limit).into()
            }
        })*
    };
}
by_value!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 char Duration);

/// So that a limit may be written without a fraction: `max = 5`.
impl Measure<i32> for f64 {
    const UNIT: Unit = Unit::Value;

    fn measure(&self, limit: &i32) -> Measured {
        self.partial_cmp(&f64::from(*limit)).into()
    }
}

/// So that a limit may be written without a fraction: `max = 5`.
impl Measure<i32> for f32 {
    const UNIT: Unit = Unit::Value;

    fn measure(&self, limit: &i32) -> Measured {
        f64::from(*self).partial_cmp(&f64::from(*limit)).into()
    }
}

impl Measure<usize> for str {
    const UNIT: Unit = Unit::Characters;

    fn measure(&self, limit: &usize) -> Measured {
        // A character takes one to four bytes, which settles most texts without a look at them.
        let order = if self.len() < *limit {
            Ordering::Less
        } else if self.len().div_ceil(4) > *limit {
            Ordering::Greater
        } else {
            self.chars().count().cmp(limit)
        };
        Some(order).into()
    }
}

impl Measure<usize> for String {
    const UNIT: Unit = Unit::Characters;

    fn measure(&self, limit: &usize) -> Measured {
        self.as_str().measure(limit)
    }
}

macro_rules! by_elements {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Measure<usize> for $type {
            const UNIT: Unit = Unit::Elements;

            #[inline]
            fn measure(&self, limit: &usize) -> Measured {
                Some(self.len().cmp(limit)).into()
            }
        })*
    };
}
collections!(by_elements);
