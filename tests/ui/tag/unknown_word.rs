// A word that `json` does not know, and a key with words that is nobody's.
#[derive(gotag::Serialize, gotag::Deserialize, gotag::Validate, gotag::Reflect)]
struct User {
    #[tag(json("id", omitemty), valdate(required))]
    id: u64,
}

fn main() {}

#[derive(gotag::Serialize)]
#[tag(json(deny_unknown_fields))]
struct AsInSerde {
    #[tag(json(rename = "number"))]
    id: u64,
    #[tag(json(skip))]
    secret: String,
}
