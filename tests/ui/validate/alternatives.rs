use gotag::Validate;

#[derive(Validate)]
struct User {
    #[tag(validate(nested | email))]
    a: String,
    #[tag(validate(each(email), max = 3, each(url)))]
    b: Vec<String>,
    #[tag(validate("required"))]
    c: String,
    #[tag(validate = "required,,email")]
    d: String,
    #[tag(validate(custom = |e: &u8| *e > 1))]
    e: u8,
}

fn main() {}
