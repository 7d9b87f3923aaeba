//! A length that the input claims is not believed: a few bytes must not ask for all memory.

use std::collections::BTreeMap;

use allocation_counter::measure;
use gotag::Deserialize;
use serde::de::value::{Error, MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

/// Has `left` elements or entries, and claims to have as many as there are numbers.
struct Claims {
    left: u8,
}

impl<'de> SeqAccess<'de> for Claims {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(left.into_deserializer()).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(usize::MAX)
    }
}

impl<'de> MapAccess<'de> for Claims {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(["a", "b", "c"][usize::from(left) % 3].into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.left.into_deserializer())
    }

    fn size_hint(&self) -> Option<usize> {
        Some(usize::MAX)
    }
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    List(Vec<u16>),
    Map(BTreeMap<String, u16>),
}

#[derive(Deserialize, Debug, PartialEq)]
struct Flattened {
    a: u8,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Pair(u8, u8);

/// The most that was held at a time.
const FEW: u64 = 256 * 1024;

#[test]
fn what_is_kept_reserves_little() {
    let list = measure(|| {
        let read = Untagged::deserialize(SeqAccessDeserializer::new(Claims { left: 3 }));
        assert_eq!(read, Ok(Untagged::List(vec![2, 1, 0])));
    });
    let map = measure(|| {
        let read = Untagged::deserialize(MapAccessDeserializer::new(Claims { left: 2 }));
        assert_eq!(read, Ok(Untagged::Map(BTreeMap::from([("a".into(), 0), ("b".into(), 1)]))));
    });
    assert!(list.bytes_max < FEW && map.bytes_max < FEW, "{} and {}", list.bytes_max, map.bytes_max);
}

#[test]
fn a_flattened_map_reserves_little() {
    let read = measure(|| {
        let read = Flattened::deserialize(MapAccessDeserializer::new(Claims { left: 2 }));
        assert_eq!(read, Ok(Flattened { a: 0, rest: BTreeMap::from([("b".into(), 1)]) }));
    });
    assert!(read.bytes_max < FEW, "{}", read.bytes_max);
}

/// What is left over is not counted by reading it to an end that may not come.
#[test]
fn a_claimed_length_is_no_length() {
    let read = measure(|| {
        assert_eq!(Pair::deserialize(SeqAccessDeserializer::new(Claims { left: 2 })), Ok(Pair(1, 0)));
        let error = Pair::deserialize(SeqAccessDeserializer::new(Claims { left: 1 })).unwrap_err();
        assert_eq!(error.to_string(), "invalid length 1, expected tuple struct Pair with 2 elements");
    });
    assert!(read.bytes_max < FEW, "{}", read.bytes_max);
}
