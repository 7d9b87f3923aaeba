//! From a key in the input to the index of a field or a variant.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::read_enum::Choice;
use super::shape::Shape;
use super::slots::Slots;
use super::which::{in_range, out_of_range};

/// The index of a key that belongs to no field.
pub(super) const UNKNOWN: usize = usize::MAX;

/// The names of the fields that a key may be.
pub(super) trait Keys<'de>: Copy {
    /// Where they stand.
    fn shape(self) -> &'static Shape;

    /// The index of a key, if it is the name of one of the fields `F`.
    fn find<F: Slots<'de>>(self, key: &[u8]) -> Option<usize>;
}

impl<'de> Keys<'de> for &'static Shape {
    #[inline]
    fn shape(self) -> &'static Shape {
        self
    }

    #[inline]
    fn find<F: Slots<'de>>(self, key: &[u8]) -> Option<usize> {
        Shape::find(self, key)
    }
}

/// The names at `N` of an enum's, which are constants where they are compared.
pub(super) struct Nth<T, const N: usize>(PhantomData<T>);

impl<T, const N: usize> Nth<T, N> {
    pub(super) const NEW: Self = Self(PhantomData);
}

impl<T, const N: usize> Clone for Nth<T, N> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, const N: usize> Copy for Nth<T, N> {}

impl<'de, T: Choice<'de>, const N: usize> Keys<'de> for Nth<T, N> {
    #[inline]
    fn shape(self) -> &'static Shape {
        const { T::FIELDS[N] }
    }

    #[inline]
    fn find<F: Slots<'de>>(self, key: &[u8]) -> Option<usize> {
        F::find(self.shape().names, 0, key).or_else(|| self.shape().find_alias(key))
    }
}

/// The seed that reads one key of a struct, whose fields are `F`.
///
/// The seed is another type for every struct: a format's code for keys then becomes part of the one function that reads
/// the struct, where the names are constants.
pub(super) struct FieldKey<K, F> {
    keys: K,
    fields: PhantomData<F>,
}

impl<K, F> FieldKey<K, F> {
    #[inline]
    pub(super) fn new(keys: K) -> Self {
        Self { keys, fields: PhantomData }
    }
}

#[cold]
#[inline(never)]
fn unknown<E: Error>(shape: &Shape, key: &str) -> Result<usize, E> {
    if shape.deny { Err(E::unknown_field(key, shape.accepted())) } else { Ok(UNKNOWN) }
}

impl<'de, K: Keys<'de>, F: Slots<'de>> DeserializeSeed<'de> for FieldKey<K, F> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K: Keys<'de>, F: Slots<'de>> Visitor<'de> for FieldKey<K, F> {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        match self.keys.find::<F>(key.as_bytes()) {
            Some(index) => Ok(index),
            None => unknown(self.keys.shape(), key),
        }
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<usize, E> {
        match self.keys.shape().find(key) {
            Some(index) => Ok(index),
            None => unknown(self.keys.shape(), &String::from_utf8_lossy(key)),
        }
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<usize, E> {
        let shape = self.keys.shape();
        match in_range(index, shape) {
            Some(index) => Ok(index),
            None if shape.deny => Err(out_of_range("field", index, shape)),
            None => Ok(UNKNOWN),
        }
    }
}
