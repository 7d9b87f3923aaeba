//! Enums that say what they are in an entry of their own: `tag`.

corpus! {
types {
    #[serde(tag = "type")]
    enum Message {
        Ping,
        Text { text: String },
        Move { x: i8, y: Option<i8> },
        Empty {},
        Inner(Inner),
        Map(BTreeMap<String, u8>),
        Unit(UnitStruct),
        Nothing(()),
    }
    struct Inner { id: u8, #[serde(default)] name: String, list: Vec<u16> }
    struct UnitStruct;
    #[serde(tag = "t", rename_all = "snake_case", rename_all_fields = "camelCase")]
    enum Renamed {
        FirstOne { in_ner: u8 },
        #[serde(rename = "2", alias = "two", alias = "deux")]
        Second,
        #[serde(rename_all = "UPPERCASE", rename(serialize = "out", deserialize = "in"))]
        Third { in_ner: u8, #[serde(alias = "o")] other: Option<u8> },
    }
    #[serde(tag = "type", deny_unknown_fields)]
    enum Strict { A { a: u8 }, B, C {}, D(Inner), E(StrictInner) }
    #[serde(deny_unknown_fields)]
    struct StrictInner { e: u8 }
    #[serde(tag = "kind", expecting = "a known kind")]
    enum Expecting { A { a: u8 }, B }
    #[serde(tag = "kind", rename = "outer")]
    enum NamedOutside { A { a: u8 }, B(Inner) }
    #[serde(tag = "type")]
    enum Units { A, B, #[serde(rename = "see")] C }
    #[serde(tag = "type")]
    enum Skips {
        A { #[serde(skip)] a: u8, #[serde(skip_serializing_if = "Option::is_none")] b: Option<u8>, #[serde(default = "three")] c: u8 },
        #[serde(skip_serializing)]
        Read { a: u8 },
        #[serde(skip_deserializing)]
        Written { a: u8 },
        #[serde(skip)]
        Hidden,
        Off(#[serde(skip)] u8),
        Last,
    }
    #[serde(tag = "type")]
    enum With {
        #[serde(with = "wrapped")]
        One(u8),
        Two { #[serde(with = "hex")] a: u32, #[serde(with = "hex", default)] b: u32 },
        Three(#[serde(with = "wrapped")] u8),
        #[serde(with = "wrapped_pair")]
        Four { a: u8, b: u8 },
    }
    #[serde(tag = "type")]
    enum Generic<T> { One { value: T }, Many { values: Vec<T> }, Bare(T) }
    #[serde(tag = "type")]
    enum Lent<'a> {
        Text { text: &'a str },
        Cow { #[serde(borrow)] cow: Cow<'a, str>, plain: Cow<'a, str> },
        #[serde(borrow)]
        Inner(LentInner<'a>),
    }
    struct LentInner<'a> { text: &'a str }
    #[serde(tag = "type")]
    enum Values {
        Numbers { a: u64, b: i64, c: f64, d: f32, e: u8 },
        Texts { a: String, b: char, c: Option<char> },
        Keys { by_number: BTreeMap<u8, u8>, by_text: BTreeMap<String, Option<u8>> },
        Enums { color: Color, choice: Choice, message: Option<Box<Message>> },
        Tuples { pair: (u8, String), array: [u8; 2], unit: (), newtype: Newtype, pair_struct: Pair },
    }
    enum Color { Red, Green }
    enum Choice { A(u8), B { b: u8 }, C(u8, u8) }
    struct Newtype(u8);
    struct Pair(u8, u8);
    #[serde(tag = "type")]
    enum Nested { A(Units), B(Newtypes), C(Untagged), D(Adjacent) }
    enum Newtypes { A(u8), B(String) }
    #[serde(untagged)]
    enum Untagged { A { a: u8 }, B { b: u8 } }
    #[serde(tag = "t", content = "c")]
    enum Adjacent { A(u8), B { b: u8 } }
    #[serde(tag = "type")]
    enum Recursive { Leaf { value: u8 }, Node { left: Box<Recursive>, right: Box<Recursive> } }
    #[serde(tag = "")]
    enum EmptyTag { A { a: u8 }, B }
    #[serde(tag = "type")]
    enum Bits { Wide { a: u128, b: i128 }, Byte { #[serde(with = "bytes")] bytes: Vec<u8> } }
}
rest {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    fn three() -> u8 {
        3
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

    mod bytes {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(value)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
            Vec::deserialize(deserializer)
        }
    }

    mod wrapped {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};
        use std::collections::BTreeMap;

        pub(super) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            BTreeMap::from([("value", value)]).serialize(serializer)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
            let map: BTreeMap<String, u8> = Deserialize::deserialize(deserializer)?;
            Ok(map.values().sum())
        }
    }

    mod wrapped_pair {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};
        use std::collections::BTreeMap;

        pub(super) fn serialize<S: Serializer>(a: &u8, b: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            BTreeMap::from([("x", a), ("y", b)]).serialize(serializer)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(u8, u8), D::Error> {
            let map: BTreeMap<String, u8> = Deserialize::deserialize(deserializer)?;
            Ok((map.get("x").copied().unwrap_or(0), map.get("y").copied().unwrap_or(0)))
        }
    }
}
cases {
    message: Message [
        r#"{"type":"Ping"}"#, r#"{"type":"Ping","more":1}"#, r#"{"type":"Text","text":"a"}"#, r#"{"text":"a","type":"Text"}"#,
        r#"{"x":1,"type":"Move"}"#, r#"{"type":"Empty"}"#, r#"{"type":"Inner","id":1,"list":[1]}"#, r#"{"type":"Map","a":1,"b":2}"#,
        r#"{"type":"Unit"}"#, r#"{"type":"Nothing"}"#, r#"{"type":"Nothing","a":1}"#, r#"{"id":1,"type":"Inner","list":[300],"name":"x"}"#,
        r#"["Ping"]"#, r#"["Text","a"]"#, r#"["Inner",1,"a",[2]]"#, r#"{"type":"Other"}"#, r#"{"text":"a"}"#, r#""Ping""#, r#"{"type":1}"#,
        "[1]", "[]",
    ]
    renamed: Renamed [
        r#"{"t":"first_one","inNer":1}"#, r#"{"t":"2"}"#, r#"{"t":"two"}"#, r#"{"t":"deux"}"#, r#"{"t":"in","IN_NER":1,"o":2}"#,
    ]
    strict: Strict [
        r#"{"type":"A","a":1}"#, r#"{"type":"A","a":1,"b":2}"#, r#"{"type":"B","b":2}"#, r#"{"type":"C"}"#, r#"{"type":"C","c":1}"#,
        r#"{"type":"D","id":1,"list":[],"x":1}"#, r#"{"e":1,"type":"E"}"#, r#"{"e":1,"type":"E","f":1}"#,
    ]
    expecting: Expecting [r#"{"kind":"A","a":1}"#, r#"{"kind":"B"}"#]
    named_outside: NamedOutside [r#"{"kind":"A","a":1}"#, r#"{"id":1,"kind":"B","list":[]}"#]
    units: Units [r#"{"type":"A"}"#, r#"{"x":[],"type":"see"}"#, r#"["B"]"#, r#"["B",1]"#]
    skips: Skips [
        r#"{"type":"A"}"#, r#"{"type":"A","a":1,"b":2,"c":3}"#, r#"{"type":"Read","a":1}"#, r#"{"type":"Written","a":1}"#,
        r#"{"type":"Hidden"}"#, r#"{"type":"Off"}"#, r#"{"type":"Last"}"#,
    ]
    with: With [
        r#"{"type":"One","value":1}"#, r#"{"type":"Two","a":"f","b":"1"}"#, r#"{"a":"f","type":"Two"}"#, r#"{"type":"Three","value":1}"#,
        r#"{"type":"Four","x":1,"y":2}"#,
    ]
    generic: Generic<Inner> [
        r#"{"type":"One","value":{"id":1,"list":[]}}"#, r#"{"values":[],"type":"Many"}"#, r#"{"type":"Bare","id":1,"list":[]}"#,
    ]
    generic_of_map: Generic<std::collections::BTreeMap<String, u8>> [r#"{"type":"Bare","a":1}"#, r#"{"type":"One","value":{"a":1}}"#]
    lent: Lent<'_> [
        r#"{"type":"Text","text":"a"}"#, r#"{"text":"a","type":"Text"}"#, r#"{"text":"\n","type":"Text"}"#,
        r#"{"cow":"a","plain":"\n","type":"Cow"}"#, r#"{"type":"Inner","text":"a"}"#, r#"{"text":"a","type":"Inner"}"#,
    ]
    values: Values [
        r#"{"type":"Numbers","a":1,"b":-2,"c":1.5,"d":2,"e":3}"#, r#"{"a":18446744073709551615,"b":-2,"c":1,"d":2.5,"e":3,"type":"Numbers"}"#,
        r#"{"a":"x","b":"y","c":"z","type":"Texts"}"#, r#"{"type":"Keys","by_number":{"1":2},"by_text":{"a":null}}"#,
        r#"{"by_number":{},"by_text":{"a":1},"type":"Keys"}"#,
        r#"{"type":"Enums","color":"Red","choice":{"A":1}}"#, r#"{"color":"Green","choice":{"B":{"b":1}},"type":"Enums"}"#,
        r#"{"color":{"Green":null},"choice":{"C":[1,2]},"message":{"type":"Ping"},"type":"Enums"}"#,
        r#"{"pair":[1,"a"],"array":[1,2],"unit":null,"newtype":1,"pair_struct":[1,2],"type":"Tuples"}"#,
    ]
    nested: Nested [
        r#"{"type":"B","A":1}"#, r#"{"type":"A"}"#, r#"{"type":"B","B":"x"}"#, r#"{"type":"C","a":1}"#, r#"{"b":1,"type":"C"}"#,
        r#"{"type":"D","t":"A","c":1}"#, r#"{"c":{"b":1},"t":"B","type":"D"}"#,
    ]
    recursive: Recursive [
        r#"{"type":"Node","left":{"type":"Leaf","value":1},"right":{"value":2,"type":"Leaf"}}"#,
        r#"{"left":{"type":"Leaf","value":1},"right":{"value":2,"type":"Leaf"},"type":"Node"}"#,
    ]
    empty_tag: EmptyTag [r#"{"":"A","a":1}"#, r#"{"a":1,"":"A"}"#, r#"{"":"B"}"#]
    bits: Bits [r#"{"type":"Byte","bytes":[1,2]}"#, r#"{"type":"Wide","a":1,"b":-1}"#, r#"{"a":1,"b":-1,"type":"Wide"}"#]
}
}
