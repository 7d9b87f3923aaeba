//! Fields that are `Option`s, by whatever name: absent, they are `None`, and twice is once too often.
#![allow(clippy::option_option, reason = "an `Option` of one is a field as any other")]

use std::fmt::Debug;

use gotag::{Deserialize, Serialize};
use serde::de::DeserializeOwned;
use serde_json::from_str;

/// Another type of this name, as a crate of its own may have it.
mod own {
    #[derive(gotag::Serialize, gotag::Deserialize, Debug, PartialEq)]
    #[tag(json(untagged))]
    pub(super) enum Option<T> {
        One(T),
        Other(Box<Option<T>>),
    }
}

type Perhaps<T> = Option<T>;

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Written<'a> {
    bare: Option<u8>,
    module: std::option::Option<String>,
    root: ::core::option::Option<Vec<u8>>,
    alias: Perhaps<bool>,
    twice: Option<Option<u8>>,
    #[serde(borrow)]
    lent: Option<&'a str>,
    #[serde(default)]
    given: Option<u8>,
    own: own::Option<u8>,
}

#[test]
fn absent_is_none_however_the_type_is_written() {
    let absent = Written {
        bare: None,
        module: None,
        root: None,
        alias: None,
        twice: None,
        lent: None,
        given: None,
        own: own::Option::One(1),
    };
    assert_eq!(from_str::<Written>(r#"{"own":1}"#).unwrap(), absent);
    let null = r#"{"bare":null,"module":null,"root":null,"alias":null,"twice":null,"lent":null,"given":null,"own":1}"#;
    assert_eq!(from_str::<Written>(null).unwrap(), absent);
    let there = r#"{"bare":1,"module":"a","root":[2],"alias":true,"twice":3,"lent":"b","given":4,"own":5}"#;
    let read = Written {
        bare: Some(1),
        module: Some("a".into()),
        root: Some(vec![2]),
        alias: Some(true),
        twice: Some(Some(3)),
        lent: Some("b"),
        given: Some(4),
        own: own::Option::One(5),
    };
    assert_eq!(from_str::<Written>(there).unwrap(), read);
    assert_eq!(serde_json::to_string(&read).unwrap(), there);
    assert_eq!(from_str::<Written>("{}").unwrap_err().to_string(), "missing field `own` at line 1 column 2");
}

/// More fields than one group has, so that each is found in its own.
#[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
#[rustfmt::skip]
struct Many {
    f00: Option<u8>, f01: Option<u8>, f02: Option<u8>, f03: Option<u8>, f04: Option<u8>, f05: Option<u8>, f06: Option<u8>,
    f07: Option<u8>, f08: Option<u8>, f09: Option<u8>, f10: Option<u8>, f11: Option<u8>, f12: Option<u8>, f13: Option<u8>,
    f14: Option<u8>, f15: Option<u8>, f16: Option<u8>, f17: Option<u8>, f18: Option<u8>, f19: Option<u8>, f20: Option<u8>,
    f21: Option<u8>, f22: Option<u8>, f23: Option<u8>, f24: Option<u8>, f25: Option<u8>, f26: Option<u8>, f27: Option<u8>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Around {
    id: u8,
    #[serde(flatten)]
    many: Many,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "kind")]
enum Tagged {
    Many { f00: Option<u8>, f01: Option<u8> },
}

fn refuses<T: DeserializeOwned + Debug>(text: &str, key: &str) {
    let error = from_str::<T>(text).unwrap_err().to_string();
    assert!(error.starts_with(&format!("duplicate field `{key}` at line 1")), "{text}: {error}");
}

#[test]
fn a_second_value_is_refused_and_only_that() {
    let keys: Vec<String> = (0..28).map(|number| format!("f{number:02}")).collect();
    for (number, key) in keys.iter().enumerate() {
        for text in [format!(r#"{{"{key}":1,"{key}":2}}"#), format!(r#"{{"{key}":null,"{key}":null}}"#)] {
            refuses::<Many>(&text, key);
            refuses::<Around>(&text.replacen('{', r#"{"id":1,"#, 1), key);
        }
        let all: Vec<String> =
            keys.iter().cycle().skip(number).take(28).map(|key| format!("\"{key}\":{number}")).collect();
        let read: Many = from_str(&format!("{{{}}}", all.join(","))).unwrap();
        let value = serde_json::to_value(read).unwrap();
        assert!(value.as_object().unwrap().values().all(|value| *value == number), "{value}");
    }
    refuses::<Tagged>(r#"{"kind":"Many","f01":1,"f00":2,"f01":null}"#, "f01");
    assert_eq!(from_str::<Tagged>(r#"{"kind":"Many"}"#).unwrap(), Tagged::Many { f00: None, f01: None });
}
