//! Fields whose own fields stand among their siblings, read.
#![allow(clippy::items_after_statements)]

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use gotag::Deserialize;
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::{Value, from_str, json};

fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    from_str(&value.to_string()).map_err(|error| error.to_string())
}

#[track_caller]
fn refused<T: DeserializeOwned + Debug>(value: &Value, start: &str) {
    let error = read::<T>(value).unwrap_err();
    assert!(error.starts_with(start), "{error}");
}

#[derive(Deserialize, Debug, PartialEq, Clone)]
struct Place {
    street: String,
    #[serde(alias = "postcode")]
    zip: u32,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Person {
    name: String,
    #[tag(json(inline))]
    place: Place,
    age: u8,
}

#[test]
fn the_fields_stand_among_their_siblings_in_any_order() {
    let person = Person { name: "A".into(), place: Place { street: "S".into(), zip: 7 }, age: 3 };
    for text in [
        r#"{"name":"A","street":"S","zip":7,"age":3}"#,
        r#"{"zip":7,"age":3,"other":[1,{"name":2}],"name":"A","street":"S"}"#,
        r#"{"postcode":7,"age":3,"name":"A","street":"S"}"#,
    ] {
        assert_eq!(from_str::<Person>(text).unwrap(), person, "{text}");
    }
    refused::<Person>(&json!({"name": "A", "zip": 7, "age": 3}), "missing field `street`");
    refused::<Person>(&json!({"street": "S", "zip": 7, "age": 3}), "missing field `name`");
    refused::<Person>(
        &json!({"name": "A", "street": "S", "zip": "7", "age": 3}),
        "invalid type: string \"7\", expected u32",
    );
    let twice = from_str::<Person>(r#"{"name":"A","street":"S","zip":7,"postcode":7,"age":3}"#).unwrap_err();
    assert!(twice.to_string().starts_with("duplicate field `zip` at line 1 column"), "{twice}");
    refused::<Person>(&json!([1]), "invalid type: sequence, expected struct Person");
}

#[derive(Deserialize, Debug, PartialEq)]
struct Wide<'a> {
    big: u128,
    #[serde(borrow)]
    lent: &'a str,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Strict<'a> {
    id: u8,
    #[serde(flatten, borrow)]
    wide: Wide<'a>,
    #[serde(flatten)]
    place: Option<Place>,
}

#[test]
fn nothing_is_lost_on_the_way() {
    let text = format!(r#"{{"lent":"text","id":1,"big":{}}}"#, u128::MAX);
    let strict: Strict<'_> = from_str(&text).unwrap();
    assert_eq!(strict, Strict { id: 1, wide: Wide { big: u128::MAX, lent: "text" }, place: None });
    assert!(text.as_bytes().as_ptr_range().contains(&strict.wide.lent.as_ptr()));
    let error = from_str::<Strict<'_>>(r#"{"lent":"text","id":1,"big":1,"odd":2}"#).unwrap_err();
    assert!(error.to_string().starts_with("unknown field `odd`, expected `id` at line 1 column 35"), "{error}");
}

#[test]
fn an_option_is_none_if_no_key_of_it_is_there() {
    let strict = |more: Value| {
        let mut value = json!({"lent": "text", "id": 1, "big": 1});
        value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let text = value.to_string();
        from_str::<Strict<'_>>(&text).map(|strict| strict.place).map_err(|error| error.to_string())
    };
    assert_eq!(strict(json!({})).unwrap(), None);
    assert_eq!(strict(json!({"street": "S", "zip": 1})).unwrap(), Some(Place { street: "S".into(), zip: 1 }));
    assert!(strict(json!({"street": "S"})).unwrap_err().starts_with("missing field `zip`"));
    assert!(strict(json!({"zip": -1})).unwrap_err().starts_with("invalid value: integer `-1`, expected u32"));
}

#[derive(Deserialize, Debug, PartialEq)]
struct Rest {
    id: u8,
    #[tag(json(inline))]
    place: Place,
    #[tag(json(inline))]
    more: BTreeMap<String, Value>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Numbers {
    #[serde(flatten)]
    counts: HashMap<u32, u128>,
}

#[test]
fn a_map_takes_the_rest() {
    let rest: Rest = read(&json!({"x": [1], "zip": 1, "id": 2, "street": "S", "y": null})).unwrap();
    let more = BTreeMap::from([("x".into(), json!([1])), ("y".into(), json!(null))]);
    assert_eq!(rest, Rest { id: 2, place: Place { street: "S".into(), zip: 1 }, more });
    assert_eq!(read::<Numbers>(&json!({"1": 2, "3": 4})).unwrap().counts, HashMap::from([(1, 2), (3, 4)]));
    refused::<Numbers>(&json!({"one": 2}), "invalid type: string \"one\", expected u32");
}

#[derive(Deserialize, Debug, PartialEq)]
struct Outer {
    id: u8,
    #[serde(flatten)]
    middle: Middle,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Middle {
    level: u8,
    #[serde(flatten)]
    place: Option<Place>,
    #[serde(flatten)]
    more: BTreeMap<String, u8>,
}

#[test]
fn flattened_structs_flatten_others() {
    let outer: Outer = read(&json!({"level": 1, "zip": 2, "id": 3, "street": "S", "x": 4})).unwrap();
    let place = Some(Place { street: "S".into(), zip: 2 });
    assert_eq!(outer, Outer { id: 3, middle: Middle { level: 1, place, more: BTreeMap::from([("x".into(), 4)]) } });
    refused::<Outer>(&json!({"id": 3}), "missing field `level`");
    refused::<Outer>(&json!({"id": 3, "level": 1, "zip": 2}), "missing field `street`");
}

/// Types that do not tell their keys.
mod foreign {
    #[derive(serde::Deserialize, Debug, PartialEq)]
    pub(super) struct Size {
        pub(super) width: u8,
        pub(super) height: u8,
    }

    #[derive(serde::Deserialize, Debug, PartialEq)]
    #[serde(rename_all = "lowercase")]
    pub(super) enum Color {
        Named(String),
        Rgb { r: u8 },
    }
}

#[derive(Deserialize, Debug, PartialEq)]
struct Foreign {
    id: u8,
    #[serde(flatten)]
    size: Option<foreign::Size>,
    #[serde(flatten)]
    color: foreign::Color,
    #[serde(flatten)]
    more: BTreeMap<String, Value>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Denied {
    id: u8,
    #[serde(flatten)]
    size: foreign::Size,
    #[serde(flatten)]
    color: Option<foreign::Color>,
}

#[test]
fn a_foreign_type_is_read_from_what_is_left() {
    let read_one = read::<Foreign>;
    let foreign = read_one(&json!({"id": 1, "width": 2, "height": 3, "named": "red"})).unwrap();
    assert_eq!(foreign.size, Some(foreign::Size { width: 2, height: 3 }));
    assert_eq!(foreign.color, foreign::Color::Named("red".into()));
    assert_eq!(read_one(&json!({"id": 1, "rgb": {"r": 1}})).unwrap().size, None);
    refused::<Foreign>(&json!({"id": 1, "rgb": {"r": 1}, "width": 2}), "missing field `height`");
    refused::<Foreign>(&json!({"id": 1}), "no variant of enum Color found in flattened data");
    assert!(read::<Denied>(&json!({"id": 1, "width": 2, "height": 3})).unwrap().color.is_none());
    refused::<Denied>(&json!({"id": 1, "width": 2, "height": 3, "depth": 4}), "unknown field `depth`, expected `id`");
}

#[derive(Deserialize, Debug, PartialEq)]
enum Shape {
    Dot,
    Box {
        label: String,
        #[serde(flatten)]
        place: Place,
    },
}

#[derive(Deserialize, Debug, PartialEq)]
struct Prefixed {
    #[tag(json(inline, prefix = "home_"))]
    home: Place,
    #[tag(json(inline, prefix = "work_"))]
    work: Option<Place>,
    #[tag(json(flatten, prefix = "shirt_"))]
    shirt: Option<foreign::Size>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Generic<T, U> {
    #[serde(flatten)]
    any: T,
    #[tag(json(inline))]
    told: U,
}

#[test]
fn variants_prefixes_and_generics() {
    let shape: Shape = read(&json!({"Box": {"zip": 1, "label": "x", "street": "S"}})).unwrap();
    assert_eq!(shape, Shape::Box { label: "x".into(), place: Place { street: "S".into(), zip: 1 } });
    assert_eq!(read::<Shape>(&json!("Dot")).unwrap(), Shape::Dot);
    let prefixed: Prefixed =
        read(&json!({"home_zip": 1, "home_street": "S", "zip": 3, "shirt_width": 1, "shirt_height": 2, "width": 9}))
            .unwrap();
    let shirt = Some(foreign::Size { width: 1, height: 2 });
    assert_eq!(prefixed, Prefixed { home: Place { street: "S".into(), zip: 1 }, work: None, shirt });
    let generic: Generic<foreign::Size, Place> =
        read(&json!({"zip": 1, "street": "S", "width": 3, "height": 4})).unwrap();
    assert_eq!(generic.any, foreign::Size { width: 3, height: 4 });
    assert_eq!(generic.told.zip, 1);
}

#[test]
fn a_number_as_a_key_is_no_field_s() {
    #[derive(Deserialize, Debug)]
    struct Indexed {
        #[serde(default)]
        first: u8,
        #[serde(flatten)]
        more: BTreeMap<u64, u8>,
    }
    let map = HashMap::from([(0_u64, 7_u8)]);
    let entries: serde::de::value::MapDeserializer<'_, _, serde::de::value::Error> = map.into_deserializer();
    let indexed = Indexed::deserialize(entries).unwrap();
    assert_eq!((indexed.first, indexed.more), (0, BTreeMap::from([(0, 7)])));
}
