//! Where in a document decoding failed.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use gotag::wire::{At, Segment, located, located_seed};
use gotag::{Deserialize, Serialize};

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, At<serde_json::Error>> {
    located(|seed| {
        let mut json = serde_json::Deserializer::from_str(text);
        let value = seed.decode(&mut json)?;
        json.end()?;
        Ok(value)
    })
}

#[track_caller]
fn fails<T: serde::de::DeserializeOwned + Debug>(text: &str, place: &str, message: &str) {
    let error = from_json::<T>(text).unwrap_err();
    assert_eq!(error.path().to_string(), place, "{error}");
    // The error is the format's own.
    assert_eq!(error.error().to_string(), serde_json::from_str::<T>(text).unwrap_err().to_string());
    assert!(error.error().to_string().starts_with(message), "{error}");
    let shown = if place.is_empty() { error.error().to_string() } else { format!("{place}: {}", error.error()) };
    assert_eq!(error.to_string(), shown);
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Shop {
    orders: Vec<Order>,
    #[tag(json(default))]
    by_number: BTreeMap<u16, Order>,
    #[tag(json(default))]
    notes: HashMap<String, Option<Note>>,
    #[tag(json(default))]
    pair: (u8, Size),
    #[tag(json("boxed", alias = "wrapped", default))]
    inner: Option<Box<Wrapper>>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[tag(json(rename_all = "camelCase", deny_unknown))]
struct Order {
    unit_price: u32,
    #[tag(json(default))]
    items: Vec<(String, u8)>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
struct Wrapper(Vec<bool>);

#[derive(Serialize, Deserialize, Debug, PartialEq)]
#[tag(json(rename_all = "lowercase"))]
enum Note {
    Plain,
    Text(String),
    Range(u8, u8),
    Point { x: i8 },
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
enum Size {
    #[default]
    S,
    L,
}

#[test]
fn every_error_has_its_place() {
    type Case = (&'static str, &'static str, &'static str);
    let cases: &[Case] = &[
        ("[]", "", "invalid length 0"),
        (r#"{"orders": 1}"#, "orders", "invalid type: integer `1`, expected a sequence"),
        (r#"{"orders": [{"unitPrice": 1}, {"unitPrice": "2"}]}"#, "orders[1].unitPrice", "invalid type: string \"2\""),
        (
            r#"{"orders": [{"unitPrice": 1, "items": [["a", 1], ["b", 256]]}]}"#,
            "orders[0].items[1][1]",
            "invalid value",
        ),
        (r#"{"orders": [{"items": []}]}"#, "orders[0]", "missing field `unitPrice`"),
        (r#"{"orders": [{"unitPrice": 1, "price": 1}]}"#, "orders[0]", "unknown field `price`"),
        (r#"{"orders": [{"unitPrice": 1, "unitPrice": 1}]}"#, "orders[0]", "duplicate field `unitPrice`"),
        (
            r#"{"orders": [], "by_number": {"7": {"unitPrice": true}}}"#,
            "by_number[7].unitPrice",
            "invalid type: boolean",
        ),
        (r#"{"orders": [], "by_number": {"seven": {}}}"#, "by_number", "invalid"),
        (r#"{"orders": [], "notes": {"a b": {"text": 1}}}"#, "notes[a b].text", "invalid type: integer"),
        (r#"{"orders": [], "notes": {"a": {"range": [1, -2]}}}"#, "notes[a].range[1]", "invalid value"),
        (r#"{"orders": [], "notes": {"a": {"point": {"x": 1.5}}}}"#, "notes[a].point.x", "invalid type: floating"),
        (r#"{"orders": [], "notes": {"a": {"point": {}}}}"#, "notes[a].point", "missing field `x`"),
        (r#"{"orders": [], "notes": {"a": {"other": 1}}}"#, "notes[a]", "unknown variant `other`"),
        (r#"{"orders": [], "notes": {"a": "text"}}"#, "notes[a].text", "invalid type: unit variant"),
        (r#"{"orders": [], "pair": [1, "XL"]}"#, "pair[1]", "unknown variant `XL`"),
        (r#"{"orders": [], "pair": [1]}"#, "pair", "invalid length 1"),
        (r#"{"orders": [], "boxed": [true, 0]}"#, "boxed[1]", "invalid type: integer"),
        (r#"{"orders": [], "wrapped": [0]}"#, "wrapped[0]", "invalid type: integer"),
        (r#"{"orders": [{"unitPrice": 1} "#, "orders[1]", "EOF while parsing"),
        (r#"{"orders": [], }"#, "", "trailing comma"),
        (r#"{"orders": []} 1"#, "", "trailing characters"),
    ];
    for (text, place, message) in cases {
        fails::<Shop>(text, place, message);
    }
    fails::<Vec<HashMap<bool, u8>>>(r#"[{}, {"true": 1, "no": 2}]"#, "[1]", "invalid");
}

#[test]
fn a_value_that_is_read_is_read_once() {
    let mut calls = 0;
    let shop: Shop = located(|seed| {
        calls += 1;
        seed.decode(&mut serde_json::Deserializer::from_str(r#"{"orders": [{"unitPrice": 1}]}"#))
    })
    .unwrap();
    assert_eq!((calls, shop.orders[0].unit_price), (1, 1));
}

#[derive(serde::Deserialize, Debug)]
#[serde(tag = "type")]
#[allow(dead_code)]
enum Tagged {
    A { list: Vec<u8> },
}

#[derive(serde::Deserialize, Debug)]
#[serde(untagged)]
#[allow(dead_code)]
enum Either {
    Number(u8),
    Pair((u8, u8)),
}

#[derive(serde::Deserialize, Debug)]
#[allow(dead_code)]
struct Foreign {
    #[serde(flatten)]
    inner: Flat,
    #[serde(default)]
    either: Vec<Either>,
    #[serde(default)]
    tagged: Option<Tagged>,
    last: u8,
}

#[derive(serde::Deserialize, Debug)]
#[allow(dead_code)]
struct Flat {
    #[serde(default)]
    deep: Vec<u8>,
}

#[test]
fn what_is_kept_before_it_is_read_is_one_place() {
    fails::<Foreign>(r#"{"last": 300}"#, "last", "invalid value: integer `300`");
    fails::<Foreign>(r#"{"last": 1, "deep": [1, -1]}"#, "", "invalid value: integer `-1`");
    fails::<Foreign>(r#"{"last": 1, "either": [1, [1, 2], [1]]}"#, "either[2]", "data did not match any variant");
    fails::<Foreign>(r#"{"last": 1, "tagged": {"type": "A", "list": [1, -1]}}"#, "tagged", "invalid value");
    // An error that was overcome is no place: the first variant of `either` failed on the way.
    fails::<Foreign>(r#"{"either": [[1, 2]], "last": "x"}"#, "last", "invalid type: string");
}

#[test]
fn other_formats_and_inputs() {
    let value = serde_json::json!({"orders": [{"unitPrice": 1}, {"unitPrice": -1}]});
    let error = located::<Shop, _>(|seed| seed.decode(&value)).unwrap_err();
    assert_eq!(error.path().to_string(), "orders[1].unitPrice");
    let name = |name: &'static str| Segment::Name(name.into());
    assert_eq!(error.path().segments(), [name("orders"), Segment::Index(1), name("unitPrice")]);

    // postcard writes no names, and numbers of variants.
    let notes = vec![Note::Plain, Note::Text("abc".into())];
    let bytes = postcard::to_allocvec(&notes).unwrap();
    let cut = &bytes[..bytes.len() - 1];
    let decode = |input| located::<Vec<Note>, _>(|seed| seed.decode(&mut postcard::Deserializer::from_bytes(input)));
    assert_eq!(decode(&bytes).unwrap(), notes);
    assert_eq!(decode(cut).unwrap_err().path().to_string(), "[1].text");
}

#[test]
fn borrowed_data_and_seeds() {
    let text = String::from(r#"["a", 1]"#);
    let decode = |text| located::<Vec<&str>, _>(|seed| seed.decode(&mut serde_json::Deserializer::from_str(text)));
    assert_eq!(decode(&text).unwrap_err().path().to_string(), "[1]");
    assert_eq!(decode(r#"["a", "b"]"#).unwrap(), ["a", "b"]);
    let seed = std::marker::PhantomData::<(u8, u8)>;
    let error =
        located_seed(seed, |seed| seed.decode(&mut serde_json::Deserializer::from_str("[1, null]"))).unwrap_err();
    assert_eq!(error.into_error().to_string(), "invalid type: null, expected u8 at line 1 column 8");
}
