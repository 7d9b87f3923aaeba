//! What a type asks a deserializer for, and the deserializers that have just that.
//!
//! A type that is read from names says them before anything is read: to whoever reads the fields of a struct, or one of
//! the variants of an enum, they are the keys that it may be given. So a foreign type tells its keys as well, and nothing
//! is kept for it that it does not read.

use core::fmt::{self, Display};

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, Visitor};
use serde_core::forward_to_deserialize_any;

use super::entries::refuse;
use super::key::{Key, KeyText};
use crate::wire::next_value::NextValue;

/// What a type asks for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Asks {
    /// One of these variants.
    Variants(&'static [&'static str]),
    /// These fields.
    Fields(&'static [&'static str]),
    /// Something else.
    Other,
}

impl Asks {
    /// What `T` asks for. It is read from nothing, and stops as soon as it has asked.
    pub(super) fn of<'de, T: Deserialize<'de>>() -> Self {
        match T::deserialize(Question) {
            Err(Answer(asks)) => asks,
            Ok(_) => Self::Other,
        }
    }

    /// The name that the key is.
    #[inline]
    pub(super) fn name(self, key: &Key<'_, '_>) -> Option<&'static str> {
        match self {
            Self::Variants(names) | Self::Fields(names) => named(names, key),
            Self::Other => None,
        }
    }
}

/// The one of the names that the key is.
#[inline]
pub(super) fn named(names: &'static [&'static str], key: &Key<'_, '_>) -> Option<&'static str> {
    let key = key.bytes()?;
    names.iter().find(|name| name.as_bytes() == key).copied()
}

struct Question;

#[derive(Debug)]
struct Answer(Asks);

impl Display for Answer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("only the names were asked for")
    }
}

impl core::error::Error for Answer {}

impl Error for Answer {
    fn custom<T: Display>(_: T) -> Self {
        Self(Asks::Other)
    }
}

impl<'de> Deserializer<'de> for Question {
    type Error = Answer;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Answer> {
        Err(Answer(Asks::Other))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Answer> {
        Err(Answer(Asks::Fields(names)))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Answer> {
        Err(Answer(Asks::Variants(names)))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// A key that was read, in front of the map that is about to give its value: the fields of a struct.
pub(super) struct FromFirst<A> {
    pub(super) first: Option<&'static str>,
    pub(super) map: A,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for FromFirst<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, A::Error> {
        refuse()
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        match visitor.visit_map(&mut self) {
            Ok(value) => {
                while self.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(value)
            }
            Err(error) => Err(error),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for FromFirst<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.first.take() {
            Some(name) => seed.deserialize(KeyText::new(Key::Lent(name))).map(Some),
            None => self.map.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// The name of a variant, and the map that is about to give its content.
pub(super) struct FromName<'m, A> {
    pub(super) name: &'static str,
    pub(super) map: &'m mut A,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for FromName<'_, A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, A::Error> {
        refuse()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'m, 'de, A: MapAccess<'de>> EnumAccess<'de> for FromName<'m, A> {
    type Error = A::Error;
    type Variant = NextValue<'m, A>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, NextValue<'m, A>), A::Error> {
        let variant = seed.deserialize(KeyText::new(Key::Lent(self.name)))?;
        Ok((variant, NextValue(self.map)))
    }
}
