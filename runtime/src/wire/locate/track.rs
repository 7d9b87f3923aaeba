//! A deserializer that looks on: it hands everything to the format's own, and its visitors see what comes back.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};

use super::Track;
use super::access::{Elements, Entries, Variants};
use crate::wire::each::{each_deserialize, each_visit, visit_alike, visit_nothing};

/// A deserializer of the format.
pub(super) struct Tracked<'t, D> {
    pub(super) inner: D,
    pub(super) track: &'t Track,
}

/// A visitor of the value that is read.
pub(super) struct Watched<'t, V> {
    pub(super) inner: V,
    pub(super) track: &'t Track,
    /// The names of fields or variants, where there are some.
    pub(super) names: &'static [&'static str],
}

macro_rules! deserialize {
    ($($method:ident($($arg:ident: $ty:ty),*);)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($arg: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            let Tracked { inner, track } = self;
            inner.$method($($arg,)* Watched { inner: visitor, track, names: &[] })
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tracked<'_, D> {
    type Error = D::Error;

    each_deserialize! { deserialize; deserialize_identifier(); }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Tracked { inner, track } = self;
        inner.deserialize_struct(name, names, Watched { inner: visitor, track, names })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Tracked { inner, track } = self;
        inner.deserialize_enum(name, names, Watched { inner: visitor, track, names })
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Watched<'_, V> {
    type Value = V::Value;

    visit_nothing! {}
    each_visit! { visit_alike;
        visit_str &str; visit_borrowed_str &'de str; visit_string String;
        visit_bytes &[u8]; visit_borrowed_bytes &'de [u8]; visit_byte_buf Vec<u8>;
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Tracked { inner, track: self.track })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Tracked { inner, track: self.track })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Elements { inner, track: self.track, next: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Entries { inner, track: self.track, names: self.names, key: None })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(Variants { inner, track: self.track, names: self.names })
    }
}
