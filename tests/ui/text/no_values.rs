//! An enum with fields has names, but no list of its values.

use gotag::Variants;
use gotag::text::Listed;

#[derive(Variants, Clone)]
enum Shape {
    Point,
    Circle(f64),
}

fn menu<E: Listed>() {}

fn main() {
    let _ = Shape::Point.name();
    let _ = Shape::variants();
    let _ = Shape::from_repr(0);
    menu::<Shape>();
}
