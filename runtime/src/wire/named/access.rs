//! The parts of a value as they are read: here a key becomes the name that the type's own reader knows.

use serde_core::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::key::{Found, Key};
use super::of::Of;
use super::renamed::Renaming;
use crate::wire::layer::Layer;

pub(super) struct Elements<'n, A> {
    pub(super) inner: A,
    pub(super) layer: Renaming<'n>,
    pub(super) next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let of = self.layer.of.at(self.next);
        self.next += 1;
        self.inner.next_element_seed(Renaming { of, ..self.layer }.around(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Entries<'n, A> {
    pub(super) inner: A,
    pub(super) layer: Renaming<'n>,
    /// What comes behind the last key.
    pub(super) value: Of,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let Entries { inner, layer, value } = self;
        if layer.of.has_names() {
            *value = Of::Unknown;
            return inner.next_key_seed(Key::of(seed, *layer, Found::Field(value)));
        }
        *value = layer.of.elem();
        inner.next_key_seed(Renaming { of: layer.of.key(), ..*layer }.around(seed))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(Renaming { of: self.value, ..self.layer }.around(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Variants<'n, A> {
    pub(super) inner: A,
    pub(super) layer: Renaming<'n>,
}

impl<'de, 'n, A: EnumAccess<'de>> EnumAccess<'de> for Variants<'n, A> {
    type Error = A::Error;
    type Variant = Content<'n, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let mut of = Of::Unknown;
        let (value, inner) = self.inner.variant_seed(Key::of(seed, self.layer, Found::Variant(&mut of)))?;
        Ok((value, Content { inner, layer: Renaming { of, ..self.layer } }))
    }
}

/// What stands behind the name of a variant.
pub(super) struct Content<'n, A> {
    inner: A,
    layer: Renaming<'n>,
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Content<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.newtype_variant_seed(self.layer.newtype().around(seed))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.inner.tuple_variant(len, self.layer.around(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.inner.struct_variant(self.layer.told(fields), self.layer.around(visitor))
    }
}
