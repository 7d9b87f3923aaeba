// One option, given twice.
#[derive(gotag::Serialize, gotag::Deserialize)]
struct User {
    #[tag(json = "a", json(omitempty))]
    a: u64,
    #[tag(json("b", omitempty, omitempty))]
    b: u64,
    #[tag(json("c"))]
    #[serde(rename = "d", default)]
    c: u64,
}

fn main() {}
