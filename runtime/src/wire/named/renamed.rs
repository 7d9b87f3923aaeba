//! A deserializer of a format with other names: it translates them for the type's own reader.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::access::{Elements, Entries, Variants};
use super::of::Of;
use super::{Naming, intern};
use crate::wire::each::{each_deserialize, each_visit, visit_alike, visit_nothing};

/// A deserializer of the format.
pub(super) struct Renamed<'n, D> {
    pub(super) inner: D,
    pub(super) of: Of,
    pub(super) names: &'n dyn Naming,
}

/// A visitor of the value that is read.
pub(super) struct Reader<'n, V> {
    pub(super) inner: V,
    pub(super) of: Of,
    pub(super) names: &'n dyn Naming,
}

/// The names that the format is told.
#[inline]
pub(super) fn told(of: Of, json: &'static [&'static str], names: &dyn Naming) -> &'static [&'static str] {
    of.names(json, names).filter(|list| *list != json).and_then(intern::list).unwrap_or(json)
}

macro_rules! deserialize {
    ($($method:ident($($arg:ident: $ty:ty),*);)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($arg: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            let Renamed { inner, of, names } = self;
            inner.$method($($arg,)* Reader { inner: visitor, of, names })
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Renamed<'_, D> {
    type Error = D::Error;

    each_deserialize! { deserialize; deserialize_identifier(); }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Renamed { inner, of, names } = self;
        inner.deserialize_struct(name, told(of, fields, names), Reader { inner: visitor, of, names })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Renamed { inner, of, names } = self;
        inner.deserialize_enum(name, told(of, variants, names), Reader { inner: visitor, of, names })
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

impl<V> Reader<'_, V> {
    /// The name of a variant that a string may be.
    fn variant(&self, text: &str) -> Option<&'static str> {
        self.of.variant(text, self.names)?.read_name()
    }
}

macro_rules! visit_text {
    ($($method:ident $ty:ty;)*) => { $(
        fn $method<E: Error>(self, text: $ty) -> Result<V::Value, E> {
            match self.variant(&text) {
                Some(name) => self.inner.visit_str(name),
                None => self.inner.$method(text),
            }
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Reader<'_, V> {
    type Value = V::Value;

    visit_nothing! {}
    visit_text! { visit_str &str; visit_borrowed_str &'de str; visit_string String; }

    each_visit! { visit_alike; visit_bytes &[u8]; visit_borrowed_bytes &'de [u8]; visit_byte_buf Vec<u8>; }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Renamed { inner, of: self.of.some(), names: self.names })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Renamed { inner, of: self.of.at(0), names: self.names })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Elements { inner, of: self.of, names: self.names, next: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        // An `Option` of a struct in a format that writes no `Some`.
        let of = self.of.some();
        self.inner.visit_map(Entries { inner, of, names: self.names, value: Of::Unknown })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(Variants { inner, of: self.of, names: self.names })
    }
}
