//! Structs that are read into a value that is there already: the feature `deserialize_in_place`.
#![cfg(all(feature = "derive", feature = "validate", feature = "deserialize_in_place"))]

use std::fmt::Debug;

use allocation_counter::measure;
use gotag::{Deserialize, Validate};
use serde_json::{Deserializer, from_str};

/// Reads in place, as serde does: the error leaves a value, whatever it is.
fn read<'de, T: Deserialize<'de>>(text: &'de str, place: &mut T) -> Result<(), String> {
    let mut json = Deserializer::from_str(text);
    T::deserialize_in_place(&mut json, place).and_then(|()| json.end()).map_err(|error| error.to_string())
}

/// What is read in place is what is read anew, whatever was there, and so are the errors.
#[track_caller]
fn as_anew<'de, T: Deserialize<'de> + Debug + PartialEq>(before: &'de str, texts: &[&'de str]) {
    for text in texts {
        let mut place: T = from_str(before).unwrap();
        match (read(text, &mut place), from_str::<T>(text)) {
            (Ok(()), Ok(anew)) => assert_eq!(place, anew, "{text}"),
            (Err(error), Err(anew)) => assert_eq!(error, anew.to_string(), "{text}"),
            (in_place, anew) => panic!("{text}: {in_place:?}, but {anew:?}"),
        }
        // After an error too it is a value, which can be read into.
        read(before, &mut place).unwrap();
        assert_eq!(place, from_str(before).unwrap(), "{text}");
    }
}

#[derive(Deserialize, Debug, PartialEq, Default)]
#[tag(json(deny_unknown))]
struct Page {
    title: String,
    #[tag(json("lines", alias = "rows"))]
    lines: Vec<Line>,
    note: Option<String>,
}

#[derive(Deserialize, Debug, PartialEq, Default)]
struct Line {
    text: String,
    at: Pair,
}

#[derive(Deserialize, Debug, PartialEq, Default)]
struct Pair(Vec<u8>, Name);

#[derive(Deserialize, Debug, PartialEq, Default)]
struct Name(String);

const PAGE: &str =
    r#"{"title":"one","lines":[{"text":"first line","at":[[1,2],"left"]},{"text":"b","at":[[],""]}],"note":null}"#;

#[test]
fn allocations_are_used_again() {
    let mut page: Page = from_str(PAGE).unwrap();
    let shorter = r#"{"lines":[{"at":[[3],"up"],"text":"second"}],"title":"two"}"#;
    let allocations = measure(|| {
        let mut json = Deserializer::from_str(shorter);
        Page::deserialize_in_place(&mut json, &mut page).unwrap();
    });
    assert_eq!(allocations.count_total, 0);
    assert_eq!(page, from_str(shorter).unwrap());
}

#[test]
fn named_fields_and_elements() {
    as_anew::<Page>(
        PAGE,
        &[
            r#"{"rows":[],"title":""}"#,
            r#"["t",[["x",[[7],"y"]]],"n"]"#,
            r#"["t",[],null,1]"#,
            r#"["t",[]]"#,
            r#"{"title":"t"}"#,
            r#"{"title":"t","rows":[],"lines":[]}"#,
            r#"{"title":"t","lines":[],"other":1}"#,
            r#"{"title":"t","lines":[{"text":"a","at":[[1,256],"x"]}]}"#,
            r#"{"title":"t","lines":[{"text":"a","at":[[1]]}]}"#,
            r#"{"title":"t","lines":[{"text":"a","at":1}]}"#,
            "1",
            "{",
        ],
    );
}

fn double<'de, D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    u8::deserialize(deserializer).map(|value| value * 2)
}

fn nine() -> u8 {
    9
}

#[derive(Deserialize, Debug, PartialEq)]
struct Words<'a, T> {
    #[tag(json(default))]
    list: Vec<T>,
    #[tag(json(default = 7))]
    given: u8,
    #[serde(deserialize_with = "double")]
    doubled: u8,
    #[serde(deserialize_with = "double", default)]
    maybe_doubled: u8,
    #[tag(json(nullable))]
    #[allow(clippy::option_option, reason = "absent and null are told apart")]
    patch: Option<Option<u8>>,
    #[tag(json(default_on_null))]
    nulled: Vec<u8>,
    #[tag(json(format = hex, default))]
    bytes: Vec<u8>,
    #[serde(skip)]
    skipped: Vec<u8>,
    #[serde(skip, default = "nine")]
    skipped_given: u8,
    lent: Option<&'a str>,
    r#type: T,
    last: (),
}

#[test]
fn every_way_a_field_is_read() {
    as_anew::<Words<'_, u16>>(
        r#"{"list":[1],"given":1,"doubled":1,"maybe_doubled":1,"patch":1,"nulled":[1],"bytes":"ff","lent":"x","type":1,"last":null}"#,
        &[
            r#"{"doubled":2,"nulled":null,"type":2,"last":null}"#,
            r#"{"doubled":2,"nulled":[],"type":2,"last":null,"patch":null,"given":3,"lent":"y","bytes":"00"}"#,
            r#"{"doubled":2,"nulled":[],"last":null}"#,
            r#"{"nulled":[],"type":2,"last":null}"#,
            r#"{"doubled":2,"nulled":[],"type":2,"last":null,"bytes":"0"}"#,
            r#"{"doubled":2,"nulled":[],"type":2,"last":null,"list":[1,"2"]}"#,
            r#"[[2],1,2,3,null,[],"","z",4,null]"#,
            "[[2],1]",
        ],
    );
}

#[derive(Deserialize, Debug, PartialEq)]
struct Unit;

#[derive(Deserialize, Debug, PartialEq)]
enum Choice {
    One,
    Two(String),
}

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(default))]
struct Whole {
    a: u8,
    b: String,
}

impl Default for Whole {
    fn default() -> Self {
        Whole { a: 3, b: "b".into() }
    }
}

#[derive(Deserialize, Debug, PartialEq)]
struct Outer {
    id: u8,
    #[tag(json(inline))]
    whole: Line,
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate))]
struct Checked {
    #[tag(validate(min = 2))]
    name: String,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(transparent)]
struct Clear {
    name: String,
}

#[test]
fn what_is_made_anew() {
    as_anew::<Unit>("null", &["null", "1"]);
    as_anew::<Choice>(r#""One""#, &[r#"{"Two":"x"}"#, r#""Three""#]);
    as_anew::<Whole>(r#"{"a":1,"b":"x"}"#, &["{}", r#"{"a":2}"#, r#"{"b":1}"#]);
    as_anew::<Outer>(r#"{"id":1,"text":"a","at":[[],""]}"#, &[r#"{"id":1,"text":"b","at":[[],"c"]}"#, r#"{"id":1}"#]);
    as_anew::<Checked>(r#"{"name":"Ann"}"#, &[r#"{"name":"Bob"}"#, r#"{"name":"B"}"#]);
    as_anew::<Clear>(r#""a""#, &[r#""b""#, "1"]);
}
