//! All that is wrong with a document.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::net::IpAddr;

use gotag::wire::{Gathered, gathered};
use gotag::{Deserialize, Validate};
use serde::de::DeserializeOwned;

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Gathered<serde_json::Error>> {
    gathered(|seed| {
        let mut json = serde_json::Deserializer::from_str(text);
        let value = seed.decode(&mut json)?;
        json.end()?;
        Ok(value)
    })
}

/// What is told of a document, without the numbers of lines and columns.
#[track_caller]
fn told<T: DeserializeOwned + Debug>(text: &str) -> Vec<String> {
    let problems = from_json::<T>(text).unwrap_err();
    let text = problems.to_string();
    let lines = text.lines().map(|line| line.split(" at line ").next().unwrap_or(line).to_owned());
    lines.collect()
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(validate, deny_unknown))]
struct Order {
    #[tag(json("fullName", alias = "name"), validate(min = 2))]
    name: String,
    #[tag(json(default), validate(max = 3, nested))]
    items: Vec<Item>,
    #[tag(json(default), validate(nested))]
    by_code: BTreeMap<u16, Item>,
    #[tag(validate(min = 18))]
    age: u8,
    #[tag(json(default), validate(nested))]
    payment: Option<Payment>,
    #[tag(json(default))]
    pair: (u8, u8),
    #[tag(json(default))]
    server: Option<Server>,
    #[tag(json(default), validate(gtfield = age))]
    older: u8,
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
struct Item {
    #[tag(validate(max = 9))]
    count: u8,
    price: u32,
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
enum Payment {
    Cash,
    Card {
        #[tag(validate(len = 4))]
        number: String,
        holder: String,
    },
    Share(#[tag(validate(max = 100))] u8),
    Both(u8, u8),
}

#[derive(Deserialize, Debug, PartialEq)]
struct Server {
    address: IpAddr,
    port: u16,
}

#[test]
fn errors_and_rules_together() {
    let text = r#"{"fullName": "A", "age": "x", "older": 1, "items": [{"count": 10, "price": 1}, {"count": 10, "price": "2"}]}"#;
    assert_eq!(
        told::<Order>(text),
        [
            "age: invalid type: string \"x\", expected u8",
            "items[1].price: invalid type: string \"2\", expected u32",
            "fullName: must be at least 2 characters long",
            "items[0].count: must be at most 9",
            "items[1].count: must be at most 9",
        ]
    );
    // Positions are the format's own, and so is the error.
    let problems = from_json::<Order>(text).unwrap_err();
    assert_eq!(problems.errors()[0].error().to_string(), serde_json::from_str::<Order>(text).unwrap_err().to_string());
    assert_eq!(problems.failures()[2].path().to_string(), "items[1].count");
}

/// A document, and what is told of it.
type Case = (&'static str, &'static [&'static str]);

#[track_caller]
fn tells(cases: &[Case]) {
    for (text, expected) in cases {
        assert_eq!(told::<Order>(text), *expected, "{text}");
    }
}

#[test]
fn fields_and_elements() {
    tells(&[
        (r"{}", &["missing field `fullName`", "missing field `age`"]),
        // What is missing is not told again as broken; what is there is judged.
        (r#"{"age": 17, "older": 20}"#, &["missing field `fullName`", "age: must be at least 18"]),
        (
            r#"{"fullName": 1, "age": 17, "older": 20}"#,
            &["fullName: invalid type: integer `1`, expected a string", "age: must be at least 18"],
        ),
        // Under an alias it may be any field: only what the document has beside it is judged.
        (
            r#"{"name": 1, "age": 17, "older": 20}"#,
            &["name: invalid type: integer `1`, expected a string", "age: must be at least 18"],
        ),
        (
            r#"{"x": 1, "fullName": "A", "fullName": "Ann", "y": {}, "age": 20, "older": 21}"#,
            &[
                "unknown field `x`, expected one of `fullName`, `name`, `items`, `by_code`, `age`, `payment`, `pair`, `server`, `older`",
                "duplicate field `fullName`",
                "unknown field `y`, expected one of `fullName`, `name`, `items`, `by_code`, `age`, `payment`, `pair`, `server`, `older`",
                "fullName: must be at least 2 characters long",
            ],
        ),
        // A comparison with what was not read is not told.
        (r#"{"fullName": "Ann", "age": -1, "older": 0}"#, &["age: invalid value: integer `-1`, expected u8"]),
        // The length of a list is no news while an element of it is wrong, and the others keep their numbers.
        (
            r#"{"fullName": "Ann", "age": 20, "older": 21, "items": [1, {"count": 10, "price": 1}, {}, {"count": 11, "price": 1}]}"#,
            &[
                "items[0]: invalid type: integer `1`, expected struct Item",
                "items[2]: missing field `count`",
                "items[2]: missing field `price`",
                "items[1].count: must be at most 9",
                "items[3].count: must be at most 9",
            ],
        ),
        (
            r#"{"fullName": "Ann", "age": 20, "older": 21, "by_code": {"7": {"count": 10, "price": 1}, "8": 1, "x": {}, "9": {"count": 11}}}"#,
            &[
                "by_code[8]: invalid type: integer `1`, expected struct Item",
                "by_code: invalid value: expected key to be a number in quotes",
                "by_code[9]: missing field `price`",
                "by_code[7].count: must be at most 9",
                "by_code[9].count: must be at most 9",
            ],
        ),
    ]);
}

#[test]
fn variants_tuples_and_what_nothing_stands_in_for() {
    tells(&[
        (
            r#"{"fullName": "A", "age": 20, "older": 21, "payment": {"Card": {"number": "123", "holder": 1}}}"#,
            &[
                "payment.Card.holder: invalid type: integer `1`, expected a string",
                "fullName: must be at least 2 characters long",
                "payment.Card.number: must be exactly 4 characters long",
            ],
        ),
        (
            r#"{"fullName": "A", "age": 20, "older": 21, "payment": {"Share": "1"}}"#,
            &["payment.Share: invalid type: string \"1\", expected u8", "fullName: must be at least 2 characters long"],
        ),
        (
            r#"{"fullName": "A", "age": 20, "older": 21, "payment": {"Both": [1, "2"]}, "pair": ["1", "2"]}"#,
            &[
                "payment.Both[1]: invalid type: string \"2\", expected u8",
                "pair[0]: invalid type: string \"1\", expected u8",
                "pair[1]: invalid type: string \"2\", expected u8",
                "fullName: must be at least 2 characters long",
            ],
        ),
        (
            r#"{"fullName": "A", "age": 20, "older": 21, "payment": {"Gold": 1}, "pair": [1]}"#,
            &[
                "payment: unknown variant `Gold`, expected one of `Cash`, `Card`, `Share`, `Both`",
                "pair: invalid length 1, expected a tuple of size 2",
                "fullName: must be at least 2 characters long",
            ],
        ),
        (
            r#"{"fullName": "A", "age": 20, "older": 21, "payment": {"Cash": 1}}"#,
            &["payment.Cash: invalid type: integer `1`, expected unit", "fullName: must be at least 2 characters long"],
        ),
        (
            r#"{"fullName": "A", "age": 20, "older": 21, "payment": {"Card": []}}"#,
            &[
                "payment.Card: invalid length 0, expected struct variant Payment::Card with 2 elements",
                "fullName: must be at least 2 characters long",
            ],
        ),
        // Nothing can stand in for an address; the server can be left out.
        (
            r#"{"server": {"address": "here", "port": -1}, "fullName": "A", "age": 20, "older": 21}"#,
            &[
                "server.address: invalid IP address syntax",
                "server.port: invalid value: integer `-1`, expected u16",
                "fullName: must be at least 2 characters long",
            ],
        ),
        ("[]", &["invalid length 0, expected struct Order with 8 elements"]),
        ("1", &["invalid type: integer `1`, expected struct Order"]),
    ]);
}

#[test]
fn where_the_format_cannot_go_on() {
    assert_eq!(
        told::<Order>(r#"{"fullName": 1, "age": "#),
        ["fullName: invalid type: integer `1`, expected a string", "age: EOF while parsing a value",]
    );
    assert_eq!(
        told::<Order>(r#"{"fullName": 1, "age": 1x}"#),
        ["fullName: invalid type: integer `1`, expected a string", "expected `,` or `}`",]
    );
    let text = r#"{"fullName": 1, "age": 20, "older": 21} 1"#;
    assert_eq!(told::<Order>(text), ["fullName: invalid type: integer `1`, expected a string", "trailing characters"]);
    // postcard cannot pass over a value.
    let bytes = postcard::to_allocvec(&("Ann", 2u8)).unwrap();
    let problems = gathered::<(bool, bool), _>(|seed| seed.decode(&mut postcard::Deserializer::from_bytes(&bytes)));
    assert_eq!(problems.unwrap_err().errors().len(), 1);
}

#[test]
fn what_is_valid_is_read_once() {
    let mut calls = 0;
    let text = r#"{"fullName": "Ann", "age": 20, "older": 21}"#;
    let order: Order = gathered(|seed| {
        calls += 1;
        seed.decode(&mut serde_json::Deserializer::from_str(text))
    })
    .unwrap();
    assert_eq!((calls, order.age), (1, 20));
    let borrowed: Vec<&str> =
        gathered(|seed| seed.decode(&mut serde_json::Deserializer::from_str(r#"["a"]"#))).unwrap();
    assert_eq!(borrowed, ["a"]);
}

#[derive(Deserialize, Validate, Debug)]
#[tag(json(validate))]
struct Inner {
    #[tag(validate(max = 9))]
    low: u8,
}

#[derive(Deserialize, Validate, Debug)]
#[tag(json(validate))]
#[allow(dead_code)]
struct Outer {
    #[tag(validate(min = 1))]
    name: String,
    #[tag(validate(nested))]
    inner: Inner,
    list: Vec<Inner>,
    either: Option<Either>,
}

#[derive(Deserialize, Debug)]
#[tag(json(untagged))]
#[allow(dead_code)]
enum Either {
    Inner(Inner),
    Any { low: u8 },
}

#[test]
fn rules_of_types_within() {
    let text = r#"{"name": "", "inner": {"low": 10}, "list": [{"low": 1}, {"low": 11}], "either": {"low": 12}}"#;
    // That a variant broke a rule before another fitted is not told.
    assert_eq!(
        told::<Outer>(text),
        ["inner.low: must be at most 9", "list[1].low: must be at most 9", "name: must be at least 1 characters long",]
            .map(|line| line.replace("1 characters", "1 character"))
    );
    // Without anyone who gathers, a broken rule ends the decoding.
    let alone = serde_json::from_str::<Outer>(text).unwrap_err().to_string();
    assert!(alone.starts_with("low: must be at most 9 at line 1"), "{alone}");
}

#[derive(serde::Deserialize, Debug)]
#[allow(dead_code)]
struct Foreign {
    #[serde(flatten)]
    flat: Flat,
    ips: Vec<IpAddr>,
    hosts: HashMap<String, IpAddr>,
    next: Option<Box<Foreign>>,
    count: u8,
}

#[derive(serde::Deserialize, Debug)]
#[allow(dead_code)]
struct Flat {
    deep: u8,
}

#[test]
fn types_that_know_nothing_of_it() {
    let text = r#"{"ips": ["a", "::1", "b"], "hosts": {"x": "c", "y": "d"}, "next": {"ips": 1}}"#;
    assert_eq!(
        told::<Foreign>(text),
        [
            "ips[0]: invalid IP address syntax",
            "ips[2]: invalid IP address syntax",
            "hosts[x]: invalid IP address syntax",
            "hosts[y]: invalid IP address syntax",
            "next.ips: invalid type: integer `1`, expected a sequence",
            "next: missing field `hosts`",
            "next: missing field `count`",
            "next: missing field `deep`",
            "missing field `count`",
            "missing field `deep`",
        ]
    );
}

#[derive(Deserialize, Debug)]
#[allow(dead_code)]
enum Endless {
    More(Box<Endless>),
    Less,
}

#[test]
fn a_type_without_an_end_and_a_document_full_of_errors() {
    assert_eq!(told::<(Endless, u8)>(r#"["None", "1"]"#), ["[0]: unknown variant `None`, expected `More` or `Less`"]);
    let text = format!("[{}]", vec!["true"; 20_000].join(","));
    let lines = told::<Vec<u8>>(&text);
    assert!((100..20_000).contains(&lines.len()), "{}", lines.len());
}
