//! Enums that are told apart by what is in them.

use super::{around, same};

both! {
types {
    #[serde(untagged, rename_all_fields = "camelCase")]
    pub(super) enum Any {
        Nothing,
        Flag(bool),
        Small(i8),
        Number(f64),
        Letter(char),
        Text(String),
        Point { left_of: u8, top_of: Option<u8> },
        #[serde(rename_all = "UPPERCASE")]
        Shout { loud_er: Box<Any> },
        Pair(u8, String),
        One { list: Vec<Any> },
        #[serde(skip)]
        Hidden,
        #[serde(skip_serializing)]
        ReadOnly([u8; 3]),
        Kind(Kind),
        Bits(Bits),
        Late(#[serde(skip)] u8),
        Map(std::collections::BTreeMap<String, i64>),
    }

    pub(super) enum Kind { Unit, New(u8), Tuple(u8, u8), Named { a: u8 } }
    pub(super) struct Bits(Option<u64>, Option<u64>, Option<()>, Option<()>);

    #[serde(untagged, expecting = "neither a nor b", deny_unknown_fields)]
    pub(super) enum Strict {
        A { a: u8, #[serde(default)] x: u8 },
        B { b: u8 },
        #[serde(with = "shout")]
        C(String),
        D(#[serde(with = "shout")] String, u8),
    }

    #[serde(untagged)]
    pub(super) enum Wide { Short(u8), Long(u128) }

    #[serde(untagged)]
    pub(super) enum Units { A, B }

    #[serde(untagged)]
    pub(super) enum Either<L, R> { Left(L), Right(R) }
}
rest {
    mod shout {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&format!("{text}!"))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
            String::deserialize(deserializer).map(|text| text.to_uppercase())
        }
    }
}
}

corpus! {
    any: Any [
        "null", "true", "-3", "300", "18446744073709551615", "1.5", r#""x""#, r#""xy""#, r#""\n\n""#,
        r#"{"leftOf":1,"topOf":2}"#,
        r#"{"LOUD_ER":{"LOUD_ER":[1,"a"]}}"#,
        r#"[1,"a"]"#,
        r#"{"list":[1,null,{"list":[]}]}"#,
        "[1,2,3]",
        r#"{"New":1}"#, r#"{"Tuple":[1,2]}"#, r#"{"Named":{"a":1}}"#, r#"{"Named":[1]}"#, r#"{"Unit":null}"#,
        "[null,1,null,null]",
        r#"{"a":1,"b":-2}"#,
    ]
    strict: Strict [r#"{"a":1}"#, r#"{"a":1,"x":2}"#, r#"{"b":1}"#, r#""c""#, r#"["d",1]"#]
    units: Units ["null", "1"]
    either: Either<u8, Vec<String>> ["1", r#"["a"]"#]
    either_of_options: Either<Option<u8>, String> ["null", "1", r#""a""#]
}

/// serde's buffer holds 64 bits, ours what the format has.
#[test]
fn wide_numbers() {
    let ours: ours::Wide = serde_json::from_str("300").unwrap();
    assert_eq!(ours, ours::Wide::Long(300));
    assert!(serde_json::from_str::<theirs::Wide>("300").is_err());
    let ours: ours::Wide = serde_json::from_str("3").unwrap();
    assert_eq!(ours, ours::Wide::Short(3));
}

#[test]
fn variants_that_cannot_be_written() {
    let (ours, theirs) = (serde_json::to_string(&ours::Any::Hidden), serde_json::to_string(&theirs::Any::Hidden));
    assert_eq!(ours.unwrap_err().to_string(), theirs.unwrap_err().to_string());
}

/// postcard writes, and cannot read: it does not say what comes.
#[test]
fn positions() {
    for json in ["null", "true", "1.5", r#"{"leftOf":1,"topOf":2}"#, r#"[1,"a"]"#, r#"{"list":[1,null]}"#] {
        let ours: ours::Any = serde_json::from_str(json).unwrap();
        let theirs: theirs::Any = serde_json::from_str(json).unwrap();
        let (ours, theirs) = (postcard::to_allocvec(&ours).unwrap(), postcard::to_allocvec(&theirs).unwrap());
        assert_eq!(ours, theirs, "{json}");
        let read = (postcard::from_bytes::<ours::Any>(&ours), postcard::from_bytes::<theirs::Any>(&theirs));
        assert_eq!(read.0.unwrap_err(), read.1.unwrap_err(), "{json}");
    }
}
