//! Serialize and Deserialize against `serde_derive`: equal bytes, equal verdicts, equal error texts.
//!
//! Where gotag differs on purpose:
//!
//! | case | serde_derive | gotag | why |
//! |---|---|---|---|
//! | a raw type name in an error | `struct r#type` | `struct type` | `r#` is the source's spelling, not the name |
//! | a skipped element of a newtype struct | written all the same | `[]` | what is skipped is not written |
//! | `rename` on an element of a tuple | ignored | an error | an option without effect is a mistake |
//! | `deny_unknown_fields` where no field has a name | ignored | an error | the same |
//! | `skip_serializing_if` on the one element of a tuple | ignored | an error | the same |
//! | a short sequence where `expecting` is given | `expected a point` | `expected a point with 2 elements` | it says what is wrong |
//! | a `u128` in an untagged enum | an error | read | ours keeps what the format has |
//! | a name of a variant of an untagged enum | ignored | an error | an option without effect is a mistake |
//! | `crate = "path"` | where serde is | where gotag is | generated code calls gotag |
//! | the number of a variant behind a skipped one | serde_derive's reader takes it for the next variant | as readers count | what is written can be read, by either |
//! | `&'a str` in a type that has a lifetime `'de` | an error | accepted | gotag's own lifetime is `'__de` |

use std::fmt::Debug;

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The same definitions twice: derived by gotag in `ours`, by `serde_derive` in `theirs`.
macro_rules! both {
    (types { $($item:item)* } rest { $($rest:item)* }) => {
        mod ours {
            $($rest)*
            $(#[derive(gotag::Serialize, gotag::Deserialize, Debug, Clone, PartialEq)] $item)*
        }
        mod theirs {
            $($rest)*
            $(#[derive(serde::Serialize, serde::Deserialize, Debug, Clone, PartialEq)] $item)*
        }
    };
}

both! {
types {
    pub(super) struct User {
        pub(super) id: u64,
        pub(super) name: Option<String>,
        #[serde(default)]
        pub(super) tags: Vec<String>,
        #[serde(rename = "is-admin", alias = "admin", alias = "root")]
        pub(super) admin: bool,
        #[serde(skip)]
        pub(super) cache: u8,
        pub(super) r#type: i8,
    }

    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(super) struct Strict {
        first_name: String,
        #[serde(alias = "x")]
        value_of: f64,
        #[serde(default = "three")]
        count_me: u8,
    }

    #[serde(default)]
    pub(super) struct Config {
        host: String,
        port: u16,
        #[serde(skip)]
        secret: u8,
        inner: Option<Box<Config>>,
    }

    #[serde(rename = "Renamed")]
    pub(super) struct Empty {}

    pub(super) struct Unit;
    pub(super) struct Newtype(pub(super) Option<u8>);
    pub(super) struct Pair(u8, String);
    pub(super) struct Tail(pub(super) u8, #[serde(skip)] pub(super) u8, #[serde(default)] pub(super) u8);
    pub(super) struct Nothing();

    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    pub(super) enum Shape {
        Nothing,
        #[serde(alias = "ring")]
        BigCircle { radius: f64, #[serde(default)] label: String },
        Polygon(Vec<u32>),
        Line(u8, #[serde(skip)] u8, i8),
        #[serde(skip)]
        Internal,
        #[serde(rename_all = "UPPERCASE")]
        Deep { inner_one: Option<Box<Shape>> },
        Void(),
        Bare {},
        Off(#[serde(skip)] u8),
        Wrapped(Pair),
    }

    #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
    pub(super) enum Color {
        Red,
        #[serde(alias = "verde")]
        DarkGreen,
        #[serde(skip)]
        Hidden,
        Blue,
    }

    pub(super) struct Page<T> {
        items: Vec<T>,
        by_name: std::collections::BTreeMap<String, T>,
        pair: (T, bool),
        #[serde(default)]
        one: T,
    }

    pub(super) enum Never {}

    pub(super) struct Lent<'a> {
        text: &'a str,
        maybe: Option<&'a str>,
    }
}
rest {
    impl Default for Config {
        fn default() -> Self {
            Self { host: "localhost".into(), port: 80, secret: 7, inner: None }
        }
    }

    fn three() -> u8 {
        3
    }
}
}

/// What came of a document: the value as text and written again, or the error.
fn outcome<'a, T: serde::Deserialize<'a> + Serialize + Debug>(json: &'a str) -> Result<(String, String), String> {
    match serde_json::from_str::<T>(json) {
        Ok(value) => Ok((format!("{value:?}"), serde_json::to_string(&value).map_err(|error| error.to_string())?)),
        // Of an enum without a tag, ours adds what was wrong with each variant.
        Err(error) => Err(error.to_string().split(" (as ").next().unwrap_or_default().to_owned()),
    }
}

fn same<O, T>(json: &str)
where
    O: DeserializeOwned + Serialize + Debug,
    T: DeserializeOwned + Serialize + Debug,
{
    assert_eq!(outcome::<O>(json), outcome::<T>(json), "{json}");
}

/// A document and everything near it: each token dropped, doubled, or replaced; each prefix.
fn around(json: &str) -> Vec<String> {
    const OTHERS: [&str; 14] = [
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "300",
        "1e40",
        "\"x\"",
        "\"\"",
        "[]",
        "{}",
        "[1]",
        "[1,\"a\",2,3,4,5,6]",
        "{\"a\":1}",
    ];
    let tokens = tokens(json);
    let mut out = vec![json.to_owned()];
    for (at, token) in tokens.iter().enumerate() {
        let with = |new: &str| [&tokens[..at].concat(), new, &tokens[at + 1..].concat()].concat();
        out.push(tokens[..at].concat());
        out.push(with(""));
        out.push(with(&format!("{token}{token}")));
        out.push(with(&format!("{token},{token}")));
        if token.len() > 1 || token.starts_with(|first: char| first.is_ascii_digit()) {
            out.extend(OTHERS.iter().map(|other| with(other)));
        }
    }
    out
}

/// Strings and words whole, everything else a character each.
fn tokens(json: &str) -> Vec<&str> {
    let (mut tokens, mut rest) = (Vec::new(), json);
    while let Some(first) = rest.chars().next() {
        let len = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            _ => rest.find(|other: char| !other.is_alphanumeric() && other != '.').unwrap_or(rest.len()).max(1),
        };
        tokens.push(&rest[..len]);
        rest = &rest[len..];
    }
    tokens
}

macro_rules! corpus {
    ($($test:ident: $name:ident $(<$($arg:ty),+>)? [$($json:literal),* $(,)?])*) => { $(
        #[test]
        fn $test() {
            for json in [$($json),*].into_iter().flat_map(around) {
                same::<ours::$name$(<$($arg),+>)?, theirs::$name$(<$($arg),+>)?>(&json);
            }
        }
    )* };
}

// Behind the macros, which they use.
mod names;
mod stand_ins;
mod untagged;

corpus! {
    user: User [
        r#"{"id":1,"name":"a","tags":["x","y"],"is-admin":true,"type":-3}"#,
        r#"{"type":1,"root":false,"other":{"deep":[1,{}]},"id":2}"#,
        r#"[1,null,["a"],true,4]"#,
        r#"{"id":1,"id":2,"admin":true,"is-admin":true}"#,
    ]
    strict: Strict [
        r#"{"firstName":"a","valueOf":1.5,"countMe":2}"#,
        r#"{"x":1,"firstName":"b"}"#,
        r#"["a",1]"#,
        r#"{"first_name":"a"}"#,
        r#"{"x":1,"valueOf":2}"#,
    ]
    config: Config [
        r#"{"port":1,"inner":{"host":"x","inner":null}}"#,
        r#"["h",1]"#,
        r#"{"secret":1}"#,
    ]
    empty: Empty ["{}", r#"{"a":1}"#, "[]", "[1]", "null"]
    unit: Unit ["null", "1", "{}"]
    newtype: Newtype ["7", "null", "[7]"]
    pair: Pair [r#"[1,"a"]"#, r#"[1,"a",2]"#, "[1]", "[]", "{}"]
    tail: Tail ["[1]", "[1,2]", "[]", "[1,2,3]"]
    nothing: Nothing ["[]", "null", "[1]"]
    shape: Shape [
        r#""nothing""#,
        r#"{"nothing":null}"#,
        r#"{"big_circle":{"radius":1.5,"label":"x"}}"#,
        r#"{"ring":[1.5,"x"]}"#,
        r#"{"polygon":[1,2,3]}"#,
        r#"{"line":[1,-2]}"#,
        r#"{"internal":null}"#,
        r#"{"deep":{"INNER_ONE":{"deep":{}}}}"#,
        r#"{"void":[]}"#,
        r#"{"bare":{}}"#,
        r#""off""#,
        r#"{"off":null}"#,
        r#"{"wrapped":[1,"x"]}"#,
    ]
    color: Color [r#""RED""#, r#""verde""#, r#""DARK-GREEN""#, r#""HIDDEN""#, r#"{"BLUE":null}"#, "[]"]
    page: Page<i8> [
        r#"{"items":[1,2],"by_name":{"a":1},"pair":[1,true],"one":3}"#,
        "[[],{},[1,false]]",
    ]
    page_of_shapes: Page<Option<u8>> [r#"{"items":[null,2],"by_name":{"a":null},"pair":[null,true]}"#]
    never: Never [r#""x""#, r#"{"x":1}"#, "1", "[]"]
}

#[test]
fn borrowed_text() {
    for json in around(r#"{"text":"a","maybe":"b"}"#).iter().map(String::as_str).chain([r#"{"text":"\n"}"#]) {
        assert_eq!(outcome::<ours::Lent<'_>>(json), outcome::<theirs::Lent<'_>>(json), "{json}");
    }
}

#[test]
fn variants_that_cannot_be_written() {
    let (ours, theirs) =
        (serde_json::to_string(&ours::Shape::Internal), serde_json::to_string(&theirs::Shape::Internal));
    assert_eq!(ours.unwrap_err().to_string(), theirs.unwrap_err().to_string());
    let (ours, theirs) = (serde_json::to_string(&ours::Color::Hidden), serde_json::to_string(&theirs::Color::Hidden));
    assert_eq!(ours.unwrap_err().to_string(), theirs.unwrap_err().to_string());
}

/// postcard shows what JSON hides: the number of a variant, the order and the count of the fields.
#[test]
fn positions() {
    macro_rules! positions {
        ($($value:ident $(::$part:ident)* $(($($arg:expr),*))? $({$($field:ident: $of:expr),*})?;)*) => { $({
            let ours = postcard::to_allocvec(&ours::$value$(::$part)*$(($($arg),*))?$({$($field: $of),*})?).unwrap();
            let theirs = postcard::to_allocvec(&theirs::$value$(::$part)*$(($($arg),*))?$({$($field: $of),*})?).unwrap();
            assert_eq!(ours, theirs);
            let read = (postcard::from_bytes::<ours::$value>(&ours), postcard::from_bytes::<theirs::$value>(&theirs));
            assert_eq!(format!("{:?}", read.0), format!("{:?}", read.1));
        })* };
    }
    positions! {
        Shape::Nothing;
        Shape::Line(1, 2, 3);
        Shape::Polygon(vec![1, 300]);
        Color::Red;
        Color::DarkGreen;
        User { id: 300, name: None, tags: vec!["a".into()], admin: true, cache: 3, r#type: -1 };
        Newtype(Some(1));
        Tail(1, 2, 3);
    }
}

#[test]
#[allow(non_camel_case_types)]
fn where_gotag_differs() {
    #[derive(gotag::Serialize)]
    struct r#type<'de>(
        #[serde(skip)]
        #[allow(dead_code)]
        &'de str,
    );
    #[derive(gotag::Deserialize, Debug)]
    struct r#fn {}
    #[derive(gotag::Deserialize)]
    struct Lent<'de> {
        text: &'de str,
    }
    assert_eq!(serde_json::from_str::<Lent<'_>>(r#"{"text":"a"}"#).unwrap().text, "a");
    assert_eq!(serde_json::to_string(&r#type("x")).unwrap(), "[]");
    assert_eq!(
        serde_json::from_str::<r#fn>("1").unwrap_err().to_string(),
        "invalid type: integer `1`, expected struct fn at line 1 column 1"
    );
    let blue = postcard::to_allocvec(&ours::Color::Blue).unwrap();
    assert_eq!(postcard::from_bytes::<ours::Color>(&blue).unwrap(), ours::Color::Blue);
    assert_eq!(postcard::from_bytes::<theirs::Color>(&blue).unwrap(), theirs::Color::Blue);
    let blue = postcard::to_allocvec(&theirs::Color::Blue).unwrap();
    assert!(postcard::from_bytes::<theirs::Color>(&blue).is_err());
}

/// Objects and arrays whose keys and values are mostly, but not always, the right ones.
fn documents(keys: &'static [&'static str]) -> impl Strategy<Value = String> {
    const VALUES: &[&str] = &[
        "null",
        "true",
        "0",
        "7",
        "-7",
        "70000",
        "1.25",
        "\"\"",
        "\"a\"",
        "[]",
        "[\"a\"]",
        "[1,2]",
        "{}",
        "{\"radius\":1}",
    ];
    let pairs = prop::collection::vec((prop::sample::select(keys), prop::sample::select(VALUES)), 0..8);
    (pairs, 0..6_u8).prop_map(|(pairs, form)| {
        let object: Vec<String> = pairs.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        let array: Vec<&str> = pairs.iter().map(|(_, value)| *value).collect();
        if form == 0 { format!("[{}]", array.join(",")) } else { format!("{{{}}}", object.join(",")) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn users_at_random(json in documents(&["id", "name", "tags", "is-admin", "admin", "root", "type", "cache", "other"])) {
        same::<ours::User, theirs::User>(&json);
    }

    #[test]
    fn configs_at_random(json in documents(&["host", "port", "inner", "secret", "other"])) {
        same::<ours::Config, theirs::Config>(&json);
    }

    #[test]
    fn shapes_at_random(
        name in prop::sample::select(&["big_circle", "ring", "polygon", "line", "deep", "void", "bare", "off", "wrapped", "x"][..]),
        json in documents(&["radius", "label", "INNER_ONE"]),
    ) {
        same::<ours::Shape, theirs::Shape>(&format!("{{\"{name}\":{json}}}"));
    }
}
