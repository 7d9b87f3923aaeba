//! The parts of a value as they are read: here an error learns which part it was in.

use serde_core::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::Track;
use super::key::{Key, noted};
use super::track::Look;
use crate::path::Segment;

pub(super) struct Elements<'t, A> {
    pub(super) inner: A,
    pub(super) track: &'t Track,
    pub(super) next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let (track, index) = (self.track, self.next);
        self.next += 1;
        let element = self.inner.next_element_seed(Look::at(seed, track));
        track.step(element, || Some(Segment::Index(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Entries<'t, A> {
    pub(super) inner: A,
    pub(super) track: &'t Track,
    pub(super) names: &'static [&'static str],
    /// The key whose value comes next.
    pub(super) key: Option<Key>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.key = None;
        let found = self.inner.next_key_seed(noted(seed, &mut self.key));
        // A name that belongs to no field is no place; what is wrong has no such field.
        self.track.step(found, || self.key.take().and_then(Key::of_map))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let track = self.track;
        let value = self.inner.next_value_seed(Look::at(seed, track));
        track.step(value, || self.key.take().map(|key| key.segment(self.names)))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Variants<'t, A> {
    pub(super) inner: A,
    pub(super) track: &'t Track,
    pub(super) names: &'static [&'static str],
}

impl<'de, 't, A: EnumAccess<'de>> EnumAccess<'de> for Variants<'t, A> {
    type Error = A::Error;
    type Variant = Content<'t, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let mut key = None;
        let (found, inner) = self.inner.variant_seed(noted(seed, &mut key))?;
        let variant = key.map(|key| key.name(self.names));
        Ok((found, Content { inner, track: self.track, variant }))
    }
}

/// What stands behind the name of a variant.
pub(super) struct Content<'t, A> {
    inner: A,
    track: &'t Track,
    variant: Option<Segment>,
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Content<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.track.step(self.inner.unit_variant(), || self.variant)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        let Content { inner, track, variant } = self;
        track.step(inner.newtype_variant_seed(Look::at(seed, track)), || variant)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        let Content { inner, track, variant } = self;
        track.step(inner.tuple_variant(len, Look::at(visitor, track)), || variant)
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        let Content { inner, track, variant } = self;
        track.step(inner.struct_variant(names, Look::of(visitor, track, names)), || variant)
    }
}
