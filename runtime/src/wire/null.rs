//! Fields of which null says something else than absence: `default_on_null` and `nullable`.
#![allow(
    clippy::option_option,
    clippy::ref_option,
    reason = "absent and null are two of the three cases that are told apart"
)]

use core::marker::PhantomData;

use serde_core::de::Error;
use serde_core::ser::{Serialize, Serializer};

use super::by::{By, GivenBy};
use super::format::GivenAs;
use super::slot::{Given, OrDefault, Slot};
use super::write::Omit;

/// A field tagged `default_on_null`: null, it is what `S` makes of it. Absent, it is what it would be without the tag.
#[derive(Debug)]
pub struct OnNull<S>(pub S);

/// A slot that knows what null stands for.
pub trait FromNull {
    /// The field that is null.
    fn from_null() -> Self;
}

impl<'de, S: Slot<'de> + FromNull> Slot<'de> for OnNull<S> {
    type Wire = Option<S::Wire>;

    #[inline]
    fn of(wire: Option<S::Wire>) -> Self {
        match wire {
            Some(wire) => Self(S::of(wire)),
            None => Self(S::from_null()),
        }
    }

    #[inline]
    fn absent<E: Error>(name: &'static str) -> Result<Self, E> {
        match S::absent(name) {
            Ok(slot) => Ok(Self(slot)),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn beyond() -> Option<Self> {
        S::beyond().map(Self)
    }
}

impl<T: Default> FromNull for T {
    #[inline]
    fn from_null() -> T {
        T::default()
    }
}

impl<T: Default> FromNull for OrDefault<T> {
    #[inline]
    fn from_null() -> Self {
        Self(T::default())
    }
}

impl<T> FromNull for Given<T> {
    #[inline]
    fn from_null() -> Self {
        Self(None)
    }
}

impl<O, T: Default, const N: usize> FromNull for By<O, T, N> {
    #[inline]
    fn from_null() -> Self {
        Self(T::default(), PhantomData)
    }
}

impl<O, T, const N: usize> FromNull for GivenBy<O, T, N> {
    #[inline]
    fn from_null() -> Self {
        Self(None, PhantomData)
    }
}

impl<F, T> FromNull for GivenAs<F, T> {
    #[inline]
    fn from_null() -> Self {
        Self(None, PhantomData)
    }
}

/// The value of a field tagged `default_on_null` on its way out: an `Option` that is there, which is what is read back.
///
/// Most formats write it as the value itself; those that mark an `Option` mark it here as well.
#[derive(Debug)]
pub struct Present<'a, T: ?Sized>(pub &'a T);

impl<T: Serialize + ?Sized> Serialize for Present<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_some(self.0)
    }
}

/// The type of a field tagged `nullable`: `Option<Option<T>>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot tell an absent field from one that is null",
    label = "this field is tagged `nullable`",
    note = "write `Option<Option<T>>`: absent is `None`, null is `Some(None)`"
)]
pub trait Nullable {
    /// What it holds where the field is there and not null.
    type Inside;

    /// What it is.
    fn from_options(options: Option<Option<Self::Inside>>) -> Self;

    /// The same as a reference.
    fn options(&self) -> &Option<Option<Self::Inside>>;
}

impl<T> Nullable for Option<Option<T>> {
    type Inside = T;

    #[inline]
    fn from_options(options: Self) -> Self {
        options
    }

    #[inline]
    fn options(&self) -> &Self {
        self
    }
}

/// A field tagged `nullable`, once read.
#[inline]
pub fn or_null<T: Nullable>(read: Option<Option<T::Inside>>) -> T {
    T::from_options(read)
}

/// A field tagged `nullable` on its way out: it stays out where it is `None`, and else is what is in it.
#[inline]
pub fn omit_absent<T: Nullable>(value: &T) -> Omit<'_, Option<T::Inside>> {
    match value.options() {
        Some(value) => Omit { value, omitted: false },
        None => Omit { value: &None, omitted: true },
    }
}
