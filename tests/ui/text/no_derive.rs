//! The bound says which derive is missing.

enum Color {
    Red,
}

fn names<E: gotag::Variants>() {}

fn main() {
    names::<Color>();
    let _ = Color::Red;
}
