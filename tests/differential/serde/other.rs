//! Variants for whatever no other is: `other`, and `untagged` on a variant.

corpus! {
types {
    #[serde(tag = "type")]
    enum Internal { A { a: u8 }, B, #[serde(other)] Other }
    #[serde(tag = "t", content = "c")]
    enum Adjacent { A(u8), B, C { c: u8 }, #[serde(other)] Other }
    #[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
    enum Strict { A { a: u8 }, #[serde(other)] Other }
    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    enum StrictAdjacent { A(u8), #[serde(other)] Other }
    #[serde(tag = "type")]
    enum OnlyOther { #[serde(other)] Other }
    #[serde(tag = "type")]
    enum RenamedOther { A, #[serde(other, rename = "else", alias = "sonst")] Other }

    enum Fallback { A, B(u8), C { c: u8 }, #[serde(untagged)] Text(String), #[serde(untagged)] Named { name: String }, #[serde(untagged)] Nothing }
    #[serde(tag = "type")]
    enum InternalFallback { A { a: u8 }, B, #[serde(untagged)] Map(BTreeMap<String, u8>), #[serde(untagged)] Number(u8) }
    #[serde(tag = "t", content = "c")]
    enum AdjacentFallback { A(u8), B, #[serde(untagged)] Number(u8), #[serde(untagged)] Named { name: String } }
    #[serde(rename_all = "lowercase")]
    enum Color { Red, Green, #[serde(untagged)] Rgb(u8, u8, u8), #[serde(untagged)] Name(String) }
    enum AllUntagged { #[serde(untagged)] A(u8), #[serde(untagged)] B(String) }
    #[serde(deny_unknown_fields)]
    enum StrictFallback { A { a: u8 }, #[serde(untagged)] B { b: u8 } }
    enum GenericFallback<T> { Known, #[serde(untagged)] Other(T) }
    enum LentFallback<'a> { A, #[serde(untagged)] Text(&'a str), #[serde(untagged, borrow)] List(Vec<Cow<'a, str>>) }
    enum WithFallback { A, #[serde(untagged, with = "doubled")] Number(u8) }
    #[serde(expecting = "one of these")]
    enum ExpectingFallback { A(u8), #[serde(untagged)] B { b: u8 } }
}
rest {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    mod doubled {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u16(u16::from(*value) * 2)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
            u8::deserialize(deserializer).map(|value| value / 2)
        }
    }
}
cases {
    internal: Internal [
        r#"{"type":"A","a":1}"#, r#"{"type":"B"}"#, r#"{"type":"C"}"#, r#"{"x":1,"type":"C","y":2}"#, r#"{"type":"Other"}"#, r#"["C"]"#,
        r#"["C",1]"#, r#"{"type":7}"#, "{}",
    ]
    adjacent: Adjacent [
        r#"{"t":"A","c":1}"#, r#"{"t":"B"}"#, r#"{"t":"X"}"#, r#"{"t":"X","c":null}"#, r#"{"t":"X","c":[1]}"#, r#"{"c":{"x":1},"t":"X"}"#,
        r#"{"t":7}"#, r#"["X"]"#, r#"["X",1]"#,
    ]
    strict: Strict [r#"{"type":"a","a":1}"#, r#"{"type":"x"}"#, r#"{"type":"x","y":1}"#]
    strict_adjacent: StrictAdjacent [r#"{"t":"A","c":1}"#, r#"{"t":"X"}"#, r#"{"t":"X","d":1}"#]
    only_other: OnlyOther [r#"{"type":"x"}"#, r#"{"type":"Other"}"#]
    renamed_other: RenamedOther [r#"{"type":"else"}"#, r#"{"type":"sonst"}"#, r#"{"type":"x"}"#, r#"{"type":"A"}"#]
    fallback: Fallback [
        r#""A""#, r#"{"B":1}"#, r#"{"B":"x"}"#, r#"{"C":{"c":1}}"#, r#""x""#, r#"{"name":"x"}"#, "null", "1", r#"{"A":null}"#, r#"["x"]"#,
    ]
    internal_fallback: InternalFallback [r#"{"type":"A","a":1}"#, r#"{"a":1,"b":2}"#, r#"{"type":"B"}"#, r#"{"type":1}"#, "1", "[1,2]", r#"{"type":"A"}"#]
    adjacent_fallback: AdjacentFallback [r#"{"t":"A","c":1}"#, r#"{"c":1,"t":"A"}"#, "1", r#"{"name":"x"}"#, r#"{"t":"X"}"#, r#"{"t":"B"}"#]
    color: Color [r#""red""#, r#""blue""#, "[1,2,3]", "[1,2]", "1"]
    all_untagged: AllUntagged ["1", r#""a""#, "null"]
    strict_fallback: StrictFallback [r#"{"A":{"a":1}}"#, r#"{"A":{"a":1,"x":1}}"#, r#"{"b":1}"#, r#"{"b":1,"x":1}"#]
    generic_fallback: GenericFallback<Option<u8>> [r#""Known""#, "1", "null", r#""x""#]
    lent_fallback: LentFallback<'_> [r#""A""#, r#""b""#, r#""\n""#, r#"["a","\n"]"#]
    with_fallback: WithFallback [r#""A""#, "4", "300"]
    expecting_fallback: ExpectingFallback [r#"{"A":1}"#, r#"{"b":1}"#, "1"]
}
}
