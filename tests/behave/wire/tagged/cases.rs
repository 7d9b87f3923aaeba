// Included once for each derive, under the name `Serialize`.

use std::collections::BTreeMap;

use gotag::wire::reflected;
use gotag::{Inspect, Reflect};
use serde_json::to_string;

use super::super::calls::calls;

#[track_caller]
fn agrees<T: Inspect + serde::Serialize>(value: &T) {
    let by_table = reflected(value);
    assert_eq!(to_string(&by_table).map_err(|e| e.to_string()), to_string(value).map_err(|e| e.to_string()));
    assert_eq!(alike(&calls(&by_table)), alike(&calls(value)));
}

/// serde does not know how many entries a flattened field comes to, and makes sequences of the tuples that it keeps,
/// or tuple structs.
fn alike(calls: &str) -> Vec<&str> {
    let kind = |call| match call {
        call if str::starts_with(call, "map(") => "map",
        call if ["seq(", "tuple(", "tuple_struct("].iter().any(|start| call.starts_with(start)) => "seq",
        call => call,
    };
    let length = |call: &&str| call.ends_with(')') && call.starts_with(|c: char| c.is_ascii_digit());
    calls.split(' ').filter(|call| !length(call)).map(kind).collect()
}

#[derive(Reflect, Serialize, Clone)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Reflect, Serialize)]
#[serde(tag = "kind")]
struct Labelled {
    label: String,
}

#[derive(Reflect, Serialize)]
#[serde(rename_all = "lowercase")]
enum Plain {
    Unit,
    New(u8),
    Two(u8, u8),
    Named { a: u8 },
}

macro_rules! messages {
    ($name:ident $(($tuple:ident))? $(#[$attribute:meta])*) => {
        #[derive(Reflect, Serialize)]
        #[serde(rename_all = "camelCase")]
        $(#[$attribute])*
        #[allow(dead_code)]
        enum $name {
            Empty,
            Struct { one: u8, #[serde(skip_serializing_if = "Option::is_none")] two: Option<u8> },
            Point(Point),
            Map(BTreeMap<String, u8>),
            Boxed(Box<Labelled>),
            Plain(Plain),
            Inner(Inner),
            Number(u8),
            Option(Option<Point>),
            Unit(()),
            $($tuple(u8, String),)?
            #[serde(skip_serializing)]
            Never,
        }

        impl $name {
            fn all() -> Vec<Self> {
                vec![
                    Self::Empty,
                    Self::Struct { one: 1, two: None },
                    Self::Struct { one: 1, two: Some(2) },
                    Self::Point(Point { x: 1, y: 2 }),
                    Self::Map(BTreeMap::from([("k".into(), 1)])),
                    Self::Boxed(Box::new(Labelled { label: "l".into() })),
                    Self::Plain(Plain::New(1)),
                    Self::Plain(Plain::Two(1, 2)),
                    Self::Plain(Plain::Named { a: 1 }),
                    Self::Inner(Inner::Point(Point { x: 3, y: 4 })),
                    Self::Unit(()),
                    $(Self::$tuple(1, "t".into()),)?
                ]
            }
        }
    };
}

#[derive(Reflect, Serialize)]
#[serde(tag = "inner")]
enum Inner {
    Point(Point),
}

messages!(Internal #[serde(tag = "t")]);
messages!(Adjacent(Tuple) #[serde(tag = "t", content = "c")]);
messages!(Untagged(Tuple) #[serde(untagged)]);

#[test]
fn tags_stand_where_serde_writes_them() {
    Internal::all().iter().for_each(agrees);
    Adjacent::all().iter().for_each(agrees);
    Untagged::all().iter().for_each(agrees);
    for value in [Adjacent::Number(1), Adjacent::Option(None), Adjacent::Plain(Plain::Unit)] {
        agrees(&value);
    }
    let json = to_string(&reflected(&Internal::Boxed(Box::new(Labelled { label: "l".into() })))).unwrap();
    assert_eq!(json, r#"{"t":"boxed","kind":"Labelled","label":"l"}"#);
}

#[test]
fn what_has_no_place_for_a_tag_is_refused() {
    for (value, found) in [(Internal::Number(1), "an integer"), (Internal::Option(None), "an optional")] {
        let error = to_string(&reflected(&value)).unwrap_err().to_string();
        let variant = if found == "an integer" { "Number" } else { "Option" };
        assert_eq!(error, format!("cannot serialize tagged newtype variant Internal::{variant} containing {found}"));
    }
    assert!(to_string(&reflected(&Internal::Never)).is_err());
}

#[derive(Reflect, Serialize)]
struct Flat<T> {
    before: u8,
    #[serde(flatten)]
    inner: T,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
    after: u8,
}

#[test]
fn flattened_fields_stand_among_their_siblings() {
    fn flat<T: Inspect + serde::Serialize + gotag::Typed>(inner: T) {
        agrees(&Flat { before: 1, inner, rest: BTreeMap::from([("r".into(), 3)]), after: 4 });
    }
    flat(Point { x: 1, y: 2 });
    flat(Some(Box::new(Point { x: 1, y: 2 })));
    flat(None::<Point>);
    flat(());
    flat(Labelled { label: "l".into() });
    flat(Flat { before: 5, inner: Point { x: 1, y: 2 }, rest: BTreeMap::new(), after: 6 });
    for plain in [Plain::Unit, Plain::New(1), Plain::Two(1, 2), Plain::Named { a: 1 }] {
        flat(plain);
    }
    Internal::all().into_iter().for_each(flat);
    Adjacent::all().into_iter().filter(|value| !matches!(value, Adjacent::Tuple(..))).for_each(flat);
    let refused = Flat { before: 1, inner: 7_u8, rest: BTreeMap::new(), after: 4 };
    assert_eq!(
        to_string(&reflected(&refused)).unwrap_err().to_string(),
        "can only flatten structs and maps (got an integer)"
    );
}

#[test]
fn the_length_of_flattened_fields_is_known() {
    let value = Flat { before: 1, inner: Point { x: 1, y: 2 }, rest: BTreeMap::from([("r".into(), 3)]), after: 4 };
    assert!(calls(&reflected(&value)).starts_with("map(Some(5)) "));
    let nested = Flat { before: 1, inner: value, rest: BTreeMap::new(), after: 4 };
    assert!(calls(&reflected(&nested)).starts_with("map(Some(7)) "));
}
