// A type stands right above what is shown of it.
#![allow(clippy::items_after_statements)]

mod flatten;
mod format;
mod layout;
mod remote;
mod whole;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use gotag::Serialize;
use serde_json::to_string;

#[track_caller]
fn writes(value: &impl serde::Serialize, json: &str) {
    assert_eq!(to_string(value).unwrap(), json);
}

#[derive(Serialize)]
struct User<'a> {
    id: u64,
    #[tag(json = "name")]
    full_name: &'a str,
    #[tag(json("e-mail", omitempty))]
    email: Cow<'a, str>,
    #[tag(json = "-")]
    #[allow(dead_code)]
    secret: Unwritable,
    r#type: u8,
}

/// Not `Serialize`, as the type of a skipped field need not be.
#[derive(Default, Debug, PartialEq)]
struct Unwritable;

#[test]
fn structs_of_every_form() {
    let user = User { id: 1, full_name: "Alice", email: "a@x".into(), secret: Unwritable, r#type: 2 };
    writes(&user, r#"{"id":1,"name":"Alice","e-mail":"a@x","type":2}"#);

    #[derive(Serialize)]
    struct Unit;
    #[derive(Serialize)]
    struct Empty {}
    #[derive(Serialize)]
    struct Newtype(u8);
    #[derive(Serialize)]
    struct Pair(u8, String);
    #[derive(Serialize)]
    struct Nothing();
    #[derive(Serialize)]
    struct Half(
        u8,
        #[tag(json = "-")]
        #[allow(dead_code)]
        Unwritable,
        u8,
    );
    #[derive(Serialize)]
    struct Hidden(
        #[tag(json = "-")]
        #[allow(dead_code)]
        Unwritable,
    );
    writes(&Unit, "null");
    writes(&Empty {}, "{}");
    writes(&Newtype(7), "7");
    writes(&Pair(7, "x".into()), r#"[7,"x"]"#);
    writes(&Nothing(), "[]");
    writes(&Half(1, Unwritable, 2), "[1,2]");
    writes(&Hidden(Unwritable), "[]");
}

#[derive(Serialize)]
#[tag(json(rename_all = "snake_case"))]
enum Shape {
    Nothing,
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
        #[allow(dead_code)]
        cache: Unwritable,
    },
    Off(
        #[tag(json = "-")]
        #[allow(dead_code)]
        Unwritable,
    ),
    #[tag(json = "-")]
    Internal(#[allow(dead_code)] Unwritable),
}

#[test]
fn variants_of_every_form() {
    writes(&Shape::Nothing, r#""nothing""#);
    writes(&Shape::Circle { radius: 1.5, label: String::new() }, r#"{"round":{"radius":1.5}}"#);
    writes(&Shape::Circle { radius: 1.5, label: "o".into() }, r#"{"round":{"radius":1.5,"why":"o"}}"#);
    writes(&Shape::Polygon(vec![1, 2]), r#"{"polygon":[1,2]}"#);
    writes(&Shape::Line(1, 2), r#"{"line":[1,2]}"#);
    writes(&Shape::Box { side_length: 3, cache: Unwritable }, r#"{"box":{"SIDE_LENGTH":3}}"#);
    writes(&Shape::Off(Unwritable), r#""off""#);
}

#[test]
fn a_skipped_variant_is_refused() {
    let error = to_string(&Shape::Internal(Unwritable)).unwrap_err();
    assert_eq!(error.to_string(), "the enum variant Shape::Internal cannot be serialized");
}

#[derive(Serialize, Default)]
struct Empties {
    #[tag(json(omitempty))]
    bool: bool,
    #[tag(json(omitempty))]
    int: i32,
    #[tag(json(omitempty))]
    float: f64,
    #[tag(json(omitempty))]
    text: String,
    #[tag(json(omitempty))]
    list: Vec<u8>,
    #[tag(json(omitempty))]
    array: [u8; 0],
    #[tag(json(omitempty))]
    map: HashMap<u8, u8>,
    #[tag(json(omitempty))]
    tree: BTreeMap<u8, u8>,
    #[tag(json(omitempty))]
    option: Option<u8>,
    #[tag(json(omitempty))]
    boxed: Box<str>,
}

#[test]
fn omitempty_leaves_out_what_go_leaves_out() {
    writes(&Empties::default(), "{}");
    let full = Empties { bool: true, int: -1, option: Some(0), list: vec![0], ..Empties::default() };
    writes(&full, r#"{"bool":true,"int":-1,"list":[0],"option":0}"#);
}

#[test]
fn omitzero_compares_with_the_default() {
    #[derive(Serialize, Default, PartialEq)]
    struct Point {
        x: i32,
        y: i32,
    }
    #[derive(Serialize)]
    struct Pin {
        #[tag(json(omitzero))]
        at: Point,
        #[tag(json(omitzero))]
        level: u8,
    }
    writes(&Pin { at: Point::default(), level: 0 }, "{}");
    writes(&Pin { at: Point { x: 0, y: 1 }, level: 0 }, r#"{"at":{"x":0,"y":1}}"#);
}

#[test]
fn generics_get_the_bounds_their_fields_need() {
    #[derive(Serialize)]
    struct Wrapper<'a, T: Copy, U: ?Sized, I: Iterator = std::vec::IntoIter<bool>, const N: usize = 3>
    where
        U: ToString,
    {
        one: T,
        #[tag(json(omitempty))]
        list: Vec<T>,
        #[tag(json(omitzero))]
        zero: T,
        borrowed: &'a U,
        item: I::Item,
        marker: std::marker::PhantomData<Unwritable>,
    }
    let marker = std::marker::PhantomData;
    let value: Wrapper<'_, u8, str> = Wrapper { one: 1, list: vec![], zero: 0, borrowed: "b", item: true, marker };
    writes(&value, r#"{"one":1,"borrowed":"b","item":true,"marker":null}"#);
}

#[test]
fn recursive_types() {
    #[derive(Serialize)]
    struct Tree {
        value: u8,
        #[tag(json(omitempty))]
        children: Vec<Tree>,
    }
    let leaf = |value| Tree { value, children: vec![] };
    writes(&Tree { value: 1, children: vec![leaf(2), leaf(3)] }, r#"{"value":1,"children":[{"value":2},{"value":3}]}"#);
}

#[test]
fn a_go_tag_is_read_like_the_structured_form() {
    #[derive(Serialize)]
    struct Go {
        #[tag(r#"json:"mail,omitempty" db:"m""#)]
        email: String,
        #[tag(json = "-,")]
        dash: u8,
        #[tag(json = ",omitzero")]
        zero: u8,
    }
    writes(&Go { email: String::new(), dash: 1, zero: 0 }, r#"{"-":1}"#);
}

#[test]
fn formats_see_the_length_and_the_names_of_types() {
    // postcard writes a variant as its number, and no name at all.
    assert_eq!(postcard::to_allocvec(&Shape::Line(7, 8)).unwrap(), [3, 7, 8]);
    assert_eq!(postcard::to_allocvec(&Shape::Off(Unwritable)).unwrap(), [5]);
}
