//! Standard types around a type that can be validated.

use core::fmt::Display;

use super::families::Elements;
use super::{Checker, Validate};

macro_rules! pointer {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Validate + $($bound)*> Validate for $pointer {
            fn validate_into(&self, checker: &mut Checker) {
                (**self).validate_into(checker);
            }
        }
    };
}
super::families::pointers!(pointer);

impl<T: Validate> Validate for Option<T> {
    fn validate_into(&self, checker: &mut Checker) {
        if let Some(value) = self {
            value.validate_into(checker);
        }
    }
}

macro_rules! elements {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Validate for $type {
            fn validate_into(&self, checker: &mut Checker) {
                self.check_each(Checker::nested, checker);
            }
        })*
    };
}
elements! {
    [T: Validate] [T];
    [T: Validate, const N: usize] [T; N];
    [T: Validate] alloc::vec::Vec<T>;
    [T: Validate] alloc::collections::VecDeque<T>;
    [T: Validate] alloc::collections::LinkedList<T>;
    [T: Validate] alloc::collections::BTreeSet<T>;
    [K: Display, V: Validate] alloc::collections::BTreeMap<K, V>;
}
#[cfg(feature = "std")]
elements! {
    [T: Validate, S] std::collections::HashSet<T, S>;
    [K: Display, V: Validate, S] std::collections::HashMap<K, V, S>;
}
