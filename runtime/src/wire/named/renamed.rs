//! The layer of other names: it translates them for the type's own reader.

use alloc::borrow::Cow;

use serde_core::de::{EnumAccess, MapAccess, SeqAccess, Visitor};

use super::access::{Elements, Entries, Variants};
use super::of::Of;
use super::{Naming, intern};
use crate::reflect::VariantInfo;
use crate::wire::layer::{Instead, Layer, Layered};

/// Around a value that is read.
#[derive(Clone, Copy)]
pub(super) struct Renaming<'n> {
    pub(super) of: Of,
    pub(super) names: &'n dyn Naming,
}

impl Renaming<'_> {
    pub(super) fn around<X>(self, inner: X) -> Layered<Self, X> {
        Layered { layer: self, inner }
    }
}

impl Layer for Renaming<'_> {
    #[inline]
    fn told(&self, json: &'static [&'static str]) -> &'static [&'static str] {
        self.of.names(json, self.names).filter(|list| *list != json).and_then(intern::list).unwrap_or(json)
    }

    /// It may be the name of a variant.
    #[inline]
    fn text(&mut self, text: &str) -> Instead {
        let variant = self.of.variant(text, self.names);
        variant.and_then(VariantInfo::read_name).map(Cow::Borrowed)
    }

    #[inline]
    fn some(self) -> Self {
        Renaming { of: self.of.some(), ..self }
    }

    #[inline]
    fn newtype(self) -> Self {
        Renaming { of: self.of.at(0), ..self }
    }

    fn seq<'de, V: Visitor<'de>, A: SeqAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_seq(Elements { inner, layer: self, next: 0 })
    }

    fn map<'de, V: Visitor<'de>, A: MapAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        // An `Option` of a struct in a format that writes no `Some`.
        visitor.visit_map(Entries { inner, layer: self.some(), value: Of::Unknown })
    }

    fn variants<'de, V: Visitor<'de>, A: EnumAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_enum(Variants { inner, layer: self })
    }
}
