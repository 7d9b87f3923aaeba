//! A value of any shape, kept to be read more than once: what an untagged enum tries its variants on.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{
    Deserialize, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};

/// A value as it came, borrowed from the input where the format lends it.
#[derive(Debug)]
pub enum Content<'de> {
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Wide(u128),
    WideSigned(i128),
    F32(f32),
    F64(f64),
    Char(char),
    String(String),
    Str(&'de str),
    ByteBuf(Vec<u8>),
    Bytes(&'de [u8]),
    None,
    Some(Box<Content<'de>>),
    Unit,
    Newtype(Box<Content<'de>>),
    Seq(Vec<Content<'de>>),
    Map(Vec<(Content<'de>, Content<'de>)>),
}

impl Content<'_> {
    /// Whether it is this text, as text or as bytes.
    pub(super) fn is(&self, text: &str) -> bool {
        match self {
            Self::String(key) => key == text,
            Self::Str(key) => *key == text,
            Self::ByteBuf(key) => key == text.as_bytes(),
            Self::Bytes(key) => *key == text.as_bytes(),
            _ => false,
        }
    }

    /// The error of whom it does not suit.
    #[cold]
    pub(super) fn refuse<E: Error>(&self, expected: &dyn Expected) -> E {
        let wide = match self {
            Self::Wide(value) => alloc::format!("integer `{value}` as u128"),
            Self::WideSigned(value) => alloc::format!("integer `{value}` as i128"),
            _ => return E::invalid_type(self.unexpected(), expected),
        };
        E::invalid_type(Unexpected::Other(&wide), expected)
    }

    /// What an error says was there.
    #[cold]
    pub(super) fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Unsigned(value) => Unexpected::Unsigned(*value),
            Self::Signed(value) => Unexpected::Signed(*value),
            Self::Wide(_) | Self::WideSigned(_) => Unexpected::Other("integer of 128 bits"),
            Self::F32(value) => Unexpected::Float(f64::from(*value)),
            Self::F64(value) => Unexpected::Float(*value),
            Self::Char(value) => Unexpected::Char(*value),
            Self::String(text) => Unexpected::Str(text),
            Self::Str(text) => Unexpected::Str(text),
            Self::ByteBuf(bytes) => Unexpected::Bytes(bytes),
            Self::Bytes(bytes) => Unexpected::Bytes(bytes),
            Self::None | Self::Some(_) => Unexpected::Option,
            Self::Unit => Unexpected::Unit,
            Self::Newtype(_) => Unexpected::NewtypeStruct,
            Self::Seq(_) => Unexpected::Seq,
            Self::Map(_) => Unexpected::Map,
        }
    }
}

impl<'de> Deserialize<'de> for Content<'de> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor)
    }
}

/// How much is reserved on the word of an input for how long it is.
const RESERVED: usize = 1024;

pub(super) struct ContentVisitor;

macro_rules! visit {
    ($($visit:ident $ty:ty => $variant:ident;)*) => { $(
        fn $visit<E: Error>(self, value: $ty) -> Result<Content<'de>, E> {
            Ok(Content::$variant(value.into()))
        }
    )* };
}

impl<'de> Visitor<'de> for ContentVisitor {
    type Value = Content<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any value")
    }

    visit! {
        visit_bool bool => Bool;
        visit_i64 i64 => Signed;
        visit_i128 i128 => WideSigned;
        visit_u64 u64 => Unsigned;
        visit_u128 u128 => Wide;
        visit_f32 f32 => F32;
        visit_f64 f64 => F64;
        visit_char char => Char;
        visit_str &str => String;
        visit_borrowed_str &'de str => Str;
        visit_string String => String;
        visit_bytes &[u8] => ByteBuf;
        visit_borrowed_bytes &'de [u8] => Bytes;
        visit_byte_buf Vec<u8> => ByteBuf;
    }

    fn visit_none<E: Error>(self) -> Result<Content<'de>, E> {
        Ok(Content::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content<'de>, D::Error> {
        Ok(Content::Some(Box::new(Content::deserialize(deserializer)?)))
    }

    fn visit_unit<E: Error>(self) -> Result<Content<'de>, E> {
        Ok(Content::Unit)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content<'de>, D::Error> {
        Ok(Content::Newtype(Box::new(Content::deserialize(deserializer)?)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Content<'de>, A::Error> {
        let mut list = Vec::with_capacity(seq.size_hint().unwrap_or(0).min(RESERVED));
        while let Some(element) = seq.next_element()? {
            list.push(element);
        }
        Ok(Content::Seq(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Content<'de>, A::Error> {
        let mut list = Vec::with_capacity(map.size_hint().unwrap_or(0).min(RESERVED));
        // Not by `next_entry`, which puts the two together once more before they are put here.
        while let Some(key) = map.next_key()? {
            list.push((key, map.next_value()?));
        }
        Ok(Content::Map(list))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Content<'de>, A::Error> {
        Err(A::Error::custom("untagged and internally tagged enums do not support enum input"))
    }
}
