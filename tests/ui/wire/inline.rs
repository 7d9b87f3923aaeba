use gotag::Deserialize;

#[derive(Deserialize)]
struct Inlined {
    #[tag(json(inline))]
    count: u32,
    #[tag(json(inline))]
    list: Vec<String>,
    #[tag(json(inline))]
    nothing: Nothing,
}

struct Nothing;

fn main() {}
