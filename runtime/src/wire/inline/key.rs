//! The keys of a map among whose entries the fields of several types stand.
#![allow(clippy::match_same_arms, reason = "the lifetimes of the keys differ")]

use alloc::borrow::Cow;
use alloc::string::String;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, IntoDeserializer, Visitor};
use serde_core::forward_to_deserialize_any;

use crate::wire::content::Content;

/// A key, as the format gave it.
#[derive(Clone, Copy, Debug)]
pub enum Key<'k, 'de> {
    /// Text that is gone after this.
    Text(&'k str),
    /// Text of the input.
    Lent(&'de str),
    /// Bytes that are gone after this.
    Bytes(&'k [u8]),
    /// Bytes of the input.
    LentBytes(&'de [u8]),
    /// A number.
    Unsigned(u64),
    /// A number below zero.
    Signed(i64),
    /// A character.
    Char(char),
    /// A truth value.
    Bool(bool),
}

/// A visitor that finds out whose a key is, in whatever form the format has it.
macro_rules! visit_keys {
    () => {
        visit_keys! {
            visit_str &str => Text;
            visit_borrowed_str &'de str => Lent;
            visit_bytes &[u8] => Bytes;
            visit_borrowed_bytes &'de [u8] => LentBytes;
            visit_u64 u64 => Unsigned;
            visit_i64 i64 => Signed;
            visit_char char => Char;
            visit_bool bool => Bool;
        }
    };
    ($($visit:ident $ty:ty => $kind:ident;)*) => { $(
        #[inline]
        fn $visit<E: Error>(self, key: $ty) -> Result<Self::Value, E> {
            self.find(Key::$kind(key))
        }
    )* };
}

impl<'k, 'de> Key<'k, 'de> {
    /// The text or the bytes.
    #[inline]
    pub(super) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Text(text) => Some(text.as_bytes()),
            Self::Lent(text) => Some(text.as_bytes()),
            Self::Bytes(bytes) => Some(bytes),
            Self::LentBytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// As an error shows it.
    pub(super) fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Lent(text) => Cow::Borrowed(text),
            Self::Bytes(bytes) => String::from_utf8_lossy(bytes),
            Self::LentBytes(bytes) => String::from_utf8_lossy(bytes),
            Self::Unsigned(number) => alloc::format!("{number}").into(),
            Self::Signed(number) => alloc::format!("{number}").into(),
            Self::Char(char) => String::from(*char).into(),
            Self::Bool(truth) => alloc::format!("{truth}").into(),
        }
    }

    /// A key without its prefix.
    pub(super) fn without(&self, prefix: &str) -> Option<Self> {
        match self {
            Self::Text(text) => text.strip_prefix(prefix).map(Self::Text),
            Self::Lent(text) => text.strip_prefix(prefix).map(Self::Lent),
            Self::Bytes(bytes) => bytes.strip_prefix(prefix.as_bytes()).map(Self::Bytes),
            Self::LentBytes(bytes) => bytes.strip_prefix(prefix.as_bytes()).map(Self::LentBytes),
            _ => None,
        }
    }

    /// To be kept beyond this.
    pub(super) fn keep(&self) -> Content<'de> {
        match *self {
            Self::Text(text) => Content::String(text.into()),
            Self::Lent(text) => Content::Str(text),
            Self::Bytes(bytes) => Content::ByteBuf(bytes.into()),
            Self::LentBytes(bytes) => Content::Bytes(bytes),
            Self::Unsigned(number) => Content::Unsigned(number),
            Self::Signed(number) => Content::Signed(number),
            Self::Char(char) => Content::Char(char),
            Self::Bool(truth) => Content::Bool(truth),
        }
    }

    /// One that was kept.
    pub(super) fn of<E: Error>(content: &'k Content<'de>) -> Result<Self, E> {
        Ok(match content {
            Content::String(text) => Self::Text(text),
            Content::Str(text) => Self::Lent(text),
            Content::ByteBuf(bytes) => Self::Bytes(bytes),
            Content::Bytes(bytes) => Self::LentBytes(bytes),
            Content::Unsigned(number) => Self::Unsigned(*number),
            Content::Signed(number) => Self::Signed(*number),
            Content::Char(char) => Self::Char(*char),
            Content::Bool(truth) => Self::Bool(*truth),
            other => return Err(E::invalid_type(other.unexpected(), &"a key")),
        })
    }
}

/// Reads a map's key. As formats with text for keys do it, a number or a truth value is read from its text.
pub(super) struct KeyText<'k, 'de, E>(Key<'k, 'de>, PhantomData<E>);

impl<'k, 'de, E> KeyText<'k, 'de, E> {
    pub(super) fn new(key: Key<'k, 'de>) -> Self {
        Self(key, PhantomData)
    }

    fn text(&self) -> Option<&str> {
        match self.0 {
            Key::Text(text) => Some(text),
            Key::Lent(text) => Some(text),
            _ => None,
        }
    }
}

macro_rules! parsed {
    ($($deserialize:ident $visit:ident $ty:ty;)*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match self.text().and_then(|text| text.parse::<$ty>().ok()) {
                Some(value) => visitor.$visit(value),
                None => self.deserialize_any(visitor),
            }
        }
    )* };
}

impl<'de, E: Error> Deserializer<'de> for KeyText<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Key::Text(text) => visitor.visit_str(text),
            Key::Lent(text) => visitor.visit_borrowed_str(text),
            Key::Bytes(bytes) => visitor.visit_bytes(bytes),
            Key::LentBytes(bytes) => visitor.visit_borrowed_bytes(bytes),
            Key::Unsigned(number) => visitor.visit_u64(number),
            Key::Signed(number) => visitor.visit_i64(number),
            Key::Char(char) => visitor.visit_char(char),
            Key::Bool(truth) => visitor.visit_bool(truth),
        }
    }

    parsed! {
        deserialize_bool visit_bool bool;
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_i128 visit_i128 i128;
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
        deserialize_u128 visit_u128 u128;
        deserialize_f32 visit_f32 f32;
        deserialize_f64 visit_f64 f64;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.text() {
            Some(text) => {
                let access: <&str as IntoDeserializer<'_, E>>::Deserializer = text.into_deserializer();
                visitor.visit_enum(access)
            }
            None => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
