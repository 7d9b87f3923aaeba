//! What stands in for a value that is wrong, so that the rest of its type can be read.

use core::marker::PhantomData;

use serde_core::de::value::StrDeserializer;
use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::access::{known, lost};
use super::state::State;
use super::track::{Form, Gathering};
use crate::path::Segment;

/// A deserializer that answers with the least that a type asks for: zero, nothing, an empty list, the first variant.
pub(super) struct Hole<'t, E> {
    state: &'t State,
    error: PhantomData<E>,
}

impl<'t, E: Error> Hole<'t, E> {
    /// Reads the part that is visited without the document.
    pub(super) fn fill<'de, S: DeserializeSeed<'de>>(state: &'t State, seed: S) -> Result<S::Value, E> {
        match state.stand_in(|| seed.deserialize(Hole { state, error: PhantomData })) {
            Some(value) => value,
            None => Err(known()),
        }
    }

    /// A map of what earlier attempts missed.
    fn map<'de, V: Visitor<'de>>(self, form: Form, names: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        Gathering::with(visitor, self.state, form, names).visit_map(Empty(self.error))
    }

    fn elements(self, len: usize) -> Elements<'t, E> {
        Elements { state: self.state, error: PhantomData, next: 0, len }
    }
}

macro_rules! least {
    ($($method:ident $visit:ident $value:expr;)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            visitor.$visit($value)
        }
    )* };
}

impl<'de, E: Error> Deserializer<'de> for Hole<'_, E> {
    type Error = E;

    least! {
        deserialize_bool visit_bool false;
        deserialize_char visit_char '\0';
        deserialize_str visit_borrowed_str "";
        deserialize_string visit_borrowed_str "";
        deserialize_identifier visit_borrowed_str "";
        deserialize_bytes visit_borrowed_bytes b"";
        deserialize_byte_buf visit_borrowed_bytes b"";
        deserialize_i8 visit_i8 0;
        deserialize_i16 visit_i16 0;
        deserialize_i32 visit_i32 0;
        deserialize_i64 visit_i64 0;
        deserialize_i128 visit_i128 0;
        deserialize_u8 visit_u8 0;
        deserialize_u16 visit_u16 0;
        deserialize_u32 visit_u32 0;
        deserialize_u64 visit_u64 0;
        deserialize_u128 visit_u128 0;
        deserialize_f32 visit_f32 0.0;
        deserialize_f64 visit_f64 0.0;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        if self.state.added().is_empty() { visitor.visit_unit() } else { self.map(Form::Any, &[], visitor) }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        let state = self.state;
        match state.stand_in(|| visitor.visit_newtype_struct(self)) {
            Some(value) => value,
            None => Err(known()),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_seq(self.elements(0))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, E> {
        visitor.visit_seq(self.elements(len))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, len: usize, visitor: V) -> Result<V::Value, E> {
        visitor.visit_seq(self.elements(len))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.map(Form::Map, &[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        self.map(Form::Struct, names, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match names.first() {
            Some(variant) => visitor.visit_enum(First { hole: self, variant }),
            None => Err(known()),
        }
    }
}

/// A map without entries.
struct Empty<E>(PhantomData<E>);

impl<'de, E: Error> MapAccess<'de> for Empty<E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, _: S) -> Result<Option<S::Value>, E> {
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, _: S) -> Result<S::Value, E> {
        Err(known())
    }
}

/// As many elements as a tuple has.
struct Elements<'t, E> {
    state: &'t State,
    error: PhantomData<E>,
    next: usize,
    len: usize,
}

impl<'de, E: Error> SeqAccess<'de> for Elements<'_, E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let (state, index) = (self.state, self.next);
        if index == self.len {
            return Ok(None);
        }
        self.next += 1;
        if state.mark(index).is_some() {
            return lost(state);
        }
        state.visit(index, Segment::Index(index), false, || Hole::fill(state, seed)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.len - self.next)
    }
}

/// The first variant of an enum.
struct First<'t, E> {
    hole: Hole<'t, E>,
    variant: &'static str,
}

impl<'de, 't, E: Error> EnumAccess<'de> for First<'t, E> {
    type Error = E;
    type Variant = Hole<'t, E>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Hole<'t, E>), E> {
        let name: StrDeserializer<'_, E> = self.variant.into_deserializer();
        seed.deserialize(name).map(|found| (found, self.hole))
    }
}

impl<'de, E: Error> VariantAccess<'de> for Hole<'_, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        Hole::fill(self.state, seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, E> {
        visitor.visit_seq(self.elements(len))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        self.map(Form::Struct, names, visitor)
    }
}
