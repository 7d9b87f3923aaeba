//! Visitors that pass on what they see, and note it where it is a key.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_core::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::access::{Elements, Entries, Variants};
use super::{Guarded, Place};

/// A visitor of the reader's.
pub(super) struct Guard<'k, V> {
    pub(super) inner: V,
    pub(super) place: Place<'k>,
    /// The names of the fields, where they were told.
    pub(super) names: &'static [&'static str],
}

impl<V> Guard<'_, V> {
    fn note(&mut self, shown: impl fmt::Display) {
        if let Place::Key(key) = &mut self.place {
            key.clear();
            // Writing to a `String` does not fail.
            let _ = write!(key, "{shown}");
        }
    }
}

macro_rules! visit {
    ($($method:ident $ty:ty: $value:ident => $shown:expr;)*) => { $(
        fn $method<E: Error>(mut self, $value: $ty) -> Result<V::Value, E> {
            self.note($shown);
            self.inner.$method($value)
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Guard<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    visit! {
        visit_str &str: text => text;
        visit_borrowed_str &'de str: text => text;
        visit_string String: text => &text;
        visit_bytes &[u8]: bytes => String::from_utf8_lossy(bytes);
        visit_borrowed_bytes &'de [u8]: bytes => String::from_utf8_lossy(bytes);
        visit_byte_buf Vec<u8>: bytes => String::from_utf8_lossy(&bytes);
        visit_bool bool: value => value;
        visit_char char: value => value;
        visit_i8 i8: value => value;
        visit_i16 i16: value => value;
        visit_i32 i32: value => value;
        visit_i64 i64: value => value;
        visit_i128 i128: value => value;
        visit_u8 u8: value => value;
        visit_u16 u16: value => value;
        visit_u32 u32: value => value;
        visit_u64 u64: value => value;
        visit_u128 u128: value => value;
        visit_f32 f32: value => value;
        visit_f64 f64: value => value;
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Guarded { inner, place: self.place })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Guarded { inner, place: self.place })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Elements(inner))
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Entries { inner, names: self.names, key: String::new() })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(Variants(inner))
    }
}
