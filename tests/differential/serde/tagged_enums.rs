//! Enums with a tag whose content is an enum without one.

corpus! {
types {
    #[serde(tag = "type")]
    enum Outer { In(Inner), Unit }
    enum Inner { Unit, One(u8), Pair(u8, u8), Named { a: u8, b: Option<u8> } }
}
cases {
    outer: Outer [
        r#"{"type":"Unit"}"#, r#"{"type":"In","Unit":null}"#, r#"{"type":"In","One":1}"#, r#"{"type":"In","Pair":[1,2]}"#,
        r#"{"type":"In","Named":{"a":1}}"#, r#"{"Named":{"a":1},"type":"In"}"#,
    ]
}
}
