//! Structs that write their name in an entry of their own: `tag`.

corpus! {
types {
    #[serde(tag = "type")]
    struct Struct { a: u8, b: Option<u8> }
    #[serde(tag = "kind", rename = "renamed", rename_all = "camelCase", deny_unknown_fields)]
    struct StrictStruct { first_one: u8, #[serde(skip_serializing_if = "Option::is_none")] b: Option<u8> }
    #[serde(tag = "type")]
    struct EmptyStruct {}
    #[serde(tag = "type")]
    enum OfStructs { A(Struct), B(EmptyStruct) }
}
cases {
    tagged: Struct [r#"{"a":1}"#, r#"{"type":"Struct","a":1,"b":2}"#, r#"{"type":"Other","a":1}"#, "[1,2]"]
    strict_struct: StrictStruct [r#"{"firstOne":1}"#, r#"{"kind":"renamed","firstOne":1}"#, r#"{"kind":1,"firstOne":1}"#]
    empty_struct: EmptyStruct ["{}", r#"{"type":"EmptyStruct"}"#]
    of_structs: OfStructs [r#"{"type":"A","a":1}"#, r#"{"type":"B"}"#]
}
}
