// Options that do not go with the type's form or with each other.
use std::marker::PhantomData;

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(transparent)]
struct Two {
    a: u8,
    b: u8,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(transparent)]
struct None(PhantomData<u8>);

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(transparent)]
enum Either {
    A(u8),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(transparent, from = "u8")]
struct Clear(u8);

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(from = "u8", try_from = "u16")]
struct Twice(u8);

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(rename_all_fields = "camelCase")]
struct Fields {
    #[serde(borrow)]
    a: u8,
    #[serde(borrow = "'b")]
    b: PhantomData<&'static str>,
    #[tag(json(omitempty))]
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<u8>,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
enum Variants {
    #[serde(with = "hex", skip_serializing)]
    Out(u8),
    #[serde(with = "hex")]
    In(#[serde(skip)] u8, #[serde(skip_serializing_if = "is_two")] u8),
    #[serde(borrow)]
    Pair(u8, u8),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(untagged)]
enum Untagged {
    #[tag(json("a", alias = "b"))]
    A(u8),
    #[serde(rename = "c", alias = "d")]
    Taken(u8),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(untagged)]
struct NoVariants {
    a: u8,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
struct Names {
    #[serde(rename(serialize = "x"))]
    a: u8,
    #[serde(rename(serialize = "x"))]
    b: u8,
    #[serde(rename(deserialize = "y"))]
    c: u8,
    #[serde(rename(deserialize = "y"))]
    d: u8,
}

fn main() {}
