//! Variants without a tag.

use std::collections::BTreeMap;

use super::{agree, both, reads, refuses};

both! {
    #[serde(tag = "t")]
    pub(super) enum Internal {
        A { a: u8 },
        #[serde(untagged)]
        Number(u8),
        #[serde(untagged)]
        Named { b: u8 },
        #[serde(untagged, skip_deserializing)]
        Out(u8),
    }

    #[serde(tag = "t", content = "c")]
    pub(super) enum Adjacent { A(u8), #[serde(untagged)] Rest(BTreeMap<String, u8>), #[serde(untagged)] Nothing }

    pub(super) enum External { A(u8), B, #[serde(untagged)] Text(String), #[serde(untagged)] Pair(u8, u8) }

    pub(super) enum AllUntagged { #[serde(untagged)] A(u8), #[serde(untagged)] B(String) }
}

#[test]
fn variants_of_a_tagged_enum() {
    agree::<ours::Internal, theirs::Internal>(&[
        r#"{"t":"A","a":1}"#,
        r#"{"a":1,"t":"A"}"#,
        "7",
        r#"{"b":7}"#,
        r#"{"t":"A","b":7}"#,
    ]);
    agree::<ours::Adjacent, theirs::Adjacent>(&[r#"{"t":"A","c":1}"#, r#"{"t":1,"c":1}"#, r"{}", "null"]);
    agree::<ours::External, theirs::External>(&[r#"{"A":1}"#, r#""B""#, r#""C""#, "[1,2]"]);
    agree::<ours::AllUntagged, theirs::AllUntagged>(&["1", r#""x""#]);
}

#[derive(gotag::Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Shape {
    Empty,
    Circle { r: f64 },
    Rectangle { width: u32, height: u32 },
    Group(Vec<Shape>),
}

#[derive(gotag::Deserialize, Debug, PartialEq)]
#[serde(tag = "t")]
enum Tagged {
    A {
        a: u8,
    },
    #[serde(untagged)]
    Number(u8),
}

#[test]
fn an_error_tells_of_every_variant() {
    let start = "data did not match any variant of untagged enum";
    refuses::<Shape>(
        r#"{"width":1,"height":-1}"#,
        &format!(
            "{start} Shape (as Rectangle: invalid value: integer `-1`, expected u32; \
             as Empty: invalid type: map, expected unit variant Shape::Empty; as Circle: missing field `r`; \
             as Group: invalid type: map, expected a sequence)"
        ),
    );
    refuses::<Shape>(
        r#"[{"r":1},{"r":"x"}]"#,
        &format!(
            "{start} Shape (as Group: {start} Shape (as Circle: invalid type: string \"x\", expected f64; \
             as Empty: invalid type: map, expected unit variant Shape::Empty; as Rectangle: missing field `width`; \
             as Group: invalid type: map, expected a sequence); \
             as Empty: invalid type: sequence, expected unit variant Shape::Empty; \
             as Circle: invalid type: sequence, expected struct variant Shape::Circle; \
             as Rectangle: invalid type: sequence, expected struct variant Shape::Rectangle)"
        ),
    );
    refuses::<Tagged>(
        r#"{"t":"A","a":"x"}"#,
        &format!(
            "{start} Tagged (as one with a tag: invalid type: string \"x\", expected u8; \
             as Number: invalid type: map, expected u8)"
        ),
    );

    #[derive(gotag::Deserialize, Debug, PartialEq)]
    #[serde(untagged, expecting = "neither a number nor a list")]
    enum Told {
        Number(u8),
        List(Vec<u8>),
    }
    refuses::<Told>(
        "true",
        "neither a number nor a list (as Number: invalid type: boolean `true`, expected u8; \
         as List: invalid type: boolean `true`, expected a sequence)",
    );
}

#[test]
fn keys_that_are_numbers() {
    #[derive(gotag::Deserialize, Debug, PartialEq)]
    #[serde(untagged)]
    enum Table {
        ById(BTreeMap<u64, BTreeMap<i8, bool>>),
        ByAnswer(BTreeMap<bool, u8>),
        ByName(BTreeMap<String, u8>),
    }
    reads(r#"{"1":{"-2":true}}"#, &Table::ById([(1, [(-2, true)].into())].into()));
    reads(r#"{"true":1}"#, &Table::ByAnswer([(true, 1)].into()));
    reads(r#"{"1":1}"#, &Table::ByName([("1".to_owned(), 1)].into()));
}
