use gotag::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Both {
    #[tag(json(nullable, default))]
    a: Option<Option<u8>>,
    #[tag(json(nullable, omitempty))]
    b: Option<Option<u8>>,
    #[tag(json(nullable, default_on_null))]
    c: Option<Option<u8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tag(json(nullable))]
    d: Option<Option<u8>>,
}

#[derive(Serialize, Deserialize)]
struct Never {
    #[serde(skip)]
    #[tag(json(default_on_null))]
    skipped: u8,
    #[tag(json(inline, default_on_null))]
    inlined: Inner,
}

#[derive(Serialize, Deserialize)]
struct Inner {}

#[derive(Serialize, Deserialize)]
struct Elements(#[tag(json(nullable))] Option<Option<u8>>, u8);

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Wrapper {
    #[tag(json(default_on_null))]
    inner: u8,
}

#[derive(Serialize, Deserialize)]
#[tag(json(default_on_null))]
enum Color {
    Red,
    Green,
}

fn main() {}
