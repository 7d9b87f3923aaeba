// An option of serde's that gotag does not honour is an error where serde's own derive is not the reader.
#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(tag = "type")]
struct User {
    #[serde(flatten, rename(serialise = "x"))]
    a: u64,
    #[serde(default = "not a path")]
    b: u64,
}

fn main() {}
