//! Only traits are mocked.

#[gotag::mock]
struct Store {
    size: u8,
}

#[gotag::mock]
fn load() {}

#[gotag::mock]
impl Store {}

#[gotag::mock]
enum Kind {
    A,
}

fn main() {
    let _ = (Store { size: 1 }, Kind::A);
    load();
}
