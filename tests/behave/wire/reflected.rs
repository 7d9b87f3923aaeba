//! A value written by reflection is written as its derived `Serialize` writes it.

// A type stands right above what is shown of it.
#![allow(clippy::items_after_statements, clippy::trivially_copy_pass_by_ref)]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::marker::PhantomData;
use std::rc::Rc;

use gotag::wire::reflected;
use gotag::{Inspect, Ref, Reflect, Serialize};
use proptest::prelude::*;
use serde_json::to_string;

use super::calls::calls;

/// Both roads, over three formats.
#[track_caller]
fn agrees<T: Inspect + serde::Serialize>(value: &T) {
    let by_table = reflected(value);
    assert_eq!(calls(&by_table), calls(value));
    assert_eq!(to_string(&by_table).map_err(|e| e.to_string()), to_string(value).map_err(|e| e.to_string()));
    assert_eq!(postcard::to_allocvec(&by_table), postcard::to_allocvec(value));
}

#[derive(Reflect, Serialize)]
#[tag(json("Person", rename_all = "camelCase"))]
struct User<'a> {
    some_id: u64,
    #[tag(json = "name")]
    full_name: &'a str,
    #[tag(json("e-mail", omitempty))]
    email: Cow<'a, str>,
    #[tag(json = "-")]
    secret: u8,
    r#type: i8,
    #[tag(json(omitzero))]
    level: Level,
    #[serde(skip_serializing_if = "Option::is_none")]
    nick: Option<String>,
    #[serde(skip_serializing)]
    unsent: u8,
    #[serde(skip_deserializing)]
    sent: u8,
    #[serde(rename(serialize = "out", deserialize = "in"))]
    way: u8,
}

#[derive(Reflect, Serialize, Default, PartialEq, Clone)]
struct Level {
    of: u8,
}

fn user() -> User<'static> {
    User {
        some_id: 1,
        full_name: "Ann",
        email: "a@x".into(),
        secret: 9,
        r#type: -1,
        level: Level { of: 3 },
        nick: Some("A".into()),
        unsent: 1,
        sent: 2,
        way: 3,
    }
}

#[test]
fn structs_obey_every_tag_that_leaves_out_or_renames() {
    agrees(&user());
    agrees(&User { email: "".into(), level: Level::default(), nick: None, ..user() });
    let json = to_string(&reflected(&User { email: "".into(), nick: None, ..user() })).unwrap();
    assert_eq!(json, r#"{"someId":1,"name":"Ann","type":-1,"level":{"of":3},"sent":2,"out":3}"#);
}

#[test]
fn structs_of_every_form() {
    #[derive(Reflect, Serialize)]
    struct Unit;
    #[derive(Reflect, Serialize)]
    struct Empty {}
    #[derive(Reflect, Serialize)]
    struct Newtype(u8);
    #[derive(Reflect, Serialize)]
    struct Pair(u8, pub String);
    #[derive(Reflect, Serialize)]
    struct Nothing();
    #[derive(Reflect, Serialize)]
    struct Half(u8, #[tag(json = "-")] u8, #[serde(skip_serializing_if = "Option::is_none")] Option<u8>);
    #[derive(Reflect, Serialize)]
    struct Hidden(#[tag(json = "-")] u8);
    #[derive(Reflect, Serialize)]
    #[serde(transparent)]
    struct Meter {
        #[tag(json = "-")]
        note: u8,
        length: Box<f32>,
        of: PhantomData<u8>,
    }
    agrees(&Unit);
    agrees(&Empty {});
    agrees(&Newtype(7));
    agrees(&Pair(7, "x".into()));
    agrees(&Nothing());
    agrees(&Half(1, 2, Some(3)));
    agrees(&Half(1, 2, None));
    agrees(&Hidden(1));
    agrees(&Meter { note: 1, length: Box::new(1.5), of: PhantomData });
}

#[derive(Reflect, Serialize)]
#[tag(json(rename_all = "snake_case"))]
enum Shape {
    Nothing,
    #[serde(skip_deserializing)]
    Told,
    #[tag(json = "round")]
    Circle {
        radius: f64,
        #[tag(json("why", omitempty))]
        label: String,
    },
    Polygon(Vec<u32>),
    Line(u8, u8),
    #[tag(json(rename_all = "SCREAMING_SNAKE_CASE"))]
    Box {
        side_length: u8,
        #[tag(json = "-")]
        cache: u8,
        #[tag(json(omitzero))]
        level: Level,
    },
    Off(#[tag(json = "-")] u8),
    #[tag(json = "-")]
    Internal(u8),
    #[serde(skip_serializing)]
    ReadOnly,
}

fn shapes() -> Vec<Shape> {
    let boxed = |of| Shape::Box { side_length: 3, cache: 4, level: Level { of } };
    vec![
        Shape::Nothing,
        Shape::Told,
        Shape::Circle { radius: 1.5, label: String::new() },
        Shape::Circle { radius: 1.5, label: "o".into() },
        Shape::Polygon(vec![1, 2]),
        Shape::Line(1, 2),
        boxed(0),
        boxed(1),
        Shape::Off(1),
        Shape::Internal(1),
        Shape::ReadOnly,
    ]
}

#[test]
fn variants_of_every_form() {
    for shape in &shapes() {
        agrees(shape);
    }
    let error = to_string(&reflected(&Shape::Internal(1))).unwrap_err();
    assert_eq!(error.to_string(), "the enum variant Shape::Internal cannot be serialized");
}

#[test]
fn enums_without_a_tag() {
    #[derive(Reflect, Serialize)]
    #[serde(untagged)]
    enum Any {
        Nothing,
        Number(u8),
        Pair(u8, String),
        #[serde(rename_all = "UPPERCASE")]
        Named {
            a: Option<u8>,
        },
        Hidden(#[tag(json = "-")] u8),
    }
    for any in [Any::Nothing, Any::Number(1), Any::Pair(1, "x".into()), Any::Named { a: None }, Any::Hidden(1)] {
        agrees(&any);
    }
}

#[test]
fn inlined_fields_stand_behind_their_prefix() {
    #[derive(Reflect, Serialize)]
    struct Outer {
        id: u8,
        #[tag(json(inline, prefix = "b_"))]
        body: Body,
        #[tag(json(inline, prefix = "m_"))]
        map: BTreeMap<u8, u8>,
    }
    #[derive(Reflect, Serialize)]
    struct Body {
        #[tag(json("n", omitempty))]
        number: u8,
        #[tag(json(inline, prefix = "l_"))]
        level: Level,
        #[tag(json(inline))]
        same: Option<Level>,
    }
    let outer =
        |same| Outer { id: 1, body: Body { number: 0, level: Level { of: 2 }, same }, map: BTreeMap::from([(3, 4)]) };
    agrees(&outer(None));
    agrees(&outer(Some(Level { of: 5 })));
    let json = to_string(&reflected(&outer(Some(Level { of: 5 })))).unwrap();
    assert_eq!(json, r#"{"id":1,"b_l_of":2,"b_of":5,"m_3":4}"#);
}

#[test]
fn the_standard_types() {
    agrees(&(true, 'c', 1_i8, -2_i16, 3_i32, -4_i64, 5_isize, 6_u8, 7_u16, 8_u32, 9_u64, 10_usize));
    agrees(&(i128::MIN, u128::MAX, 0.1_f32, -0.0_f64, f64::NAN, ()));
    agrees(&(String::from("a"), "b", Box::<str>::from("c"), Cow::Borrowed("e")));
    agrees(&(vec![1_u8], [1_u16, 2], [0_u8; 0], &[1_u8][..], Box::<[u8]>::from([1]), Cow::Borrowed(&[1_u8][..])));
    agrees(&(Some(1_u8), None::<u8>, Some(Some(())), Box::new(1_u8), &2_u8, PhantomData::<u8>));
    agrees(&BTreeMap::from([(-1_i32, Some("a")), (2, None)]));
    agrees(&BTreeMap::from([('a', vec![(1_u8, 2.5_f32)])]));
    agrees(&HashMap::from([(true, BTreeSet::from([3_u64, 1]))]));
    agrees(&vec![Box::new(vec![Some(1_u8), None]); 2]);
    // serde leaves shared pointers to a feature of its own.
    assert_eq!(to_string(&reflected(&Rc::new([1_u8]))).unwrap(), "[1]");
}

#[test]
fn generics_and_recursion() {
    #[derive(Reflect, Serialize)]
    struct Page<T, const N: usize> {
        #[tag(json(omitempty))]
        items: Vec<T>,
        #[tag(json(omitzero))]
        first: T,
        numbers: [u8; 2],
        next: Option<Box<Page<T, N>>>,
    }
    let page = |items, next| Page::<u8, 3> { first: 0, items, numbers: [1, 2], next };
    agrees(&page(vec![], Some(Box::new(Page { first: 7, ..page(vec![1_u8], None) }))));
}

#[test]
fn whatever_stands_for_a_value_is_serialize() {
    let user = user();
    let expected = to_string(&user).unwrap();
    let seen: &dyn Inspect = &user;
    let known: &dyn Reflect = &user;
    assert_eq!(to_string(seen).unwrap(), expected);
    assert_eq!(to_string(known).unwrap(), expected);
    assert_eq!(to_string(&Ref::new(&user)).unwrap(), expected);
    assert_eq!(to_string(&vec![reflected(seen); 2]).unwrap(), format!("[{expected},{expected}]"));
    assert_eq!(to_string(&Ref::of(&user).field("full_name").unwrap()).unwrap(), r#""Ann""#);
}

#[test]
fn what_a_table_cannot_say_is_an_error() {
    fn write<S: serde::Serializer>(_: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("other")
    }
    #[derive(Reflect, Serialize)]
    struct Function {
        #[serde(serialize_with = "write")]
        by: u8,
    }
    #[derive(Reflect, Serialize)]
    enum Variants {
        #[serde(serialize_with = "write")]
        One(u8),
        Other,
    }
    #[derive(Reflect, Serialize, Clone)]
    #[serde(into = "String")]
    struct Text(u8);
    impl From<Text> for String {
        fn from(text: Text) -> Self {
            text.0.to_string()
        }
    }
    #[derive(Reflect, Serialize)]
    struct List(Vec<u8>);
    impl gotag::wire::IsEmpty for List {
        fn is_empty(&self) -> bool {
            self.0.is_empty()
        }
    }
    #[derive(Reflect, Serialize)]
    struct Own {
        #[tag(json(omitempty))]
        list: List,
    }
    #[derive(Reflect, Serialize)]
    #[tag(json(tag = "t"))]
    enum Numbered {
        #[tag(json(1))]
        One,
    }
    let instead = "; write the value by its own `Serialize`";
    let values: [(&dyn Inspect, &str); 5] = [
        (&Numbered::One, "the variant `Numbered::One` is written in a way of its own, which reflection does not know"),
        (
            &Function { by: 1 },
            "the field `by` of `Function` is written in a way of its own, which reflection does not know",
        ),
        (
            &Variants::One(1),
            "the variant `Variants::One` is written in a way of its own, which reflection does not know",
        ),
        (&vec![Text(1)], "`Text` is written as its `into` says, which reflection does not know"),
        (
            &Own { list: List(vec![]) },
            "the field `list` of `Own` is `omitempty`, and only its type knows when it is empty",
        ),
    ];
    for (value, error) in values {
        assert_eq!(to_string(&reflected(value)).unwrap_err().to_string(), format!("{error}{instead}"));
    }
    agrees(&Variants::Other);
}

#[derive(Reflect, Serialize, Clone, Debug)]
struct Node {
    #[tag(json("n", omitempty))]
    number: i64,
    #[tag(json(omitempty))]
    text: Option<String>,
    scale: f32,
    #[tag(json(omitzero))]
    by_key: BTreeMap<u16, Vec<Leaf>>,
    children: Vec<Node>,
    pair: (u128, char),
    shared: Box<Leaf>,
}

#[derive(Reflect, Serialize, Clone, Debug, PartialEq)]
#[tag(json(rename_all = "kebab-case"))]
enum Leaf {
    NoValue,
    OneValue(Option<bool>),
    TwoValues(i8, String),
    NamedValues {
        #[tag(json(omitempty))]
        list_of: Vec<u64>,
        #[serde(skip_serializing_if = "str::is_empty")]
        word: String,
    },
}

fn leaf() -> impl Strategy<Value = Leaf> {
    prop_oneof![
        Just(Leaf::NoValue),
        any::<Option<bool>>().prop_map(Leaf::OneValue),
        any::<(i8, String)>().prop_map(|(a, b)| Leaf::TwoValues(a, b)),
        (prop::collection::vec(any::<u64>(), 0..3), "[a-c]{0,2}")
            .prop_map(|(list_of, word)| Leaf::NamedValues { list_of, word }),
    ]
}

fn node() -> impl Strategy<Value = Node> {
    let maps = || prop::collection::btree_map(any::<u16>(), prop::collection::vec(leaf(), 0..3), 0..3);
    let plain = move || {
        let scalars = (-2_i64..2, any::<Option<String>>(), any::<f32>(), any::<(u128, char)>());
        (scalars, maps(), leaf()).prop_map(|((number, text, scale, pair), by_key, leaf)| Node {
            number,
            text,
            scale,
            by_key,
            children: vec![],
            pair,
            shared: Box::new(leaf),
        })
    };
    plain().prop_recursive(3, 16, 3, move |inner| {
        (plain(), prop::collection::vec(inner, 0..3)).prop_map(|(node, children)| Node { children, ..node })
    })
}

proptest! {
    #[test]
    fn any_value_is_written_as_the_derive_writes_it(node in node()) {
        agrees(&node);
    }
}
