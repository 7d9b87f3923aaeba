use std::collections::BTreeMap;

use gotag::Serialize;

#[derive(Serialize)]
struct Tuple(#[tag(json(inline))] BTreeMap<String, u8>, #[serde(flatten)] BTreeMap<String, u8>);

#[derive(Serialize)]
enum Variants {
    Tuple(u8, #[tag(json(flatten))] BTreeMap<String, u8>),
}

#[derive(Serialize)]
struct Prefix {
    #[tag(json(prefix = "a_"))]
    alone: BTreeMap<String, u8>,
    #[tag(json(inline, prefix = ""))]
    empty: BTreeMap<String, u8>,
    #[tag(json(inline, prefix))]
    bare: BTreeMap<String, u8>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
struct Newtype(u8);

#[derive(Serialize)]
#[tag(json(tag = "type", content = "value"))]
struct Adjacent {
    id: u8,
}

fn main() {}
