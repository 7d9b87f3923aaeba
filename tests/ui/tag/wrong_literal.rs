#[derive(gotag::Serialize, gotag::Deserialize)]
#[tag(json(rename_all = 3), rename_all = camel)]
struct User {
    #[tag(json = 3)]
    id: u64,
    #[tag(json(omitempty = true, alias = 1))]
    name: String,
    #[tag(level = level())]
    email: String,
}

fn main() {}
