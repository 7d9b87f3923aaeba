use gotag::reflect::{Ref, info_of};

struct Plain;

fn main() {
    info_of::<Plain>();
    Ref::new(&Plain);
}
