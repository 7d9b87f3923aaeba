//! What `omitempty` leaves out.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::time::Duration;

/// Whether a value is one that `omitempty` leaves out: false, 0, `None`, and empty strings and collections.
///
/// It is the rule of `omitempty` in Go's `encoding/json`. As there, a struct is never empty, so it does not implement
/// this trait; `omitzero` leaves out a struct that equals its `Default`. A pointer is as empty as what it points to.
///
/// ```
/// use gotag::wire::IsEmpty;
///
/// assert!(0_u8.is_empty() && "".is_empty() && None::<u8>.is_empty());
/// assert!(!Some(0_u8).is_empty() && !vec![0_u8].is_empty());
/// ```
///
/// A type of one's own takes part by saying when it is empty:
///
/// ```
/// struct Labels(Vec<String>);
///
/// impl gotag::wire::IsEmpty for Labels {
///     fn is_empty(&self) -> bool {
///         self.0.is_empty()
///     }
/// }
/// # assert!(gotag::wire::IsEmpty::is_empty(&Labels(vec![])));
/// ```
#[diagnostic::on_unimplemented(
    message = "`omitempty` cannot tell whether a `{Self}` is empty",
    label = "this field is tagged `omitempty`",
    note = "`omitempty` leaves out false, 0, `None`, and empty strings and collections",
    note = "write `omitzero` to leave out a value that equals its `Default`, or implement `gotag::wire::IsEmpty`"
)]
pub trait IsEmpty {
    /// Whether `omitempty` leaves this value out.
    fn is_empty(&self) -> bool;
}

macro_rules! empty_if {
    ($($($T:ty),+ : |$value:ident| $empty:expr;)+) => { $($(
        impl IsEmpty for $T {
            #[inline]
            fn is_empty(&self) -> bool {
                let $value = self;
                $empty
            }
        }
    )+)+ };
}

empty_if! {
    bool: |value| !*value;
    u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize: |value| *value == 0;
    f32, f64: |value| *value == 0.0;
    char: |value| *value == '\0';
    str, String: |value| value.len() == 0;
    Duration: |value| value.is_zero();
}

macro_rules! empty_collection {
    ($($C:ident<$($P:ident),+>)+) => { $(
        impl<$($P),+> IsEmpty for $C<$($P),+> {
            #[inline]
            fn is_empty(&self) -> bool {
                $C::is_empty(self)
            }
        }
    )+ };
}

empty_collection! { Vec<T> VecDeque<T> LinkedList<T> BinaryHeap<T> BTreeSet<T> BTreeMap<K, V> }

#[cfg(feature = "std")]
impl<K, V, S> IsEmpty for std::collections::HashMap<K, V, S> {
    #[inline]
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

#[cfg(feature = "std")]
impl<T, S> IsEmpty for std::collections::HashSet<T, S> {
    #[inline]
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl<T> IsEmpty for [T] {
    #[inline]
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl<T, const N: usize> IsEmpty for [T; N] {
    #[inline]
    fn is_empty(&self) -> bool {
        N == 0
    }
}

impl<T> IsEmpty for Option<T> {
    #[inline]
    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<B: ToOwned + IsEmpty + ?Sized> IsEmpty for Cow<'_, B> {
    #[inline]
    fn is_empty(&self) -> bool {
        B::is_empty(self)
    }
}

macro_rules! empty_pointer {
    ($($P:ty),+) => { $(
        impl<T: IsEmpty + ?Sized> IsEmpty for $P {
            #[inline]
            fn is_empty(&self) -> bool {
                T::is_empty(self)
            }
        }
    )+ };
}

empty_pointer! { &T, &mut T, Box<T>, Rc<T>, Arc<T> }
