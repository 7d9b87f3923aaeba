use gotag::Reflect;

struct Foreign;

#[derive(Reflect)]
struct User {
    pub id: u64,
    pub foreign: Foreign,
    inner: Option<Vec<Foreign>>,
}

#[derive(Reflect)]
enum Either {
    Left(u8),
    Right { foreign: Foreign },
}

fn main() {}
