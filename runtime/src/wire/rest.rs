//! What is left of a map or a sequence once its tag is read.

use alloc::vec::Vec;
use core::marker::PhantomData;
use core::mem;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IgnoredAny, MapAccess, Unexpected, Visitor,
};

use super::content::Content;
use super::next_value::NextValue;
use super::replay::{Mode, Replay};
use super::replay_parts::entries;
use super::sought::sought;
use super::watch::watched;

/// The entries of a map but the tag: those that were kept because they came before it, and then those that follow.
pub(super) struct Rest<'de, A> {
    tag: &'static str,
    kept: Vec<(Content<'de>, Content<'de>)>,
    /// How many of them were shown.
    shown: usize,
    /// Whether the value of the last of those was not asked for yet.
    pending: bool,
    live: A,
    /// Whether the map has told that it has no more; some formats cannot be asked again.
    ended: bool,
    readable: bool,
}

/// The same as a deserializer that has only the map, and as the content of a variant. It lends the entries, so that they are not
/// moved from each to the next.
pub(super) struct ReadRest<'r, 'de, A, R = Whole>(&'r mut Rest<'de, A>, PhantomData<R>);

impl<'r, 'de, A, R> ReadRest<'r, 'de, A, R> {
    #[inline]
    pub(super) fn new(rest: &'r mut Rest<'de, A>) -> Self {
        Self(rest, PhantomData)
    }
}

/// How far a type that asks for a map sees into what is left.
pub(super) trait Reach {
    /// Shows a map to a visitor.
    fn map<'de, A: MapAccess<'de>, V: Visitor<'de>>(rest: &mut Rest<'de, A>, visitor: V) -> Result<V::Value, A::Error>;
}

/// It sees the map itself.
pub(super) struct Whole;

impl Reach for Whole {
    #[inline]
    fn map<'de, A: MapAccess<'de>, V: Visitor<'de>>(rest: &mut Rest<'de, A>, visitor: V) -> Result<V::Value, A::Error> {
        rest.visit(visitor)
    }
}

/// It sees what was kept of it. A struct into which an enum is flattened asks for a map, and the enum then reads a map within
/// that: if the struct is in a variant of that enum, there would be no end of them. A struct without such fields does not ask
/// for a map, but for a struct.
pub(super) struct Cut;

impl Reach for Cut {
    fn map<'de, A: MapAccess<'de>, V: Visitor<'de>>(rest: &mut Rest<'de, A>, visitor: V) -> Result<V::Value, A::Error> {
        rest.visit_kept(visitor)
    }
}

impl<'de, A: MapAccess<'de>, R: Reach> ReadRest<'_, 'de, A, R> {
    fn refuse<T>(expected: &dyn Expected) -> Result<T, A::Error> {
        Err(A::Error::invalid_type(Unexpected::Map, expected))
    }

    #[inline]
    pub(super) fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        self.0.visit(visitor)
    }

    pub(super) fn skip(self) -> Result<(), A::Error> {
        self.0.skip()
    }
}

impl<'de, A: MapAccess<'de>> Rest<'de, A> {
    #[inline]
    pub(super) fn new(tag: &'static str, kept: Vec<(Content<'de>, Content<'de>)>, live: A, readable: bool) -> Self {
        Self { tag, kept, shown: 0, pending: false, live, ended: false, readable }
    }

    /// Shows the entries to a visitor that has to take them all.
    #[inline]
    fn visit<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, A::Error> {
        match visitor.visit_map(&mut *self) {
            Ok(value) if self.ended => Ok(value),
            Ok(value) => match self.skip_counting()? {
                0 => Ok(value),
                left => Err(A::Error::invalid_length(left, &"a map that is read to its end")),
            },
            Err(error) => Err(error),
        }
    }

    /// Keeps all entries, and shows those to a visitor, the one that it looks for before the others.
    fn visit_kept<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, A::Error> {
        let mut list = mem::take(&mut self.kept);
        while let Some(entry) = self.next_entry()? {
            list.push(entry);
        }
        let tag = sought(&list, &visitor);
        entries(&mut list, tag, Mode::last(self.readable), visitor)
    }

    /// Skips what is left, but for a second tag.
    fn skip(&mut self) -> Result<(), A::Error> {
        self.skip_counting().map(|_| ())
    }

    fn skip_counting(&mut self) -> Result<usize, A::Error> {
        let mut count = 0;
        while !self.ended && self.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
            count += 1;
        }
        Ok(count)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Rest<'de, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if let Some((key, _)) = self.kept.get_mut(self.shown) {
            self.shown += 1;
            self.pending = true;
            let replay = Replay::<A::Error>::of(key, Mode::last(self.readable).key());
            return seed.deserialize(replay).map(Some);
        }
        match self.live.next_key_seed(watched(seed, self.tag)) {
            Ok(None) => {
                self.ended = true;
                Ok(None)
            }
            key => key,
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        if !self.pending {
            return self.live.next_value_seed(seed);
        }
        self.pending = false;
        match self.kept.get_mut(self.shown.wrapping_sub(1)) {
            Some((_, value)) => seed.deserialize(Replay::<A::Error>::of(value, Mode::last(self.readable))),
            None => Err(A::Error::custom("a value was asked for before its key")),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        // The format may have taken its number from the input, and that may be any.
        self.live.size_hint()?.checked_add(self.kept.len() - self.shown)
    }
}

impl<'de, A: MapAccess<'de>, R: Reach> Deserializer<'de> for ReadRest<'_, 'de, A, R> {
    type Error = A::Error;

    fn is_human_readable(&self) -> bool {
        self.0.readable
    }

    /// A visitor that takes anything may have a tag of its own to look for. It sees what was kept: the type of a map within
    /// a map would be another at every level, and an enum that holds itself would have no end of them.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        self.0.visit_kept(visitor)
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        R::map(self.0, visitor)
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.0.visit(visitor)
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_newtype_struct(self)
    }

    /// Beside the tag there is nothing.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        match self.0.skip_counting()? {
            0 => visitor.visit_unit(),
            _ => Self::refuse(&visitor),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, A::Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        self.0.skip()?;
        visitor.visit_unit()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let value = visitor.visit_enum(&mut *self.0)?;
        match self.0.skip_counting()? {
            0 => Ok(value),
            _ => Err(single()),
        }
    }

    // None of them is a map: a number that is asked for gets one as little as a sequence does.
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, A::Error> {
        Self::refuse(&visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        Self::refuse(&visitor)
    }

    refused! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128 deserialize_u8
        deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_seq
        deserialize_identifier
    }
}

#[cold]
fn single<E: Error>() -> E {
    E::invalid_value(Unexpected::Map, &"map with a single key")
}

/// An externally tagged enum among the entries: the one that is left names its variant.
impl<'r, 'de, A: MapAccess<'de>> EnumAccess<'de> for &'r mut Rest<'de, A> {
    type Error = A::Error;
    type Variant = NextValue<'r, Rest<'de, A>>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), A::Error> {
        match self.next_key_seed(seed)? {
            Some(variant) => Ok((variant, NextValue(self))),
            None => Err(single()),
        }
    }
}
