//! `flatten` where there are tags: of an enum that has one, and in a struct that has one.

corpus! {
types {
    struct Second { #[serde(rename = "zwei", alias = "two")] two: Option<u8>, three: u8 }
    struct OfInternal { id: u8, #[serde(flatten)] message: Message }
    #[serde(tag = "type")]
    enum Message { Ping, Text { text: String }, Inner(Second) }
    struct Node { id: u8, #[serde(flatten)] kind: Kind, #[serde(flatten)] common: Common }
    struct Common { note: Option<String>, #[serde(default)] weight: u8 }
    #[serde(tag = "type")]
    enum Kind {
        Leaf,
        Pair { left: Box<Node>, right: Option<Box<Node>> },
        Made { #[serde(flatten)] of: Second, x: u8 },
        Words(std::collections::BTreeMap<String, String>),
    }
    struct OfBoth { #[serde(flatten)] message: Message, #[serde(flatten)] rest: std::collections::BTreeMap<String, String> }
    struct OfNested { x: Option<u8>, #[serde(flatten)] inner: OfInternal }
    struct OfMaybe { id: u8, #[serde(flatten)] message: Option<Message> }
    struct OfUnits { id: u8, #[serde(flatten)] unit: Unit }
    #[serde(tag = "type")]
    enum Unit { Ping, Pong }
    struct OfOther { id: u8, #[serde(flatten)] other: Other }
    #[serde(tag = "type", rename_all = "lowercase")]
    enum Other { Text { text: String }, #[serde(other)] Else }
    struct OfAdjacent { id: u8, #[serde(flatten)] message: Adjacent }
    #[serde(tag = "t", content = "c")]
    enum Adjacent { Ping, Number(u8), Named { name: String } }
    #[serde(tag = "type")]
    struct TaggedOuter { id: u8, #[serde(flatten)] inner: Second }
    struct OfTagged { #[serde(flatten)] inner: TaggedOuter, x: u8 }
}
cases {
    of_internal: OfInternal [r#"{"id":1,"type":"Ping"}"#, r#"{"text":"a","type":"Text","id":1}"#, r#"{"id":1,"type":"Inner","three":3,"x":1}"#]
    node: Node [
        r#"{"id":1,"type":"Leaf","note":"a"}"#, r#"{"left":{"id":2,"type":"Leaf"},"id":1,"type":"Pair","right":null}"#,
        r#"{"type":"Pair","left":{"type":"Leaf","weight":1,"id":2},"right":{"id":3,"type":"Leaf"},"weight":2,"id":1}"#,
        r#"{"type":"Made","x":1,"id":2,"three":3,"zwei":2}"#, r#"{"x":1,"three":3,"id":2,"type":"Made"}"#,
        r#"{"id":1,"type":"Words","a":"b"}"#
    ]
    of_both: OfBoth [r#"{"type":"Ping"}"#, r#"{"type":"Text","text":"a"}"#]
    of_nested: OfNested [r#"{"x":1,"type":"Ping","id":2}"#, r#"{"type":"Text","x":1,"text":"a","id":2}"#]
    of_maybe: OfMaybe [r#"{"id":1}"#, r#"{"id":1,"type":"Ping"}"#, r#"{"type":"Text","text":"a","id":1}"#]
    of_units: OfUnits [r#"{"id":1,"type":"Ping"}"#, r#"{"type":"Pong","x":2,"id":1}"#]
    of_other: OfOther [r#"{"id":1,"type":"text","text":"a"}"#, r#"{"type":"x","id":1,"y":2}"#]
    of_adjacent: OfAdjacent [r#"{"id":1,"t":"Ping"}"#, r#"{"c":1,"t":"Number","id":1}"#, r#"{"id":1,"t":"Named","c":{"name":"a"}}"#, r#"{"id":1,"c":1}"#]
    tagged_outer: TaggedOuter [r#"{"id":1,"three":3}"#, r#"{"type":"TaggedOuter","id":1,"three":3}"#]
    of_tagged: OfTagged [r#"{"id":1,"three":3,"x":1}"#]
}
}
