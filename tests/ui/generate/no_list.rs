#[gotag::generate]
struct A;

#[gotag::generate()]
enum B {}

fn main() {}
