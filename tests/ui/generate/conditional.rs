#[gotag::generate(Serialize)]
struct User {
    #[cfg_attr(unix, allow(dead_code), tag(json = "id"))]
    id: u64,
    #[cfg_attr(unix, serde(rename = "n"))]
    name: String,
}

fn main() {}
