//! Reading structs and the fields of variants.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, Expected, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::keys::FieldKeys;
use super::shape::Shape;
use super::slots::{Slot, Slots};

/// Reads a struct with named fields, from a map or from a sequence.
#[inline]
pub fn read_struct<'de, F: Slots<'de>, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    expecting: &'static str,
    names: &'static [&'static str],
) -> Result<F, D::Error> {
    read_struct_with(deserializer, Shape::plain(name, expecting, names))
}

/// Reads a struct with named fields that have aliases, or the only keys there may be.
#[inline]
pub fn read_struct_with<'de, F: Slots<'de>, D: Deserializer<'de>>(
    deserializer: D,
    shape: Shape,
) -> Result<F, D::Error> {
    deserializer.deserialize_struct(shape.name, shape.accepted(), FieldsVisitor(&shape, PhantomData))
}

/// Reads the fields of a struct variant.
#[inline]
pub fn struct_variant<'de, F: Slots<'de>, A: VariantAccess<'de>>(
    access: A,
    name: &'static str,
    expecting: &'static str,
    names: &'static [&'static str],
) -> Result<F, A::Error> {
    struct_variant_with(access, Shape::plain(name, expecting, names))
}

/// Reads the fields of a struct variant that have aliases, or the only keys there may be.
#[inline]
pub fn struct_variant_with<'de, F: Slots<'de>, A: VariantAccess<'de>>(access: A, shape: Shape) -> Result<F, A::Error> {
    access.struct_variant(shape.accepted(), FieldsVisitor(&shape, PhantomData))
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

/// Reads a struct without fields.
#[inline]
pub fn read_unit_struct<'de, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    expecting: &'static str,
) -> Result<(), D::Error> {
    deserializer.deserialize_unit_struct(name, UnitVisitor(expecting))
}

struct FieldsVisitor<'s, F>(&'s Shape, PhantomData<F>);

impl<'de, F: Slots<'de>> Visitor<'de> for FieldsVisitor<'_, F> {
    type Value = F;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.expecting)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<F, A::Error> {
        let Self(shape, _) = self;
        let mut open = F::Open::default();
        let mut keys = FieldKeys::new(shape);
        while let Some(index) = map.next_key_seed(&mut keys)? {
            F::set(&mut open, index, 0, shape, &mut map)?;
        }
        F::complete(&mut open, 0, shape)?;
        F::close(open).ok_or_else(unfilled)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<F, A::Error> {
        read_elements(seq, self.0.expecting)
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
fn read_elements<'de, F: Slots<'de>, A: SeqAccess<'de>>(mut seq: A, expecting: &'static str) -> Result<F, A::Error> {
    let mut open = F::Open::default();
    F::fill(&mut open, 0, &Elements { expecting, count: F::COUNT }, &mut seq)?;
    F::close(open).ok_or_else(unfilled)
}

/// What an error expects of a sequence that is too short.
struct Elements {
    expecting: &'static str,
    count: usize,
}

impl Expected for Elements {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.count == 1 { "element" } else { "elements" };
        write!(out, "{} with {} {noun}", self.expecting, self.count)
    }
}

/// Filled slots always close; an error says it if that ever stops being true, rather than a panic.
#[cold]
fn unfilled<E: Error>() -> E {
    E::custom("a field was left unread")
}
