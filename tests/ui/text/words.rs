//! Every wrong word of `text` at once.

#[derive(gotag::Display, gotag::FromStr, gotag::Variants)]
#[tag(text("color", rename_al = "lowercase"))]
enum Color {
    #[tag(text(alais = "r"))]
    Red,
    #[tag(text(alias = 3))]
    Green,
    #[tag(text(rename_all = "lowercase"))]
    Blue(#[tag(text = "depth")] u8),
    #[tag(text("", alias))]
    Black,
}

fn main() {
    println!("{}", Color::Red);
}
