//! The slot of one field: what stands in it before the field is read, and what if it never is.

use serde_core::de::{Deserialize, Error};

use super::missing::missing_field;

/// How one field is read: from what type, and what stands for it when it is absent.
///
/// A type that implements `Deserialize` is its own slot; [`OrDefault`] and [`Given`] say what else may stand there.
pub trait Slot<'de>: Sized {
    /// The type in the input.
    type Wire: Deserialize<'de>;

    /// The field, once read.
    fn of(wire: Self::Wire) -> Self;

    /// The field when the input has no such key.
    fn absent<E: Error>(name: &'static str) -> Result<Self, E>;

    /// The field when the sequence ends before it, or nothing when that is an error.
    fn beyond() -> Option<Self>;

    /// The slot while nothing is read: filled already, where it is known beforehand what stands for an absent field.
    const EMPTY: Option<Self> = None;
}

impl<'de, T: Deserialize<'de>> Slot<'de> for T {
    type Wire = T;

    #[inline]
    fn of(wire: T) -> T {
        wire
    }

    #[inline]
    fn absent<E: Error>(name: &'static str) -> Result<T, E> {
        missing_field(name)
    }

    #[inline]
    fn beyond() -> Option<T> {
        None
    }
}

/// A field tagged `default`: absent, it is its type's `Default`.
#[derive(Debug)]
pub struct OrDefault<T>(pub T);

impl<'de, T: Deserialize<'de> + Default> Slot<'de> for OrDefault<T> {
    type Wire = T;

    #[inline]
    fn of(wire: T) -> Self {
        Self(wire)
    }

    #[inline]
    fn absent<E: Error>(_: &'static str) -> Result<Self, E> {
        Ok(Self(T::default()))
    }

    #[inline]
    fn beyond() -> Option<Self> {
        Some(Self(T::default()))
    }
}

/// A field that the generated code fills in: absent, it is nothing yet. One tagged `default = expr` is then the expression, and of
/// one tagged `nullable`, whose type is an `Option` twice, that is the outer `None`.
#[derive(Debug)]
pub struct Given<T>(pub Option<T>);

impl<'de, T: Deserialize<'de>> Slot<'de> for Given<T> {
    type Wire = T;
    const EMPTY: Option<Self> = Some(Self(None));

    #[inline]
    fn of(wire: T) -> Self {
        Self(Some(wire))
    }

    #[inline]
    fn absent<E: Error>(_: &'static str) -> Result<Self, E> {
        Ok(Self(None))
    }

    #[inline]
    fn beyond() -> Option<Self> {
        Some(Self(None))
    }
}

/// A field whose type is written `Option`: absent, it is `None`, and its slot is filled with that from the start. Nobody has
/// to look at the end whether it is, which with many fields of which few are there is a branch that is guessed wrong.
#[derive(Debug)]
pub struct Maybe<T>(pub T);

/// The type of such a field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is called `Option` and is another type",
    label = "a field of a type that is called `Option` is read as one of core's",
    note = "write its path in the field, such as `own::Option<T>`, or `use` it by another name"
)]
pub trait Optional {
    /// `None`.
    const NONE: Self;
}

impl<T> Optional for Option<T> {
    const NONE: Self = None;
}

impl<'de, T: Deserialize<'de> + Optional> Slot<'de> for Maybe<T> {
    type Wire = T;
    const EMPTY: Option<Self> = Some(Self(T::NONE));

    #[inline]
    fn of(wire: T) -> Self {
        Self(wire)
    }

    #[inline]
    fn absent<E: Error>(_: &'static str) -> Result<Self, E> {
        Ok(Self(T::NONE))
    }

    #[inline]
    fn beyond() -> Option<Self> {
        None
    }
}
