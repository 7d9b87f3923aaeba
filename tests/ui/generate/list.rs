#[gotag::generate(Serialise, Quack)]
struct A;

#[gotag::generate(Display Variants)]
enum B {}

#[gotag::generate(Display, Display, mock)]
enum C {}

#[gotag::generate(Validate, mock)]
trait D {}

fn main() {}
