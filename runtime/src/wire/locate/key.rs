//! A key, noted while the type reads it.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use crate::path::Segment;
use crate::wire::each::{each_deserialize, visit_nothing};

/// What stood there, and whether it was asked for as the name of a field or a variant.
pub(in crate::wire) struct Key {
    pub(in crate::wire) text: String,
    /// A format without names writes their numbers.
    number: Option<usize>,
    is_name: bool,
}

impl Key {
    /// The step to its value.
    #[inline]
    pub(in crate::wire) fn segment(self, names: &'static [&'static str]) -> Segment {
        if self.is_name { self.name(names) } else { Segment::Key(self.text) }
    }

    /// The step as a name: one of `names`, or else as it stood there.
    #[inline]
    pub(in crate::wire) fn name(self, names: &'static [&'static str]) -> Segment {
        let known = match self.number {
            Some(number) => names.get(number),
            None => names.iter().find(|name| **name == self.text),
        };
        Segment::Name(known.map_or(Cow::Owned(self.text), |name| Cow::Borrowed(name)))
    }

    /// The step to an entry of a map; `None` for a name.
    #[inline]
    pub(in crate::wire) fn of_map(self) -> Option<Segment> {
        (!self.is_name).then_some(Segment::Key(self.text))
    }
}

/// A seed, a deserializer or a visitor of a key.
pub(in crate::wire) struct Noted<'n, X> {
    inner: X,
    note: &'n mut Option<Key>,
}

impl<'n, X> Noted<'n, X> {
    pub(in crate::wire) fn new(inner: X, note: &'n mut Option<Key>) -> Self {
        Noted { inner, note }
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Noted<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Noted { inner, note: self.note })
    }
}

/// A visitor with the note it writes.
struct Writing<'n, V> {
    inner: V,
    note: &'n mut Option<Key>,
    is_name: bool,
}

macro_rules! deserialize {
    ($($method:ident($($arg:ident: $ty:ty),*);)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($arg: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($arg,)* Writing { inner: visitor, note: self.note, is_name: false })
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Noted<'_, D> {
    type Error = D::Error;

    each_deserialize! { deserialize;
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_identifier(Writing { inner: visitor, note: self.note, is_name: true })
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

impl<V> Writing<'_, V> {
    fn write(&mut self, text: impl Into<String>, number: Option<usize>) {
        *self.note = Some(Key { text: text.into(), number, is_name: self.is_name });
    }
}

macro_rules! visit {
    ($($method:ident $ty:ty: $value:ident => $text:expr, $number:expr;)*) => { $(
        fn $method<E: Error>(mut self, $value: $ty) -> Result<V::Value, E> {
            self.write($text, $number);
            self.inner.$method($value)
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Writing<'_, V> {
    type Value = V::Value;

    visit_nothing! {}
    visit! {
        visit_str &str: text => text, None;
        visit_borrowed_str &'de str: text => text, None;
        visit_string String: text => text.as_str(), None;
        visit_bytes &[u8]: bytes => String::from_utf8_lossy(bytes), None;
        visit_borrowed_bytes &'de [u8]: bytes => String::from_utf8_lossy(bytes), None;
        visit_byte_buf Vec<u8>: bytes => String::from_utf8_lossy(&bytes), None;
        visit_bool bool: value => value.to_string(), None;
        visit_char char: value => value.to_string(), None;
        visit_i8 i8: value => value.to_string(), None;
        visit_i16 i16: value => value.to_string(), None;
        visit_i32 i32: value => value.to_string(), None;
        visit_i64 i64: value => value.to_string(), None;
        visit_i128 i128: value => value.to_string(), None;
        visit_u8 u8: value => value.to_string(), Some(usize::from(value));
        visit_u16 u16: value => value.to_string(), Some(usize::from(value));
        visit_u32 u32: value => value.to_string(), usize::try_from(value).ok();
        visit_u64 u64: value => value.to_string(), usize::try_from(value).ok();
        visit_u128 u128: value => value.to_string(), None;
        visit_f32 f32: value => value.to_string(), None;
        visit_f64 f64: value => value.to_string(), None;
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Noted { inner, note: self.note })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Noted { inner, note: self.note })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(inner)
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(inner)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(inner)
    }
}
