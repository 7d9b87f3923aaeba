//! Structs with named fields: read from a map, from a sequence, or from among the fields of another struct.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::inline::{Ways, drive, read_fields};
use super::keys::Keys;
use super::read::{read_elements, read_entries, read_struct};
use super::shape::Shape;
use super::slots::Slots;

/// A struct with named fields: what it is called, and how it comes from its fields.
///
/// Where the fields come from is the reader's business, so that the one function serves every input.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell its keys, so it cannot be inlined",
    label = "neither a struct that derives gotag's `Deserialize`, nor a map, nor an `Option` of one",
    note = "write `flatten` instead: it keeps the keys that are left over, and reads the type from them"
)]
pub trait Record<'de>: Sized {
    /// The type's names.
    const SHAPE: &'static Shape;

    /// Asks the reader for the fields, and makes the value of them.
    fn read<R: Reader<'de>>(reader: R) -> Result<Self, R::Error>;
}

/// Where the fields of a [`Record`] come from.
pub trait Reader<'de>: Sized {
    /// The format's error.
    type Error: Error;

    /// The fields of a `T`, a tuple of [`Slot`](super::slot::Slot)s.
    fn fields<F: Slots<'de>, T: Record<'de>>(self) -> Result<F, Self::Error>;

    /// The same, and the fields that are flattened among them.
    fn flattened<F: Slots<'de>, T: Record<'de>, W: Ways<'de>>(self, ways: W) -> Result<(F, W::Values), Self::Error>;
}

/// Reads a struct with named fields, from a map or from a sequence.
#[inline]
pub fn read_record<'de, T: Record<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(Whole(deserializer))
}

/// Reads a struct that checks itself: its value is made where the format still knows which line an error is of.
#[inline]
pub fn read_checked_record<'de, T: Record<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct(T::SHAPE.name, T::SHAPE.accepted(), RecordVisitor::NEW)
}

/// Fields out of whatever a format reads a struct from. The value is made when the format is done, so that it is not moved
/// through the format.
struct Whole<D>(D);

impl<'de, D: Deserializer<'de>> Reader<'de> for Whole<D> {
    type Error = D::Error;

    #[inline]
    fn fields<F: Slots<'de>, T: Record<'de>>(self) -> Result<F, D::Error> {
        read_struct(self.0, T::SHAPE)
    }

    #[inline]
    fn flattened<F: Slots<'de>, T: Record<'de>, W: Ways<'de>>(self, ways: W) -> Result<(F, W::Values), D::Error> {
        read_fields::<F, T, W, D>(self.0, ways)
    }
}

pub(super) struct RecordVisitor<T>(PhantomData<T>);

impl<T> RecordVisitor<T> {
    pub(super) const NEW: Self = Self(PhantomData);
}

impl<'de, T: Record<'de>> Visitor<'de> for RecordVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(T::SHAPE.expecting)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(FromMap(map))
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        T::read(FromSeq(seq))
    }
}

/// Fields out of a map, in any order.
pub(super) struct FromMap<A>(pub(super) A);

impl<'de, A: MapAccess<'de>> Reader<'de> for FromMap<A> {
    type Error = A::Error;

    #[inline]
    fn fields<F: Slots<'de>, T: Record<'de>>(self) -> Result<F, A::Error> {
        read_entries(self.0, T::SHAPE)
    }

    #[inline]
    fn flattened<F: Slots<'de>, T: Record<'de>, W: Ways<'de>>(self, ways: W) -> Result<(F, W::Values), A::Error> {
        drive(self.0, Fixed::<T>::NEW, ways)
    }
}

/// The names of a record, which are constants where they are compared.
pub(super) struct Fixed<T>(PhantomData<T>);

impl<T> Fixed<T> {
    pub(super) const NEW: Self = Self(PhantomData);
}

impl<T> Clone for Fixed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fixed<T> {}

impl<'de, T: Record<'de>> Keys<'de> for Fixed<T> {
    #[inline]
    fn shape(self) -> &'static Shape {
        T::SHAPE
    }

    #[inline]
    fn find<F: Slots<'de>>(self, key: &[u8]) -> Option<usize> {
        F::find(T::SHAPE.names, 0, key).or_else(|| T::SHAPE.find_alias(key))
    }
}

/// Fields out of a sequence, in the order of their declaration.
struct FromSeq<A>(A);

impl<'de, A: SeqAccess<'de>> Reader<'de> for FromSeq<A> {
    type Error = A::Error;

    #[inline]
    fn fields<F: Slots<'de>, T: Record<'de>>(self) -> Result<F, A::Error> {
        read_elements(self.0, T::SHAPE.expecting)
    }

    /// A sequence says nothing of where one type's fields end.
    fn flattened<F: Slots<'de>, T: Record<'de>, W: Ways<'de>>(self, _: W) -> Result<(F, W::Values), A::Error> {
        Err(A::Error::invalid_type(Unexpected::Seq, &T::SHAPE.expecting))
    }
}
