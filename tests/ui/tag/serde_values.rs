#[derive(gotag::Reflect, gotag::Serialize, gotag::Deserialize)]
#[serde(rename_all = "camelCase", rename_all = "lowercase")]
pub struct Values {
    #[serde(rename = 3, flatten, skip = true)]
    a: String,
    #[serde = "x"]
    b: String,
    #[serde(rename = "c", "foo", rename = "d")]
    c: u8,
    #[serde(alias = "e" default, default = 3)]
    d: u8,
}

fn main() {}
