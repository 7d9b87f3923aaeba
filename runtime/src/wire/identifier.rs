//! Enums that are a key: the names of fields or of variants, for a hand-written visitor.

use core::fmt;
use core::marker::PhantomData;

use alloc::string::String;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Unexpected, VariantAccess, Visitor};

use super::content::Content;
use super::read_enum::Choice;
use super::replay::{Mode, Replay};
use super::shape::Shape;
use super::which::{in_range, out_of_range};

/// The keys there are.
#[derive(Clone, Copy, Debug)]
pub struct Identifier {
    /// Their names; what is expected is the identifier of a field or a variant.
    pub shape: &'static Shape,
    /// Whether they are those of variants.
    pub variant: bool,
    /// The number of the variant that is every other key.
    pub other: Option<usize>,
}

/// Reads a key, by its name, as bytes, or by its number.
pub fn read_identifier<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    identifier: Identifier,
) -> Result<T, D::Error> {
    deserializer.deserialize_identifier(IdentifierVisitor { identifier, value: PhantomData })
}

struct IdentifierVisitor<T> {
    identifier: Identifier,
    value: PhantomData<T>,
}

impl<'de, T: Choice<'de>> IdentifierVisitor<T> {
    /// The variant of a key; `kept` is the key for the variant that is made of it.
    fn find<E: Error>(self, key: &[u8], kept: impl FnOnce() -> Content<'de>) -> Result<T, E> {
        let Identifier { shape, variant, other } = self.identifier;
        match (shape.find(key), other) {
            (Some(index), _) => T::read(index, Caught::known()),
            (None, Some(other)) => T::read(other, Caught::other(kept())),
            (None, None) => {
                let key = String::from_utf8_lossy(key);
                let accepted = shape.accepted();
                Err(if variant { E::unknown_variant(&key, accepted) } else { E::unknown_field(&key, accepted) })
            }
        }
    }
}

impl<'de, T: Choice<'de>> Visitor<'de> for IdentifierVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.identifier.shape.expecting)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<T, E> {
        self.find(key.as_bytes(), || Content::String(key.into()))
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<T, E> {
        self.find(key.as_bytes(), || Content::Str(key))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<T, E> {
        self.find(key, || Content::ByteBuf(key.into()))
    }

    fn visit_borrowed_bytes<E: Error>(self, key: &'de [u8]) -> Result<T, E> {
        self.find(key, || Content::Bytes(key))
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<T, E> {
        let Identifier { shape, variant, other } = self.identifier;
        match (in_range(index, shape), other) {
            (Some(index), _) => T::read(index, Caught::known()),
            (None, Some(other)) => T::read(other, Caught::other(Content::Unsigned(index))),
            (None, None) => Err(out_of_range(if variant { "variant" } else { "field" }, index, shape)),
        }
    }
}

/// What the variant of a key has in it: nothing, or the key.
struct Caught<'de, E> {
    key: Option<Content<'de>>,
    error: PhantomData<E>,
}

impl<'de, E: Error> Caught<'de, E> {
    fn known() -> Self {
        Self { key: None, error: PhantomData }
    }

    fn other(key: Content<'de>) -> Self {
        Self { key: Some(key), error: PhantomData }
    }
}

impl<'de, E: Error> VariantAccess<'de> for Caught<'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        match self.key {
            Some(mut key) => seed.deserialize(Replay::of(&mut key, Mode::last(true))),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"newtype variant")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, E> {
        Err(E::invalid_type(Unexpected::UnitVariant, &"tuple variant"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, E> {
        Err(E::invalid_type(Unexpected::UnitVariant, &"struct variant"))
    }
}
