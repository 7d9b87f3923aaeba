//! Visitors that pass on what they see, and note it where it is a key.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_core::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::access::{Elements, Entries, Variants};
use super::{Guarded, Place};
use crate::wire::each::{each_visit, visit_nothing};

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
    ($($method:ident $ty:ty;)*) => { $(
        fn $method<E: Error>(mut self, value: $ty) -> Result<V::Value, E> {
            self.note(&value);
            self.inner.$method(value)
        }
    )* };
}

macro_rules! visit_bytes {
    ($($method:ident $ty:ty;)*) => { $(
        fn $method<E: Error>(mut self, value: $ty) -> Result<V::Value, E> {
            self.note(String::from_utf8_lossy(&value));
            self.inner.$method(value)
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Guard<'_, V> {
    type Value = V::Value;

    visit_nothing! {}
    each_visit! { visit; visit_str &str; visit_borrowed_str &'de str; visit_string String; }
    visit_bytes! { visit_bytes &[u8]; visit_borrowed_bytes &'de [u8]; visit_byte_buf Vec<u8>; }

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
