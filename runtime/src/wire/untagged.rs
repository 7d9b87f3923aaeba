//! Enums without a tag: the first variant that the value fits is the one.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, VariantAccess, Visitor};

use super::content::Content;
use super::read_enum::Choice;
use super::replay::Replay;

/// Reads an enum by trying its `count` variants in the order of their declaration; `refusal` is the error if none fits.
pub fn read_untagged<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    count: usize,
    refusal: &'static str,
) -> Result<T, D::Error> {
    let content = Content::deserialize(deserializer)?;
    for index in 0..count {
        if let Ok(value) = T::read(index, Bare { content: &content, error: PhantomData::<D::Error> }) {
            return Ok(value);
        }
    }
    Err(D::Error::custom(refusal))
}

/// The content of a variant with nothing around it.
struct Bare<'c, 'de, E> {
    content: &'c Content<'de>,
    error: PhantomData<E>,
}

impl<'de, E: Error> VariantAccess<'de> for Bare<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Replay::new(self.content).deserialize_any(NothingVisitor)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        seed.deserialize(Replay::new(self.content))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, E> {
        Replay::new(self.content).deserialize_tuple(len, visitor)
    }

    /// A sequence would fit the fields of many a variant, so only a map is taken for them.
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Seq(_) => Err(E::invalid_type(self.content.unexpected(), &visitor)),
            _ => Replay::new(self.content).deserialize_any(visitor),
        }
    }
}

/// What stands for a unit variant.
struct NothingVisitor;

impl Visitor<'_> for NothingVisitor {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("nothing, as for a unit variant")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}
