//! What stands around a format: the deserializer's, the visitor's and the seed's methods, handed on once for all that do so.
//!
//! A [`Layer`] says what it does differently from the format, and [`Layered`] does everything else. A layer goes with what
//! it is put around: around a seed, then around the deserializer that the seed is given, then around the visitor that asks it. What
//! becomes of the parts of a value is for the layer itself, for there they have little in common.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display};

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

/// The hint with which a type asks a deserializer, as far as layers tell hints apart.
pub(super) enum Hint {
    /// The name of a field or a variant.
    Identifier,
    List,
    Map,
    /// Fields of these names.
    Struct(&'static [&'static str]),
    /// Variants of these names.
    Enum(&'static [&'static str]),
    Other,
}

impl Hint {
    /// The names of fields or variants, where there are some.
    #[inline]
    pub(super) fn names(&self) -> &'static [&'static str] {
        match self {
            Hint::Struct(names) | Hint::Enum(names) => names,
            Hint::Identifier | Hint::List | Hint::Map | Hint::Other => &[],
        }
    }
}

/// What stands for a text that was read; `None` for itself.
pub(super) type Instead = Option<Cow<'static, str>>;

/// What is done around a format. Without any of these methods that is nothing.
pub(super) trait Layer: Sized {
    /// The layer around the visitor that comes with this hint.
    #[inline]
    fn hinted(self, _: Hint) -> Self {
        self
    }

    /// The names of fields or variants that the format is told.
    #[inline]
    fn told(&self, names: &'static [&'static str]) -> &'static [&'static str] {
        names
    }

    /// A value is passed over.
    #[inline]
    fn ignored<'de, D: Deserializer<'de>, V: Visitor<'de>>(self, inner: D, visitor: V) -> Result<V::Value, D::Error> {
        inner.deserialize_ignored_any(Layered { layer: self.hinted(Hint::Other), inner: visitor })
    }

    /// The error of a text that must not be read.
    #[inline]
    fn refused<E: Error>(&self, _: &[u8]) -> Option<E> {
        None
    }

    /// A string was read.
    #[inline]
    fn text(&mut self, _: &str) -> Instead {
        None
    }

    /// Bytes were read.
    #[inline]
    fn bytes(&mut self, _: &[u8]) -> Instead {
        None
    }

    /// A number, a `bool` or a `char` was read; which one, if it can be the number of a field or a variant.
    #[inline]
    fn scalar(&mut self, _: &dyn Display, _: Option<u64>) {}

    /// The layer around what an `Option` holds.
    #[inline]
    fn some(self) -> Self {
        self
    }

    /// The layer around what a newtype holds.
    #[inline]
    fn newtype(self) -> Self {
        self
    }

    #[inline]
    fn seq<'de, V: Visitor<'de>, A: SeqAccess<'de>>(self, visitor: V, seq: A) -> Result<V::Value, A::Error> {
        visitor.visit_seq(seq)
    }

    #[inline]
    fn map<'de, V: Visitor<'de>, A: MapAccess<'de>>(self, visitor: V, map: A) -> Result<V::Value, A::Error> {
        visitor.visit_map(map)
    }

    #[inline]
    fn variants<'de, V: Visitor<'de>, A: EnumAccess<'de>>(self, visitor: V, data: A) -> Result<V::Value, A::Error> {
        visitor.visit_enum(data)
    }
}

/// A seed, a deserializer or a visitor with a layer around it.
pub(super) struct Layered<L, X> {
    pub(super) layer: L,
    pub(super) inner: X,
}

impl<'de, L: Layer, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Layered<L, S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Layered { layer: self.layer, inner })
    }
}

macro_rules! deserialize {
    ($($hint:ident: $($method:ident($($arg:ident: $ty:ty),*))*;)*) => { $($(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $($arg: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($arg,)* Layered { layer: self.layer.hinted(Hint::$hint), inner: visitor })
        }
    )*)* };
}

impl<'de, L: Layer, D: Deserializer<'de>> Deserializer<'de> for Layered<L, D> {
    type Error = D::Error;

    deserialize! {
        Identifier: deserialize_identifier();
        List: deserialize_seq();
        Map: deserialize_map();
        Other:
            deserialize_any() deserialize_bool() deserialize_char() deserialize_str() deserialize_string()
            deserialize_bytes() deserialize_byte_buf() deserialize_i8() deserialize_i16() deserialize_i32()
            deserialize_i64() deserialize_i128() deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64()
            deserialize_u128() deserialize_f32() deserialize_f64() deserialize_option() deserialize_unit()
            deserialize_unit_struct(name: &'static str)
            deserialize_newtype_struct(name: &'static str)
            deserialize_tuple(len: usize)
            deserialize_tuple_struct(name: &'static str, len: usize);
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let told = self.layer.told(names);
        let visitor = Layered { layer: self.layer.hinted(Hint::Struct(names)), inner: visitor };
        self.inner.deserialize_struct(name, told, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let told = self.layer.told(names);
        let visitor = Layered { layer: self.layer.hinted(Hint::Enum(names)), inner: visitor };
        self.inner.deserialize_enum(name, told, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.layer.ignored(self.inner, visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// Hands a visitor what it gets to see in place of a text.
fn instead<'de, V: Visitor<'de>, E: Error>(visitor: V, text: Cow<'static, str>) -> Result<V::Value, E> {
    match text {
        Cow::Borrowed(text) => visitor.visit_str(text),
        Cow::Owned(text) => visitor.visit_string(text),
    }
}

macro_rules! visit_text {
    ($($hook:ident: $($method:ident $ty:ty)*;)*) => { $($(
        #[inline]
        fn $method<E: Error>(mut self, text: $ty) -> Result<V::Value, E> {
            if let Some(error) = self.layer.refused(AsRef::<[u8]>::as_ref(&text)) {
                return Err(error);
            }
            match self.layer.$hook(&text) {
                None => self.inner.$method(text),
                Some(other) => instead(self.inner, other),
            }
        }
    )*)* };
}

macro_rules! visit_scalar {
    ($($method:ident $value:ident: $ty:ty => $number:expr;)*) => { $(
        #[inline]
        fn $method<E: Error>(mut self, $value: $ty) -> Result<V::Value, E> {
            self.layer.scalar(&$value, $number);
            self.inner.$method($value)
        }
    )* };
}

impl<'de, L: Layer, V: Visitor<'de>> Visitor<'de> for Layered<L, V> {
    type Value = V::Value;

    visit_text! {
        text: visit_str &str visit_borrowed_str &'de str visit_string String;
        bytes: visit_bytes &[u8] visit_borrowed_bytes &'de [u8] visit_byte_buf Vec<u8>;
    }

    visit_scalar! {
        visit_bool value: bool => None;
        visit_char value: char => None;
        visit_i8 value: i8 => None;
        visit_i16 value: i16 => None;
        visit_i32 value: i32 => None;
        visit_i64 value: i64 => None;
        visit_i128 value: i128 => None;
        visit_u8 value: u8 => Some(u64::from(value));
        visit_u16 value: u16 => Some(u64::from(value));
        visit_u32 value: u32 => Some(u64::from(value));
        visit_u64 value: u64 => Some(value);
        visit_u128 value: u128 => None;
        visit_f32 value: f32 => None;
        visit_f64 value: f64 => None;
    }

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Layered { layer: self.layer.some(), inner })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Layered { layer: self.layer.newtype(), inner })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<V::Value, A::Error> {
        self.layer.seq(self.inner, seq)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.layer.map(self.inner, map)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<V::Value, A::Error> {
        self.layer.variants(self.inner, data)
    }
}
