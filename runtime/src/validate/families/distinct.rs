//! Collections whose elements can be told apart.

use super::Show;

/// A collection whose elements can be told apart: `unique`. Of a map the values are compared, as in Go.
pub trait Distinct: Show {
    /// Whether no two elements are equal; `None` if there is no value, which the rule lets pass.
    fn distinct(&self) -> Option<bool>;
}

macro_rules! distinct {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Distinct + $($bound)*> Distinct for $pointer {
            #[inline]
            fn distinct(&self) -> Option<bool> {
                (**self).distinct()
            }
        }
    };
}
pointers!(distinct);

impl<T: Distinct> Distinct for Option<T> {
    fn distinct(&self) -> Option<bool> {
        self.as_ref().and_then(Distinct::distinct)
    }
}

macro_rules! lists {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Distinct for $type {
            #[inline]
            fn distinct(&self) -> Option<bool> {
                Some(no_two_equal(self.iter()))
            }
        })*
    };
}
lists! {
    [T: PartialEq] [T];
    [T: PartialEq, const N: usize] [T; N];
    [T: PartialEq] alloc::vec::Vec<T>;
    [T: PartialEq] alloc::collections::VecDeque<T>;
    [T: PartialEq] alloc::collections::LinkedList<T>;
    [T: PartialEq] alloc::collections::BinaryHeap<T>;
}

macro_rules! sets {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Distinct for $type {
            #[inline]
            fn distinct(&self) -> Option<bool> {
                Some(true)
            }
        })*
    };
}
sets!([T] alloc::collections::BTreeSet<T>;);
#[cfg(feature = "std")]
sets!([T, S] std::collections::HashSet<T, S>;);

macro_rules! maps {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(impl<$($generics)*> Distinct for $type {
            #[inline]
            fn distinct(&self) -> Option<bool> {
                Some(no_two_equal(self.values()))
            }
        })*
    };
}
maps!([K, V: PartialEq] alloc::collections::BTreeMap<K, V>;);
#[cfg(feature = "std")]
maps!([K, V: PartialEq, S] std::collections::HashMap<K, V, S>;);

/// Every pair is looked at: a set of those seen would have to be allocated, and would leave out floats.
fn no_two_equal<T: PartialEq>(mut elements: impl Iterator<Item = T> + Clone) -> bool {
    while let Some(element) = elements.next() {
        if elements.clone().any(|later| later == element) {
            return false;
        }
    }
    true
}
