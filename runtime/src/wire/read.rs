//! Reading structs and the fields of variants.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, Expected, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::keys::{END, next_field};
use super::shape::Shape;
use super::slot::Slot;
use super::slots::Slots;

/// Reads named fields as they are, for a type that is made of them elsewhere: a foreign one.
#[inline]
pub fn read_struct<'de, F: Slots<'de>, D: Deserializer<'de>>(
    deserializer: D,
    shape: &'static Shape,
) -> Result<F, D::Error> {
    let mut open = F::open();
    match deserializer.deserialize_struct(shape.name, shape.accepted(), Fill::<F> { open: &mut open, shape }) {
        Ok(()) => F::close(open).ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// Reads the fields of a struct variant.
#[inline]
pub fn struct_variant<'de, F: Slots<'de>, A: VariantAccess<'de>>(
    access: A,
    shape: &'static Shape,
) -> Result<F, A::Error> {
    let mut open = F::open();
    match access.struct_variant(shape.accepted(), Fill::<F> { open: &mut open, shape }) {
        Ok(()) => F::close(open).ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// Reads named fields out of a map.
pub(super) fn read_entries<'de, F: Slots<'de>, A: MapAccess<'de>>(
    map: A,
    shape: &'static Shape,
) -> Result<F, A::Error> {
    let mut open = F::open();
    match (Fill::<F> { open: &mut open, shape }).visit_map(map) {
        Ok(()) => F::close(open).ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// Reads a tuple struct of any arity but one.
#[inline]
pub fn read_tuple_struct<'de, F: Slots<'de>, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    expecting: &'static str,
) -> Result<F, D::Error> {
    deserializer.deserialize_tuple_struct(name, F::COUNT, ElementsVisitor(expecting, PhantomData))
}

/// Reads the elements of a tuple variant.
#[inline]
pub fn tuple_variant<'de, F: Slots<'de>, A: VariantAccess<'de>>(
    access: A,
    expecting: &'static str,
) -> Result<F, A::Error> {
    access.tuple_variant(F::COUNT, ElementsVisitor(expecting, PhantomData))
}

/// Reads a tuple struct of one element, which most formats write as the element alone.
#[inline]
pub fn read_newtype_struct<'de, T: Slot<'de>, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    expecting: &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(name, NewtypeVisitor(expecting, PhantomData))
}

/// Reads the element of a variant.
#[inline]
pub fn newtype_variant<'de, T: Slot<'de>, A: VariantAccess<'de>>(access: A) -> Result<T, A::Error> {
    match access.newtype_variant() {
        Ok(value) => Ok(T::of(value)),
        Err(error) => Err(error),
    }
}

/// Reads a struct without fields.
#[inline]
pub fn read_unit_struct<'de, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    expecting: &'static str,
) -> Result<(), D::Error> {
    deserializer.deserialize_unit_struct(name, UnitVisitor(expecting))
}

/// Fills the fields where they stand, so that none is moved on the way out of the format.
///
/// Keys that come in the order of the fields go from one field's code to the next field's, without a jump that depends on
/// the index; the first that does not sends all that follow through such a jump.
struct Fill<'o, 'de, F: Slots<'de>> {
    open: &'o mut F::Open,
    shape: &'static Shape,
}

impl<'de, F: Slots<'de>> Visitor<'de> for Fill<'_, 'de, F> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.shape.expecting)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { open, shape } = self;
        let mut next = match next_field(&mut map, shape, 0) {
            Ok(index) => F::walk(open, index, 0, shape, &mut map),
            error => error,
        };
        loop {
            match next {
                Ok(END) => return F::complete(open, 0, shape),
                Ok(index) => next = F::step(open, index, 0, shape, &mut map),
                Err(error) => return Err(error),
            }
        }
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        F::fill(self.open, 0, &Elements { expecting: self.shape.expecting, count: F::COUNT }, &mut seq)
    }
}

struct ElementsVisitor<F>(&'static str, PhantomData<F>);

impl<'de, F: Slots<'de>> Visitor<'de> for ElementsVisitor<F> {
    type Value = F;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<F, A::Error> {
        read_elements(seq, self.0)
    }
}

struct NewtypeVisitor<T>(&'static str, PhantomData<T>);

impl<'de, T: Slot<'de>> Visitor<'de> for NewtypeVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        match T::Wire::deserialize(deserializer) {
            Ok(value) => Ok(T::of(value)),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        match read_elements::<(T,), A>(seq, self.0) {
            Ok((value,)) => Ok(value),
            Err(error) => Err(error),
        }
    }
}

struct UnitVisitor(&'static str);

impl Visitor<'_> for UnitVisitor {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

#[inline]
pub(super) fn read_elements<'de, F: Slots<'de>, A: SeqAccess<'de>>(
    mut seq: A,
    expecting: &'static str,
) -> Result<F, A::Error> {
    let mut open = F::open();
    match F::fill(&mut open, 0, &Elements { expecting, count: F::COUNT }, &mut seq) {
        Ok(()) => F::close(open).ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// What an error expects of a sequence that is too short.
#[derive(Debug)]
#[allow(unreachable_pub, reason = "only `deserialize_in_place` has it in a public trait")]
pub struct Elements {
    pub(super) expecting: &'static str,
    pub(super) count: usize,
}

impl Expected for Elements {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.count == 1 { "element" } else { "elements" };
        write!(out, "{} with {} {noun}", self.expecting, self.count)
    }
}

/// Filled slots always close; an error says it if that ever stops being true, rather than a panic.
#[cold]
pub(super) fn unfilled<E: Error>() -> E {
    E::custom("a field was left unread")
}
