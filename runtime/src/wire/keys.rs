//! From a key in the input to the index of a field or a variant.

use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::shape::{Shape, same_short};
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

/// The index that stands for the end of the map.
pub(super) const END: usize = usize::MAX - 1;

/// Reads the next key of a map: the index of its field, [`UNKNOWN`], or [`END`]. Keys mostly come in the order of the
/// fields, so that the name at `expected` is compared first.
///
/// A program has one of it for each kind of map, and not one for each type.
#[inline(never)]
pub(super) fn next_field<'de, A: MapAccess<'de>>(
    map: &mut A,
    shape: &'static Shape,
    expected: usize,
) -> Result<usize, A::Error> {
    match map.next_key_seed(NextKey { shape, expected }) {
        Ok(Some(index)) => Ok(index),
        Ok(None) => Ok(END),
        Err(error) => Err(error),
    }
}

/// The seed that reads a key.
struct NextKey {
    shape: &'static Shape,
    expected: usize,
}

impl<'de> DeserializeSeed<'de> for NextKey {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NextKey {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("field identifier")
    }

    /// Ends in a jump to what looks up a key that was not expected: neither of the two saves a register.
    #[inline(never)]
    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        match self.shape.names.get(self.expected) {
            Some(name) if same_short(name.as_bytes(), key.as_bytes()) => Ok(self.expected),
            _ => looked_up(self.shape, key),
        }
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<usize, E> {
        match self.shape.find(key) {
            Some(index) => Ok(index),
            None => unknown(self.shape, &String::from_utf8_lossy(key)),
        }
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<usize, E> {
        let shape = self.shape;
        match in_range(index, shape) {
            Some(index) => Ok(index),
            None if shape.deny => Err(out_of_range("field", index, shape)),
            None => Ok(UNKNOWN),
        }
    }
}

/// The index of a key that was not expected.
#[inline(never)]
fn looked_up<E: Error>(shape: &'static Shape, key: &str) -> Result<usize, E> {
    match shape.find_at_hash(key.as_bytes()) {
        Some(index) => Ok(index),
        None => searched(shape, key),
    }
}

#[inline(never)]
fn searched<E: Error>(shape: &'static Shape, key: &str) -> Result<usize, E> {
    match shape.find_elsewhere(key.as_bytes()) {
        Some(index) => Ok(index),
        None => unknown(shape, key),
    }
}

#[cold]
#[inline(never)]
fn unknown<E: Error>(shape: &Shape, key: &str) -> Result<usize, E> {
    if shape.deny { Err(E::unknown_field(key, shape.accepted())) } else { Ok(UNKNOWN) }
}
