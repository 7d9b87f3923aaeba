//! The layer that looks on: what comes back from the format passes by it.

use serde_core::de::{EnumAccess, MapAccess, SeqAccess, Visitor};

use super::Track;
use super::access::{Elements, Entries, Variants};
use crate::wire::layer::{Hint, Layer, Layered};

/// Looks on while a value is read.
pub(super) struct Look<'t> {
    pub(super) track: &'t Track,
    /// The names of fields or variants, where there are some.
    names: &'static [&'static str],
}

impl<'t> Look<'t> {
    pub(super) fn at<X>(inner: X, track: &'t Track) -> Layered<Self, X> {
        Look::of(inner, track, &[])
    }

    /// At a value that has fields of these names.
    pub(super) fn of<X>(inner: X, track: &'t Track, names: &'static [&'static str]) -> Layered<Self, X> {
        Layered { layer: Look { track, names }, inner }
    }
}

impl Layer for Look<'_> {
    #[inline]
    fn hinted(self, hint: Hint) -> Self {
        Look { names: hint.names(), ..self }
    }

    fn seq<'de, V: Visitor<'de>, A: SeqAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_seq(Elements { inner, track: self.track, next: 0 })
    }

    fn map<'de, V: Visitor<'de>, A: MapAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_map(Entries { inner, track: self.track, names: self.names, key: None })
    }

    fn variants<'de, V: Visitor<'de>, A: EnumAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_enum(Variants { inner, track: self.track, names: self.names })
    }
}
