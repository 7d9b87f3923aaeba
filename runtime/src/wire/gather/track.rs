//! A deserializer that goes around what is known to be wrong.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};

use super::access::{Elements, Entries, Pending, Variants};
use super::state::{State, Why};
use crate::wire::each::{each_deserialize, each_visit, visit_alike, visit_nothing};

/// What a type asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Fields with names.
    Struct,
    /// As many entries as there are.
    Map,
    /// As many elements as there are.
    List,
    /// Whatever there is.
    Any,
}

impl Form {
    fn of(method: &str) -> Self {
        match method {
            "deserialize_seq" => Form::List,
            "deserialize_map" => Form::Map,
            _ => Form::Any,
        }
    }
}

/// A seed whose deserializer is tracked.
pub(super) struct Seed<'t, S> {
    pub(super) inner: S,
    pub(super) state: &'t State,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Tracked { inner, state: self.state })
    }
}

/// A deserializer of the format.
pub(super) struct Tracked<'t, D> {
    pub(super) inner: D,
    pub(super) state: &'t State,
}

/// A visitor of the value that is read.
pub(super) struct Watched<'t, V> {
    pub(super) inner: V,
    pub(super) state: &'t State,
    pub(super) form: Form,
    /// The names of fields or variants, where there are some.
    pub(super) names: &'static [&'static str],
}

macro_rules! deserialize {
    ($($method:ident($($arg:ident: $ty:ty),*);)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($arg: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            let Tracked { inner, state } = self;
            let form = Form::of(stringify!($method));
            inner.$method($($arg,)* Watched { inner: visitor, state, form, names: &[] })
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
        let Tracked { inner, state } = self;
        inner.deserialize_struct(name, names, Watched { inner: visitor, state, form: Form::Struct, names })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Tracked { inner, state } = self;
        inner.deserialize_enum(name, names, Watched { inner: visitor, state, form: Form::Any, names })
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
        self.inner.visit_some(Tracked { inner, state: self.state })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Tracked { inner, state: self.state })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Elements { inner, state: self.state, form: self.form, next: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let Watched { inner: visitor, state, form, names } = self;
        let pending = Pending::default();
        let value = visitor.visit_map(Entries::new(inner, state, form, names, &pending));
        if value.is_err() {
            match pending.entry.take() {
                // The type took the key, and not its value: it had it before.
                Some(ordinal) => state.blame(Some((ordinal, None)), |_| Why::Key),
                None if pending.lost.get() => state.blame(None, |_| Why::Parts),
                None => {}
            }
        }
        value
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(Variants { inner, state: self.state, names: self.names })
    }
}
