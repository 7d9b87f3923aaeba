use gotag::Deserialize;

#[derive(Deserialize)]
#[tag(json(case = strict))]
struct Strict {
    #[tag(json(case))]
    bare: u8,
    #[tag(json(case = "ignore"))]
    text: u8,
    #[tag(json = ",case:strict")]
    go: u8,
}

fn main() {}
