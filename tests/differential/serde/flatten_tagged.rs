//! `flatten` where there are tags: of an enum that has one, and in a struct that has one.

corpus! {
types {
    struct Second { #[serde(rename = "zwei", alias = "two")] two: Option<u8>, three: u8 }
    struct OfInternal { id: u8, #[serde(flatten)] message: Message }
    #[serde(tag = "type")]
    enum Message { Ping, Text { text: String }, Inner(Second) }
    struct OfAdjacent { id: u8, #[serde(flatten)] message: Adjacent }
    #[serde(tag = "t", content = "c")]
    enum Adjacent { Ping, Number(u8), Named { name: String } }
    #[serde(tag = "type")]
    struct TaggedOuter { id: u8, #[serde(flatten)] inner: Second }
    struct OfTagged { #[serde(flatten)] inner: TaggedOuter, x: u8 }
}
cases {
    of_internal: OfInternal [r#"{"id":1,"type":"Ping"}"#, r#"{"text":"a","type":"Text","id":1}"#, r#"{"id":1,"type":"Inner","three":3,"x":1}"#]
    of_adjacent: OfAdjacent [r#"{"id":1,"t":"Ping"}"#, r#"{"c":1,"t":"Number","id":1}"#, r#"{"id":1,"t":"Named","c":{"name":"a"}}"#, r#"{"id":1,"c":1}"#]
    tagged_outer: TaggedOuter [r#"{"id":1,"three":3}"#, r#"{"type":"TaggedOuter","id":1,"three":3}"#]
    of_tagged: OfTagged [r#"{"id":1,"three":3,"x":1}"#]
}
}
