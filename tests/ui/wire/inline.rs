use gotag::Deserialize;

#[derive(Deserialize)]
struct Inlined {
    #[tag(json(inline))]
    count: u32,
    #[tag(json(inline))]
    list: Vec<String>,
}

fn main() {}
