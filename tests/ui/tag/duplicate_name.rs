// The same wire name twice: by tag, by alias, by case, on fields and on variants.
#[derive(gotag::Serialize, gotag::Deserialize, gotag::Reflect)]
#[tag(rename_all = "camelCase")]
struct User {
    #[tag(json = "name")]
    id: u64,
    name: String,
    #[tag(json(alias = "id"))]
    first_name: String,
    #[tag(json = "id")]
    #[allow(non_snake_case)]
    firstName: String,
}

#[derive(gotag::Display, gotag::FromStr)]
enum Color {
    Red,
    #[tag(text("green", alias = "Red"))]
    Green,
}

fn main() {}
