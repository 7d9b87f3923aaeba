//! Attributes that say nothing where they stand: serde's derive takes them, and so do types that are written for it.

corpus! {
types {
    struct Aliases {
        #[serde(alias = "a")]
        a: u8,
        #[serde(alias = "c", alias = "c", rename = "b", alias = "b")]
        field: u8,
    }
    enum Variants { #[serde(alias = "A")] A, #[serde(alias = "c", alias = "c")] B { #[serde(alias = "x", alias = "y")] x: u8 } }
    #[serde(deny_unknown_fields)]
    struct Newtype(u8);
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    struct Tuple(#[serde(rename = "x")] u8, #[serde(alias = "y", default)] u8);
    #[serde(deny_unknown_fields)]
    struct Unit;
    #[serde(deny_unknown_fields)]
    enum Units { A, B(#[serde(rename = "x")] u8), C(#[serde(alias = "y")] u8, u8) }
    #[serde(untagged, deny_unknown_fields)]
    enum Untagged { #[serde(rename = "a")] A(u8), #[serde(alias = "b", rename_all = "UPPERCASE")] B(bool) }
    enum Elements { A(#[serde(default)] u8), #[serde(rename_all = "camelCase")] B, C(#[serde(skip_serializing_if = "is")] u8) }
    #[serde(tag = "t", content = "c")]
    enum Adjacent { A(#[serde(default)] u8), B(#[serde(default, rename = "b")] Option<u8>) }
    struct LeftOut(#[serde(skip_serializing_if = "is", alias = "a")] u8);
}
rest {
    fn is(_: &u8) -> bool {
        true
    }
}
cases {
    aliases: Aliases [r#"{"a":1,"b":2}"#, r#"{"a":1,"c":2}"#, r#"{"a":1,"field":2}"#, r#"{"a":1,"c":2,"b":3}"#]
    variants: Variants [r#""A""#, r#"{"B":{"x":1}}"#, r#"{"c":{"y":1}}"#, r#"{"c":{"x":1,"y":1}}"#]
    newtype: Newtype ["1", r#"{"a":1}"#]
    tuple: Tuple ["[1,2]", "[1]", "[]"]
    unit: Unit ["null", "{}"]
    units: Units [r#""A""#, r#"{"B":1}"#, r#"{"C":[1,2]}"#]
    untagged: Untagged ["1", "true", "null"]
    elements: Elements [r#"{"A":1}"#, r#"{"A":null}"#, r#""A""#, r#""B""#, r#"{"C":0}"#]
    adjacent: Adjacent [r#"{"t":"A","c":1}"#, r#"{"t":"A"}"#, r#"{"t":"B"}"#, r#"{"t":"B","c":null}"#]
    left_out: LeftOut ["1"]
}
}
