//! Fields and variants that a function reads and writes: `with`, `serialize_with`, `deserialize_with`.

corpus! {
types {
    struct Fields {
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
        #[serde(serialize_with = "hex::serialize", deserialize_with = "hex::deserialize", rename = "G", alias = "gg")]
        g: u32,
    }
    #[serde(default)]
    struct Filled { #[serde(with = "hex")] a: u32, b: u32 }
    struct Newtype(#[serde(with = "hex")] u32);
    struct HalfNewtype(#[serde(serialize_with = "hex::serialize")] u32);
    struct OtherHalfNewtype(#[serde(deserialize_with = "hex::deserialize")] u32);
    struct Pair(#[serde(with = "hex")] u32, #[serde(with = "hex", default)] u32);
    struct Mixed(u8, #[serde(with = "hex")] u32, #[serde(with = "opaque")] Opaque);
    struct Foreign { #[serde(with = "opaque")] opaque: Opaque, #[serde(skip_serializing, deserialize_with = "opaque::deserialize")] read: Opaque }
    struct Option_ { #[serde(with = "maybe_hex", default)] a: Option<u32>, #[serde(with = "maybe_hex")] b: Option<u32> }

    enum Variants {
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
        InnerPair(u8, #[serde(with = "hex")] u32),
        #[serde(serialize_with = "hex::serialize")]
        Written(u32),
        #[serde(deserialize_with = "hex::deserialize")]
        Read(u32),
        Plain(u32),
    }
    enum OnlyOne { #[serde(with = "hex", rename = "1")] One(u32) }
    enum Tail { A(u32, #[serde(skip)] u8), #[serde(with = "hex")] B(u32), C }
    struct Tight { #[serde(with = "tuple_list")] list: Vec<(String, u8)> }
    struct Readable(#[serde(with = "by_format")] u16);
}
rest {
    #[derive(Debug, Clone)]
    struct Opaque(u8);

    fn nine() -> u32 {
        9
    }

    fn is_nine(value: &u32) -> bool {
        *value == 9
    }

    fn maybe<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }

    impl Default for Filled {
        fn default() -> Self {
            Self { a: 300, b: 1 }
        }
    }

    mod hex {
        use serde::de::Error;
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&format!("{value:x}"))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
            let text = String::deserialize(deserializer)?;
            u32::from_str_radix(&text, 16).map_err(D::Error::custom)
        }
    }

    mod maybe_hex {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
            value.map(|value| format!("{value:x}")).serialize(serializer)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
            Ok(Option::<String>::deserialize(deserializer)?.and_then(|text| u32::from_str_radix(&text, 16).ok()))
        }
    }

    mod opaque {
        use super::Opaque;
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &Opaque, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u8(value.0)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Opaque, D::Error> {
            u8::deserialize(deserializer).map(Opaque)
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

        pub(super) fn serialize<S: Serializer>(a: &u32, b: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            (b, a).serialize(serializer)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(u32, u8), D::Error> {
            <(u8, u32)>::deserialize(deserializer).map(|(b, a)| (a, b))
        }
    }

    mod tuple_list {
        use serde::{Deserializer, Serializer};
        use std::collections::BTreeMap;

        pub(super) fn serialize<S: Serializer>(list: &[(String, u8)], serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(list.iter().map(|(key, value)| (key, value)))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, u8)>, D::Error> {
            let map: BTreeMap<String, u8> = serde::Deserialize::deserialize(deserializer)?;
            Ok(map.into_iter().collect())
        }
    }

    mod by_format {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &u16, serializer: S) -> Result<S::Ok, S::Error> {
            if serializer.is_human_readable() { serializer.collect_str(value) } else { serializer.serialize_u16(*value) }
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
            if deserializer.is_human_readable() {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            } else {
                u16::deserialize(deserializer)
            }
        }
    }
}
cases {
    fields: Fields [
        r#"{"a":"ff","b":2,"c":"10","d":"9","e":1,"f":null,"G":"1"}"#,
        r#"{"a":"ff","e":null,"gg":"2"}"#, r#"{"a":"xyz","e":null,"d":"1"}"#,
        r#"["1",2,"3","4",5,6,"7"]"#, r#"["1",2,"3"]"#,
    ]
    filled: Filled ["{}", r#"{"a":"1","b":2}"#]
    newtype: Newtype [r#""ff""#, "1"]
    half_newtype: HalfNewtype ["1"]
    other_half_newtype: OtherHalfNewtype [r#""ff""#]
    pair: Pair [r#"["1","2"]"#, r#"["1"]"#, "[]"]
    mixed: Mixed [r#"[1,"2",3]"#, r#"[1,"2"]"#]
    foreign: Foreign [r#"{"opaque":1,"read":2}"#, "[1,2]"]
    option: Option_ [r#"{"a":"1","b":"2"}"#, r#"{"b":null}"#, "{}"]
    variants: Variants [
        r#"{"Unit":"x"}"#, r#""Unit""#, r#"{"One":"ff"}"#, r#"{"Two":[1,2]}"#, r#"{"Named":[1,2]}"#, r#"{"OneNamed":"ff"}"#,
        r#"{"Inner":"ff"}"#, r#"{"Inners":{"a":"1","b":"2"}}"#, r#"{"Inners":{"a":"1"}}"#, r#"{"InnerPair":[1,"2"]}"#,
        r#"{"Written":1}"#, r#"{"Read":"1"}"#, r#"{"Plain":1}"#,
    ]
    only_one: OnlyOne [r#"{"1":"ff"}"#]
    tail: Tail [r#"{"A":[1]}"#, r#"{"B":"1"}"#, r#""C""#]
    tight: Tight [r#"{"list":{"a":1,"b":2}}"#]
    readable: Readable [r#""12""#, "12"]
}
}
