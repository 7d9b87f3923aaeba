//! Values that a report can repeat.

use alloc::format;
use alloc::string::{String, ToString};

/// A value that a report can repeat, for [`Options::show_values`](crate::validate::Options::show_values).
pub trait Show {
    /// The value as text, or the number of elements of a collection. `None` if there is nothing to show.
    fn show(&self) -> Option<String>;
}

macro_rules! show {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Show + $($bound)*> Show for $pointer {
            #[inline]
            fn show(&self) -> Option<String> {
                (**self).show()
            }
        }
    };
}
pointers!(show);

impl<T: Show> Show for Option<T> {
    fn show(&self) -> Option<String> {
        self.as_ref().and_then(Show::show)
    }
}

/// Nothing: for rules that must not repeat what they look at.
impl Show for () {
    fn show(&self) -> Option<String> {
        None
    }
}

macro_rules! shown_as_text {
    ($($type:ty)*) => {
        $(impl Show for $type {
            #[inline]
            fn show(&self) -> Option<String> {
                Some(self.to_string())
            }
        })*
    };
}
shown_as_text!(str String char bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);

impl Show for core::time::Duration {
    fn show(&self) -> Option<String> {
        Some(format!("{self:?}"))
    }
}

macro_rules! shown_as_count {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Show for $type {
            #[inline]
            fn show(&self) -> Option<String> {
                Some(self.len().to_string())
            }
        })*
    };
}
collections!(shown_as_count);
