//! What goes over the wire by a function, by another type, or as its one field; and bounds, borrowing, `expecting`.

use std::borrow::Cow;

use super::{around, outcome, same};

both! {
types {
    pub(super) struct With {
        #[serde(with = "hex")]
        a: u32,
        #[serde(serialize_with = "hex::serialize", default)]
        b: u32,
        #[serde(deserialize_with = "hex::deserialize", default)]
        c: u32,
        #[serde(with = "hex", default = "nine", skip_serializing_if = "is_nine")]
        d: u32,
        #[serde(deserialize_with = "maybe")]
        e: Option<u32>,
        #[serde(deserialize_with = "maybe", default)]
        f: Option<u32>,
    }

    #[serde(default)]
    pub(super) struct Filled {
        #[serde(with = "hex")]
        a: u32,
        b: u32,
    }

    pub(super) struct NewtypeWith(#[serde(with = "hex")] u32);
    pub(super) struct PairWith(#[serde(with = "hex")] u32, #[serde(with = "hex", default)] u32);

    pub(super) enum EnumWith {
        #[serde(with = "unit")]
        Unit,
        #[serde(with = "hex")]
        One(u32),
        #[serde(serialize_with = "pair::serialize", deserialize_with = "pair::deserialize")]
        Two(u32, u8),
        #[serde(with = "pair")]
        Named { a: u32, b: u8 },
        #[serde(with = "hex")]
        OneNamed { a: u32 },
        Inner(#[serde(with = "hex")] u32),
        Inners { #[serde(with = "hex")] a: u32, #[serde(with = "hex", default)] b: u32 },
        Plain(u32),
    }

    pub(super) enum OnlyWith {
        #[serde(with = "hex")]
        One(u32),
    }

    pub(super) struct Generic<T, U> where T: Copy {
        #[serde(with = "list")]
        list: Vec<T>,
        #[serde(bound(serialize = "U: serde::Serialize", deserialize = "U: serde::Deserialize<'de>"))]
        other: Option<U>,
        #[serde(skip)]
        #[serde(bound = "")]
        nothing: std::marker::PhantomData<(T, U)>,
    }

    #[serde(bound = "T: Wire")]
    pub(super) struct Bounded<T: Wire> {
        #[serde(with = "wire")]
        value: T,
    }

    #[serde(transparent)]
    pub(super) struct Clear { inner: Vec<u8>, #[serde(skip)] other: u8, marker: std::marker::PhantomData<u8> }
    #[serde(transparent)]
    pub(super) struct ClearWith(#[serde(with = "hex")] u32);
    #[serde(transparent)]
    pub(super) struct ClearGeneric<T>(Option<T>);

    #[serde(from = "u8", into = "String")]
    pub(super) struct Letter(char);

    #[serde(try_from = "Vec<u8>", into = "Vec<u8>")]
    pub(super) struct Even(Vec<u8>);

    #[serde(expecting = "a point")]
    pub(super) struct Expecting { x: u8, y: u8 }
    #[serde(expecting = "two numbers")]
    pub(super) struct ExpectingPair(u8, u8);
    #[serde(expecting = "a colour")]
    pub(super) enum ExpectingEnum { Red, Rgb(u8, u8), Named { a: u8 } }

    pub(super) struct Lent<'a> {
        #[serde(borrow)]
        text: Cow<'a, str>,
        #[serde(borrow = "'a")]
        bytes: Cow<'a, [u8]>,
        plain: Cow<'a, str>,
        #[serde(borrow, default)]
        list: Vec<&'a str>,
    }

    pub(super) enum LentEnum<'a> {
        #[serde(borrow)]
        Text(Cow<'a, str>),
        #[serde(borrow)]
        List(Vec<&'a str>),
    }
}
rest {
    use std::borrow::Cow;

    fn nine() -> u32 {
        9
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    fn is_nine(value: &u32) -> bool {
        *value == 9
    }

    fn maybe<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }

    mod hex {
        use serde::de::Error;
        use serde::{Deserialize, Deserializer, Serializer};

        #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
        pub(super) fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&format!("{value:x}"))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
            let text = String::deserialize(deserializer)?;
            u32::from_str_radix(&text, 16).map_err(D::Error::custom)
        }
    }

    mod unit {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str("unit")
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
            String::deserialize(deserializer).map(|_| ())
        }
    }

    mod pair {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
        pub(super) fn serialize<S: Serializer>(a: &u32, b: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            (b, a).serialize(serializer)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(u32, u8), D::Error> {
            <(u8, u32)>::deserialize(deserializer).map(|(b, a)| (a, b))
        }
    }

    mod list {
        use serde::{Deserializer, Serializer};

        pub(super) fn serialize<T, S: Serializer>(value: &[T], serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u64(value.len() as u64)
        }

        pub(super) fn deserialize<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
            <u64 as serde::Deserialize>::deserialize(deserializer).map(|_| Vec::new())
        }
    }

    pub(super) trait Wire: Sized {
        fn number(&self) -> u32;
        fn of(number: u32) -> Self;
    }

    impl Wire for char {
        fn number(&self) -> u32 {
            u32::from(*self)
        }

        fn of(number: u32) -> Self {
            char::from_u32(number).unwrap_or('?')
        }
    }

    mod wire {
        use super::Wire;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub(super) fn serialize<T: Wire, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
            value.number().serialize(serializer)
        }

        pub(super) fn deserialize<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
            u32::deserialize(deserializer).map(T::of)
        }
    }

    impl Default for Filled {
        fn default() -> Self {
            Self { a: 300, b: 1 }
        }
    }

    impl From<u8> for Letter {
        fn from(letter: u8) -> Self {
            Self(char::from(letter))
        }
    }

    impl From<Letter> for String {
        fn from(letter: Letter) -> Self {
            letter.0.to_string()
        }
    }

    impl Lent<'_> {
        #[allow(dead_code, reason = "asked of ours alone")]
        pub(super) fn is_borrowed(&self) -> bool {
            matches!((&self.text, &self.bytes, &self.plain), (Cow::Borrowed(_), Cow::Borrowed(_), Cow::Owned(_)))
        }
    }

    impl TryFrom<Vec<u8>> for Even {
        type Error = String;

        fn try_from(list: Vec<u8>) -> Result<Self, String> {
            if list.len().is_multiple_of(2) { Ok(Self(list)) } else { Err(format!("{} is odd", list.len())) }
        }
    }

    impl From<Even> for Vec<u8> {
        fn from(even: Even) -> Self {
            even.0
        }
    }
}
}

/// No impl of serde's, as bounds that are given need none.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Opaque;

corpus! {
    with: With [
        r#"{"a":"ff","b":2,"c":"10","d":"9","e":1,"f":null}"#,
        r#"{"a":"ff","e":null}"#,
        r#"{"a":"xyz","e":null,"d":"1"}"#,
        r#"["1",2,"3","4",5,6]"#,
        r#"["1",2,"3"]"#,
    ]
    filled: Filled ["{}", r#"{"a":"1","b":2}"#]
    newtype_with: NewtypeWith [r#""ff""#, "1"]
    pair_with: PairWith [r#"["1","2"]"#, r#"["1"]"#, "[]"]
    enum_with: EnumWith [
        r#"{"Unit":"x"}"#, r#""Unit""#,
        r#"{"One":"ff"}"#,
        r#"{"Two":[1,2]}"#,
        r#"{"Named":[1,2]}"#,
        r#"{"OneNamed":"ff"}"#,
        r#"{"Inner":"ff"}"#,
        r#"{"Inners":{"a":"1","b":"2"}}"#,
        r#"{"Inners":{"a":"1"}}"#,
        r#"{"Plain":1}"#,
    ]
    only_with: OnlyWith [r#"{"One":"ff"}"#]
    generic: Generic<Opaque, u8> [r#"{"list":0,"other":1}"#, r#"{"list":0}"#]
    bounded: Bounded<char> [r#"{"value":65}"#]
    clear: Clear ["[1,2]", "{}", "null"]
    clear_with: ClearWith [r#""ff""#]
    clear_generic: ClearGeneric<u8> ["1", "null"]
    letter: Letter ["65", r#""x""#]
    even: Even ["[1,2]", "[1]", "null"]
}

/// Of a short sequence gotag says how many elements were expected even where `expecting` says what.
#[test]
fn expecting() {
    macro_rules! expecting {
        ($($ty:ident $json:literal;)*) => { $(for json in around($json) {
            let ours = outcome::<ours::$ty>(&json);
            let ours = ours.map_err(|error| error.replace(" with 2 elements", "").replace(" with 1 element", ""));
            assert_eq!(ours, outcome::<theirs::$ty>(&json), "{json}");
        })* };
    }
    expecting! {
        Expecting r#"{"x":1,"y":2}"#;
        Expecting "[1]";
        ExpectingPair "[1,2]";
        ExpectingEnum r#""Red""#;
        ExpectingEnum r#"{"Rgb":[1,2]}"#;
        ExpectingEnum r#"{"Named":{"a":1}}"#;
    }
}

#[test]
fn borrowed() {
    for json in around(r#"{"text":"a","bytes":"b","plain":"c","list":["d"]}"#) {
        assert_eq!(outcome::<ours::Lent<'_>>(&json), outcome::<theirs::Lent<'_>>(&json), "{json}");
    }
    for json in [r#"{"Text":"a"}"#, r#"{"Text":"\n"}"#, r#"{"List":["a","b"]}"#] {
        assert_eq!(outcome::<ours::LentEnum<'_>>(json), outcome::<theirs::LentEnum<'_>>(json), "{json}");
    }
    let lent: ours::Lent<'_> = serde_json::from_str(r#"{"text":"a","bytes":"b","plain":"c"}"#).unwrap();
    assert!(lent.is_borrowed(), "{lent:?}");
    let lent: ours::LentEnum<'_> = serde_json::from_str(r#"{"Text":"a"}"#).unwrap();
    assert!(matches!(lent, ours::LentEnum::Text(Cow::Borrowed(_))), "{lent:?}");
}

#[test]
fn positions() {
    macro_rules! positions {
        ($($ty:ident $(<$arg:ty>)? $json:literal;)*) => { $({
            let ours: ours::$ty$(<$arg>)? = serde_json::from_str($json).unwrap();
            let theirs: theirs::$ty$(<$arg>)? = serde_json::from_str($json).unwrap();
            let (ours, theirs) = (postcard::to_allocvec(&ours).unwrap(), postcard::to_allocvec(&theirs).unwrap());
            assert_eq!(ours, theirs, "{}", $json);
            let read = (
                postcard::from_bytes::<ours::$ty$(<$arg>)?>(&ours),
                postcard::from_bytes::<theirs::$ty$(<$arg>)?>(&theirs),
            );
            assert_eq!(format!("{:?}", read.0), format!("{:?}", read.1), "{}", $json);
        })* };
    }
    positions! {
        With r#"{"a":"ff","b":2,"c":"10","d":"9","e":1,"f":null}"#;
        EnumWith r#"{"Two":[1,2]}"#;
        EnumWith r#"{"Unit":"x"}"#;
        EnumWith r#"{"Inners":{"a":"1"}}"#;
        Clear "[1,2]";
        Even "[1,2]";
        ExpectingEnum r#"{"Rgb":[1,2]}"#;
    }
}
