//! Types that describe a foreign type, both ways.

use gotag::{Deserialize, Serialize};
use serde_json::{from_str, to_string};

/// What another crate would hold.
mod foreign {
    #[derive(Debug, PartialEq, Clone, Default)]
    pub(super) struct Point {
        pub x: i32,
        pub y: i32,
    }

    #[derive(Debug, PartialEq)]
    pub(super) struct Span {
        start: u8,
        len: u8,
    }

    impl Span {
        pub(super) fn new(start: u8, len: u8) -> Self {
            Self { start, len }
        }

        pub(super) fn start(&self) -> u8 {
            self.start
        }

        pub(super) fn len(&self) -> &u8 {
            &self.len
        }
    }

    #[derive(Debug, PartialEq)]
    pub(super) struct Pair<A, B>(pub A, pub B);

    #[derive(Debug, PartialEq)]
    pub(super) struct Meters(pub f64);

    #[derive(Debug, PartialEq)]
    pub(super) struct Marker;

    #[derive(Debug, PartialEq)]
    #[non_exhaustive]
    pub(super) enum Shape<T> {
        Empty,
        Circle { radius: T },
        Line(u8, u8),
        Name(String),
        Hidden(u8),
        Later,
    }

    #[derive(Debug, PartialEq)]
    pub(super) enum Event {
        Empty,
        Circle { radius: u8 },
        Name(String),
        Later,
    }

    #[derive(Debug, PartialEq, Clone, Copy)]
    pub(super) enum Side {
        Left,
        Right,
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Point")]
struct PointDef {
    #[serde(rename = "X")]
    x: i32,
    #[serde(default)]
    y: i32,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Span", rename_all = "UPPERCASE")]
struct SpanDef {
    #[serde(getter = "foreign::Span::start")]
    start: u8,
    #[serde(getter = "len")]
    len: u8,
}

fn len(span: &foreign::Span) -> u8 {
    *span.len()
}

impl From<SpanDef> for foreign::Span {
    fn from(def: SpanDef) -> Self {
        Self::new(def.start, def.len)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Pair")]
struct PairDef<A, B>(A, #[serde(with = "doubled")] B)
where
    B: Into<u8> + From<u8> + Copy;

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Pair<u8, String>")]
struct OnePairDef(u8, String);

mod doubled {
    use gotag::{Deserialize, Serialize};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<T: Into<u8> + Copy, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        ((*value).into() * 2).serialize(serializer)
    }

    pub(super) fn deserialize<'de, T: From<u8>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        u8::deserialize(deserializer).map(|value| T::from(value / 2))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Meters")]
struct MetersDef(f64);

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Meters", transparent)]
struct BareMetersDef(f64);

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Marker")]
struct MarkerDef;

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct All {
    #[serde(with = "PointDef")]
    point: foreign::Point,
    #[serde(with = "SpanDef")]
    span: foreign::Span,
    #[serde(with = "PairDef")]
    pair: foreign::Pair<String, u8>,
    #[serde(with = "OnePairDef")]
    one: foreign::Pair<u8, String>,
    #[serde(with = "MetersDef")]
    meters: foreign::Meters,
    #[serde(with = "BareMetersDef")]
    bare: foreign::Meters,
    #[serde(with = "MarkerDef")]
    marker: foreign::Marker,
}

#[test]
fn structs_of_every_form_go_both_ways() {
    let value = All {
        point: foreign::Point { x: 1, y: 2 },
        span: foreign::Span::new(3, 4),
        pair: foreign::Pair("a".into(), 5),
        one: foreign::Pair(6, "b".into()),
        meters: foreign::Meters(1.5),
        bare: foreign::Meters(2.5),
        marker: foreign::Marker,
    };
    let text = r#"{"point":{"X":1,"y":2},"span":{"START":3,"LEN":4},"pair":["a",10],"one":[6,"b"],"meters":1.5,"bare":2.5,"marker":null}"#;
    assert_eq!(to_string(&value).unwrap(), text);
    assert_eq!(from_str::<All>(text).unwrap(), value);
    let error = from_str::<All>(r#"{"point":3}"#).unwrap_err();
    assert!(error.to_string().starts_with("invalid type: integer `3`, expected struct Point at"), "{error}");
}

#[test]
fn a_default_is_the_foreign_types() {
    #[derive(Serialize, Deserialize)]
    #[serde(remote = "foreign::Point", default)]
    struct Def {
        x: i32,
        #[serde(skip)]
        y: i32,
    }
    #[derive(Deserialize)]
    struct Holder(#[serde(with = "Def")] foreign::Point);

    assert_eq!(from_str::<Holder>("{}").unwrap().0, foreign::Point::default());
}

#[test]
fn another_type_stands_in_for_a_foreign_one() {
    #[derive(Serialize, Deserialize)]
    struct Plain(i32, i32);
    #[derive(Serialize, Deserialize)]
    #[serde(remote = "foreign::Point", from = "Plain", into = "Plain")]
    #[allow(dead_code)]
    struct Def {
        x: i32,
        y: i32,
    }
    impl From<Plain> for foreign::Point {
        fn from(Plain(x, y): Plain) -> Self {
            Self { x, y }
        }
    }
    impl From<foreign::Point> for Plain {
        fn from(foreign::Point { x, y }: foreign::Point) -> Self {
            Self(x, y)
        }
    }
    #[derive(Serialize, Deserialize)]
    struct Holder(#[serde(with = "Def")] foreign::Point);

    let value: Holder = from_str("[1,2]").unwrap();
    assert_eq!(to_string(&value).unwrap(), "[1,2]");
}

#[test]
fn a_type_may_describe_itself() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[serde(remote = "Self")]
    struct Percent<T> {
        value: T,
    }
    impl<T: gotag::Serialize> gotag::Serialize for Percent<T> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            Percent::serialize(self, serializer)
        }
    }
    impl<'de, T: gotag::Deserialize<'de> + PartialOrd + From<u8>> gotag::Deserialize<'de> for Percent<T> {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let percent = Percent::deserialize(deserializer)?;
            if percent.value <= T::from(100) {
                Ok(percent)
            } else {
                Err(serde::de::Error::custom("more than everything"))
            }
        }
    }

    let value: Percent<u8> = from_str(r#"{"value":7}"#).unwrap();
    assert_eq!(to_string(&value).unwrap(), r#"{"value":7}"#);
    assert!(from_str::<Percent<u8>>(r#"{"value":101}"#).is_err());
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Shape")]
#[non_exhaustive]
enum ShapeDef<T: std::fmt::Debug> {
    Empty,
    Circle {
        #[serde(rename = "r")]
        radius: T,
    },
    Line(u8, u8),
    #[serde(with = "doubled_text")]
    Name(String),
    #[serde(skip)]
    #[allow(dead_code)]
    Hidden(u8),
}

mod doubled_text {
    use gotag::{Deserialize, Serialize};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        (text, text).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        <(String, String)>::deserialize(deserializer).map(|(text, _)| text)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Side", rename_all = "lowercase")]
enum SideDef {
    Left,
    Right,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Shape::<u8>", untagged)]
#[allow(dead_code)]
enum BareDef {
    #[serde(skip)]
    Empty,
    Circle {
        radius: u8,
    },
    Line(u8, u8),
    Name(String),
    Hidden(u8),
    #[serde(skip)]
    Later,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Shapes {
    #[serde(with = "ShapeDef")]
    shape: foreign::Shape<u8>,
    #[serde(with = "SideDef")]
    side: foreign::Side,
    #[serde(with = "BareDef")]
    bare: foreign::Shape<u8>,
}

#[test]
fn enums_go_both_ways() {
    use foreign::{Shape, Side};
    for (shape, side, bare, text) in [
        (Shape::Empty, Side::Left, Shape::Line(1, 2), r#"{"shape":"Empty","side":"left","bare":[1,2]}"#),
        (
            Shape::Circle { radius: 1 },
            Side::Right,
            Shape::Hidden(3),
            r#"{"shape":{"Circle":{"r":1}},"side":"right","bare":3}"#,
        ),
        (
            Shape::Line(1, 2),
            Side::Left,
            Shape::Name("n".into()),
            r#"{"shape":{"Line":[1,2]},"side":"left","bare":"n"}"#,
        ),
        (
            Shape::Name("x".into()),
            Side::Left,
            Shape::Circle { radius: 4 },
            r#"{"shape":{"Name":["x","x"]},"side":"left","bare":{"radius":4}}"#,
        ),
    ] {
        let value = Shapes { shape, side, bare };
        assert_eq!(to_string(&value).unwrap(), text);
        assert_eq!(from_str::<Shapes>(text).unwrap(), value);
    }
    let error = from_str::<Shapes>(r#"{"shape":"Square"}"#).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown variant `Square`, expected one of `Empty`, `Circle`, `Line`, `Name`"),
        "{error}"
    );
}

#[test]
fn a_variant_that_came_later_is_refused() {
    let refused = |shape| {
        let value = Shapes { shape, side: foreign::Side::Left, bare: foreign::Shape::Hidden(1) };
        to_string(&value).unwrap_err().to_string()
    };
    assert_eq!(refused(foreign::Shape::Later), "enum variant cannot be serialized: Later");
    assert_eq!(refused(foreign::Shape::Hidden(1)), "the enum variant Shape::Hidden cannot be serialized");
}

#[test]
fn enums_with_a_tag_go_both_ways() {
    #[derive(Serialize, Deserialize)]
    #[serde(remote = "foreign::Event", tag = "t")]
    enum Internal {
        Empty,
        Circle {
            radius: u8,
        },
        #[serde(with = "named")]
        Name(String),
        #[serde(other)]
        Later,
    }
    #[derive(Serialize, Deserialize)]
    #[serde(remote = "foreign::Shape<u8>", tag = "t", content = "c")]
    #[non_exhaustive]
    enum Adjacent {
        Empty,
        Circle {
            radius: u8,
        },
        Line(u8, u8),
        #[serde(with = "doubled_text")]
        Name(String),
        Hidden(u8),
    }
    #[derive(Serialize, Deserialize)]
    #[serde(remote = "foreign::Side", tag = "t")]
    enum Side {
        Left,
        Right,
    }
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct Both(#[serde(with = "Adjacent")] foreign::Shape<u8>);
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    struct One(#[serde(with = "Internal")] foreign::Event, #[serde(with = "Side")] foreign::Side);

    use foreign::{Event, Shape};
    for (shape, text) in [
        (Shape::Empty, r#"{"t":"Empty"}"#),
        (Shape::Circle { radius: 1 }, r#"{"t":"Circle","c":{"radius":1}}"#),
        (Shape::Line(1, 2), r#"{"t":"Line","c":[1,2]}"#),
        (Shape::Name("x".into()), r#"{"t":"Name","c":["x","x"]}"#),
        (Shape::Hidden(3), r#"{"t":"Hidden","c":3}"#),
    ] {
        let value = Both(shape);
        assert_eq!(to_string(&value).unwrap(), text);
        assert_eq!(from_str::<Both>(text).unwrap(), value);
    }
    for (shape, text) in [
        (Event::Empty, r#"[{"t":"Empty"},{"t":"Right"}]"#),
        (Event::Circle { radius: 1 }, r#"[{"t":"Circle","radius":1},{"t":"Right"}]"#),
        (Event::Name("x".into()), r#"[{"t":"Name","name":"x"},{"t":"Right"}]"#),
        (Event::Later, r#"[{"t":"Later"},{"t":"Right"}]"#),
    ] {
        let value = One(shape, foreign::Side::Right);
        assert_eq!(to_string(&value).unwrap(), text);
        assert_eq!(from_str::<One>(text).unwrap(), value);
    }
    let error = to_string(&Both(Shape::Later)).unwrap_err();
    assert_eq!(error.to_string(), "enum variant cannot be serialized: Later");
}

mod named {
    use gotag::{Deserialize, Serialize};
    use serde::{Deserializer, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Named {
        name: String,
    }

    pub(super) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        Named { name: text.into() }.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        Named::deserialize(deserializer).map(|named| named.name)
    }
}
