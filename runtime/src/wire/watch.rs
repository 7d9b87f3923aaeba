//! Keys that must not be the tag, which was read already.

use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::shape::same;

/// A seed for a key, the key's deserializer or its visitor, to which a second tag is an error.
pub(super) struct Watched<T> {
    pub(super) inner: T,
    pub(super) tag: &'static str,
}

impl<T> Watched<T> {
    #[inline]
    fn check<E: Error>(&self, key: &[u8]) -> Result<(), E> {
        if same(self.tag, key) { Err(E::duplicate_field(self.tag)) } else { Ok(()) }
    }
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Watched<K> {
    type Value = K::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K::Value, D::Error> {
        self.inner.deserialize(Watched { inner: deserializer, tag: self.tag })
    }
}

macro_rules! deserialize {
    ($($deserialize:ident)*) => { $(
        #[inline]
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$deserialize(Watched { inner: visitor, tag: self.tag })
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Watched<D> {
    type Error = D::Error;

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }

    deserialize! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_option
        deserialize_unit deserialize_seq deserialize_map deserialize_identifier
    }

    /// A key that is skipped is looked at all the same.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.deserialize_any(visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_unit_struct(name, visitor)
    }

    /// The key inside is watched as well.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_newtype_struct(name, Watched { inner: visitor, tag: self.tag })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple(len, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple_struct(name, len, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_struct(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, Watched { inner: visitor, tag: self.tag })
    }
}

macro_rules! visit {
    ($($visit:ident $ty:ty)*) => { $(
        #[inline]
        fn $visit<E: Error>(self, key: $ty) -> Result<V::Value, E> {
            self.inner.$visit(key)
        }
    )* };
}

macro_rules! visit_text {
    ($($visit:ident $ty:ty)*) => { $(
        #[inline]
        fn $visit<E: Error>(self, key: $ty) -> Result<V::Value, E> {
            match self.check(AsRef::<[u8]>::as_ref(&key)) {
                Ok(()) => self.inner.$visit(key),
                Err(error) => Err(error),
            }
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Watched<V> {
    type Value = V::Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(out)
    }

    visit_text! {
        visit_str &str
        visit_borrowed_str &'de str
        visit_string alloc::string::String
        visit_bytes &[u8]
        visit_borrowed_bytes &'de [u8]
        visit_byte_buf alloc::vec::Vec<u8>
    }

    visit! {
        visit_bool bool
        visit_i8 i8
        visit_i16 i16
        visit_i32 i32
        visit_i64 i64
        visit_i128 i128
        visit_u8 u8
        visit_u16 u16
        visit_u32 u32
        visit_u64 u64
        visit_u128 u128
        visit_f32 f32
        visit_f64 f64
        visit_char char
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Watched { inner: deserializer, tag: self.tag })
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Watched { inner: deserializer, tag: self.tag })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(seq)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(map)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<V::Value, A::Error> {
        let data = Watched { inner: data, tag: self.tag };
        self.inner.visit_enum(data)
    }
}

/// A key that is a variant of an enum, as in a map whose keys are one.
impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Watched<A> {
    type Error = A::Error;
    type Variant = A::Variant;

    fn variant_seed<K: DeserializeSeed<'de>>(self, seed: K) -> Result<(K::Value, A::Variant), A::Error> {
        self.inner.variant_seed(Watched { inner: seed, tag: self.tag })
    }
}
