//! The layer that notes keys, and refuses to pass over the values of those that are unknown.

use alloc::string::String;
use core::fmt::{Display, Write};

use serde_core::de::{Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};

use super::access::{Elements, Entries, Variants};
use super::unknown;
use crate::wire::layer::{Hint, Instead, Layer, Layered};

/// What is about to be read.
pub(super) enum Place<'k> {
    /// A value that belongs to no key.
    Free,
    /// A key, to be noted.
    Key(&'k mut String),
    /// The value of that key, among fields of these names.
    Value(&'k str, &'static [&'static str]),
}

pub(super) struct Guard<'k> {
    place: Place<'k>,
    /// The names of the fields, where they were told.
    names: &'static [&'static str],
}

impl<'k> Guard<'k> {
    pub(super) fn at<X>(inner: X, place: Place<'k>) -> Layered<Self, X> {
        Layered { layer: Guard { place, names: &[] }, inner }
    }

    /// Around the visitor of fields of these names.
    pub(super) fn of<X>(inner: X, names: &'static [&'static str]) -> Layered<Self, X> {
        Layered { layer: Guard { place: Place::Free, names }, inner }
    }

    #[inline]
    fn note(&mut self, shown: impl Display) {
        if let Place::Key(key) = &mut self.place {
            key.clear();
            // Writing to a `String` does not fail.
            let _ = write!(key, "{shown}");
        }
    }
}

impl Layer for Guard<'_> {
    #[inline]
    fn hinted(self, hint: Hint) -> Self {
        let names = if let Hint::Struct(names) = hint { names } else { &[] };
        Guard { names, ..self }
    }

    fn ignored<'de, D: Deserializer<'de>, V: Visitor<'de>>(self, inner: D, visitor: V) -> Result<V::Value, D::Error> {
        match self.place {
            Place::Value(key, names) => match unknown(key, names) {
                Some(error) => Err(error),
                None => inner.deserialize_ignored_any(visitor),
            },
            Place::Free | Place::Key(_) => inner.deserialize_ignored_any(visitor),
        }
    }

    #[inline]
    fn text(&mut self, text: &str) -> Instead {
        self.note(text);
        None
    }

    #[inline]
    fn bytes(&mut self, bytes: &[u8]) -> Instead {
        if let Place::Key(_) = self.place {
            self.note(String::from_utf8_lossy(bytes));
        }
        None
    }

    #[inline]
    fn scalar(&mut self, shown: &dyn Display, _: Option<u64>) {
        self.note(shown);
    }

    fn seq<'de, V: Visitor<'de>, A: SeqAccess<'de>>(self, visitor: V, seq: A) -> Result<V::Value, A::Error> {
        visitor.visit_seq(Elements(seq))
    }

    fn map<'de, V: Visitor<'de>, A: MapAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_map(Entries { inner, names: self.names, key: String::new() })
    }

    fn variants<'de, V: Visitor<'de>, A: EnumAccess<'de>>(self, visitor: V, data: A) -> Result<V::Value, A::Error> {
        visitor.visit_enum(Variants(data))
    }
}
