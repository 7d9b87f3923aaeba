//! The parts of a value as they are read: here a key becomes the name that the type's own reader knows.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::Naming;
use super::of::Of;
use super::renamed::{Reader, Renamed, told};
use crate::wire::each::{each_deserialize, visit_alike, visit_nothing};

/// A seed whose deserializer has other names.
struct Seed<'n, S> {
    inner: S,
    of: Of,
    names: &'n dyn Naming,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Renamed { inner, of: self.of, names: self.names })
    }
}

pub(super) struct Elements<'n, A> {
    pub(super) inner: A,
    pub(super) of: Of,
    pub(super) names: &'n dyn Naming,
    pub(super) next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let of = self.of.at(self.next);
        self.next += 1;
        self.inner.next_element_seed(Seed { inner: seed, of, names: self.names })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Entries<'n, A> {
    pub(super) inner: A,
    pub(super) of: Of,
    pub(super) names: &'n dyn Naming,
    /// What comes behind the last key.
    pub(super) value: Of,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let Entries { inner, of, names, value } = self;
        if of.has_names() {
            *value = Of::Unknown;
            return inner.next_key_seed(Key { inner: seed, of: *of, names: *names, found: Found::Field(value) });
        }
        *value = of.elem();
        inner.next_key_seed(Seed { inner: seed, of: of.key(), names: *names })
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(Seed { inner: seed, of: self.value, names: self.names })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Variants<'n, A> {
    pub(super) inner: A,
    pub(super) of: Of,
    pub(super) names: &'n dyn Naming,
}

impl<'de, 'n, A: EnumAccess<'de>> EnumAccess<'de> for Variants<'n, A> {
    type Error = A::Error;
    type Variant = Content<'n, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let Variants { inner, of, names } = self;
        let mut content = Of::Unknown;
        let key = Key { inner: seed, of, names, found: Found::Variant(&mut content) };
        let (value, inner) = inner.variant_seed(key)?;
        Ok((value, Content { inner, of: content, names }))
    }
}

/// What stands behind the name of a variant.
pub(super) struct Content<'n, A> {
    inner: A,
    of: Of,
    names: &'n dyn Naming,
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Content<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        let Content { inner, of, names } = self;
        inner.newtype_variant_seed(Seed { inner: seed, of: of.at(0), names })
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        let Content { inner, of, names } = self;
        inner.tuple_variant(len, Reader { inner: visitor, of, names })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let Content { inner, of, names } = self;
        inner.struct_variant(told(of, fields, names), Reader { inner: visitor, of, names })
    }
}

/// What a key was found to lead to.
enum Found<'f> {
    Field(&'f mut Of),
    Variant(&'f mut Of),
}

/// A seed, a deserializer or a visitor of a key.
struct Key<'k, X> {
    inner: X,
    of: Of,
    names: &'k dyn Naming,
    found: Found<'k>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Key<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        let Key { inner: seed, of, names, found } = self;
        seed.deserialize(Key { inner, of, names, found })
    }
}

macro_rules! deserialize {
    ($($method:ident($($arg:ident: $ty:ty),*);)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($arg: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            let Key { inner, of, names, found } = self;
            inner.$method($($arg,)* Key { inner: visitor, of, names, found })
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Key<'_, D> {
    type Error = D::Error;

    each_deserialize! { deserialize;
        deserialize_identifier();
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// What the type's own reader gets to see in place of a key.
enum Seen {
    Name(Cow<'static, str>),
    Same,
    /// The key is the name of a field that has another one here, so it has to look like none.
    Other,
}

impl<X> Key<'_, X> {
    fn look_up(&mut self, key: &str) -> Seen {
        match &mut self.found {
            Found::Field(value) => {
                if let Some(member) = self.of.field(key, self.names) {
                    **value = member.of;
                    return Seen::Name(member.json);
                }
            }
            Found::Variant(content) => {
                if let Some(variant) = self.of.variant(key, self.names)
                    && let Some(json) = variant.read_name()
                {
                    **content = Of::Variant(variant);
                    return Seen::Name(json.into());
                }
            }
        }
        if self.of.has_other(key) { Seen::Other } else { Seen::Same }
    }

    /// A format without names counts what is read.
    fn count(&mut self, index: u64) {
        let Ok(index) = usize::try_from(index) else { return };
        match (&mut self.found, self.of) {
            (Found::Field(value), of) => **value = of.at(index),
            (Found::Variant(content), Of::Type(info)) => {
                let mut read = info.variants().iter().filter(|variant| variant.read_name().is_some());
                **content = read.nth(index).map_or(Of::Unknown, Of::Variant);
            }
            _ => {}
        }
    }
}

/// `key`, with a mark at its end that nobody sees in an error and no name has.
#[inline]
fn other(key: &str) -> String {
    alloc::format!("{key}\u{200b}")
}

macro_rules! visit_text {
    ($($method:ident $ty:ty;)*) => { $(
        fn $method<E: Error>(mut self, key: $ty) -> Result<V::Value, E> {
            match self.look_up(&key) {
                Seen::Name(name) => self.inner.visit_str(&name),
                Seen::Same => self.inner.$method(key),
                Seen::Other => self.inner.visit_string(other(&key)),
            }
        }
    )* };
}

macro_rules! visit_bytes {
    ($($method:ident $ty:ty;)*) => { $(
        fn $method<E: Error>(mut self, key: $ty) -> Result<V::Value, E> {
            let seen = core::str::from_utf8(&key).map_or(Seen::Same, |text| self.look_up(text));
            match seen {
                Seen::Name(name) => self.inner.visit_str(&name),
                Seen::Same => self.inner.$method(key),
                Seen::Other => self.inner.visit_string(other(&String::from_utf8_lossy(&key))),
            }
        }
    )* };
}

macro_rules! visit_number {
    ($($method:ident $ty:ty;)*) => { $(
        fn $method<E: Error>(mut self, index: $ty) -> Result<V::Value, E> {
            self.count(u64::from(index));
            self.inner.$method(index)
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Key<'_, V> {
    type Value = V::Value;

    visit_nothing! {}
    visit_text! { visit_str &str; visit_borrowed_str &'de str; visit_string String; }
    visit_bytes! { visit_bytes &[u8]; visit_borrowed_bytes &'de [u8]; visit_byte_buf Vec<u8>; }
    visit_number! { visit_u8 u8; visit_u16 u16; visit_u32 u32; visit_u64 u64; }

    visit_alike! {
        visit_bool bool; visit_char char; visit_i8 i8; visit_i16 i16; visit_i32 i32; visit_i64 i64; visit_i128 i128;
        visit_u128 u128; visit_f32 f32; visit_f64 f64;
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(inner)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(inner)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(inner)
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(inner)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(inner)
    }
}
