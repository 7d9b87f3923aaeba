// A type stands right above what is shown of it.
#![allow(clippy::items_after_statements)]

mod any_case;
mod flatten;
mod keys;
mod null;
mod number_keys;
mod validate;

use std::borrow::Cow;
use std::fmt::Debug;

use gotag::{Deserialize, Serialize};
use serde::de::DeserializeOwned;
use serde::de::value::{Error as ValueError, MapDeserializer, SeqDeserializer};
use serde_json::{from_str, to_string};

#[track_caller]
fn reads<T: DeserializeOwned + PartialEq + Debug>(json: &str, value: &T) {
    assert_eq!(from_str::<T>(json).as_ref().unwrap(), value);
}

#[track_caller]
fn refuses<T: DeserializeOwned + Debug>(json: &str, error: &str) {
    let found = from_str::<T>(json).unwrap_err().to_string();
    assert_eq!(found.split(" at line").next(), Some(error));
}

#[derive(Deserialize, Serialize, Debug, PartialEq, Clone, Default)]
struct User {
    id: u64,
    #[tag(json("mail", alias = "email", alias = "e-mail"))]
    address: Option<String>,
    #[tag(json(default))]
    level: u8,
    #[tag(json(default = 8080 + 1))]
    port: u16,
    #[tag(json = "-")]
    cache: Vec<u8>,
    r#type: String,
}

fn user() -> User {
    User { id: 1, address: None, level: 0, port: 8081, cache: vec![], r#type: "x".into() }
}

#[test]
fn absent_fields() {
    reads(r#"{"id":1,"type":"x"}"#, &user());
    reads(r#"{"type":"x","more":[{"a":1}],"id":1,"cache":[1]}"#, &user());
    refuses::<User>(r#"{"type":"x"}"#, "missing field `id`");
    refuses::<User>(r#"{"id":1}"#, "missing field `type`");
}

#[test]
fn what_is_left_out_reads_back() {
    #[derive(Deserialize, Serialize, Debug, PartialEq)]
    struct Sparse {
        #[tag(json(omitempty))]
        name: String,
        #[tag(json(omitzero))]
        at: (u8, u8),
        #[tag(json(omitempty, default = 7))]
        port: u16,
    }
    let empty = Sparse { name: String::new(), at: (0, 0), port: 7 };
    assert_eq!(to_string(&Sparse { port: 0, ..empty }).unwrap(), "{}");
    reads("{}", &Sparse { name: String::new(), at: (0, 0), port: 7 });

    #[derive(Deserialize, Debug, PartialEq)]
    #[tag(json(default = Whole { name: "n".into() }))]
    struct Whole {
        #[tag(json(omitempty))]
        name: String,
    }
    reads("{}", &Whole { name: "n".into() });
}

#[test]
fn aliases_are_the_same_field() {
    let full = User { address: Some("a".into()), ..user() };
    for name in ["mail", "email", "e-mail"] {
        reads(&format!(r#"{{"id":1,"{name}":"a","type":"x"}}"#), &full);
    }
    refuses::<User>(r#"{"id":1,"mail":"a","email":"b"}"#, "duplicate field `mail`");
}

#[test]
fn structs_are_read_from_sequences_too() {
    reads(r#"[1,"a",2,3,"x"]"#, &User { address: Some("a".into()), level: 2, port: 3, ..user() });
    refuses::<User>("[1,null,2,3]", "invalid length 4, expected struct User with 5 elements");
    refuses::<User>("[1]", "invalid length 1, expected struct User with 5 elements");
    refuses::<User>("3", "invalid type: integer `3`, expected struct User");
}

#[test]
fn keys_may_be_indices_or_bytes() {
    #[derive(Deserialize, Debug, PartialEq)]
    struct Point {
        x: u8,
        y: u8,
    }
    let indices = MapDeserializer::<_, ValueError>::new([(1_u64, 2_u8), (7, 9), (0, 1)].into_iter());
    assert_eq!(<Point as serde::Deserialize>::deserialize(indices).unwrap(), Point { x: 1, y: 2 });
    let bytes = MapDeserializer::<_, ValueError>::new([(&b"y"[..], 2_u8), (b"z", 9), (b"x", 1)].into_iter());
    assert_eq!(<Point as serde::Deserialize>::deserialize(bytes).unwrap(), Point { x: 1, y: 2 });
    let elements = SeqDeserializer::<_, ValueError>::new([1_u8, 2].into_iter());
    assert_eq!(<Point as serde::Deserialize>::deserialize(elements).unwrap(), Point { x: 1, y: 2 });
}

#[test]
fn deny_unknown_names_what_is_accepted() {
    #[derive(Deserialize, Debug, PartialEq)]
    #[tag(json(deny_unknown, rename_all = "camelCase"))]
    struct Strict {
        user_id: u8,
        #[tag(json(alias = "a", alias = "z"))]
        name: u8,
    }
    reads(r#"{"userId":1,"z":2}"#, &Strict { user_id: 1, name: 2 });
    refuses::<Strict>(r#"{"user_id":1}"#, "unknown field `user_id`, expected one of `userId`, `a`, `name`, `z`");
    let index = MapDeserializer::<_, ValueError>::new([(2_u64, 2_u8)].into_iter());
    let error = <Strict as serde::Deserialize>::deserialize(index).unwrap_err().to_string();
    assert_eq!(error, "invalid value: integer `2`, expected field index 0 <= i < 2");
}

#[test]
fn a_default_for_the_whole_type() {
    #[derive(Deserialize, Debug, PartialEq)]
    #[tag(json(default))]
    struct Config {
        host: String,
        port: u16,
        #[tag(json(default = 3))]
        retries: u8,
        #[tag(json = "-")]
        seen: u8,
    }
    impl Default for Config {
        fn default() -> Self {
            Self { host: "localhost".into(), port: 80, retries: 1, seen: 9 }
        }
    }
    reads("{}", &Config { retries: 3, ..Config::default() });
    reads(r#"{"port":1,"seen":2}"#, &Config { port: 1, retries: 3, ..Config::default() });
    reads("[]", &Config { retries: 3, ..Config::default() });

    #[derive(Deserialize, Debug, PartialEq)]
    #[tag(json(default = Self { low: 1, high: 2 }))]
    struct Range {
        low: u8,
        high: u8,
    }
    reads(r#"{"high":5}"#, &Range { low: 1, high: 5 });
}

#[test]
fn tuple_structs() {
    #[derive(Deserialize, Debug, PartialEq)]
    struct Unit;
    #[derive(Deserialize, Debug, PartialEq)]
    struct Newtype(u8);
    #[derive(Deserialize, Debug, PartialEq)]
    struct Tail(u8, #[tag(json = "-")] u16, #[tag(json(default))] u8, #[tag(json(default = 9))] u8);
    #[derive(Deserialize, Debug, PartialEq)]
    struct Nothing();
    reads("null", &Unit);
    reads("7", &Newtype(7));
    reads("[1,2,3]", &Tail(1, 0, 2, 3));
    reads("[1]", &Tail(1, 0, 0, 9));
    reads("[]", &Nothing());
    refuses::<Tail>("[]", "invalid length 0, expected tuple struct Tail with 3 elements");
    refuses::<Tail>("{}", "invalid type: map, expected tuple struct Tail");
    refuses::<Unit>("1", "invalid type: integer `1`, expected unit struct Unit");
    let one = SeqDeserializer::<_, ValueError>::new([1_u8].into_iter());
    assert_eq!(<Newtype as serde::Deserialize>::deserialize(one).unwrap(), Newtype(1));
    let none = SeqDeserializer::<_, ValueError>::new([0_u8; 0].into_iter());
    let error = <Newtype as serde::Deserialize>::deserialize(none).unwrap_err().to_string();
    assert_eq!(error, "invalid length 0, expected tuple struct Newtype with 1 element");
}

#[derive(Deserialize, Serialize, Debug, PartialEq)]
#[tag(json(rename_all = "kebab-case", deny_unknown))]
enum Shape {
    Nothing,
    #[tag(json("round", alias = "circle"))]
    Circle {
        radius: f64,
        #[tag(json(default))]
        label: String,
    },
    Polygon(Vec<u32>),
    FarLine(u8, u8),
    #[tag(json = "-")]
    #[allow(dead_code)]
    Internal(u8),
    Hidden(#[tag(json = "-")] u8),
}

#[test]
fn variants_of_every_form() {
    reads(r#""nothing""#, &Shape::Nothing);
    reads(r#"{"nothing":null}"#, &Shape::Nothing);
    reads(r#"{"circle":{"radius":1}}"#, &Shape::Circle { radius: 1.0, label: String::new() });
    reads(r#"{"round":[1,"x"]}"#, &Shape::Circle { radius: 1.0, label: "x".into() });
    reads(r#"{"polygon":[1]}"#, &Shape::Polygon(vec![1]));
    reads(r#"{"far-line":[1,2]}"#, &Shape::FarLine(1, 2));
    reads(r#""hidden""#, &Shape::Hidden(0));
    let names = "expected one of `nothing`, `circle`, `round`, `polygon`, `far-line`, `hidden`";
    refuses::<Shape>(r#""Nothing""#, &format!("unknown variant `Nothing`, {names}"));
    refuses::<Shape>(r#"{"internal":1}"#, &format!("unknown variant `internal`, {names}"));
    refuses::<Shape>(r#"{"circle":{"r":1}}"#, "unknown field `r`, expected `radius` or `label`");
    refuses::<Shape>(r#"{"circle":1}"#, "invalid type: integer `1`, expected struct variant Shape::Circle");
    refuses::<Shape>(r#"{"far-line":[1]}"#, "invalid length 1, expected tuple variant Shape::FarLine with 2 elements");
}

#[derive(Deserialize, Serialize, Debug, PartialEq)]
#[tag(json(rename_all = "SCREAMING_SNAKE_CASE"))]
enum Color {
    Red,
    #[tag(json(alias = "verde"))]
    DarkGreen,
    #[tag(json = "b")]
    Blue,
}

#[test]
fn enums_of_unit_variants() {
    reads(r#"["RED","DARK_GREEN","verde","b"]"#, &vec![Color::Red, Color::DarkGreen, Color::DarkGreen, Color::Blue]);
    reads(r#"{"RED":null}"#, &Color::Red);
    refuses::<Color>(r#""Red""#, "unknown variant `Red`, expected one of `RED`, `DARK_GREEN`, `verde`, `b`");
    refuses::<Color>("1", "expected value");
    assert_eq!(postcard::from_bytes::<Color>(&[2]).unwrap(), Color::Blue);
    assert!(postcard::from_bytes::<Color>(&[3]).is_err());

    #[derive(Deserialize, Debug, PartialEq)]
    enum Never {}
    refuses::<Never>(r#""x""#, "unknown variant `x`, there are no variants");
}

#[test]
fn every_name_that_is_written_is_read_back() {
    macro_rules! cases {
        ($($case:literal)*) => { $({
            #[derive(Deserialize, Serialize, Debug, PartialEq)]
            #[tag(json(rename_all = $case))]
            struct Fields { first_name: u8, r#fn: u8, x1_y2: u8, _z: u8 }
            #[derive(Deserialize, Serialize, Debug, PartialEq)]
            #[tag(rename_all = $case)]
            enum Variants { FirstOne, X1, HTTPStatus(u8), #[tag(json(rename_all = $case))] InnerOne { a_b: u8 } }
            let fields = Fields { first_name: 1, r#fn: 2, x1_y2: 3, _z: 4 };
            reads(&to_string(&fields).unwrap(), &fields);
            for value in [Variants::FirstOne, Variants::X1, Variants::HTTPStatus(1), Variants::InnerOne { a_b: 1 }] {
                reads(&to_string(&value).unwrap(), &value);
            }
        })* };
    }
    cases! {
        "lowercase" "UPPERCASE" "PascalCase" "camelCase" "snake_case" "SCREAMING_SNAKE_CASE" "kebab-case"
        "SCREAMING-KEBAB-CASE"
    }
}

#[test]
fn text_and_bytes_are_borrowed_from_the_input() {
    #[derive(Deserialize, Debug, PartialEq)]
    struct Borrowed<'a, 'b, 'c> {
        text: &'a str,
        maybe: Option<&'b str>,
        copied: Cow<'c, str>,
    }
    let json = String::from(r#"{"text":"a","maybe":"b","copied":"c"}"#);
    let read: Borrowed<'_, '_, 'static> = from_str(&json).unwrap();
    assert_eq!(read, Borrowed { text: "a", maybe: Some("b"), copied: Cow::Borrowed("c") });
    assert!(json.as_bytes().as_ptr_range().contains(&read.text.as_ptr()));

    #[derive(Deserialize, Debug, PartialEq)]
    enum Part<'a> {
        Bytes(&'a [u8]),
        Text { of: &'a str },
    }
    assert_eq!(postcard::from_bytes::<Part<'_>>(&[0, 2, 7, 8]).unwrap(), Part::Bytes(&[7, 8]));
    assert_eq!(from_str::<Part<'_>>(r#"{"Text":{"of":"x"}}"#).unwrap(), Part::Text { of: "x" });
    assert!(from_str::<Part<'_>>(r#"{"Text":{"of":"\n"}}"#).is_err(), "an escape cannot be borrowed");
}

#[test]
fn generic_and_recursive_types() {
    #[derive(Deserialize)]
    struct Page<T, I: Iterator, const N: usize = 1>
    where
        T: Debug,
    {
        items: Vec<T>,
        #[tag(json(default))]
        first: T,
        next: Option<I::Item>,
        #[tag(json = "-")]
        skipped: std::marker::PhantomData<I>,
    }
    let page: Page<u8, std::vec::IntoIter<String>> = from_str(r#"{"items":[1,2],"next":"x"}"#).unwrap();
    let Page { items, first, next, skipped: std::marker::PhantomData } = page;
    assert_eq!((items, first, next.as_deref()), (vec![1, 2], 0, Some("x")));

    #[derive(Deserialize, Debug, PartialEq)]
    struct Tree<T> {
        value: T,
        #[tag(json(default))]
        children: Vec<Tree<T>>,
        parent: Option<Box<Tree<T>>>,
    }
    let leaf = Tree { value: 2, children: vec![], parent: None };
    reads(r#"{"value":1,"children":[{"value":2}]}"#, &Tree { value: 1, children: vec![leaf], parent: None });
}

#[derive(Deserialize, Serialize, Debug, PartialEq, Default)]
struct Wide {
    f0: String,
    f1: u8,
    f2: String,
    f3: u8,
    f4: String,
    f5: u8,
    f6: String,
    f7: u8,
    f8: String,
    f9: u8,
    f10: String,
    f11: u8,
    f12: String,
    f13: u8,
    f14: String,
    f15: u8,
    f16: String,
    f17: u8,
    f18: String,
    f19: u8,
    f20: String,
    f21: u8,
    f22: String,
    f23: u8,
    f24: String,
    f25: u8,
    f26: String,
    f27: u8,
    f28: String,
    f29: u8,
}

#[test]
fn more_fields_than_a_tuple_holds() {
    let wide = Wide { f0: "a".into(), f11: 11, f12: "m".into(), f23: 23, f24: "y".into(), f29: 29, ..Wide::default() };
    let json = to_string(&wide).unwrap();
    reads(&json, &wide);
    assert!(json.starts_with(r#"{"f0":"a","f1":0,"f2":"""#) && json.ends_with(r#""f28":"","f29":29}"#), "{json}");
    let backwards: Vec<&str> = json[1..json.len() - 1].split(',').rev().collect();
    reads(&format!("{{{}}}", backwards.join(",")), &wide);
    for name in ["f0", "f12", "f29"] {
        let without: Vec<&str> =
            backwards.iter().filter(|pair| !pair.starts_with(&format!("\"{name}\""))).copied().collect();
        refuses::<Wide>(&format!("{{{}}}", without.join(",")), &format!("missing field `{name}`"));
        let twice = format!("{{{0},{0}}}", backwards.join(","));
        refuses::<Wide>(&twice, "duplicate field `f29`");
    }
    refuses::<Wide>(
        r#"["",1,"",1,"",1,"",1,"",1,"",1,"",1]"#,
        "invalid length 14, expected struct Wide with 30 elements",
    );
    let bytes = postcard::to_allocvec(&wide).unwrap();
    assert_eq!(postcard::from_bytes::<Wide>(&bytes).unwrap(), wide);
}

#[test]
fn formats_that_do_not_describe_themselves() {
    let user = User { address: Some("a".into()), level: 3, port: 300, ..user() };
    let bytes = postcard::to_allocvec(&user).unwrap();
    assert_eq!(postcard::from_bytes::<User>(&bytes).unwrap(), user);
    for shape in [Shape::Nothing, Shape::Polygon(vec![1, 2]), Shape::FarLine(1, 2)] {
        let bytes = postcard::to_allocvec(&shape).unwrap();
        assert_eq!(postcard::from_bytes::<Shape>(&bytes).unwrap(), shape);
    }
}

#[test]
fn a_skipped_variant_moves_no_other() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    enum Event {
        Start,
        #[tag(json = "-")]
        #[allow(dead_code)]
        Internal,
        Data(u8),
        Stop {
            code: u8,
        },
    }
    for (event, bytes) in [(Event::Start, &[0][..]), (Event::Data(7), &[1, 7]), (Event::Stop { code: 8 }, &[2, 8])] {
        assert_eq!(postcard::to_allocvec(&event).unwrap(), bytes);
        assert_eq!(postcard::from_bytes::<Event>(bytes).unwrap(), event);
    }
}

#[test]
fn a_type_may_be_a_fragment_of_a_macro() {
    macro_rules! borrowing {
        ($Type:ident, $Text:ty, $Byte:ty, $Both:ty) => {
            #[derive(Deserialize, Debug, PartialEq)]
            struct $Type<'a> {
                text: &'a $Text,
                bytes: Option<&'a [$Byte]>,
                more: Option<$Both>,
            }
        };
    }
    borrowing!(Borrowing, str, u8, &'a str);
    let value = Borrowing { text: "a", bytes: None, more: Some("b") };
    assert_eq!(from_str::<Borrowing<'_>>(r#"{"text":"a","more":"b"}"#).unwrap(), value);
}

#[test]
fn a_marker_of_a_function_asks_nothing_of_its_type() {
    #[derive(Serialize, Deserialize, Debug)]
    struct Id<T> {
        value: u32,
        marker: std::marker::PhantomData<fn() -> T>,
    }
    struct NoSerde;
    let id: Id<NoSerde> = from_str(r#"{"value":1,"marker":null}"#).unwrap();
    assert_eq!(to_string(&id).unwrap(), r#"{"value":1,"marker":null}"#);
}
