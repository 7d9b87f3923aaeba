//! Flattened enums that have a tag: from the tag on, the variant reads the map.

use std::collections::BTreeMap;

use gotag::{Deserialize, Validate};
use serde_json::from_str;

#[derive(Deserialize, Debug, PartialEq)]
struct Node<'a> {
    id: u8,
    #[serde(flatten, borrow)]
    kind: Kind<'a>,
    #[serde(flatten)]
    common: Common,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Common {
    note: Option<String>,
}

/// With every form that the content of a variant may have, and with itself in most.
#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Kind<'a> {
    Leaf,
    Pair {
        #[serde(borrow)]
        left: Box<Node<'a>>,
        #[serde(borrow)]
        right: Option<Box<Node<'a>>>,
    },
    #[serde(borrow)]
    Within(Box<Node<'a>>),
    Beside {
        #[serde(flatten, borrow)]
        node: Box<Inner<'a>>,
        y: u8,
    },
    #[serde(borrow)]
    Record(Record<'a>),
    Wide {
        wide: u128,
        #[serde(flatten)]
        numbers: BTreeMap<u32, bool>,
    },
    Numbers(BTreeMap<u32, bool>),
    #[serde(borrow)]
    Again(Box<Kind<'a>>),
}

#[derive(Deserialize, Debug, PartialEq)]
struct Inner<'a> {
    inner: u8,
    #[serde(flatten, borrow)]
    kind: Other<'a>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "other")]
enum Other<'a> {
    Node {
        #[serde(borrow)]
        node: Box<Node<'a>>,
    },
    Inner {
        #[serde(flatten, borrow)]
        inner: Box<Node<'a>>,
    },
    Nothing,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Record<'a> {
    text: &'a str,
    wide: u128,
}

fn node(id: u8, kind: Kind<'_>) -> Node<'_> {
    Node { id, kind, common: Common { note: None } }
}

#[test]
fn every_form_of_a_variant_wherever_the_tag_stands() {
    let leaf = |id| Box::new(node(id, Kind::Leaf));
    let wide = u128::from(u64::MAX);
    let cases = [
        (r#""id":1"#, r#""type":"leaf""#, vec![], node(1, Kind::Leaf)),
        (
            r#""id":1"#,
            r#""type":"pair""#,
            vec![r#""left":{"id":2,"type":"leaf"}"#, r#""right":{"type":"leaf","x":[{}],"id":3}"#],
            node(1, Kind::Pair { left: leaf(2), right: Some(leaf(3)) }),
        ),
        (
            r#""id":1"#,
            r#""type":"record""#,
            vec![r#""text":"lent""#, r#""wide":18446744073709551615"#],
            node(1, Kind::Record(Record { text: "lent", wide })),
        ),
        (
            r#""id":1"#,
            r#""type":"wide""#,
            vec![r#""7":true"#, r#""wide":18446744073709551615"#],
            node(1, Kind::Wide { wide, numbers: [(7, true)].into() }),
        ),
        (
            r#""id":1"#,
            r#""type":"numbers""#,
            vec![r#""7":true"#, r#""4294967295":false"#],
            node(1, Kind::Numbers([(7, true), (u32::MAX, false)].into())),
        ),
        (
            r#""id":1"#,
            r#""type":"beside""#,
            vec![r#""y":9"#, r#""inner":8"#, r#""other":"Node""#, r#""node":{"id":2,"type":"leaf"}"#],
            node(1, Kind::Beside { node: Box::new(Inner { inner: 8, kind: Other::Node { node: leaf(2) } }), y: 9 }),
        ),
    ];
    for (id, tag, parts, expected) in cases {
        let mut entries = parts;
        entries.push(id);
        for at in 0..=entries.len() {
            let mut entries = entries.clone();
            entries.insert(at, tag);
            let json = format!("{{{}}}", entries.join(","));
            let read: Node<'_> = from_str(&json).unwrap_or_else(|error| panic!("{json}: {error}"));
            assert_eq!(read, expected, "{json}");
            entries.push(r#""note":"n""#);
            let json = format!("{{{}}}", entries.join(","));
            assert_eq!(from_str::<Node<'_>>(&json).unwrap().common.note.as_deref(), Some("n"), "{json}");
        }
    }
}

#[test]
fn behind_the_tag_nothing_is_lost_on_the_way() {
    let read = from_str::<Node<'_>>(
        r#"{"type":"record","text":"lent","wide":340282366920938463463374607431768211455,"id":1}"#,
    );
    assert_eq!(read.unwrap(), node(1, Kind::Record(Record { text: "lent", wide: u128::MAX })));
    let read =
        from_str::<Node<'_>>(r#"{"type":"wide","7":true,"id":1,"wide":340282366920938463463374607431768211455}"#);
    assert_eq!(read.unwrap(), node(1, Kind::Wide { wide: u128::MAX, numbers: [(7, true)].into() }));
}

/// A variant that is the struct itself, or the enum, is read from what is left: the tag is gone, and so are the struct's keys.
#[test]
fn a_variant_that_holds_the_struct_around_it_has_no_keys_left() {
    for (json, expected) in [
        (r#"{"id":1,"type":"within","x":1}"#, "missing field `id`"),
        (r#"{"id":1,"type":"again","x":1}"#, "missing field `type`"),
        (r#"{"id":1,"type":"within","type":"leaf"}"#, "duplicate field `type`"),
        (r#"{"id":1,"type":"beside","inner":1,"other":"Inner","y":1}"#, "missing field `id`"),
    ] {
        let error = from_str::<Node<'_>>(json).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{json}: {error}");
    }
    let nothing = Kind::Beside { node: Box::new(Inner { inner: 1, kind: Other::Nothing }), y: 2 };
    let read = from_str::<Node<'_>>(r#"{"id":1,"type":"beside","inner":1,"other":"Nothing","y":2,"z":3}"#).unwrap();
    assert_eq!(read, node(1, nothing));
}

#[test]
fn an_error_stands_where_it_is() {
    for (json, expected) in [
        (r#"{"id":1,"type":"pear","a":[1,2,3]}"#, "line 1 column 21"),
        (
            r#"{"id":1,"type":"record","text":1,"wide":1}"#,
            "invalid type: integer `1`, expected a borrowed string at line 1 column 32",
        ),
        (
            r#"{"type":"record","text":"a","id":"b","wide":1}"#,
            r#"invalid type: string "b", expected u8 at line 1 column 36"#,
        ),
        (
            r#"{"type":"record","text":"a","note":1,"wide":1}"#,
            "invalid type: integer `1`, expected a string at line 1 column 36",
        ),
        (r#"{"type":"leaf","id":1,"id":2}"#, "duplicate field `id` at line 1 column 26"),
        (r#"{"id":1,"type":"leaf","type":"leaf"}"#, "duplicate field `type` at line 1 column 28"),
        (r#"{"id":1,"note":null}"#, "missing field `type` at line 1 column 20"),
        (r#"{"type":"leaf"}"#, "missing field `id` at line 1 column 15"),
    ] {
        let error = from_str::<Node<'_>>(json).unwrap_err().to_string();
        assert!(error.ends_with(expected), "{json}: {error}");
    }
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "unit")]
enum Unit {
    One,
    Two,
}

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(tag = "code"))]
enum Code {
    #[tag(json(1))]
    One { x: u8 },
    #[tag(json(other))]
    Other(i64),
}

#[derive(Deserialize, Debug, PartialEq)]
struct Coded {
    #[serde(flatten)]
    code: Code,
    id: u8,
}

#[test]
fn a_tag_that_is_a_number_and_one_that_is_not_known() {
    let read = |json| from_str::<Coded>(json).unwrap();
    assert_eq!(read(r#"{"code":1,"id":2,"x":3}"#), Coded { code: Code::One { x: 3 }, id: 2 });
    assert_eq!(read(r#"{"x":3,"code":7,"id":2}"#), Coded { code: Code::Other(7), id: 2 });
    assert_eq!(read(r#"{"id":2,"code":-7}"#), Coded { code: Code::Other(-7), id: 2 });
}

#[derive(Deserialize, Debug, PartialEq)]
#[tag(json(deny_unknown))]
struct Many {
    #[serde(flatten)]
    unit: Option<Unit>,
    #[serde(flatten)]
    map: BTreeMap<String, u8>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Maybe {
    #[serde(flatten)]
    unit: Option<Box<Unit>>,
    #[serde(flatten)]
    nested: Option<Nested>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Nested {
    a: u8,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Prefixed {
    #[tag(json(flatten, prefix = "my_"))]
    unit: Unit,
    #[tag(json(flatten, prefix = "your_"))]
    other: Option<Unit>,
}

#[test]
fn an_enum_that_may_not_be_there() {
    for (json, unit, nested) in [
        (r#"{"x":1}"#, None, None),
        (r#"{"unit":"Two","x":1}"#, Some(Unit::Two), None),
        (r#"{"a":1,"unit":"One"}"#, Some(Unit::One), Some(1)),
        (r#"{"a":1}"#, None, Some(1)),
    ] {
        let read = from_str::<Maybe>(json).unwrap();
        assert_eq!(read, Maybe { unit: unit.map(Box::new), nested: nested.map(|a| Nested { a }) }, "{json}");
    }
    let error = from_str::<Maybe>(r#"{"unit":"Three"}"#).unwrap_err().to_string();
    assert_eq!(error, "unknown variant `Three`, expected `One` or `Two` at line 1 column 15");
}

#[test]
fn beside_others_that_take_any_key_all_see_it() {
    let read = |json| from_str::<Many>(json).map_err(|error| error.to_string());
    assert_eq!(read(r#"{"a":1}"#), Ok(Many { unit: None, map: [("a".into(), 1)].into() }));
    let error = read(r#"{"a":1,"unit":"One"}"#).unwrap_err();
    assert!(error.starts_with(r#"invalid type: string "One", expected u8"#), "{error}");
}

#[test]
fn a_prefix_is_the_tags_too() {
    let read = |json| from_str::<Prefixed>(json).map_err(|error| error.to_string());
    assert_eq!(
        read(r#"{"your_unit":"One","my_unit":"Two"}"#),
        Ok(Prefixed { unit: Unit::Two, other: Some(Unit::One) })
    );
    assert_eq!(read(r#"{"my_unit":"Two"}"#), Ok(Prefixed { unit: Unit::Two, other: None }));
    assert!(read(r#"{"unit":"Two"}"#).is_err());
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
struct Order {
    #[tag(validate(min = 1))]
    id: u8,
    #[serde(flatten)]
    payment: Payment,
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
#[tag(json(tag = "by", validate))]
enum Payment {
    Card {
        #[tag(validate(len = 4))]
        number: String,
        holder: Holder,
    },
}

#[derive(Deserialize, Validate, Debug, PartialEq)]
struct Holder {
    name: String,
    age: u8,
}

#[test]
fn all_errors_of_what_leads_are_found_and_it_checks_itself() {
    let told = |text: &str| {
        let problems =
            gotag::wire::gathered::<Order, _>(|seed| seed.decode(&mut serde_json::Deserializer::from_str(text)));
        let text = problems.unwrap_err().to_string();
        text.lines().map(|line| line.split(" at line ").next().unwrap_or(line).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        told(r#"{"by":"Card","number":1,"id":"a","holder":{"name":2,"age":"b"}}"#),
        [
            "number: invalid type: integer `1`, expected a string",
            r#"id: invalid type: string "a", expected u8"#,
            "holder.name: invalid type: integer `2`, expected a string",
            r#"holder.age: invalid type: string "b", expected u8"#,
        ]
    );
    let error = from_str::<Order>(r#"{"by":"Card","number":"1","id":0,"holder":{"name":"n","age":1}}"#).unwrap_err();
    assert!(error.to_string().starts_with("Card.number: "), "{error}");
}
