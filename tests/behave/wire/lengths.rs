//! A length that the input claims is not believed: a few bytes must not ask for all memory.

use std::collections::{BTreeMap, HashMap};

use allocation_counter::measure;
use gotag::Deserialize;
use serde::de::value::{Error, MapAccessDeserializer, MapDeserializer, SeqAccessDeserializer, SeqDeserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};
use serde_json::json;

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

/// A map or a sequence that claims the same, whatever is in it.
struct Boasts<A>(A);

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Boasts<A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        self.0.next_element_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(usize::MAX)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Boasts<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.0.next_key_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(usize::MAX)
    }
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "type")]
enum Tagged {
    Map(HashMap<String, u8>),
    Inner {
        a: u8,
        #[serde(flatten)]
        rest: HashMap<String, u8>,
    },
    List(Vec<u8>),
}

/// What serde reserves for a `HashMap` of so many is at most this; ours comes on top.
const SERDES: u64 = 3 * 1024 * 1024;

#[test]
fn what_is_behind_a_tag_or_before_it_reserves_little() {
    let map = HashMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    let inner = Tagged::Inner { a: 1, rest: HashMap::from([("b".to_owned(), 2)]) };
    for (tag, value) in [("Map", Tagged::Map(map)), ("Inner", inner)] {
        for keys in [["type", "a", "b"], ["a", "type", "b"], ["a", "b", "type"]] {
            let entries = keys.map(|key| match key {
                "type" => (key, json!(tag)),
                "a" => (key, json!(1)),
                _ => (key, json!(2)),
            });
            let read = measure(|| {
                let map = MapDeserializer::<_, serde_json::Error>::new(entries.into_iter());
                assert_eq!(Tagged::deserialize(MapAccessDeserializer::new(Boasts(map))).unwrap(), value);
            });
            assert!(read.bytes_max < SERDES, "{tag} of {keys:?}: {}", read.bytes_max);
        }
    }
    let read = measure(|| {
        let elements = [json!("List"), json!(1), json!(2)];
        let list = SeqDeserializer::<_, serde_json::Error>::new(elements.into_iter());
        let read = Tagged::deserialize(SeqAccessDeserializer::new(Boasts(list)));
        assert_eq!(read.unwrap(), Tagged::List(vec![1, 2]));
    });
    assert!(read.bytes_max < SERDES, "{}", read.bytes_max);
}

/// A tuple variant that claims more elements than it has.
struct Many;

impl serde::Serialize for Many {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeTupleVariant as _;
        let mut variant = serializer.serialize_tuple_variant("Many", 0, "Elements", usize::MAX)?;
        variant.serialize_field(&1)?;
        variant.end()
    }
}

#[derive(gotag::Serialize)]
struct AroundMany {
    #[serde(flatten)]
    many: Many,
}

#[test]
fn a_flattened_variant_that_claims_a_length_is_written() {
    assert_eq!(serde_json::to_string(&AroundMany { many: Many }).unwrap(), r#"{"Elements":[1]}"#);
}
