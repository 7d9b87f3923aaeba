// A tag that is no list, a key without a value, a name out of place, a missing comma.
#[derive(gotag::Serialize, gotag::Reflect)]
struct User {
    #[tag]
    a: u64,
    #[tag(json)]
    b: u64,
    #[tag(level)]
    c: u64,
    #[tag(json(omitempty, "d"))]
    d: u64,
    #[tag(json("e" "f"), db = "x" xml = "y")]
    e: u64,
    #[tag(acme::Audit(3))]
    f: u64,
    #[tag(json(""))]
    g: u64,
    #[tag(json(omitempty | omitzero))]
    h: u64,
}

fn main() {}
