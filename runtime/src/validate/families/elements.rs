//! Collections whose elements have rules of their own.

use alloc::string::ToString;
use core::fmt::Display;

use crate::validate::{Checker, Segment};

/// A collection whose elements have rules of their own: `each`, Go's `dive`. Of a map the values are checked.
///
/// The element is a parameter, not an associated type: so a type without elements is one error, not one at each rule.
pub trait Elements<Element> {
    /// Runs `rules` on every element; whether all passed. Without a value all pass.
    fn check_each(&self, rules: fn(&mut Checker, &Element) -> bool, checker: &mut Checker) -> bool;
}

macro_rules! elements {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Elements<E> + $($bound)*, E> Elements<E> for $pointer {
            #[inline]
            fn check_each(&self, rules: fn(&mut Checker, &E) -> bool, checker: &mut Checker) -> bool {
                (**self).check_each(rules, checker)
            }
        }
    };
}
pointers!(elements);

impl<T: Elements<E>, E> Elements<E> for Option<T> {
    fn check_each(&self, rules: fn(&mut Checker, &E) -> bool, checker: &mut Checker) -> bool {
        self.as_ref().is_none_or(|elements| elements.check_each(rules, checker))
    }
}

macro_rules! by_index {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Elements<T> for $type {
            #[inline]
            fn check_each(&self, rules: fn(&mut Checker, &T) -> bool, checker: &mut Checker) -> bool {
                checker.within(|checker| {
                    for (at, element) in self.iter().enumerate() {
                        if !rules(checker, element) {
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
        $(impl<$($generics)*> Elements<V> for $type {
            #[inline]
            fn check_each(&self, rules: fn(&mut Checker, &V) -> bool, checker: &mut Checker) -> bool {
                checker.within(|checker| {
                    for (key, element) in self {
                        if !rules(checker, element) && checker.has_open() {
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
