//! Reads a value that was kept, as if it came anew.

use core::cell::Cell;
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::value::{MapDeserializer, SeqDeserializer};
use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, Unexpected, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::content::Content;

/// How a kept value is read again.
#[derive(Clone, Copy)]
pub(super) struct Mode<'c> {
    /// What the format that it came from says of itself.
    readable: bool,
    /// Whether the value is a key, which most formats can only write as text.
    key: bool,
    /// How many values were asked for.
    steps: Option<&'c Cell<usize>>,
}

impl<'c> Mode<'c> {
    pub(super) fn new(readable: bool) -> Self {
        Self { readable, key: false, steps: None }
    }

    /// With a count of the values that are asked for.
    pub(super) fn counting(readable: bool, steps: &'c Cell<usize>) -> Self {
        Self { steps: Some(steps), ..Self::new(readable) }
    }

    pub(super) fn key(self) -> Self {
        Self { key: true, ..self }
    }

    fn value(self) -> Self {
        Self { key: false, ..self }
    }

    fn step(self) {
        if let Some(steps) = self.steps {
            steps.set(steps.get() + 1);
        }
    }
}

/// The deserializer of a kept value, whose errors are those of the format that it came from.
pub struct Replay<'c, 'de, E> {
    content: &'c Content<'de>,
    mode: Mode<'c>,
    error: PhantomData<E>,
}

impl<'c, 'de, E: Error> Replay<'c, 'de, E> {
    /// For a format that people read.
    pub(super) fn new(content: &'c Content<'de>) -> Self {
        Self::of(content, Mode::new(true))
    }

    pub(super) fn of(content: &'c Content<'de>, mode: Mode<'c>) -> Self {
        Self { content, mode, error: PhantomData }
    }

    fn inner(self, content: &'c Content<'de>) -> Self {
        Self { content, ..self }
    }

    pub(super) fn list<V: Visitor<'de>>(list: &'c [Content<'de>], mode: Mode<'c>, visitor: V) -> Result<V::Value, E> {
        let mut seq = SeqDeserializer::new(list.iter().map(|element| Self::of(element, mode)));
        let value = visitor.visit_seq(&mut seq)?;
        seq.end()?;
        Ok(value)
    }

    pub(super) fn entries<V: Visitor<'de>>(
        list: &'c [(Content<'de>, Content<'de>)],
        mode: Mode<'c>,
        visitor: V,
    ) -> Result<V::Value, E> {
        let entries = list.iter().map(|(key, value)| (Self::of(key, mode.key()), Self::of(value, mode)));
        let mut map = MapDeserializer::new(entries);
        let value = visitor.visit_map(&mut map)?;
        map.end()?;
        Ok(value)
    }

    /// What a key says that is written as text.
    fn key_as<T: FromStr>(&self) -> Option<T> {
        match self.content {
            Content::String(text) if self.mode.key => text.parse().ok(),
            Content::Str(text) if self.mode.key => text.parse().ok(),
            _ => None,
        }
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Replay<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Keys that may have become text on their way through a format.
macro_rules! keys {
    ($($deserialize:ident $visit:ident)*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match self.key_as() {
                Some(value) => visitor.$visit(value),
                None => self.deserialize_any(visitor),
            }
        }
    )* };
}

impl<'de, E: Error> Deserializer<'de> for Replay<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.mode.readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.mode.step();
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
            Content::Some(inner) => visitor.visit_some(self.inner(inner)),
            Content::Unit => visitor.visit_unit(),
            Content::Newtype(inner) => visitor.visit_newtype_struct(self.inner(inner)),
            Content::Seq(list) => Self::list(list, self.mode.value(), visitor),
            Content::Map(list) => Self::entries(list, self.mode.value(), visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(self.inner(inner)),
            Content::Unit => visitor.visit_unit(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Newtype(inner) => visitor.visit_newtype_struct(self.inner(inner)),
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
        self.mode.step();
        visitor.visit_enum(Kept { variant, value, mode: self.mode.value(), error: PhantomData })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    /// The name of a field or a variant is no progress: it may be that of none.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let mode = Mode { steps: None, ..self.mode };
        Self { mode, ..self }.deserialize_any(visitor)
    }

    keys! {
        deserialize_bool visit_bool
        deserialize_i8 visit_i8
        deserialize_i16 visit_i16
        deserialize_i32 visit_i32
        deserialize_i64 visit_i64
        deserialize_i128 visit_i128
        deserialize_u8 visit_u8
        deserialize_u16 visit_u16
        deserialize_u32 visit_u32
        deserialize_u64 visit_u64
        deserialize_u128 visit_u128
    }

    forward_to_deserialize_any! {
        f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
    }
}

/// An externally tagged enum that was kept.
struct Kept<'c, 'de, E> {
    variant: &'c Content<'de>,
    value: Option<&'c Content<'de>>,
    mode: Mode<'c>,
    error: PhantomData<E>,
}

impl<'de, E: Error> EnumAccess<'de> for Kept<'_, 'de, E> {
    type Error = E;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), E> {
        Ok((seed.deserialize(Replay::of(self.variant, self.mode))?, self))
    }
}

impl<'de, E: Error> VariantAccess<'de> for Kept<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        match self.value {
            Some(value) => serde_core::Deserialize::deserialize(Replay::of(value, self.mode)),
            None => Ok(()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        match self.value {
            Some(value) => seed.deserialize(Replay::of(value, self.mode)),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"newtype variant")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Some(Content::Seq(list)) => Replay::list(list, self.mode, visitor),
            Some(other) => Err(E::invalid_type(other.unexpected(), &"tuple variant")),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"tuple variant")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        match self.value {
            Some(Content::Map(list)) => Replay::entries(list, self.mode, visitor),
            Some(Content::Seq(list)) => Replay::list(list, self.mode, visitor),
            Some(other) => Err(E::invalid_type(other.unexpected(), &"struct variant")),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"struct variant")),
        }
    }
}
