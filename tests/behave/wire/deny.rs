//! Unknown keys as errors for one call: `deny_unknown`.

use std::collections::BTreeMap;

use gotag::wire::deny_unknown;
use gotag::{Deserialize, Serialize};
use serde::de::{DeserializeOwned, IgnoredAny};

fn strictly<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    let mut json = serde_json::Deserializer::from_str(json);
    let value = T::deserialize(deny_unknown(&mut json)).map_err(|error| error.to_string())?;
    json.end().map_err(|error| error.to_string())?;
    Ok(value)
}

#[track_caller]
fn refuses<T: DeserializeOwned>(json: &str, expected: &str) {
    serde_json::from_str::<T>(json).unwrap_or_else(|error| panic!("lenient: {error}"));
    let error = strictly::<T>(json).err().expect("an error");
    assert_eq!(error.split(" at line").next(), Some(expected));
}

#[derive(Deserialize, Serialize, Debug, PartialEq, Default)]
struct User {
    #[tag(json("mail", alias = "email"))]
    address: String,
    homes: Vec<Home>,
    shapes: BTreeMap<String, Shape>,
    skipped: Option<IgnoredAnyField>,
}

/// A field whose value is passed over is known all the same.
#[derive(Debug, PartialEq, Default)]
struct IgnoredAnyField;

impl<'de> Deserialize<'de> for IgnoredAnyField {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

impl Serialize for IgnoredAnyField {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

#[derive(Deserialize, Serialize, Debug, PartialEq)]
struct Home {
    city: String,
}

#[derive(Deserialize, Serialize, Debug, PartialEq)]
enum Shape {
    Dot,
    Round { radius: u8 },
    Box(u8, Home),
    In(Home),
}

const ALL: &str = r#"{"email": "a", "homes": [{"city": "b"}], "skipped": {"x": 1}, "shapes": {
    "p": "Dot", "q": {"Round": {"radius": 1}}, "r": {"Box": [1, {"city": "c"}]}, "s": {"In": {"city": "d"}}}}"#;

#[test]
fn what_is_known_is_read() {
    assert_eq!(strictly::<User>(ALL).unwrap(), serde_json::from_str(ALL).unwrap());
    let any = strictly::<serde_json::Value>(ALL).unwrap();
    assert_eq!(any, serde_json::from_str::<serde_json::Value>(ALL).unwrap());
}

#[test]
fn a_key_that_nobody_reads_is_named() {
    let fields = "expected one of `mail`, `email`, `homes`, `shapes`, `skipped`";
    let fields = format!("unknown field `nmae`, {}", fields.replace("`mail`, `email`", "`email`, `mail`"));
    refuses::<User>(r#"{"mail":"", "nmae":[{"a":1}], "homes":[], "shapes":{}}"#, &fields);
    let zip = "unknown field `zip`, expected `city`";
    refuses::<User>(r#"{"mail":"", "homes":[{"city":"", "zip":1}], "shapes":{}}"#, zip);
    for shape in [r#"{"Box":[1,{"zip":0,"city":""}]}"#, r#"{"In":{"city":"","zip":{}}}"#] {
        refuses::<User>(&format!(r#"{{"mail":"","homes":[],"shapes":{{"a":{shape}}}}}"#), zip);
    }
    let round = r#"{"mail":"", "homes":[], "shapes":{"a":{"Round":{"radius":1,"center":[0,0]}}}}"#;
    refuses::<User>(round, "unknown field `center`, expected `radius`");
    refuses::<Option<Home>>(r#"{"city":"","zip":0}"#, zip);
}

#[test]
fn the_place_is_kept() {
    let error = strictly::<Home>("{\"city\":\"\",\n\"zip\":0}").unwrap_err();
    assert_eq!(error, "unknown field `zip`, expected `city` at line 2 column 6");
}

#[derive(Deserialize, Debug, PartialEq)]
struct Flat {
    id: u8,
    #[tag(json(inline))]
    home: Home,
    #[tag(json(inline))]
    more: Option<Rest>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Rest {
    zip: u16,
}

#[test]
fn flattened_types_know_their_keys() {
    assert!(strictly::<Flat>(r#"{"id":1,"city":"","zip":3}"#).is_ok());
    refuses::<Flat>(r#"{"id":1,"city":"","street":3}"#, "unknown field `street`");
}

/// A foreign type, by serde's own derive.
#[derive(serde::Deserialize, Debug, PartialEq)]
struct Foreign {
    id: u8,
    home: ForeignHome,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
struct ForeignHome {
    city: String,
}

#[test]
fn types_of_other_crates() {
    refuses::<Foreign>(r#"{"id":1,"home":{"city":"","zip":1}}"#, "unknown field `zip`, expected `city`");
    refuses::<Foreign>(r#"{"id":1,"x":0,"home":{"city":""}}"#, "unknown field `x`, expected `id` or `home`");
}

#[test]
fn other_formats_and_keys_that_are_no_text() {
    let entries = [(7_u8, 1_u8)].into_iter();
    let map = serde::de::value::MapDeserializer::<_, serde::de::value::Error>::new(entries);
    let error = Home::deserialize(deny_unknown(map)).unwrap_err();
    assert_eq!(error.to_string(), "unknown field `7`, expected `city`");
    let home = Home { city: "x".into() };
    let bytes = postcard::to_allocvec(&home).unwrap();
    let mut format = postcard::Deserializer::from_bytes(&bytes);
    assert_eq!(Home::deserialize(deny_unknown(&mut format)).unwrap(), home);
}

#[test]
fn it_stands_around_a_deserializer_in_a_field() {
    fn strict<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Home, D::Error> {
        Home::deserialize(deny_unknown(deserializer))
    }
    #[derive(Deserialize, Debug)]
    struct Half {
        #[serde(deserialize_with = "strict")]
        #[allow(dead_code)]
        home: Home,
    }
    assert!(serde_json::from_str::<Half>(r#"{"home":{"city":""},"more":1}"#).is_ok());
    let error = serde_json::from_str::<Half>(r#"{"home":{"city":"","zip":1}}"#).unwrap_err();
    assert!(error.to_string().starts_with("unknown field `zip`"), "{error}");
}

#[test]
fn the_place_in_the_document_is_found_as_for_any_error() {
    let text = r#"{"mail": "", "homes": [{"city": ""}, {"city": "", "zip": 1}], "shapes": {}}"#;
    let error = gotag::wire::located(|seed| {
        let mut json = serde_json::Deserializer::from_str(text);
        let user: User = seed.decode(deny_unknown(&mut json))?;
        json.end()?;
        Ok::<_, serde_json::Error>(user)
    });
    let error = error.unwrap_err();
    assert_eq!(error.path().to_string(), "homes[1].zip");
    assert!(error.to_string().starts_with("homes[1].zip: unknown field `zip`, expected `city` at line 1"), "{error}");
}

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(tag = "kind"))]
enum Tagged {
    A { x: u8 },
    B,
}

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(tag = "kind", content = "value"))]
enum Adjacent {
    A { x: u8 },
}

#[test]
fn enums_with_a_tag() {
    assert_eq!(strictly::<Tagged>(r#"{"kind":"A","x":1}"#), Ok(Tagged::A { x: 1 }));
    assert_eq!(strictly::<Tagged>(r#"{"kind":"B"}"#), Ok(Tagged::B));
    assert_eq!(strictly::<Adjacent>(r#"{"kind":"A","value":{"x":1}}"#), Ok(Adjacent::A { x: 1 }));
    refuses::<Tagged>(r#"{"kind":"A","x":1,"y":2}"#, "unknown field `y`");
    refuses::<Tagged>(r#"{"kind":"B","y":2}"#, "unknown field `y`");
    refuses::<Adjacent>(r#"{"kind":"A","value":{"x":1,"y":2}}"#, "unknown field `y`");
    refuses::<Adjacent>(r#"{"kind":"A","value":{"x":1},"more":1}"#, "unknown field `more`, expected `kind` or `value`");
    // What stands before the tag is kept until the tag is known: from here it looks read.
    assert_eq!(strictly::<Tagged>(r#"{"y":2,"kind":"A","x":1}"#), Ok(Tagged::A { x: 1 }));
}
