//! Names and options for one way only, and what is left out of what is written.

use super::{around, same};

both! {
types {
    #[serde(rename(serialize = "Out", deserialize = "In"), rename_all(serialize = "camelCase", deserialize = "kebab-case"))]
    pub(super) struct Ways {
        first_one: u8,
        #[serde(rename(serialize = "w"))]
        second_one: u8,
        #[serde(rename(deserialize = "r"), alias = "rr")]
        third_one: u8,
        #[serde(rename(deserialize = "a", deserialize = "b"))]
        fourth_one: Option<u8>,
        #[serde(skip_serializing)]
        read_only: u8,
        #[serde(skip_deserializing)]
        written_only: u8,
        #[serde(skip_deserializing, default = "seven")]
        seven: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        maybe: Option<u8>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        text: String,
        #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
        list: Vec<u8>,
    }

    #[serde(default)]
    pub(super) struct Filled {
        a: u8,
        #[serde(skip_deserializing)]
        b: u8,
        #[serde(skip_serializing)]
        c: u8,
    }

    #[serde(deny_unknown_fields)]
    pub(super) struct Strict {
        #[serde(skip_deserializing)]
        out: u8,
        #[serde(skip_serializing, rename(deserialize = "in"))]
        inn: u8,
    }

    pub(super) struct Positions(
        u8,
        #[serde(skip_serializing_if = "is_two")] u8,
        #[serde(skip_deserializing)] u8,
        #[serde(skip_serializing)] u8,
    );

    #[serde(rename_all_fields = "camelCase", rename_all(serialize = "UPPERCASE"))]
    pub(super) enum Event {
        Opened { by_whom: u8, #[serde(skip_serializing_if = "is_two")] how_often: u8 },
        #[serde(rename_all(deserialize = "SCREAMING_SNAKE_CASE"))]
        Closed { by_whom: u8, #[serde(rename(serialize = "x"))] how_often: u8 },
        #[serde(rename(serialize = "s", deserialize = "d", deserialize = "dd"), alias = "ddd")]
        Named,
        #[serde(skip_serializing)]
        ReadOnly(u8),
        #[serde(skip_deserializing)]
        WrittenOnly(u8),
        Pair(u8, #[serde(skip_serializing_if = "is_two")] u8),
        Half(#[serde(skip_serializing)] u8),
        OtherHalf(#[serde(skip_deserializing)] u8),
    }

    #[serde(rename_all(serialize = "lowercase", deserialize = "UPPERCASE"))]
    pub(super) enum Color {
        Red,
        #[serde(skip_deserializing)]
        Green,
        #[serde(skip_serializing)]
        Blue,
    }
}
rest {
    fn seven() -> u8 {
        7
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    fn is_two(value: &u8) -> bool {
        *value == 2
    }

    impl Default for Filled {
        fn default() -> Self {
            Self { a: 1, b: 2, c: 3 }
        }
    }
}
}

corpus! {
    ways: Ways [
        r#"{"first-one":1,"second-one":2,"r":3,"a":4,"read-only":5,"maybe":null,"text":"","list":[1]}"#,
        r#"{"first-one":1,"second-one":2,"rr":3,"b":4,"read-only":5,"maybe":6,"text":"x"}"#,
        r#"{"firstOne":1}"#,
        "[1,2,3,4,5,null,\"\",[]]",
    ]
    filled: Filled [r#"{"a":5,"b":6,"c":7}"#, "{}", "[5,6]"]
    strict: Strict [r#"{"in":1}"#, r#"{"in":1,"out":2}"#, r#"{"inn":1}"#]
    elements: Positions ["[1,2,3]", "[1,3,4]", "[1,2]", "[1,2,3,4]"]
    event: Event [
        r#"{"Opened":{"byWhom":1,"howOften":2}}"#,
        r#"{"Opened":{"byWhom":1,"howOften":3}}"#,
        r#"{"Closed":{"BY_WHOM":1,"HOW_OFTEN":3}}"#,
        r#""d""#, r#""dd""#, r#""ddd""#,
        r#"{"ReadOnly":1}"#,
        r#"{"WrittenOnly":1}"#,
        r#"{"Pair":[1,2]}"#, r#"{"Pair":[1,3]}"#,
        r#"{"Half":1}"#, r#""OtherHalf""#,
    ]
    color: Color [r#""RED""#, r#""GREEN""#, r#""BLUE""#, r#""red""#]
}

#[test]
fn only_written() {
    let (ours, theirs) = (ours::Event::WrittenOnly(3), theirs::Event::WrittenOnly(3));
    assert_eq!(serde_json::to_string(&ours).unwrap(), serde_json::to_string(&theirs).unwrap());
    // What is only written has a number that nothing is read by.
    let written = postcard::to_allocvec(&ours).unwrap();
    assert!(postcard::from_bytes::<ours::Event>(&written).is_err());
    let (ours, theirs) = (ours::Event::Half(3), theirs::Event::Half(3));
    assert_eq!(serde_json::to_string(&ours).unwrap(), serde_json::to_string(&theirs).unwrap());
    assert_eq!(
        serde_json::to_string(&ours::Color::Green).unwrap(),
        serde_json::to_string(&theirs::Color::Green).unwrap()
    );
}
