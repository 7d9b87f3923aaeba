use gotag::{Deserialize, Reflect, Serialize, Validate};

#[derive(Reflect, Serialize, Deserialize, Validate)]
struct User {
    #[tag(validate(requird, min = 2))]
    name: String,
    #[tag(validate = "required,emial")]
    email: String,
    #[tag(validate(alphanum | aphanum, lenght = 3))]
    code: String,
    #[tag(validate(dive, frobnicate))]
    tags: Vec<String>,
}

fn main() {}
