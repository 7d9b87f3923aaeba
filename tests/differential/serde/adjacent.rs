//! Enums that say what they are beside what is in them: `tag` and `content`.

corpus! {
types {
    #[serde(tag = "t", content = "c")]
    enum Message {
        Ping,
        Text(String),
        Maybe(Option<u8>),
        Pair(u8, String),
        Move { x: i8, y: Option<i8> },
        Empty {},
        Void(),
        Nothing(()),
        Inner(Inner),
        Deep(Box<Message>),
        List(Vec<Message>),
    }
    struct Inner { id: u8, #[serde(default)] name: String }
    #[serde(tag = "type", content = "value", rename_all = "kebab-case", rename_all_fields = "camelCase")]
    enum Renamed {
        FirstOne { in_ner: u8 },
        #[serde(rename = "2", alias = "two")]
        Second(u8),
        #[serde(rename(serialize = "out", deserialize = "in"), rename_all = "UPPERCASE")]
        Third { in_ner: u8 },
    }
    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    enum Strict { A { a: u8 }, B, C(u8), D(u8, u8) }
    #[serde(tag = "t", content = "c")]
    enum Units { A, B }
    #[serde(tag = "t", content = "c", expecting = "what was hoped for", rename = "renamed")]
    enum Expecting { A, B(u8) }
    #[serde(tag = "t", content = "c")]
    enum Skips {
        A { #[serde(skip)] a: u8, #[serde(skip_serializing_if = "Option::is_none")] b: Option<u8>, #[serde(default = "three")] c: u8 },
        #[serde(skip_serializing)]
        Read(u8),
        B(u8, #[serde(skip)] u8),
        #[serde(skip_deserializing)]
        Written(u8),
        #[serde(skip)]
        Hidden,
    }
    #[serde(tag = "t", content = "c")]
    enum With {
        #[serde(with = "hex")]
        One(u32),
        Two { #[serde(with = "hex")] a: u32 },
        Three(#[serde(with = "hex")] u32),
        Four(u8, #[serde(with = "hex")] u32),
        #[serde(with = "pair")]
        Five { a: u8, b: u8 },
    }
    #[serde(tag = "t", content = "c")]
    enum Generic<T, U> { One(T), Both { left: T, right: U }, Pair(T, U), Neither }
    #[serde(tag = "t", content = "c")]
    enum Lent<'a> {
        Text(&'a str),
        #[serde(borrow)]
        Cow(Cow<'a, str>),
        Pair { a: &'a str, #[serde(borrow)] b: Cow<'a, str> },
    }
    #[serde(tag = "t", content = "c")]
    enum Values { Wide(u128), Float(f32), Char(char), Map(BTreeMap<u8, bool>), Choice(Choice), Tuple((u8, String)) }
    enum Choice { A, B(u8), C { c: u8 } }
    #[serde(tag = "t", content = "c")]
    enum Nested { A(Units), B(Option<Units>), C(Untagged), D { a: Units, b: Internally } }
    #[serde(untagged)]
    enum Untagged { A { a: u8 }, B(u8) }
    #[serde(tag = "type")]
    enum Internally { A { a: u8 }, B }
    struct Holder { one: Units, #[serde(default)] many: Vec<Message>, by_name: BTreeMap<String, Units> }
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

    mod pair {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub(super) fn serialize<S: Serializer>(a: &u8, b: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            (b, a).serialize(serializer)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(u8, u8), D::Error> {
            <(u8, u8)>::deserialize(deserializer).map(|(b, a)| (a, b))
        }
    }
}
cases {
    message: Message [
        r#"{"t":"Ping"}"#, r#"{"t":"Ping","c":null}"#, r#"{"c":null,"t":"Ping"}"#, r#"{"t":"Ping","c":1}"#, r#"{"t":"Text","c":"a"}"#,
        r#"{"c":"a","t":"Text"}"#, r#"{"t":"Text"}"#, r#"{"t":"Maybe"}"#, r#"{"t":"Maybe","c":1}"#, r#"{"t":"Pair","c":[1,"a"]}"#,
        r#"{"c":[1,"a"],"t":"Pair"}"#, r#"{"t":"Move","c":{"x":1}}"#, r#"{"c":{"x":1,"y":2,"z":3},"t":"Move"}"#, r#"{"t":"Empty","c":{}}"#,
        r#"{"t":"Void","c":[]}"#, r#"{"t":"Nothing","c":null}"#, r#"{"t":"Nothing"}"#, r#"{"t":"Inner","c":{"id":1}}"#,
        r#"{"a":1,"t":"Deep","b":2,"c":{"c":"x","t":"Text"},"d":3}"#, r"[]", r#"["Ping"]"#, r#"["Text","a"]"#, r#"["Pair",[1,"a"]]"#,
        r#"{"t":"List","c":[{"t":"Ping"}]}"#, r#"{"t":"Other","c":1}"#, r#"{"c":1}"#, r#"{"t":"Text","c":"a","c":"b"}"#, r#"{"t":1}"#,
    ]
    renamed: Renamed [
        r#"{"type":"first-one","value":{"inNer":1}}"#, r#"{"type":"2","value":1}"#, r#"{"value":1,"type":"two"}"#,
        r#"{"type":"in","value":{"IN_NER":1}}"#,
    ]
    strict: Strict [
        r#"{"t":"A","c":{"a":1}}"#, r#"{"t":"A","c":{"a":1,"b":2}}"#, r#"{"t":"B","d":1}"#, r#"{"c":1,"t":"C"}"#,
        r#"{"t":"D","c":[1,2]}"#, r#"{"c":{"b":1},"t":"A"}"#,
    ]
    units: Units [r#"{"t":"A"}"#, r#"{"c":null,"t":"B"}"#, r"[]", r#"["A"]"#, r#"["A",null]"#]
    expecting: Expecting [r#"{"t":"A"}"#, r#"{"t":"B","c":1}"#, r"[]", r#"["B"]"#]
    skips: Skips [
        r#"{"t":"A","c":{}}"#, r#"{"t":"A","c":{"a":1,"b":2,"c":3}}"#, r#"{"t":"Read","c":1}"#, r#"{"t":"B","c":[1]}"#,
        r#"{"t":"Written","c":1}"#, r#"{"t":"Hidden"}"#,
    ]
    with: With [
        r#"{"t":"One","c":"f"}"#, r#"{"c":"f","t":"One"}"#, r#"{"t":"Two","c":{"a":"f"}}"#, r#"{"t":"Three","c":"f"}"#,
        r#"{"t":"Four","c":[1,"f"]}"#, r#"{"c":[1,2],"t":"Five"}"#,
    ]
    generic: Generic<u8, Option<u8>> [
        r#"{"t":"One","c":1}"#, r#"{"t":"Both","c":{"left":1}}"#, r#"{"c":[1,null],"t":"Pair"}"#, r#"{"t":"Neither"}"#,
    ]
    lent: Lent<'_> [
        r#"{"t":"Text","c":"a"}"#, r#"{"c":"a","t":"Text"}"#, r#"{"c":"\n","t":"Text"}"#, r#"{"t":"Cow","c":"\n"}"#,
        r#"{"c":{"a":"x","b":"y"},"t":"Pair"}"#,
    ]
    values: Values [
        r#"{"t":"Wide","c":340282366920938463463374607431768211455}"#, r#"{"c":1,"t":"Wide"}"#, r#"{"c":1.5,"t":"Float"}"#,
        r#"{"t":"Char","c":"x"}"#, r#"{"t":"Map","c":{"1":true}}"#, r#"{"t":"Choice","c":{"B":1}}"#, r#"{"c":{"C":{"c":1}},"t":"Choice"}"#,
        r#"{"c":[1,"a"],"t":"Tuple"}"#,
    ]
    nested: Nested [
        r#"{"t":"A","c":{"t":"A"}}"#, r#"{"t":"B"}"#, r#"{"t":"B","c":null}"#, r#"{"c":{"a":1},"t":"C"}"#,
        r#"{"c":{"a":{"t":"B"},"b":{"type":"A","a":1}},"t":"D"}"#,
    ]
    holder: Holder [r#"{"one":{"t":"A"},"many":[{"t":"Text","c":"x"}],"by_name":{"x":{"t":"B"}}}"#]
}
}
