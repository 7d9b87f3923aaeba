use gotag::Validate;

#[derive(Validate)]
struct Read {
    #[tag(validate(min = "2", max = true))]
    a: String,
    #[tag(validate(min, max(1, 2)))]
    b: String,
    #[tag(validate(required = true, oneof()))]
    c: String,
    #[tag(validate(each, unique))]
    d: Vec<String>,
    #[tag(validate = "min=two,oneof='red,len=")]
    e: String,
    #[tag(validate(eqfield = 1 + 1, custom = "check"))]
    f: String,
}

fn main() {}
