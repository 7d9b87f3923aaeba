use gotag::{Deserialize, Validate};

#[derive(Deserialize)]
#[tag(json(validate))]
struct User {
    #[tag(validate(min = 2))]
    name: String,
}

#[derive(Deserialize)]
#[tag(json(validate))]
struct Page<T> {
    #[tag(validate(min = 1))]
    items: Vec<T>,
}

#[derive(Deserialize, Validate)]
struct Home {
    #[tag(json(validate))]
    city: String,
}

fn main() {}
