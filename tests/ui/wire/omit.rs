// `omitempty` and `omitzero` on types that do not say what is empty, or zero.
#[derive(gotag::Serialize)]
struct Point {
    x: u8,
}

#[derive(gotag::Serialize)]
struct Pin {
    #[tag(json(omitempty))]
    at: Point,
    #[tag(json("from", omitzero))]
    from: Point,
    #[tag(json = "to,omitempty")]
    to: Point,
}

fn main() {}
