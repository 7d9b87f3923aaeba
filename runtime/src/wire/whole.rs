//! The content of a variant where nothing is around it: that of an untagged variant, or what stands beside a tag.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, VariantAccess, Visitor};

use super::missing::Missing;

/// A value that is all of a variant's content.
pub(super) struct Whole<D> {
    pub(super) deserializer: D,
    /// Whether the content is all that tells the variant, or may be: then it is looked at before it is read, which formats
    /// that do not describe themselves cannot do.
    pub(super) strict: bool,
    /// What an error calls the variant.
    pub(super) unit: UnitName,
}

/// The names of the enum and of a variant, or the variant's path alone.
#[derive(Clone, Copy)]
pub(super) struct UnitName(pub(super) Option<&'static str>, pub(super) &'static str);

impl<'de, D: Deserializer<'de>> VariantAccess<'de> for Whole<D> {
    type Error = D::Error;

    fn unit_variant(self) -> Result<(), D::Error> {
        if self.strict {
            self.deserializer.deserialize_any(self.unit)
        } else {
            self.deserializer.deserialize_unit(self.unit)
        }
    }

    #[inline]
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, D::Error> {
        seed.deserialize(self.deserializer)
    }

    #[inline]
    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_tuple(len, visitor)
    }

    #[inline]
    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        if self.strict {
            self.deserializer.deserialize_any(MapOnly(visitor))
        } else {
            self.deserializer.deserialize_struct(self.unit.1, fields, visitor)
        }
    }
}

/// A sequence would fit the fields of many a variant, so only a map is taken for them.
struct MapOnly<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for MapOnly<V> {
    type Value = V::Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(out)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(map)
    }
}

impl Visitor<'_> for UnitName {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(name) => write!(out, "unit variant {name}::{}", self.1),
            None => write!(out, "unit variant {}", self.1),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

/// Content that is missing under the key of this name: enough for a variant that has none, or whose one element is an
/// `Option`.
pub(super) struct Absent<E>(&'static str, PhantomData<E>);

impl<E> Absent<E> {
    pub(super) fn new(name: &'static str) -> Self {
        Self(name, PhantomData)
    }
}

impl<'de, E: Error> VariantAccess<'de> for Absent<E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        seed.deserialize(Missing::new(self.0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.0))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.0))
    }
}
