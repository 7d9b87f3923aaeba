#[gotag::generate(Variants)]
enum Color {
    #[tag(text = "red")]
    Red,
}

fn main() {}
