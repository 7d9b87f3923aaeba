use gotag::{Deserialize, Serialize};

struct Foreign;

#[derive(Serialize, Deserialize)]
struct Outer {
    id: u8,
    #[tag(json(flatten))]
    inner: Foreign,
}

fn main() {}
