//! What is left of a sequence once the tag that it starts with is read.

use alloc::vec::Vec;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, SeqAccess, Unexpected, Visitor};

use super::content::Content;
use super::replay::Mode;
use super::replay_parts::{Taken, elements};

/// The elements of a sequence behind the tag: a sequence, and a deserializer that has only that.
pub(super) struct SeqRest<A> {
    live: A,
    count: usize,
    /// Whether the sequence has told that it has no more; some formats cannot be asked again.
    ended: bool,
    readable: bool,
}

impl<'de, A: SeqAccess<'de>> SeqRest<A> {
    pub(super) fn new(live: A, readable: bool) -> Self {
        Self { live, count: 0, ended: false, readable }
    }

    /// Shows the elements to a visitor that has to take them all.
    pub(super) fn visit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, A::Error> {
        let value = visitor.visit_seq(&mut self)?;
        self.end()?;
        Ok(value)
    }

    pub(super) fn end(&mut self) -> Result<(), A::Error> {
        let taken = self.count;
        while !self.ended && self.next_element::<IgnoredAny>()?.is_some() {}
        if self.count == taken { Ok(()) } else { Err(A::Error::invalid_length(self.count, &Taken(taken, "sequence"))) }
    }

    fn refuse<T>(expected: &dyn Expected) -> Result<T, A::Error> {
        Err(A::Error::invalid_type(Unexpected::Seq, expected))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for SeqRest<A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let element = self.live.next_element_seed(seed)?;
        if element.is_some() {
            self.count += 1;
        } else {
            self.ended = true;
        }
        Ok(element)
    }

    fn size_hint(&self) -> Option<usize> {
        self.live.size_hint()
    }
}

impl<'de, A: SeqAccess<'de>> Deserializer<'de> for SeqRest<A> {
    type Error = A::Error;

    fn is_human_readable(&self) -> bool {
        self.readable
    }

    /// A visitor that takes anything may have a tag of its own to look for. It sees what was kept: the type of a sequence
    /// within a sequence would be another at every level, and an enum that holds itself would have no end of them.
    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, A::Error> {
        let mut list: Vec<Content<'de>> = Vec::new();
        while let Some(element) = self.next_element()? {
            list.push(element);
        }
        elements(&mut list, Mode::last(self.readable), visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_newtype_struct(self)
    }

    /// Behind the tag there is nothing.
    fn deserialize_unit_struct<V: Visitor<'de>>(mut self, _: &'static str, visitor: V) -> Result<V::Value, A::Error> {
        match self.next_element::<IgnoredAny>()? {
            None => visitor.visit_unit(),
            Some(_) => Self::refuse(&visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, A::Error> {
        while self.next_element::<IgnoredAny>()?.is_some() {}
        visitor.visit_unit()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, A::Error> {
        Self::refuse(&"string or map")
    }

    refused! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128 deserialize_u8
        deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_unit deserialize_map deserialize_identifier
    }
}
