//! The same type under the names of another key, both ways.

use std::collections::BTreeMap;
use std::fmt::Debug;

use gotag::tag::Tags;
use gotag::wire::{Naming, located_seed, named, named_seed};
use gotag::{Deserialize, Inspect, Reflect, Serialize, Typed};
use serde_json::to_string;

fn read<'de, T: Typed + serde::Deserialize<'de>>(text: &'de str) -> Result<T, String> {
    named_seed("yaml").decode(&mut serde_json::Deserializer::from_str(text)).map_err(|error| error.to_string())
}

#[track_caller]
fn round_trips<T: Typed + Inspect + serde::de::DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(to_string(&named("yaml", value)).unwrap(), text);
    assert_eq!(&read::<T>(text).unwrap(), value);
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq, Default, Clone)]
#[tag(json(rename_all = "camelCase"), yaml = "account")]
struct User {
    #[tag(yaml = "user-id")]
    some_id: u64,
    #[tag(json("mail", omitempty), yaml = "e-mail,omitempty")]
    email: String,
    #[tag(json("nick", omitempty), yaml = ",x")]
    nick_name: String,
    #[tag(json(default), yaml = "-")]
    unseen: u8,
    #[tag(json = "-", yaml = "never")]
    cache: u8,
    plain_one: u8,
    #[tag(yaml = "level,omitzero", json(default))]
    rank: u8,
    #[tag(yaml = "-,")]
    dash: u8,
    #[tag(yaml = "home,omitempty")]
    address: Option<Address>,
    #[tag(yaml = "friends")]
    list: Vec<Address>,
    #[tag(yaml = "by-name")]
    map: BTreeMap<String, Address>,
    #[tag(yaml = "both")]
    pair: (Address, Color),
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq, Default, Clone)]
#[tag(json(deny_unknown))]
struct Address {
    #[tag(yaml = "Street")]
    street: String,
    #[tag(yaml = "street")]
    number: u8,
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq, Default, Clone, Copy, PartialOrd, Eq, Ord)]
enum Color {
    #[default]
    #[tag(yaml = "rouge")]
    Red,
    #[tag(json = "green", yaml = "Red")]
    Green,
    Blue,
}

fn address(number: u8) -> Address {
    Address { street: "s".into(), number }
}

#[test]
fn fields_have_the_names_and_options_of_the_key() {
    let user = User {
        some_id: 1,
        address: Some(address(1)),
        list: vec![address(2)],
        map: BTreeMap::from([("a".into(), address(3))]),
        pair: (address(4), Color::Green),
        ..User::default()
    };
    let text = r#"{"user-id":1,"nick":"","plainOne":0,"-":0,"home":{"Street":"s","street":1},"#.to_owned()
        + r#""friends":[{"Street":"s","street":2}],"by-name":{"a":{"Street":"s","street":3}},"#
        + r#""both":[{"Street":"s","street":4},"Red"]}"#;
    round_trips(&user, &text);
    let full = User { email: "m".into(), rank: 3, unseen: 4, cache: 5, address: None, ..user };
    let text = to_string(&named("yaml", &full)).unwrap();
    assert!(
        text.starts_with(r#"{"user-id":1,"e-mail":"m","nick":"","plainOne":0,"level":3,"-":0,"friends""#),
        "{text}"
    );
    assert_eq!(read::<User>(&text).unwrap(), User { unseen: 0, cache: 0, ..full.clone() });
    // Under a key that nobody uses the names are those of `json`.
    assert_eq!(to_string(&named("toml", &full)).unwrap(), to_string(&full).unwrap());
}

#[test]
fn another_keys_names_are_unknown() {
    assert_eq!(read::<Address>(r#"{"Street":"a","street":1}"#).unwrap(), Address { street: "a".into(), number: 1 });
    let unknown = read::<Address>(r#"{"Street":"a","street":1,"number":2}"#).unwrap_err();
    assert!(unknown.starts_with("unknown field `number"), "{unknown}");
    let missing = read::<Address>(r#"{"street":1}"#).unwrap_err();
    assert!(missing.starts_with("missing field `street`"), "{missing}");
    assert!(read::<Color>(r#""green""#).unwrap_err().starts_with("unknown variant `green"));
    assert_eq!(read::<Vec<Color>>(r#"["rouge","Red","Blue"]"#).unwrap(), [Color::Red, Color::Green, Color::Blue]);
    let keyed = BTreeMap::from([(Color::Red, 1_u8), (Color::Green, 2)]);
    round_trips(&keyed, r#"{"rouge":1,"Red":2}"#);
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
enum Shape {
    #[tag(yaml = "nothing")]
    Empty,
    #[tag(yaml = "round")]
    Circle {
        #[tag(yaml = "r")]
        radius: u8,
    },
    #[tag(yaml = "place")]
    At(Address),
    Two(Address, #[tag(json(default))] Option<Color>),
    Meter(Meter),
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
struct Meter(Address);

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
#[serde(transparent)]
struct Through {
    of: Box<Address>,
}

#[test]
fn variants_and_what_stands_for_something_else() {
    round_trips(&Shape::Empty, r#""nothing""#);
    round_trips(&Shape::Circle { radius: 1 }, r#"{"round":{"r":1}}"#);
    round_trips(&Shape::At(address(1)), r#"{"place":{"Street":"s","street":1}}"#);
    round_trips(&Shape::Two(address(1), Some(Color::Red)), r#"{"Two":[{"Street":"s","street":1},"rouge"]}"#);
    round_trips(&Shape::Meter(Meter(address(1))), r#"{"Meter":{"Street":"s","street":1}}"#);
    round_trips(&Through { of: Box::new(address(1)) }, r#"{"Street":"s","street":1}"#);
    round_trips(&vec![Some(Meter(address(1))), None], r#"[{"Street":"s","street":1},null]"#);
}

#[derive(Reflect, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serde(tag = "kind")]
enum Internal {
    #[tag(yaml = "here")]
    #[serde(rename = "at")]
    At {
        #[tag(yaml = "where")]
        place: Address,
    },
    #[tag(yaml = "new")]
    New(Address),
}

#[derive(Reflect, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    #[tag(yaml = "here")]
    At {
        #[tag(yaml = "where")]
        place: u8,
    },
    #[tag(yaml = "two")]
    Two(u8, u8),
}

#[derive(Reflect, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Untagged {
    At {
        #[tag(yaml = "where")]
        place: u8,
    },
    New(Address),
    List(Vec<u8>),
}

#[test]
fn other_representations() {
    round_trips(&Internal::At { place: address(1) }, r#"{"kind":"here","where":{"Street":"s","street":1}}"#);
    round_trips(&Internal::New(address(1)), r#"{"kind":"new","Street":"s","street":1}"#);
    round_trips(&Adjacent::At { place: 1 }, r#"{"kind":"here","value":{"where":1}}"#);
    round_trips(&Adjacent::Two(1, 2), r#"{"kind":"two","value":[1,2]}"#);
    round_trips(&Untagged::At { place: 1 }, r#"{"where":1}"#);
    round_trips(&Untagged::New(address(1)), r#"{"Street":"s","street":1}"#);
    round_trips(&Untagged::List(vec![1]), "[1]");
}

#[test]
fn flattened_fields() {
    #[derive(Reflect, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
    struct Inner {
        #[tag(yaml = "Street")]
        street: String,
    }
    #[derive(Reflect, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
    struct Flat {
        #[serde(flatten)]
        inner: Option<Inner>,
        #[tag(yaml = "last")]
        after: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }
    let flat = |inner, rest| Flat { inner, after: 1, rest };
    let inner = Inner { street: "s".into() };
    round_trips(&flat(Some(inner), BTreeMap::from([("r".into(), 2)])), r#"{"Street":"s","last":1,"r":2}"#);
    round_trips(&flat(None, BTreeMap::new()), r#"{"last":1}"#);
}

#[test]
fn inlined_fields_keep_their_prefix() {
    #[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
    struct Outer {
        #[tag(json(inline, prefix = "home_"))]
        home: Address,
        #[tag(json(inline))]
        work: Work,
    }
    #[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
    struct Work {
        #[tag(yaml = "Street")]
        firm: String,
    }
    let outer = Outer { home: address(1), work: Work { firm: "f".into() } };
    round_trips(&outer, r#"{"home_Street":"s","home_street":1,"Street":"f"}"#);
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
struct Ways {
    #[serde(rename(serialize = "out", deserialize = "in"))]
    way: u8,
    #[serde(rename(serialize = "a", deserialize = "b"))]
    #[tag(yaml = "c")]
    named: u8,
    #[serde(skip_deserializing)]
    written: u8,
    #[serde(skip_serializing, default)]
    read: u8,
}

#[test]
fn names_of_one_way_only() {
    let ways = Ways { way: 1, named: 2, written: 3, read: 4 };
    assert_eq!(to_string(&named("yaml", &ways)).unwrap(), r#"{"out":1,"c":2,"written":3}"#);
    assert_eq!(read(r#"{"in":1,"c":2,"written":3,"read":4}"#), Ok(Ways { written: 0, ..ways }));
}

#[test]
fn formats_without_names_are_none_the_wiser() {
    let shapes = vec![Shape::Empty, Shape::Circle { radius: 1 }, Shape::Two(address(1), None)];
    let bytes = postcard::to_allocvec(&named("yaml", &shapes)).unwrap();
    assert_eq!(bytes, postcard::to_allocvec(&shapes).unwrap());
    let mut postcard = postcard::Deserializer::from_bytes(&bytes);
    assert_eq!(named_seed::<_, Vec<Shape>>("yaml").decode(&mut postcard).unwrap(), shapes);
}

#[test]
fn names_from_elsewhere_and_places_of_errors() {
    /// The first of two keys.
    #[derive(Clone)]
    struct Either;

    impl Naming for Either {
        fn tag(&self, tags: &'static Tags, _: &'static str) -> Option<&'static str> {
            tags.tag("yaml").or(tags.tag("db"))
        }
    }

    #[derive(Reflect, Deserialize, Debug, PartialEq)]
    struct Row {
        #[tag(yaml = "y", db = "d")]
        one: u8,
        #[tag(db = "d")]
        two: u8,
    }
    assert_eq!(to_string(&named(Either, &Row { one: 1, two: 2 })).unwrap(), r#"{"y":1,"d":2}"#);
    let decode = |text| {
        located_seed(named_seed::<_, Row>(Either), |seed| seed.decode(&mut serde_json::Deserializer::from_str(text)))
    };
    assert_eq!(decode(r#"{"y":1,"d":2}"#).unwrap(), Row { one: 1, two: 2 });
    assert_eq!(decode(r#"{"y":1,"d":-2}"#).unwrap_err().path().to_string(), "d");
}
