#[gotag::generate(Display)]
#[gotag::generate(Variants)]
enum Color {
    Red,
}

fn main() {}
