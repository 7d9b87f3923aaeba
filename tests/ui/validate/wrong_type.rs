use std::collections::HashMap;

use gotag::Validate;

struct Plain;

#[derive(Validate)]
struct User {
    #[tag(validate(email))]
    id: u32,
    #[tag(validate(max = 2))]
    is_admin: bool,
    #[tag(validate = "url|alphanum")]
    born: Option<f64>,
    #[tag(validate(unique))]
    name: String,
    #[tag(validate(each(min = 1)))]
    text: String,
    #[tag(validate(each(url)))]
    codes: Vec<u8>,
    #[tag(validate(required))]
    plain: Plain,
    #[tag(validate(nested))]
    nested: HashMap<u8, Plain>,
    #[tag(validate(eqfield = id))]
    other: String,
    #[tag(validate(gtfield = plain))]
    end: Plain,
}

fn main() {}
