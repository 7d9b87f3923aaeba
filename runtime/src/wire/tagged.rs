//! Enums whose tag stands among the fields of the variant: `{"type": "Circle", "r": 1}`.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::content::{Content, ContentVisitor};
use super::human::reads_for_people;
use super::read::unfilled;
use super::read_enum::Choice;
use super::rest::{ReadRest, Rest};
use super::rest_seq::SeqRest;
use super::shape::same;
use super::sought::expecting;
use super::which::{Telling, Which};

/// Reads an enum from a map that has the tag among its entries, or from a sequence that starts with it.
///
/// Where the tag comes first nothing is kept: the variant reads the entries that follow. What comes before the tag is kept,
/// and read before them.
#[inline]
pub fn read_tagged<'de, T: Choice<'de>, W: Which<'de>, D: Deserializer<'de>>(
    deserializer: D,
    tag: &'static str,
    which: W,
) -> Result<T, D::Error> {
    let readable = reads_for_people(&deserializer);
    let mut out = None;
    match deserializer.deserialize_any(TaggedVisitor { which, tag, readable, out: &mut out }) {
        Ok(()) => out.ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// Reads an enum of unit variants: the index of the variant among those that are read.
pub fn read_unit_tagged<'de, W: Which<'de>, D: Deserializer<'de>>(
    deserializer: D,
    tag: &'static str,
    which: W,
) -> Result<usize, D::Error> {
    read_tagged(deserializer, tag, which)
}

/// Puts the value where it stands, so that it is not moved on the way out of the format.
struct TaggedVisitor<'o, W, T> {
    which: W,
    tag: &'static str,
    readable: bool,
    out: &'o mut Option<T>,
}

impl<'de, W: Which<'de>, T: Choice<'de>> Visitor<'de> for TaggedVisitor<'_, W, T> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(out, self.tag, self.which.shape().expecting)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { which, tag, readable, out } = self;
        let mut kept = Vec::new();
        loop {
            match map.next_key_seed(TagOrKey(tag)) {
                Ok(Some(None)) => break,
                Ok(Some(Some(key))) => kept.push((key, map.next_value()?)),
                Ok(None) => return Err(A::Error::missing_field(tag)),
                Err(error) => return Err(error),
            }
        }
        match map.next_value_seed(Telling(which)) {
            Ok(found) => {
                let value = W::choose(found, ReadRest(&mut Rest::new(tag, kept, map, readable)));
                value.map(|value| *out = Some(value))
            }
            Err(error) => Err(error),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        match seq.next_element_seed(Telling(self.which))? {
            Some(found) => {
                *self.out = Some(W::choose(found, SeqRest::new(seq, self.readable))?);
                Ok(())
            }
            None => Err(A::Error::missing_field(self.tag)),
        }
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for ReadRest<'_, 'de, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.skip()
    }

    #[inline]
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.deserialize_tuple(len, visitor)
    }

    #[inline]
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.0.visit(visitor)
    }
}

impl<'de, A: SeqAccess<'de>> VariantAccess<'de> for SeqRest<A> {
    type Error = A::Error;

    fn unit_variant(mut self) -> Result<(), A::Error> {
        self.end()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor)
    }
}

/// A key that is not the tag; nothing for the tag.
struct TagOrKey(&'static str);

impl<'de> DeserializeSeed<'de> for TagOrKey {
    type Value = Option<Content<'de>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Keys that are no text, and therefore not the tag.
macro_rules! other {
    ($($visit:ident $ty:ty)*) => { $(
        fn $visit<E: Error>(self, key: $ty) -> Result<Self::Value, E> {
            ContentVisitor.$visit(key).map(Some)
        }
    )* };
}

/// Keys that may be the tag.
macro_rules! text {
    ($($visit:ident $key:ident $ty:ty => $kept:expr;)*) => { $(
        #[inline]
        fn $visit<E: Error>(self, $key: $ty) -> Result<Self::Value, E> {
            if same(self.0, AsRef::<[u8]>::as_ref(&$key)) { Ok(None) } else { Ok(Some($kept)) }
        }
    )* };
}

impl<'de> Visitor<'de> for TagOrKey {
    type Value = Option<Content<'de>>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a type tag `{}` or any other value", self.0)
    }

    text! {
        visit_str key &str => Content::String(key.into());
        visit_borrowed_str key &'de str => Content::Str(key);
        visit_string key String => Content::String(key);
        visit_bytes key &[u8] => Content::ByteBuf(key.into());
        visit_borrowed_bytes key &'de [u8] => Content::Bytes(key);
    }

    other! {
        visit_bool bool
        visit_i64 i64
        visit_i128 i128
        visit_u64 u64
        visit_u128 u128
        visit_f32 f32
        visit_f64 f64
        visit_char char
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        ContentVisitor.visit_none().map(Some)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        ContentVisitor.visit_some(deserializer).map(Some)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        ContentVisitor.visit_unit().map(Some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        ContentVisitor.visit_newtype_struct(deserializer).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        ContentVisitor.visit_seq(seq).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        ContentVisitor.visit_map(map).map(Some)
    }
}
