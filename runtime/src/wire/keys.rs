//! From a key in the input to the index of a field or a variant.

use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::shape::{Shape, same};
use super::which::{in_range, out_of_range};

/// The index of a key that belongs to no field.
const UNKNOWN: usize = usize::MAX;

/// The seed that reads one key of a struct after the other.
///
/// Documents are mostly written in declaration order, so the key after the last one is tried before any other.
pub(super) struct FieldKeys<'s> {
    shape: &'s Shape,
    names: &'static [&'static str],
    next: usize,
}

impl<'s> FieldKeys<'s> {
    #[inline]
    pub(super) fn new(shape: &'s Shape) -> Self {
        Self { shape, names: shape.names, next: 0 }
    }

    #[inline]
    fn find(&mut self, key: &[u8]) -> Option<usize> {
        let next = self.next;
        match self.names.get(next) {
            Some(name) if same(name, key) => {
                self.next = next + 1;
                Some(next)
            }
            _ => self.search(key),
        }
    }

    #[inline(never)]
    fn search(&mut self, key: &[u8]) -> Option<usize> {
        let found = self.shape.find(key)?;
        self.next = found + 1;
        Some(found)
    }

    #[cold]
    #[inline(never)]
    fn unknown<E: Error>(&self, key: &str) -> Result<usize, E> {
        if self.shape.deny { Err(E::unknown_field(key, self.shape.accepted())) } else { Ok(UNKNOWN) }
    }

    #[cold]
    #[inline(never)]
    fn unknown_bytes<E: Error>(&self, key: &[u8]) -> Result<usize, E> {
        self.unknown(&String::from_utf8_lossy(key))
    }
}

impl<'de> DeserializeSeed<'de> for &mut FieldKeys<'_> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for &mut FieldKeys<'_> {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        match self.find(key.as_bytes()) {
            Some(index) => Ok(index),
            None => self.unknown(key),
        }
    }

    #[inline]
    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<usize, E> {
        match self.find(key) {
            Some(index) => Ok(index),
            None => self.unknown_bytes(key),
        }
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<usize, E> {
        match in_range(index, self.shape) {
            Some(index) => Ok(index),
            None if self.shape.deny => Err(out_of_range("field", index, self.shape)),
            None => Ok(UNKNOWN),
        }
    }
}
