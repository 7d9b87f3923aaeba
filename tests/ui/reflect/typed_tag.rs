use gotag::Reflect;

struct Audit {
    level: u8,
}

struct Bare {
    level: u8,
}

impl Audit {
    const DEFAULT: Self = Audit { level: 0 };
}

#[derive(Reflect)]
struct User {
    #[tag(Audit { lvl: 3 })]
    pub id: u64,
    #[tag(Audit { level: "high" })]
    pub name: String,
    #[tag(Bare { level: 3 })]
    pub age: u8,
}

fn main() {}
