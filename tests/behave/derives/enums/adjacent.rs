//! The tag beside the content.

use super::{agree, both};

both! {
    #[serde(tag = "t", content = "c")]
    pub(super) enum Shape {
        Empty,
        Circle { #[serde(rename = "radius")] r: u8 },
        Square(Square),
        Pair(u8, String),
        None(),
        Maybe(Option<u8>),
        Unit(()),
        Nested(Box<Shape>),
        #[serde(with = "super::joined")]
        Joined(String, String),
        Skipped(#[serde(skip)] u8),
        #[serde(skip_serializing)]
        ReadOnly(u8),
        Flat { a: u8, #[serde(flatten)] rest: BTreeMap<String, String> },
    }

    pub(super) struct Square { side: u32 }

    #[serde(tag = "t", content = "c", deny_unknown_fields, rename = "strict")]
    pub(super) enum Strict { A, B(u8), C { c: u8 } }

    #[serde(tag = "t", content = "c")]
    pub(super) enum Units { A, B }

    #[serde(tag = "t", content = "c")]
    pub(super) enum Never {}
}

mod joined {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(a: &str, b: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format!("{a}-{b}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(String, String), D::Error> {
        let text = String::deserialize(deserializer)?;
        let (a, b) = text.split_once('-').ok_or_else(|| serde::de::Error::custom("no dash"))?;
        Ok((a.to_owned(), b.to_owned()))
    }
}

#[test]
fn shapes() {
    agree::<ours::Shape, theirs::Shape>(&[
        r#"{"t":"Empty"}"#,
        r#"{"t":"Empty","c":null}"#,
        r#"{"c":null,"t":"Empty"}"#,
        r#"{"t":"Empty","c":1}"#,
        r#"{"t":"Empty","c":null,"more":1}"#,
        r#"{"more":1,"t":"Empty"}"#,
        r#"{"t":"Empty","t":"Empty"}"#,
        r#"{"t":"Empty","c":null,"c":null}"#,
        r#"{"t":"Empty","c":null,"t":"Empty"}"#,
        r#"{"c":null,"c":null}"#,
        r#"{"c":null}"#,
        r#"{"c":null,"more":1,"t":"Empty","t":1}"#,
        r"{}",
        r#"{"more":1}"#,
        r#"{"t":"Circle","c":{"radius":1}}"#,
        r#"{"c":{"radius":1},"t":"Circle"}"#,
        r#"{"t":"Circle","c":{}}"#,
        r#"{"t":"Circle"}"#,
        r#"{"t":"Circle","c":[1]}"#,
        r#"{"c":[1],"t":"Circle"}"#,
        r#"{"t":"Circle","c":null}"#,
        r#"{"t":"Square","c":{"side":1}}"#,
        r#"{"t":"Square"}"#,
        r#"{"t":"Flat","c":{"a":1,"b":"x"}}"#,
        r#"{"c":{"b":"x","a":1},"t":"Flat"}"#,
        r#"{"t":"Pair","c":[1,"x"]}"#,
        r#"{"c":[1,"x"],"t":"Pair"}"#,
        r#"{"t":"Pair","c":[1]}"#,
        r#"{"t":"Pair","c":{}}"#,
        r#"{"t":"Pair"}"#,
        r#"{"t":"None","c":[]}"#,
        r#"{"t":"Maybe"}"#,
        r#"{"t":"Maybe","c":null}"#,
        r#"{"t":"Maybe","c":1}"#,
        r#"{"c":1,"t":"Maybe"}"#,
        r#"{"t":"Unit"}"#,
        r#"{"t":"Unit","c":null}"#,
        r#"{"t":"Nested","c":{"t":"Maybe","c":1}}"#,
        r#"{"c":{"c":1,"t":"Maybe"},"t":"Nested"}"#,
        r#"{"t":"Joined","c":"a-b"}"#,
        r#"{"c":"a-b","t":"Joined"}"#,
        r#"{"t":"Joined","c":"ab"}"#,
        r#"{"t":"Other","c":1}"#,
        r#"{"t":1,"c":1}"#,
        r#"{"t":null}"#,
        r#"{"t":{"Empty":null}}"#,
        r#"["Empty",null]"#,
        r#"["Empty"]"#,
        r#"["Circle",{"radius":1}]"#,
        r#"["Pair",[1,"x"]]"#,
        r#"["Pair",[1,"x"],3]"#,
        r"[]",
        r"1",
    ]);
    for document in [r#"{"t":"Skipped","c":null}"#, r#"{"t":"ReadOnly","c":1}"#] {
        let (ours, theirs) =
            (serde_json::from_str::<ours::Shape>(document), serde_json::from_str::<theirs::Shape>(document));
        assert_eq!(format!("{:?}", ours.as_ref().unwrap()), format!("{:?}", theirs.as_ref().unwrap()));
        let (ours, theirs) = (serde_json::to_string(&ours.unwrap()), serde_json::to_string(&theirs.unwrap()));
        assert_eq!(super::shown(ours), super::shown(theirs));
    }
}

#[test]
fn forms() {
    agree::<ours::Strict, theirs::Strict>(&[
        r#"{"t":"A"}"#,
        r#"{"t":"B","c":1,"more":1}"#,
        r#"{"more":1,"t":"B","c":1}"#,
        r#"{"c":1,"more":1,"t":"B"}"#,
        r#"{"t":"C","c":{"c":1,"d":1}}"#,
        r#"{"c":{"c":1},"t":"C"}"#,
    ]);
    agree::<ours::Units, theirs::Units>(&[r#"{"t":"A"}"#, r#"{"t":"B","c":null}"#, r#"{"t":"C"}"#, r#"["A",null]"#]);
    agree::<ours::Never, theirs::Never>(&[r#"{"t":"A"}"#, r"{}", r"1"]);
}

/// A format without names has the tag as a number. It can be read back, which serde's cannot where the variant has no fields
/// or several.
#[test]
fn positions() {
    for document in [
        r#"{"t":"Empty"}"#,
        r#"{"t":"Circle","c":{"radius":1}}"#,
        r#"{"t":"Pair","c":[1,"x"]}"#,
        r#"{"t":"Maybe","c":1}"#,
        r#"{"t":"Joined","c":"a-b"}"#,
        r#"{"t":"Nested","c":{"t":"Empty"}}"#,
    ] {
        let ours: ours::Shape = serde_json::from_str(document).unwrap();
        let theirs: theirs::Shape = serde_json::from_str(document).unwrap();
        let bytes = postcard::to_allocvec(&ours).unwrap();
        assert_eq!(bytes, postcard::to_allocvec(&theirs).unwrap(), "{document}");
        assert_eq!(postcard::from_bytes::<ours::Shape>(&bytes).unwrap(), ours, "{document}");
    }
}
