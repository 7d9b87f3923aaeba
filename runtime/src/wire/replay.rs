//! Reads a value that was kept, as if it came anew.

use core::marker::PhantomData;

use serde_core::de::value::{MapDeserializer, SeqDeserializer};
use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, Unexpected, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::content::Content;

/// The deserializer of a kept value, whose errors are those of the format that it came from.
pub(super) struct Replay<'c, 'de, E> {
    content: &'c Content<'de>,
    error: PhantomData<E>,
}

impl<'c, 'de, E> Replay<'c, 'de, E> {
    pub(super) fn new(content: &'c Content<'de>) -> Self {
        Self { content, error: PhantomData }
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Replay<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn visit_seq<'de, V: Visitor<'de>, E: Error>(list: &[Content<'de>], visitor: V) -> Result<V::Value, E> {
    let mut seq = SeqDeserializer::new(list.iter().map(Replay::new));
    let value = visitor.visit_seq(&mut seq)?;
    seq.end()?;
    Ok(value)
}

fn visit_map<'de, V: Visitor<'de>, E: Error>(list: &[(Content<'de>, Content<'de>)], visitor: V) -> Result<V::Value, E> {
    let mut map = MapDeserializer::new(list.iter().map(|(key, value)| (Replay::new(key), Replay::new(value))));
    let value = visitor.visit_map(&mut map)?;
    map.end()?;
    Ok(value)
}

impl<'de, E: Error> Deserializer<'de> for Replay<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Bool(value) => visitor.visit_bool(*value),
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::Signed(value) => visitor.visit_i64(*value),
            Content::Wide(value) => visitor.visit_u128(*value),
            Content::WideSigned(value) => visitor.visit_i128(*value),
            Content::F32(value) => visitor.visit_f32(*value),
            Content::F64(value) => visitor.visit_f64(*value),
            Content::Char(value) => visitor.visit_char(*value),
            Content::String(text) => visitor.visit_str(text),
            Content::Str(text) => visitor.visit_borrowed_str(text),
            Content::ByteBuf(bytes) => visitor.visit_bytes(bytes),
            Content::Bytes(bytes) => visitor.visit_borrowed_bytes(bytes),
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(Self::new(inner)),
            Content::Unit => visitor.visit_unit(),
            Content::Newtype(inner) => visitor.visit_newtype_struct(Self::new(inner)),
            Content::Seq(list) => visit_seq(list, visitor),
            Content::Map(list) => visit_map(list, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(Self::new(inner)),
            Content::Unit => visitor.visit_unit(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Newtype(inner) => visitor.visit_newtype_struct(Self::new(inner)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let (variant, value) = match self.content {
            Content::Map(list) => match &list[..] {
                [(variant, value)] => (variant, Some(value)),
                _ => return Err(E::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            text @ (Content::String(_) | Content::Str(_)) => (text, None),
            other => return Err(E::invalid_type(other.unexpected(), &"string or map")),
        };
        visitor.visit_enum(Kept { variant, value, error: PhantomData })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier
    }
}

/// An externally tagged enum that was kept.
struct Kept<'c, 'de, E> {
    variant: &'c Content<'de>,
    value: Option<&'c Content<'de>>,
    error: PhantomData<E>,
}

impl<'de, E: Error> EnumAccess<'de> for Kept<'_, 'de, E> {
    type Error = E;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), E> {
        Ok((seed.deserialize(Replay::new(self.variant))?, self))
    }
}

impl<'de, E: Error> VariantAccess<'de> for Kept<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        match self.value {
            Some(value) => serde_core::Deserialize::deserialize(Replay::new(value)),
            None => Ok(()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        match self.value {
            Some(value) => seed.deserialize(Replay::new(value)),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"newtype variant")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Some(Content::Seq(list)) => visit_seq(list, visitor),
            Some(other) => Err(E::invalid_type(other.unexpected(), &"tuple variant")),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"tuple variant")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        match self.value {
            Some(Content::Map(list)) => visit_map(list, visitor),
            Some(Content::Seq(list)) => visit_seq(list, visitor),
            Some(other) => Err(E::invalid_type(other.unexpected(), &"struct variant")),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"struct variant")),
        }
    }
}
