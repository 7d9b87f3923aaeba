//! Enums that are told apart by what is in them: `untagged`.

corpus! {
types {
    #[serde(untagged, rename_all_fields = "camelCase")]
    enum Any {
        Nothing,
        Flag(bool),
        Small(i8),
        Number(f64),
        Letter(char),
        Text(String),
        Point { left_of: u8, top_of: Option<u8> },
        #[serde(rename_all = "UPPERCASE")]
        Shout { loud_er: Box<Any> },
        Pair(u8, String),
        One { list: Vec<Any> },
        #[serde(skip)]
        Hidden,
        #[serde(skip_serializing)]
        ReadOnly([u8; 3]),
        Kind(Kind),
        Bits(Bits),
        Late(#[serde(skip)] u8),
        Map(BTreeMap<String, i64>),
    }
    enum Kind { Unit, New(u8), Tuple(u8, u8), Named { a: u8 } }
    struct Bits(Option<u64>, Option<u64>, Option<()>, Option<()>);

    #[serde(untagged, expecting = "neither a nor b", deny_unknown_fields)]
    enum Strict {
        A { a: u8, #[serde(default)] x: u8 },
        B { b: u8 },
        #[serde(with = "shout")]
        C(String),
        D(#[serde(with = "shout")] String, u8),
    }
    #[serde(untagged)]
    enum Wide { Short(u8), Long(u128) }
    #[serde(untagged)]
    enum Units { A, B }
    #[serde(untagged)]
    enum Either<L, R> { Left(L), Right(R) }
    #[serde(untagged)]
    enum Lent<'a> { Number(u8), #[serde(borrow)] Cow(Cow<'a, str>), List(Vec<String>) }
    #[serde(untagged)]
    enum LentText<'a> { Text(&'a str), Pair(&'a str, u8) }
    #[serde(untagged)]
    enum Structs { User { id: u64, name: String }, Group { id: u64, #[serde(alias = "people")] members: Vec<Structs> }, Ref(Inner) }
    struct Inner { reference: String, #[serde(default)] weight: f32 }
    #[serde(untagged, rename = "renamed")]
    enum Renamed { A(u8), B { b: u8 } }
    #[serde(untagged)]
    enum Bare { Empty {}, Tuple(), None }
    #[serde(untagged)]
    enum Keys { Numbers(BTreeMap<u8, u8>), Words(BTreeMap<String, u8>), Bools(BTreeMap<bool, u8>) }
    #[serde(untagged)]
    enum Bytes { Text(String), Bytes(#[serde(with = "bytes")] Vec<u8>), Option(Option<Option<i8>>), Unit(()) }
    struct Holder { a: Either<u8, String>, b: Vec<Units>, c: Option<Strict>, d: Option<Either<Units, u8>> }
    #[serde(untagged)]
    enum Skipping { A { a: u8, #[serde(skip_serializing_if = "Option::is_none")] b: Option<u8> }, B(#[serde(skip)] u8, u8) }
}
rest {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    mod shout {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&format!("{text}!"))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
            String::deserialize(deserializer).map(|text| text.to_uppercase())
        }
    }

    mod bytes {
        use serde::de::{Deserializer, Error, Visitor};
        use serde::Serializer;

        struct Bytes;

        impl Visitor<'_> for Bytes {
            type Value = Vec<u8>;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("bytes")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
                Ok(bytes.to_owned())
            }
        }

        pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(bytes)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
            deserializer.deserialize_bytes(Bytes)
        }
    }
}
cases {
    any: Any [
        "null", "true", "-3", "300", "18446744073709551615", "1.5", r#""x""#, r#""xy""#, r#""\n\n""#,
        r#"{"leftOf":1,"topOf":2}"#, r#"{"LOUD_ER":{"LOUD_ER":[1,"a"]}}"#, r#"[1,"a"]"#, r#"{"list":[1,null,{"list":[]}]}"#,
        "[1,2,3]", r#"{"New":1}"#, r#"{"Tuple":[1,2]}"#, r#"{"Named":{"a":1}}"#, r#"{"Named":[1]}"#, r#"{"Unit":null}"#,
        "[null,1,null,null]", r#"{"a":1,"b":-2}"#,
    ]
    strict: Strict [r#"{"a":1}"#, r#"{"a":1,"x":2}"#, r#"{"b":1}"#, r#""c""#, r#"["d",1]"#]
    wide: Wide ["3"]
    units: Units ["null", "1"]
    either: Either<u8, Vec<String>> ["1", r#"["a"]"#]
    either_of_options: Either<Option<u8>, String> ["null", "1", r#""a""#]
    lent: Lent<'_> ["1", r#""a""#, r#""\n""#, r#"["a"]"#]
    lent_text: LentText<'_> [r#""a""#, r#""\n""#, r#"["a",1]"#]
    structs: Structs [
        r#"{"id":1,"name":"a"}"#, r#"{"id":1,"people":[{"id":2,"name":"b"}]}"#, r#"{"reference":"x"}"#, r#"["x",1]"#, r#"[1,"x"]"#,
    ]
    renamed: Renamed ["1", r#"{"b":1}"#]
    bare: Bare ["{}", "[]", "null", r#"{"a":1}"#]
    keys: Keys [r#"{"1":2}"#, r#"{"a":2}"#, r#"{"true":1}"#, "{}"]
    bytes: Bytes [r#""a""#, "null", "1", "[1]"]
    holder: Holder [r#"{"a":1,"b":[null],"c":{"a":1},"d":1}"#, r#"{"a":"x","b":[]}"#, r#"{"a":[],"b":[],"c":1}"#]
    skipping: Skipping [r#"{"a":1,"b":2}"#, r#"{"a":1}"#, "[1]", "1"]
}
}
