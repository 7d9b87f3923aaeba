#[derive(gotag::Display, gotag::FromStr, gotag::Variants)]
#[tag(text(rename_all = "camelcase"))]
enum Color {
    Red,
}

fn main() {}
