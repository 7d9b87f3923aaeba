//! Flattened fields on their way out. What serde's derive writes is the measure.

use std::collections::BTreeMap;

use gotag::Serialize;
use serde::Serializer;
use serde_json::{json, to_string};

#[derive(Serialize, Clone, Default, PartialEq)]
struct Address {
    city: String,
    #[tag(json(omitempty))]
    zip: String,
}

#[derive(Serialize, Clone)]
enum Kind {
    Unit,
    Newtype(u128),
    Tuple(u8, BTreeMap<u8, u128>),
    Struct { level: i64, next: Option<Box<Kind>>, none: () },
}

#[derive(Serialize)]
struct Ours<T> {
    id: u8,
    #[serde(flatten)]
    rest: T,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
}

#[derive(serde::Serialize)]
struct Theirs<T> {
    id: u8,
    #[serde(flatten)]
    rest: T,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
}

#[track_caller]
fn agree<T: Serialize + Clone>(rest: T) {
    let (id, name) = (7, String::new());
    let ours = Ours { id, rest: rest.clone(), name: name.clone() };
    let theirs = Theirs { id, rest, name };
    let show = |result: Result<String, serde_json::Error>| result.unwrap_or_else(|error| error.to_string());
    assert_eq!(show(to_string(&ours)), show(to_string(&theirs)));
    let (ours, theirs) = (Theirs { id, rest: ours, name: "n".into() }, Theirs { id, rest: theirs, name: "n".into() });
    assert_eq!(show(to_string(&ours)), show(to_string(&theirs)));
}

#[test]
fn whatever_is_flattened_looks_as_with_serde() {
    let address = Address { city: "X".into(), zip: String::new() };
    agree(address.clone());
    agree(Some(address.clone()));
    agree(Box::new(address));
    agree(None::<Address>);
    agree(());
    agree(BTreeMap::from([("a", 1), ("b", 2)]));
    agree(BTreeMap::from([(1_u8, u128::MAX)]));
    agree(json!({"a": [1, null], "b": {"c": true}}));
    agree(Kind::Unit);
    agree(Kind::Newtype(u128::MAX));
    agree(Kind::Struct { level: -1, next: Some(Box::new(Kind::Unit)), none: () });
}

#[test]
fn whatever_cannot_be_flattened_is_refused_as_with_serde() {
    agree(true);
    agree(1_u8);
    agree(-1_i64);
    agree(1.5);
    agree('c');
    agree("text");
    agree(vec![1]);
    agree((1, 2));
    agree(json!([1]));
    agree(Some(1_u8));
}

#[test]
fn what_has_to_be_kept_keeps_wide_integers() {
    let rest = Kind::Tuple(1, BTreeMap::from([(2, u128::MAX)]));
    let wide = format!(r#"{{"id":7,"Tuple":[1,{{"2":{}}}]}}"#, u128::MAX);
    assert_eq!(to_string(&Ours { id: 7, rest, name: String::new() }).unwrap(), wide);
}

#[derive(Serialize)]
struct Order {
    id: u8,
    #[tag(json(inline, prefix = "from_"))]
    from: Address,
    #[tag(json(inline, prefix = "to_", omitzero))]
    to: Address,
    #[tag(json(flatten, omitempty))]
    extra: BTreeMap<String, u8>,
    #[tag(json(inline, prefix = "n"))]
    numbers: BTreeMap<u8, u8>,
}

fn order() -> Order {
    let from = Address { city: "X".into(), zip: "1".into() };
    Order { id: 1, from, to: Address::default(), extra: BTreeMap::new(), numbers: BTreeMap::from([(1, 2)]) }
}

#[test]
fn a_prefix_stands_before_every_key() {
    assert_eq!(to_string(&order()).unwrap(), r#"{"id":1,"from_city":"X","from_zip":"1","n1":2}"#);
    let deep = Ours { id: 0, rest: order(), name: String::new() }.rest;
    assert_eq!(serde_json::to_value(&deep).unwrap()["from_city"], "X");

    #[derive(Serialize)]
    struct Nested {
        #[tag(json(inline, prefix = "order."))]
        order: Order,
    }
    let text = to_string(&Nested { order: order() }).unwrap();
    assert_eq!(text, r#"{"order.id":1,"order.from_city":"X","order.from_zip":"1","order.n1":2}"#);
}

#[test]
fn a_prefix_needs_text_for_a_key() {
    #[derive(Serialize)]
    struct Points {
        #[tag(json(inline, prefix = "p"))]
        points: BTreeMap<(u8, u8), u8>,
    }
    let error = to_string(&Points { points: BTreeMap::from([((1, 2), 3)]) }).unwrap_err();
    assert_eq!(error.to_string(), "the prefix `p` needs a key that is text (got a tuple)");
}

#[test]
fn formats_that_write_the_length_first_can_write_it() {
    // postcard refuses a map whose length is not known; it writes the length, then keys and values.
    let rest = Address { city: "X".into(), zip: String::new() };
    let ours = Ours { id: 7, rest: Some(rest), name: String::new() };
    let expected = [2, 2, b'i', b'd', 7, 4, b'c', b'i', b't', b'y', 1, b'X'];
    assert_eq!(postcard::to_allocvec(&ours).unwrap(), expected);
    assert_eq!(postcard::to_allocvec(&order()).unwrap()[0], 4);

    let nested = Ours {
        id: 1,
        rest: Ours { id: 2, rest: Kind::Tuple(3, BTreeMap::new()), name: String::new() },
        name: String::new(),
    };
    assert_eq!(postcard::to_allocvec(&nested).unwrap()[0], 3);
}

#[test]
fn a_function_that_writes_a_flattened_field_is_called_once() {
    use std::sync::atomic::{AtomicU8, Ordering};
    static CALLS: AtomicU8 = AtomicU8::new(0);

    fn count<S: Serializer>(address: &Address, serializer: S) -> Result<S::Ok, S::Error> {
        CALLS.fetch_add(1, Ordering::Relaxed);
        address.serialize(serializer)
    }

    #[derive(Serialize)]
    struct Counted {
        #[serde(flatten, serialize_with = "count")]
        address: Address,
    }
    let value = Counted { address: Address { city: "X".into(), zip: String::new() } };
    assert_eq!(to_string(&value).unwrap(), r#"{"city":"X"}"#);
    assert_eq!(CALLS.load(Ordering::Relaxed), 1);
}

#[test]
fn variants_flatten_too() {
    #[derive(Serialize)]
    enum Ours {
        Order {
            id: u8,
            #[tag(json(inline))]
            address: Address,
        },
    }
    #[derive(Serialize)]
    #[tag(json(untagged))]
    enum Bare {
        Order {
            id: u8,
            #[tag(json(inline, prefix = "a_"))]
            address: Address,
        },
    }
    let address = Address { city: "X".into(), zip: String::new() };
    let ours = Ours::Order { id: 1, address: address.clone() };
    assert_eq!(to_string(&ours).unwrap(), r#"{"Order":{"id":1,"city":"X"}}"#);
    assert_eq!(postcard::to_allocvec(&ours).unwrap()[..2], [0, 2]);
    assert_eq!(to_string(&Bare::Order { id: 1, address }).unwrap(), r#"{"id":1,"a_city":"X"}"#);
}

#[test]
fn more_fields_than_one_tuple_holds() {
    #[derive(Serialize, Default)]
    struct Wide {
        a: u8,
        b: u8,
        c: u8,
        d: u8,
        e: u8,
        f: u8,
        g: u8,
        h: u8,
        i: u8,
        j: u8,
        k: u8,
        l: u8,
        #[tag(json(inline))]
        address: Address,
        m: u8,
    }
    let text = to_string(&Wide::default()).unwrap();
    assert!(text.ends_with(r#""l":0,"city":"","m":0}"#), "{text}");
    assert_eq!(postcard::to_allocvec(&Wide::default()).unwrap()[0], 14);
}
