//! A text has no fields in it, so a field has to have a default.

struct Paper;

#[derive(gotag::FromStr)]
enum Order {
    Empty,
    Print(u8, Paper),
}

fn main() {
    let _: Result<Order, _> = "Empty".parse();
}
