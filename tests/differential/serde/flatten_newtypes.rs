//! A flattened newtype and a map that takes what the newtype leaves.

corpus! {
types {
    struct Newtypes { id: u8, #[serde(flatten)] newtype: Newtype, #[serde(flatten)] rest: BTreeMap<String, u8> }
    struct Newtype(Inner);
    struct Inner { a: Option<u8>, b: u8 }
}
rest {
    use std::collections::BTreeMap;
}
cases {
    newtypes: Newtypes [r#"{"id":1,"b":2}"#, r#"{"id":1,"a":null,"b":2,"c":3}"#]
}
}
