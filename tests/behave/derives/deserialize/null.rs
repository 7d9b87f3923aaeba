//! What null is read as: `default_on_null` and `nullable`.
#![allow(clippy::option_option, reason = "absent and null are two of three cases")]
#![allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that `with` asks for")]

use std::fmt::Debug;

use gotag::wire::reflected;
use gotag::{Deserialize, Reflect, Serialize};
use serde::de::DeserializeOwned;
use serde_json::{from_str, to_string};

use super::{reads, refuses};

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
struct Settings {
    #[tag(json(default_on_null))]
    name: String,
    #[tag(json(default_on_null, default))]
    level: u8,
    #[tag(json(default_on_null, default = 8080))]
    port: u16,
    #[tag(json(default_on_null, omitempty, alias = "labels"))]
    tags: Vec<String>,
    #[tag(json(default_on_null))]
    note: Option<String>,
    plain: Option<bool>,
}

fn settings() -> Settings {
    Settings { name: String::new(), level: 0, port: 8080, tags: vec![], note: None, plain: None }
}

#[test]
fn null_reads_as_the_default() {
    reads(r#"{"name":null,"level":null,"port":null,"tags":null,"note":null,"plain":null}"#, &settings());
    reads(r#"{"name":null,"labels":null}"#, &settings());
    let other = Settings { name: "a".into(), level: 1, port: 2, tags: vec!["b".into()], ..settings() };
    reads(r#"{"name":"a","level":1,"port":2,"tags":["b"]}"#, &other);
}

#[test]
fn absent_stays_what_it_was() {
    refuses::<Settings>("{}", "missing field `name`");
    refuses::<Settings>(r#"{"name":null,"name":null}"#, "duplicate field `name`");
    refuses::<Settings>(r#"{"name":1}"#, "invalid type: integer `1`, expected a string");
}

/// The type's own default fills in for null as well, and no field needs a `Default`.
#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
#[tag(json(default = Limits { low: Bound(1), high: Bound(9), step: 3 }, default_on_null))]
struct Limits {
    low: Bound,
    high: Bound,
    #[tag(json(default = 7))]
    step: u8,
}

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
struct Bound(i32);

#[test]
fn on_the_type_it_holds_for_every_field() {
    reads("{}", &Limits { low: Bound(1), high: Bound(9), step: 7 });
    reads(r#"{"low":null,"high":5,"step":null}"#, &Limits { low: Bound(1), high: Bound(5), step: 7 });
    refuses::<Limits>(r#"{"low":"1"}"#, "invalid type: string \"1\", expected i32");
}

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
struct Port(#[tag(json(default_on_null))] u16);

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
struct Pair(#[tag(json(default_on_null))] u16, #[tag(json(default_on_null, default = 4))] u16);

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
enum Event {
    At(#[tag(json(default_on_null))] u32),
    Near(u8, #[tag(json(default_on_null, default = 2))] u8),
    Between {
        #[tag(json(default_on_null))]
        from: u32,
        #[tag(json(default_on_null, default = 9))]
        to: u32,
    },
}

#[test]
fn elements_and_variants() {
    reads("null", &Port(0));
    reads("3", &Port(3));
    reads("[null,null]", &Pair(0, 4));
    reads("[1]", &Pair(1, 4));
    reads(r#"{"At":null}"#, &Event::At(0));
    reads(r#"{"At":1}"#, &Event::At(1));
    reads(r#"{"Near":[1,null]}"#, &Event::Near(1, 2));
    reads(r#"{"Between":{"from":null,"to":null}}"#, &Event::Between { from: 0, to: 9 });
    refuses::<Event>(r#"{"Between":{"to":null}}"#, "missing field `from`");
}

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
struct Server {
    host: String,
    #[tag(json(inline))]
    limits: Limits,
    #[tag(json(inline, prefix = "patch_"))]
    patch: Patch,
}

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone, Default)]
struct Patch {
    #[tag(json(nullable))]
    nick: Option<Option<String>>,
    #[tag(json("n", nullable, alias = "age"))]
    years: Option<Option<u8>>,
}

#[test]
fn absent_and_null_are_told_apart() {
    let patch = |nick, years| Patch { nick, years };
    for (json, value) in [
        ("{}", patch(None, None)),
        (r#"{"nick":null}"#, patch(Some(None), None)),
        (r#"{"nick":"x","n":null}"#, patch(Some(Some("x".into())), Some(None))),
        (r#"{"n":3}"#, patch(None, Some(Some(3)))),
    ] {
        reads(json, &value);
        assert_eq!(to_string(&value).unwrap(), json);
    }
    reads(r#"{"age":null}"#, &patch(None, Some(None)));
    refuses::<Patch>(r#"{"n":"3"}"#, "invalid type: string \"3\", expected u8");
    refuses::<Patch>(r#"{"n":3,"age":null}"#, "duplicate field `n`");
}

/// Absent is `None`, whatever the type's default says: else it could not be told from what the default holds.
#[derive(Deserialize, Serialize, Debug, PartialEq)]
#[tag(json(default))]
struct Profile<T> {
    #[tag(json(nullable))]
    nick: Option<Option<T>>,
    age: u8,
}

impl<T> Default for Profile<T> {
    fn default() -> Self {
        Profile { nick: Some(None), age: 18 }
    }
}

#[test]
fn the_types_default_does_not_hide_absence() {
    reads("{}", &Profile::<u8> { nick: None, age: 18 });
    reads(r#"{"nick":null}"#, &Profile::<u8>::default());
}

#[test]
fn among_the_fields_of_another_type() {
    let server = Server {
        host: "a".into(),
        limits: Limits { low: Bound(1), high: Bound(9), step: 2 },
        patch: Patch { nick: Some(None), years: None },
    };
    reads(r#"{"host":"a","step":2,"high":null,"patch_nick":null}"#, &server);
}

mod by_function {
    use gotag::{Deserialize, Serialize};

    #[derive(Deserialize, Serialize, Debug, PartialEq)]
    pub(super) struct Doubled {
        #[serde(with = "twice")]
        #[tag(json(default_on_null))]
        pub(super) a: u8,
        #[serde(with = "twice", default)]
        #[tag(json(default_on_null))]
        pub(super) b: u8,
        #[serde(with = "twice")]
        #[tag(json(default_on_null, omitempty, default = 5))]
        pub(super) c: u8,
    }

    mod twice {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u8(value / 2)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
            Ok(u8::deserialize(deserializer)? * 2)
        }
    }
}

#[test]
fn fields_that_a_function_reads() {
    use by_function::Doubled;
    reads(r#"{"a":1,"b":2,"c":3}"#, &Doubled { a: 2, b: 4, c: 6 });
    reads(r#"{"a":null,"b":null,"c":null}"#, &Doubled { a: 0, b: 0, c: 5 });
    reads(r#"{"a":1}"#, &Doubled { a: 2, b: 0, c: 5 });
    refuses::<Doubled>("{}", "missing field `a`");
    assert_eq!(to_string(&Doubled { a: 2, b: 4, c: 0 }).unwrap(), r#"{"a":1,"b":2}"#);
}

/// Through every road there is, and by reflection as by the derive.
#[track_caller]
fn goes_round<T: Serialize + DeserializeOwned + Reflect + PartialEq + Debug>(value: &T) {
    let json = to_string(value).unwrap();
    assert_eq!(to_string(&reflected(value)).unwrap(), json);
    assert_eq!(&from_str::<T>(&json).unwrap(), value);
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(postcard::to_allocvec(&reflected(value)).unwrap(), bytes);
    assert_eq!(&postcard::from_bytes::<T>(&bytes).unwrap(), value);
}

#[test]
fn what_is_written_reads_back_in_formats_that_mark_an_option() {
    goes_round(&Settings { tags: vec!["x".into()], ..settings() });
    goes_round(&Limits { low: Bound(0), high: Bound(2), step: 0 });
    goes_round(&Port(7));
    goes_round(&Pair(0, 1));
    goes_round(&Event::At(3));
    goes_round(&Event::Near(0, 1));
    goes_round(&Event::Between { from: 1, to: 0 });
    goes_round(&Patch { nick: Some(None), years: Some(Some(1)) });
}

#[derive(Deserialize, Serialize, Debug, PartialEq)]
#[tag(json(default_on_null))]
struct Formatted {
    #[tag(json(format = hex))]
    a: Vec<u8>,
    #[tag(json(format = hex, default))]
    b: Vec<u8>,
    #[tag(json(format = hex, omitempty, default = vec![7]))]
    c: Vec<u8>,
}

#[test]
fn fields_in_a_format() {
    reads(r#"{"a":null,"b":null,"c":null}"#, &Formatted { a: vec![], b: vec![], c: vec![7] });
    let value = Formatted { a: vec![1], b: vec![2], c: vec![] };
    assert_eq!(to_string(&value).unwrap(), r#"{"a":"01","b":"02"}"#);
    reads(r#"{"a":"01","b":"02","c":""}"#, &value);
    refuses::<Formatted>("{}", "missing field `a`");
}

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
#[tag(json(tag = "kind", default_on_null))]
enum Message {
    Text { body: String, at: u32 },
    Plain(Body),
}

#[derive(Deserialize, Serialize, Reflect, Debug, PartialEq, Clone)]
struct Body {
    #[tag(json(nullable))]
    id: Option<Option<u8>>,
}

#[test]
fn among_a_tag() {
    reads(r#"{"kind":"Text","body":null,"at":null}"#, &Message::Text { body: String::new(), at: 0 });
    reads(r#"{"body":null,"at":1,"kind":"Text"}"#, &Message::Text { body: String::new(), at: 1 });
    let plain = Message::Plain(Body { id: Some(None) });
    reads(r#"{"kind":"Plain","id":null}"#, &plain);
    assert_eq!(to_string(&plain).unwrap(), r#"{"kind":"Plain","id":null}"#);
    assert_eq!(to_string(&reflected(&plain)).unwrap(), to_string(&plain).unwrap());
    let text = Message::Text { body: "a".into(), at: 0 };
    assert_eq!(to_string(&reflected(&text)).unwrap(), to_string(&text).unwrap());
}
