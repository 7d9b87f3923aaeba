//! Fields, variants and types that go over the wire by something else than their own impl: a function that the user
//! names, or another type.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display};
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, VariantAccess, Visitor};
use serde_core::ser::{Serialize, Serializer};

use super::slot::Slot;

/// The function that writes a `T`, as the type it belongs to knows it: under number `N`.
///
/// It is an impl on that type, and not a type of its own, so that it has the type's parameters at hand.
pub trait WriteWith<T: ?Sized, const N: usize> {
    /// Calls the function.
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;
}

/// The function that reads a `T`, under number `N` of the type it belongs to.
pub trait ReadWith<'de, T, const N: usize> {
    /// Calls the function.
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

/// A value on its way out through function `N` of `O`.
#[derive(Debug)]
pub struct Through<'a, O, T: ?Sized, const N: usize>(&'a T, PhantomData<O>);

/// A value that function `N` of `O` writes.
#[inline]
pub fn by<O: WriteWith<T, N>, T: ?Sized, const N: usize>(value: &T) -> Through<'_, O, T, N> {
    Through(value, PhantomData)
}

impl<O: WriteWith<T, N>, T: ?Sized, const N: usize> Serialize for Through<'_, O, T, N> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        O::write(self.0, serializer)
    }
}

/// What function `N` of `O` made of the input.
#[derive(Debug)]
pub struct Made<O, T, const N: usize>(T, PhantomData<O>);

impl<O, T, const N: usize> Made<O, T, N> {
    pub(super) fn into_value(self) -> T {
        self.0
    }
}

impl<'de, O: ReadWith<'de, T, N>, T, const N: usize> Deserialize<'de> for Made<O, T, N> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match O::read(deserializer) {
            Ok(value) => Ok(Self(value, PhantomData)),
            Err(error) => Err(error),
        }
    }
}

/// A field that function `N` of `O` reads. Absent, it is an error: the function cannot be asked what nothing is.
#[derive(Debug)]
pub struct By<O, T, const N: usize>(pub T, pub PhantomData<O>);

impl<'de, O: ReadWith<'de, T, N>, T, const N: usize> Slot<'de> for By<O, T, N> {
    type Wire = Made<O, T, N>;

    #[inline]
    fn of(wire: Made<O, T, N>) -> Self {
        Self(wire.0, PhantomData)
    }

    #[inline]
    fn absent<E: Error>(name: &'static str) -> Result<Self, E> {
        Err(E::missing_field(name))
    }

    #[inline]
    fn beyond() -> Option<Self> {
        None
    }
}

/// A field that function `N` of `O` reads and that has a default: absent, it is nothing yet.
#[derive(Debug)]
pub struct GivenBy<O, T, const N: usize>(pub Option<T>, pub PhantomData<O>);

impl<'de, O: ReadWith<'de, T, N>, T, const N: usize> Slot<'de> for GivenBy<O, T, N> {
    type Wire = Made<O, T, N>;
    const EMPTY: Option<Self> = Some(Self(None, PhantomData));

    #[inline]
    fn of(wire: Made<O, T, N>) -> Self {
        Self(Some(wire.0), PhantomData)
    }

    #[inline]
    fn absent<E: Error>(_: &'static str) -> Result<Self, E> {
        Ok(Self(None, PhantomData))
    }

    #[inline]
    fn beyond() -> Option<Self> {
        Some(Self(None, PhantomData))
    }
}

/// Reads the content of a variant by function `N` of `O`.
#[inline]
pub fn variant_by<'de, O: ReadWith<'de, T, N>, T, const N: usize, A: VariantAccess<'de>>(
    access: A,
) -> Result<T, A::Error> {
    match access.newtype_variant::<Made<O, T, N>>() {
        Ok(made) => Ok(made.0),
        Err(error) => Err(error),
    }
}

/// A reference as it is: rustc says where the type of a foreign field is not the one that is declared.
#[inline]
pub fn typed<T: ?Sized>(value: &T) -> &T {
    value
}

/// Writes the `T` that a copy of `value` becomes.
pub fn write_into<T: Serialize, U: Clone + Into<T>, S: Serializer>(
    value: &U,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let other: T = value.clone().into();
    other.serialize(serializer)
}

/// Reads a `T` and makes a `U` of it.
pub fn read_from<'de, T: Deserialize<'de>, U: From<T>, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    match T::deserialize(deserializer) {
        Ok(value) => Ok(U::from(value)),
        Err(error) => Err(error),
    }
}

/// Reads a `T` and makes a `U` of it, unless `U` refuses.
pub fn read_try_from<'de, T, U, D>(deserializer: D) -> Result<U, D::Error>
where
    T: Deserialize<'de>,
    U: TryFrom<T, Error: Display>,
    D: Deserializer<'de>,
{
    match T::deserialize(deserializer) {
        Ok(value) => U::try_from(value).map_err(D::Error::custom),
        Err(error) => Err(error),
    }
}

/// Reads text that stays in the input where the format can lend it.
pub fn lend_str<'de: 'a, 'a, D: Deserializer<'de>, R: From<Cow<'a, str>>>(deserializer: D) -> Result<R, D::Error> {
    deserializer.deserialize_str(LentStr).map(R::from)
}

/// Reads bytes that stay in the input where the format can lend them.
pub fn lend_bytes<'de: 'a, 'a, D: Deserializer<'de>, R: From<Cow<'a, [u8]>>>(deserializer: D) -> Result<R, D::Error> {
    deserializer.deserialize_bytes(LentBytes).map(R::from)
}

struct LentStr;

impl<'de> Visitor<'de> for LentStr {
    type Value = Cow<'de, str>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.into()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Owned(text.into())),
            Err(_) => Err(E::invalid_value(serde_core::de::Unexpected::Bytes(bytes), &self)),
        }
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(_) => Err(E::invalid_value(serde_core::de::Unexpected::Bytes(bytes), &self)),
        }
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Owned(text)),
            Err(error) => Err(E::invalid_value(serde_core::de::Unexpected::Bytes(error.as_bytes()), &self)),
        }
    }
}

struct LentBytes;

impl<'de> Visitor<'de> for LentBytes {
    type Value = Cow<'de, [u8]>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a byte array")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.as_bytes().into()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text.as_bytes()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.into_bytes()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes.into()))
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(bytes))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
        Ok(Cow::Owned(bytes))
    }
}
