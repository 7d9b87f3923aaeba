//! One mistake is one error, though three derives stand on the type.

#[derive(gotag::Display, gotag::FromStr, gotag::Variants)]
struct Color {
    red: u8,
}

fn main() {
    let color: Color = "red".parse().unwrap();
    println!("{color} {}", gotag::Variants::name(&color));
}
