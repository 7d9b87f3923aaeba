//! What is inside a kept value: the elements of a sequence, the entries of a map, the content of a variant.

use core::marker::PhantomData;
use core::slice;

use serde_core::de::{
    Deserialize, DeserializeSeed, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

use super::content::Content;
use super::replay::{Mode, Replay};

type Entry<'de> = (Content<'de>, Content<'de>);

/// Shows a sequence to a visitor that has to take it all.
pub(super) fn elements<'de, V: Visitor<'de>, E: Error>(
    list: &mut [Content<'de>],
    mode: Mode<'_>,
    visitor: V,
) -> Result<V::Value, E> {
    let all = list.len();
    let mut left = Elements { list: list.iter_mut(), mode, error: PhantomData };
    let value = visitor.visit_seq(&mut left)?;
    match left.list.len() {
        0 => Ok(value),
        left => Err(too_long(all, &Taken(all - left, "sequence"))),
    }
}

/// Shows a map to a visitor that has to take it all. The entry at `first`, if any, comes before the others.
pub(super) fn entries<'de, V: Visitor<'de>, E: Error>(
    list: &mut [Entry<'de>],
    first: Option<usize>,
    mode: Mode<'_>,
    visitor: V,
) -> Result<V::Value, E> {
    let all = list.len();
    let (front, back) = list.split_at_mut(first.unwrap_or_default());
    let mut back = back.iter_mut();
    let first = first.and_then(|_| back.next());
    let mut left = Entries { first, front: front.iter_mut(), back, value: None, mode, error: PhantomData };
    let value = visitor.visit_map(&mut left)?;
    match left.left() {
        0 => Ok(value),
        left => Err(too_long(all, &Taken(all - left, "map"))),
    }
}

#[cold]
fn too_long<E: Error>(all: usize, taken: &Taken) -> E {
    E::invalid_length(all, taken)
}

/// As many as a visitor took.
pub(super) struct Taken(pub(super) usize, pub(super) &'static str);

impl Expected for Taken {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let noun = if self.0 == 1 { "element" } else { "elements" };
        write!(out, "{} {noun} in {}", self.0, self.1)
    }
}

struct Elements<'c, 'de, E> {
    list: slice::IterMut<'c, Content<'de>>,
    mode: Mode<'c>,
    error: PhantomData<E>,
}

impl<'de, E: Error> SeqAccess<'de> for Elements<'_, 'de, E> {
    type Error = E;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, E> {
        match self.list.next() {
            Some(element) => seed.deserialize(Replay::of(element, self.mode)).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.list.len())
    }
}

struct Entries<'c, 'de, E> {
    first: Option<&'c mut Entry<'de>>,
    front: slice::IterMut<'c, Entry<'de>>,
    back: slice::IterMut<'c, Entry<'de>>,
    value: Option<&'c mut Content<'de>>,
    mode: Mode<'c>,
    error: PhantomData<E>,
}

impl<E> Entries<'_, '_, E> {
    fn left(&self) -> usize {
        usize::from(self.first.is_some()) + self.front.len() + self.back.len()
    }
}

impl<'de, E: Error> MapAccess<'de> for Entries<'_, 'de, E> {
    type Error = E;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, E> {
        let next = self.first.take().or_else(|| self.front.next()).or_else(|| self.back.next());
        match next {
            Some((key, value)) => {
                self.value = Some(value);
                seed.deserialize(Replay::of(key, self.mode.key())).map(Some)
            }
            None => Ok(None),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, E> {
        match self.value.take() {
            Some(value) => seed.deserialize(Replay::of(value, self.mode)),
            None => Err(E::custom("a value was asked for before its key")),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left())
    }
}

/// An externally tagged enum that was kept.
pub(super) struct Variant<'c, 'de, E> {
    name: &'c mut Content<'de>,
    content: Option<&'c mut Content<'de>>,
    mode: Mode<'c>,
    error: PhantomData<E>,
}

impl<'c, 'de, E: Error> Variant<'c, 'de, E> {
    pub(super) fn new(name: &'c mut Content<'de>, content: Option<&'c mut Content<'de>>, mode: Mode<'c>) -> Self {
        Self { name, content, mode, error: PhantomData }
    }
}

impl<'c, 'de, E: Error> EnumAccess<'de> for Variant<'c, 'de, E> {
    type Error = E;
    type Variant = Within<'c, 'de, E>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), E> {
        let Self { name, content, mode, .. } = self;
        Ok((seed.deserialize(Replay::of(name, mode))?, Within { content, mode, error: PhantomData }))
    }
}

/// The content of its variant.
pub(super) struct Within<'c, 'de, E> {
    content: Option<&'c mut Content<'de>>,
    mode: Mode<'c>,
    error: PhantomData<E>,
}

impl<'de, E: Error> VariantAccess<'de> for Within<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        match self.content {
            Some(content) => Deserialize::deserialize(Replay::of(content, self.mode)),
            None => Ok(()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        match self.content {
            Some(content) => seed.deserialize(Replay::of(content, self.mode)),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"newtype variant")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Some(Content::Seq(list)) => elements(list, self.mode, visitor),
            Some(other) => Err(E::invalid_type(other.unexpected(), &"tuple variant")),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"tuple variant")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        match self.content {
            Some(Content::Map(list)) => entries(list, None, self.mode, visitor),
            Some(Content::Seq(list)) => elements(list, self.mode, visitor),
            Some(other) => Err(E::invalid_type(other.unexpected(), &"struct variant")),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &"struct variant")),
        }
    }
}
