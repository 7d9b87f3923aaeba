//! The tag among the fields.

use super::{agree, both, reads, refuses};

both! {
    #[serde(tag = "t", rename_all = "snake_case", rename_all_fields = "camelCase")]
    pub(super) enum Shape {
        Empty,
        Circle { line_width: u8, #[serde(alias = "radius")] r: Option<u64> },
        Square(Square),
        Boxed(Box<Square>),
        Map(BTreeMap<String, i32>),
        Unit(()),
        Nothing(Nothing),
        Kind(Kind),
        Nested(Nested),
        Maybe(Option<Square>),
        Scalar(u8),
        #[serde(alias = "ro")]
        ReadOnly { #[serde(skip, default)] hidden: u8 },
        Wrapped(Wrapped),
        #[serde(skip)]
        Gone,
        Skipped(#[serde(skip)] u8),
        Flat { a: u8, #[serde(flatten)] rest: BTreeMap<String, serde_json::Value> },
    }

    #[serde(deny_unknown_fields)]
    pub(super) struct Square { side: u32, name: String }

    pub(super) struct Nothing;

    pub(super) struct Wrapped(Square);

    pub(super) enum Kind { Unit, New(u8), Named { a: u8 }, Pair(u8, u8) }

    #[serde(tag = "k")]
    pub(super) enum Nested { A { a: u8 }, B }

    #[serde(tag = "t")]
    pub(super) enum Units { A, #[serde(rename = "bee", alias = "b")] B, C }

    #[serde(tag = "t", deny_unknown_fields, expecting = "a strict one")]
    pub(super) enum Strict { A { a: u8 }, B, #[serde(with = "super::shout")] Text(Vec<(String, String)>) }

    #[serde(tag = "t")]
    pub(super) enum Never {}

    #[serde(tag = "t", bound = "X: serde::Serialize + serde::de::DeserializeOwned")]
    pub(super) enum Generic<X> { One(X), Named { x: X } }
}

mod shout {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::collections::BTreeMap;

    pub(super) fn serialize<S: Serializer>(list: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
        list.iter().cloned().collect::<BTreeMap<String, String>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, String)>, D::Error> {
        BTreeMap::deserialize(deserializer).map(|map: BTreeMap<String, String>| map.into_iter().collect())
    }
}

#[test]
fn shapes() {
    agree::<ours::Shape, theirs::Shape>(&[
        r#"{"t":"empty"}"#,
        r#"{"t":"empty","more":[1,{}]}"#,
        r#"{"more":[1,{}],"t":"empty"}"#,
        r#"{"t":"empty","t":"empty"}"#,
        r#"{"a":1,"t":"empty","b":2,"t":"empty"}"#,
        r#"{"t":"circle","lineWidth":1,"r":2}"#,
        r#"{"lineWidth":1,"t":"circle","radius":2}"#,
        r#"{"lineWidth":1,"radius":2,"t":"circle"}"#,
        r#"{"t":"circle","lineWidth":1}"#,
        r#"{"t":"circle"}"#,
        r#"{"t":"circle","lineWidth":"x"}"#,
        r#"{"lineWidth":"x","t":"circle"}"#,
        r#"{"lineWidth":1,"t":"circle","lineWidth":2}"#,
        r#"{"t":"circle","lineWidth":1,"t":"circle"}"#,
        r#"{"lineWidth":300,"t":"circle"}"#,
        r#"{"t":"square","side":1,"name":"x"}"#,
        r#"{"name":"x","t":"square","side":1}"#,
        r#"{"t":"square","side":1,"name":"x","more":1}"#,
        r#"{"more":1,"t":"square","side":1,"name":"x"}"#,
        r#"{"t":"boxed","side":1,"name":"x"}"#,
        r#"{"t":"map","a":1,"b":-2}"#,
        r#"{"a":1,"b":-2,"t":"map"}"#,
        r#"{"t":"map"}"#,
        r#"{"t":"map","a":1,"t":2}"#,
        r#"{"t":"unit"}"#,
        r#"{"t":"unit","a":1}"#,
        r#"{"a":1,"t":"unit"}"#,
        r#"{"t":"nothing"}"#,
        r#"{"t":"nothing","a":1}"#,
        r#"{"t":"kind","New":1}"#,
        r#"{"New":1,"t":"kind"}"#,
        r#"{"t":"kind","Unit":null}"#,
        r#"{"t":"kind","Named":{"a":1}}"#,
        r#"{"t":"kind","Named":[1]}"#,
        r#"{"t":"kind","Pair":[1,2]}"#,
        r#"{"Pair":[1,2],"t":"kind"}"#,
        r#"{"t":"flat","a":1,"more":{"x":2},"other":"y"}"#,
        r#"{"other":"y","a":1,"t":"flat"}"#,
        r#"{"t":"kind"}"#,
        r#"{"t":"kind","New":1,"more":1}"#,
        r#"{"t":"kind","Other":1}"#,
        r#"{"t":"nested","k":"A","a":1}"#,
        r#"{"a":1,"k":"A","t":"nested"}"#,
        r#"{"k":"B","t":"nested","more":1}"#,
        r#"{"t":"nested","a":1}"#,
        r#"{"t":"scalar","a":1}"#,
        r#"{"t":"scalar"}"#,
        r#"{"t":"read_only"}"#,
        r#"{"t":"ro","hidden":1}"#,
        r#"{"t":"wrapped","side":1,"name":"x"}"#,
        r#"{"t":"gone"}"#,
        r#"{"t":"skipped","a":1}"#,
        r#"{"t":"other"}"#,
        r#"{"t":1}"#,
        r#"{"t":null}"#,
        r#"{"t":["empty"]}"#,
        r"{}",
        r#"{"a":1}"#,
        r"[]",
        r#"["empty"]"#,
        r#"["empty",1]"#,
        r#"["circle",1,2]"#,
        r#"["circle",1]"#,
        r#"["circle",1,2,3]"#,
        r#"["square",1,"x"]"#,
        r#"["map",1]"#,
        r#"["unit"]"#,
        r#"["nothing"]"#,
        r#"["kind","Unit"]"#,
        r#"["nested","A",1]"#,
        r#"["scalar",1]"#,
        r#"["wrapped",1,"x"]"#,
        r#"["other"]"#,
        r"[1]",
        r"1",
        r#""empty""#,
        r"null",
    ]);
}

#[test]
fn options() {
    let some = serde_json::from_str::<ours::Shape>(r#"{"t":"maybe","side":1,"name":"x"}"#).unwrap();
    assert!(matches!(some, ours::Shape::Maybe(Some(_))));
    let (ours, theirs) = (ours::Shape::Maybe(None), theirs::Shape::Maybe(None));
    let error = serde_json::to_string(&ours).unwrap_err().to_string();
    assert_eq!(error, serde_json::to_string(&theirs).unwrap_err().to_string());
    let error = serde_json::to_string(&ours::Shape::Scalar(1)).unwrap_err().to_string();
    assert_eq!(error, serde_json::to_string(&theirs::Shape::Scalar(1)).unwrap_err().to_string());
}

#[test]
fn forms() {
    agree::<ours::Units, theirs::Units>(&[
        r#"{"t":"A"}"#,
        r#"{"t":"bee"}"#,
        r#"{"t":"b","x":1}"#,
        r#"{"t":"B"}"#,
        r#"["A"]"#,
        r#"{"t":"A","t":"A"}"#,
        r"{}",
    ]);
    agree::<ours::Strict, theirs::Strict>(&[
        r#"{"t":"A","a":1}"#,
        r#"{"t":"A","a":1,"b":2}"#,
        r#"{"b":2,"t":"A","a":1}"#,
        r#"{"t":"B","b":2}"#,
        r#"{"t":"Text","b":"c"}"#,
        r#"{"b":"c","t":"Text"}"#,
        r"1",
    ]);
    agree::<ours::Never, theirs::Never>(&[r#"{"t":"A"}"#, r"{}", r"1"]);
    agree::<ours::Generic<ours::Square>, theirs::Generic<theirs::Square>>(&[
        r#"{"t":"One","side":1,"name":"x"}"#,
        r#"{"t":"Named","x":{"side":1,"name":"x"}}"#,
    ]);
}

/// An enum that holds itself without a field between has no end of types, were it not kept for once.
#[test]
fn without_end() {
    #[derive(gotag::Deserialize, Debug, PartialEq)]
    #[serde(tag = "a")]
    enum Left {
        Right(Box<Right>),
        Leaf { n: u8 },
    }
    #[derive(gotag::Deserialize, Debug, PartialEq)]
    #[serde(tag = "b")]
    enum Right {
        Left(Box<Left>),
        Leaf { n: u8 },
    }
    reads(r#"{"a":"Leaf","n":1}"#, &Left::Leaf { n: 1 });
    let leaf = || Left::Right(Box::new(Right::Leaf { n: 1 }));
    reads(r#"{"a":"Right","b":"Leaf","n":1}"#, &leaf());
    reads(r#"{"n":1,"b":"Leaf","a":"Right"}"#, &leaf());
    reads(r#"["Right","Leaf",1]"#, &leaf());
    refuses::<Left>(r#"{"a":"Right","b":"Left","n":1}"#, "missing field `a`");
}

/// What serde's buffer loses and the live input has.
#[test]
fn more_than_serde() {
    #[derive(gotag::Deserialize, gotag::Serialize, Debug, PartialEq)]
    #[tag(json(tag = "t"))]
    enum Wide {
        Number { n: u128 },
        ById(std::collections::BTreeMap<u64, bool>),
    }
    let number = Wide::Number { n: u128::MAX };
    let text = serde_json::to_string(&number).unwrap();
    assert_eq!(text, format!(r#"{{"t":"Number","n":{}}}"#, u128::MAX));
    reads(&text, &number);
    for document in [r#"{"t":"ById","7":true,"8":false}"#, r#"{"7":true,"t":"ById","8":false}"#] {
        reads(document, &Wide::ById([(7, true), (8, false)].into()));
    }
    refuses::<Wide>(r#"{"x":true,"t":"ById"}"#, "invalid type: string \"x\", expected u64");
    refuses::<Wide>(r#"{"t":"ById","x":true}"#, "invalid value: expected key to be a number in quotes");

    #[derive(gotag::Deserialize, Debug, PartialEq)]
    #[tag(json(tag = "t"))]
    enum Lent<'a> {
        Text { text: &'a str },
    }
    for document in [r#"{"t":"Text","text":"x"}"#, r#"{"text":"x","t":"Text"}"#] {
        assert_eq!(serde_json::from_str::<Lent<'_>>(document).unwrap(), Lent::Text { text: "x" });
    }
}
