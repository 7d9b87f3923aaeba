//! Reading externally tagged enums.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, EnumAccess, Error, VariantAccess, Visitor};

use super::keys::VariantKey;
use super::shape::Shape;

/// An enum that has variants with data: which variant to read is looked up here, what is in it only the type knows.
pub trait Choice<'de>: Sized {
    /// Reads the variant at `index` of those in [`Shape::names`].
    fn read<A: VariantAccess<'de>>(index: usize, access: A) -> Result<Self, A::Error>;
}

/// Reads an enum of which some variant has data.
#[inline]
pub fn read_enum<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    shape: &'static Shape,
) -> Result<T, D::Error> {
    deserializer.deserialize_enum(shape.name, shape.accepted(), ChoiceVisitor(shape, PhantomData))
}

/// Reads an enum of unit variants: the index of the variant among the names.
///
/// Nothing in it depends on the type, so a format instantiates it once for all such enums.
pub fn read_unit_enum<'de, D: Deserializer<'de>>(deserializer: D, shape: &'static Shape) -> Result<usize, D::Error> {
    deserializer.deserialize_enum(shape.name, shape.accepted(), IndexVisitor(shape))
}

/// Reads the end of a unit variant, which is `value`.
#[inline]
pub fn unit_variant<'de, T, A: VariantAccess<'de>>(access: A, value: T) -> Result<T, A::Error> {
    match access.unit_variant() {
        Ok(()) => Ok(value),
        Err(error) => Err(error),
    }
}

/// What an enum none of whose variants can be read answers; no input gets this far.
pub fn no_variant<'de, T, A: VariantAccess<'de>>(_: A) -> Result<T, A::Error> {
    Err(A::Error::custom("no variant of this enum can be read"))
}

struct ChoiceVisitor<T>(&'static Shape, PhantomData<T>);

impl<'de, T: Choice<'de>> Visitor<'de> for ChoiceVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.expecting)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<T, A::Error> {
        match data.variant_seed(VariantKey(self.0)) {
            Ok((index, access)) => T::read(index, access),
            Err(error) => Err(error),
        }
    }
}

struct IndexVisitor(&'static Shape);

impl<'de> Visitor<'de> for IndexVisitor {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.expecting)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<usize, A::Error> {
        match data.variant_seed(VariantKey(self.0)) {
            Ok((index, access)) => unit_variant(access, index),
            Err(error) => Err(error),
        }
    }
}
