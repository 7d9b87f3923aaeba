//! `flatten` in the variants of an enum that has a tag.

corpus! {
types {
    struct Second { #[serde(rename = "zwei", alias = "two")] two: Option<u8>, three: u8 }
    #[serde(tag = "type")]
    enum InternalVariants { A { id: u8, #[serde(flatten)] inner: Second }, B { #[serde(flatten)] rest: BTreeMap<String, u8> } }
    #[serde(tag = "t", content = "c")]
    enum AdjacentVariants { A { id: u8, #[serde(flatten)] inner: Second }, B { #[serde(flatten)] rest: BTreeMap<String, u8> } }
}
rest {
    use std::collections::BTreeMap;
}
cases {
    internal_variants: InternalVariants [r#"{"type":"A","id":1,"three":3}"#, r#"{"a":1,"type":"B"}"#, r#"{"type":"B","b":1}"#]
    adjacent_variants: AdjacentVariants [r#"{"t":"A","c":{"id":1,"three":3}}"#, r#"{"c":{"a":1},"t":"B"}"#]
}
}
