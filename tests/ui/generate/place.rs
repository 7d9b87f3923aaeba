#[gotag::generate(Serialize)]
fn function() {}

#[gotag::generate(Serialize)]
const fn constant_function() {}

#[gotag::generate(Serialize)]
union Union {
    a: u8,
}

struct Type;

#[gotag::generate(Serialize)]
impl Type {}

#[gotag::generate(Serialize)]
mod module {}

fn main() {}
