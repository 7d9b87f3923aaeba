use gotag::Reflect;

#[derive(Reflect)]
#[tag(reflect(open))]
enum Either {
    Left(#[tag(reflect(open))] u8),
}

#[derive(Reflect)]
struct User {
    #[tag(reflect(opne))]
    id: u64,
    #[tag(reflect(open = true))]
    name: String,
}

fn main() {}
