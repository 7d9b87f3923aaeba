//! Collections whose elements have rules of their own.

use alloc::string::ToString;
use core::fmt::Display;

use crate::validate::{Checker, Segment};

/// A collection whose elements have rules of their own: `each`, Go's `dive`. Of a map the values are checked.
pub trait Elements {
    /// What the rules look at.
    type Item;

    /// Runs `rules` on every element; whether all passed. Without a value all pass.
    fn check_each(&self, rules: fn(&Self::Item, &mut Checker) -> bool, checker: &mut Checker) -> bool;
}

macro_rules! elements {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Elements + $($bound)*> Elements for $pointer {
            type Item = T::Item;

            fn check_each(&self, rules: fn(&T::Item, &mut Checker) -> bool, checker: &mut Checker) -> bool {
                (**self).check_each(rules, checker)
            }
        }
    };
}
pointers!(elements);

impl<T: Elements> Elements for Option<T> {
    type Item = T::Item;

    fn check_each(&self, rules: fn(&T::Item, &mut Checker) -> bool, checker: &mut Checker) -> bool {
        self.as_ref().is_none_or(|elements| elements.check_each(rules, checker))
    }
}

macro_rules! by_index {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Elements for $type {
            type Item = T;

            fn check_each(&self, rules: fn(&T, &mut Checker) -> bool, checker: &mut Checker) -> bool {
                checker.within(|checker| {
                    for (at, element) in self.iter().enumerate() {
                        if !rules(element, checker) {
                            checker.element(at);
                        }
                    }
                })
            }
        })*
    };
}
by_index! {
    [T] [T];
    [T, const N: usize] [T; N];
    [T] alloc::vec::Vec<T>;
    [T] alloc::collections::VecDeque<T>;
    [T] alloc::collections::LinkedList<T>;
    [T] alloc::collections::BTreeSet<T>;
}
#[cfg(feature = "std")]
by_index!([T, S] std::collections::HashSet<T, S>;);

macro_rules! by_key {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Elements for $type {
            type Item = V;

            fn check_each(&self, rules: fn(&V, &mut Checker) -> bool, checker: &mut Checker) -> bool {
                checker.within(|checker| {
                    for (key, element) in self {
                        if !rules(element, checker) && checker.has_open() {
                            checker.close(&Segment::Key(key.to_string()));
                        }
                    }
                })
            }
        })*
    };
}
by_key!([K: Display, V] alloc::collections::BTreeMap<K, V>;);
#[cfg(feature = "std")]
by_key!([K: Display, V, S] std::collections::HashMap<K, V, S>;);
