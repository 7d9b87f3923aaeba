use gotag::Serialize;

struct Foreign;

#[derive(Serialize)]
struct Outer {
    id: u8,
    #[tag(json(flatten))]
    inner: Foreign,
}

fn main() {}
