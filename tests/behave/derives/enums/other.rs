//! Tags that belong to no variant, and tags that are no text.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use super::{agree, both, reads, refuses};

both! {
    #[serde(tag = "t")]
    pub(super) enum Internal { A { a: u8 }, B, #[serde(other)] Rest }

    #[serde(tag = "t", content = "c")]
    pub(super) enum Adjacent { A { a: u8 }, B, #[serde(other, rename = "rest")] Rest }

    pub(super) enum External { A(u8), B, #[serde(other)] Rest }

    pub(super) enum Units { A, B, #[serde(other)] Rest }
}

#[test]
fn the_last_variant_is_that_of_other_tags() {
    agree::<ours::Internal, theirs::Internal>(&[
        r#"{"t":"A","a":1}"#,
        r#"{"t":"C","a":1}"#,
        r#"{"a":1,"t":"C"}"#,
        r#"{"t":"Rest"}"#,
        r#"{"t":7}"#,
        r#"{"t":1,"a":1}"#,
        r#"{"t":null}"#,
    ]);
    agree::<ours::Adjacent, theirs::Adjacent>(&[
        r#"{"t":"A","c":{"a":1}}"#,
        r#"{"t":"C"}"#,
        r#"{"t":"C","c":null}"#,
        r#"{"t":"C","c":1}"#,
        r#"{"t":"rest"}"#,
        r#"{"t":"A"}"#,
    ]);
    agree::<ours::External, theirs::External>(&[r#"{"A":1}"#, r#""B""#, r#""C""#, r#"{"C":1}"#, r#"{"C":null}"#]);
    agree::<ours::Units, theirs::Units>(&[r#""A""#, r#""C""#, "1"]);
    for index in 0..4_u8 {
        let (ours, theirs) =
            (postcard::from_bytes::<ours::Units>(&[index]), postcard::from_bytes::<theirs::Units>(&[index]));
        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    }
}

#[test]
fn the_tag_is_kept() {
    #[derive(gotag::Deserialize, gotag::Serialize, Debug, PartialEq)]
    #[tag(json(tag = "t"))]
    enum Internal {
        Known {
            a: u8,
        },
        #[tag(json(other))]
        Unknown(String),
    }
    let unknown = Internal::Unknown("new".to_owned());
    reads(r#"{"t":"Known","a":1}"#, &Internal::Known { a: 1 });
    reads(r#"{"t":"new","a":1,"b":[2]}"#, &unknown);
    reads(r#"{"a":1,"t":"new","b":[2]}"#, &unknown);
    reads(r#"{"t":"Unknown"}"#, &Internal::Unknown("Unknown".to_owned()));
    refuses::<Internal>(r#"{"t":"new","t":"newer"}"#, "duplicate field `t`");
    assert_eq!(serde_json::to_string(&unknown).unwrap(), r#"{"t":"new"}"#);

    #[derive(gotag::Deserialize, gotag::Serialize, Debug, PartialEq)]
    #[tag(json(tag = "t", content = "c"))]
    enum Adjacent<'a> {
        Known(u8),
        #[tag(json(other))]
        Unknown(&'a str),
    }
    for document in [r#"{"t":"new"}"#, r#"{"t":"new","c":{"a":[1]}}"#, r#"{"c":{"a":[1]},"t":"new"}"#] {
        let read: Adjacent<'_> = serde_json::from_str(document).unwrap();
        assert_eq!(read, Adjacent::Unknown("new"));
        assert_eq!(serde_json::to_string(&read).unwrap(), r#"{"t":"new"}"#);
    }
    assert_eq!(serde_json::from_str::<Adjacent<'_>>(r#"{"t":"Known","c":1}"#).unwrap(), Adjacent::Known(1));

    #[derive(gotag::Deserialize, gotag::Serialize, Debug, PartialEq)]
    enum External {
        Known(u8),
        #[tag(json(other))]
        Unknown(String),
    }
    reads(r#"{"Known":1}"#, &External::Known(1));
    reads(r#""new""#, &External::Unknown("new".to_owned()));
    assert_eq!(serde_json::to_string(&External::Unknown("new".to_owned())).unwrap(), r#""new""#);
}

#[track_caller]
fn round<T: DeserializeOwned + gotag::Serialize + PartialEq + Debug>(value: &T, document: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), document);
    reads(document, value);
    let value_of: serde_json::Value = serde_json::from_str(document).unwrap();
    assert_eq!(&serde_json::from_value::<T>(value_of).unwrap(), value);
}

#[test]
fn tags_that_are_no_text() {
    #[derive(gotag::Deserialize, gotag::Serialize, Debug, PartialEq)]
    #[tag(json(tag = "v"))]
    enum Version {
        #[tag(json(1))]
        One { name: String },
        #[tag(json(0x10))]
        Sixteen,
        #[tag(json(other))]
        Newer(u32),
    }
    round(&Version::One { name: "x".into() }, r#"{"v":1,"name":"x"}"#);
    round(&Version::Sixteen, r#"{"v":16}"#);
    round(&Version::Newer(17), r#"{"v":17}"#);
    reads(r#"{"name":"x","v":1}"#, &Version::One { name: "x".into() });
    refuses::<Version>(
        r#"{"v":"1","name":"x"}"#,
        "invalid type: string \"1\", expected an integer that tells the variant",
    );
    refuses::<Version>(r#"{"v":-1}"#, "invalid value: integer `-1`, expected u32");

    #[derive(gotag::Deserialize, gotag::Serialize, Debug, PartialEq)]
    #[tag(json(tag = "ok", content = "value"))]
    enum Outcome {
        #[tag(json(true))]
        Fine(u8),
        #[tag(json(false))]
        Failed { why: String },
    }
    round(&Outcome::Fine(1), r#"{"ok":true,"value":1}"#);
    round(&Outcome::Failed { why: "x".into() }, r#"{"ok":false,"value":{"why":"x"}}"#);
    reads(r#"{"value":1,"ok":true}"#, &Outcome::Fine(1));
    refuses::<Outcome>(r#"{"ok":1}"#, "invalid type: integer `1`, expected a boolean that tells the variant");
    let bytes = postcard::to_allocvec(&Outcome::Failed { why: "x".into() }).unwrap();
    assert_eq!(postcard::from_bytes::<Outcome>(&bytes).unwrap(), Outcome::Failed { why: "x".into() });

    #[derive(gotag::Deserialize, gotag::Serialize, Debug, PartialEq)]
    #[tag(json(tag = "level", content = "c"))]
    enum Level {
        #[tag(json(-1))]
        Below,
        #[tag(json(0))]
        Zero,
        #[tag(json(1))]
        Above,
    }
    round(&Level::Below, r#"{"level":-1}"#);
    round(&Level::Above, r#"{"level":1}"#);
    reads(r#"["-1",null]"#.replace('"', "").as_str(), &Level::Below);
    refuses::<Level>(r#"{"level":2}"#, "unknown variant `2`, expected one of `-1`, `0`, `1`");
    assert_eq!(postcard::from_bytes::<Level>(&postcard::to_allocvec(&(0_i64)).unwrap()).unwrap(), Level::Zero);
}

#[test]
fn names_in_any_case() {
    #[derive(gotag::Deserialize, Debug, PartialEq)]
    #[tag(json(case = ignore, rename_all = "camelCase"))]
    enum Loose {
        FirstOne,
        Second(u8),
    }
    reads(r#""FIRST_ONE""#, &Loose::FirstOne);
    reads(r#"{"SECOND":2}"#, &Loose::Second(2));
}
