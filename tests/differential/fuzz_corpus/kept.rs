//! What a wrong reader of kept values could do without any type of the corpus showing it: found by breaking the reader on purpose.

use std::fmt;

use gotag::Deserialize;
use serde::de::value::{Error, U128Deserializer};
use serde::de::{Deserializer, IntoDeserializer, MapAccess, Visitor};

/// The first entry of a map, and nothing of what follows.
#[derive(Debug, PartialEq)]
struct First(String, u8);

impl<'de> Deserialize<'de> for First {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct One;

        impl<'de> Visitor<'de> for One {
            type Value = First;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an entry")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<First, A::Error> {
                let (key, value) = map.next_entry()?.ok_or_else(|| serde::de::Error::missing_field("entry"))?;
                Ok(First(key, value))
            }
        }

        deserializer.deserialize_map(One)
    }
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "type")]
enum Tagged {
    First(First),
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Untagged<'a> {
    First(First),
    Wide(u128),
    #[serde(borrow)]
    Lent(Any<'a>),
}

/// Text that is asked for as anything.
#[derive(Debug, PartialEq)]
struct Any<'a>(&'a str);

impl<'de: 'a, 'a> Deserialize<'de> for Any<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lent;

        impl<'de> Visitor<'de> for Lent {
            type Value = &'de str;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("text of the input")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<&'de str, E> {
                Ok(text)
            }
        }

        deserializer.deserialize_any(Lent).map(Any)
    }
}

#[test]
fn a_map_that_is_not_read_to_its_end() {
    let first = || First("a".into(), 1);
    let tagged = |json| serde_json::from_str::<Tagged>(json).map_err(|error| error.to_string());
    assert_eq!(tagged(r#"{"type":"First","a":1}"#), Ok(Tagged::First(first())));
    assert_eq!(tagged(r#"{"a":1,"type":"First"}"#), Ok(Tagged::First(first())));
    for json in
        [r#"{"type":"First","a":1,"b":2}"#, r#"{"a":1,"type":"First","b":2}"#, r#"{"a":1,"b":2,"type":"First"}"#]
    {
        let error = tagged(json).unwrap_err();
        assert!(error.starts_with("invalid length "), "{json}: {error}");
    }
    assert_eq!(serde_json::from_str::<Untagged<'_>>(r#"{"a":1}"#).unwrap(), Untagged::First(first()));
    let error = serde_json::from_str::<Untagged<'_>>(r#"{"a":1,"b":2}"#).unwrap_err().to_string();
    assert!(error.contains("First: invalid length 2"), "{error}");
}

#[test]
fn a_number_that_is_kept_has_all_its_bits() {
    for wide in [u128::MAX, u128::MAX - 1, 1 << 64, 1 << 127] {
        let number: U128Deserializer<Error> = wide.into_deserializer();
        assert_eq!(Untagged::deserialize(number), Ok(Untagged::Wide(wide)));
    }
}

#[test]
fn kept_text_is_lent_to_who_asks_for_anything() {
    assert_eq!(serde_json::from_str::<Untagged<'_>>("\"text\"").unwrap(), Untagged::Lent(Any("text")));
}

/// A type that gotag does not know is kept, and tried when the map has ended.
#[derive(Deserialize, Debug, PartialEq)]
struct Maybe {
    id: u8,
    #[serde(flatten)]
    foreign: Option<Foreign>,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
struct Foreign {
    x: u8,
}

#[test]
fn an_error_in_a_foreign_flattened_option() {
    let read = |json| serde_json::from_str::<Maybe>(json).map_err(|error| error.to_string());
    assert_eq!(read(r#"{"id":1,"x":2}"#), Ok(Maybe { id: 1, foreign: Some(Foreign { x: 2 }) }));
    assert_eq!(read(r#"{"id":1}"#), Ok(Maybe { id: 1, foreign: None }));
    let error = read(r#"{"id":1,"x":"2"}"#).unwrap_err();
    assert!(error.starts_with("invalid type: string \"2\", expected u8"), "{error}");
}
