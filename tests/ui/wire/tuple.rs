// Options that need a name, where there is none.
#[derive(gotag::Serialize, gotag::Deserialize)]
#[tag(json(deny_unknown))]
struct Pair(
    #[tag(json("x", alias = "y"))] u8,
    #[tag(json(omitempty, default))] u8,
    u8,
    #[serde(rename = "what serde's derive takes")] u8,
);

#[derive(gotag::Serialize, gotag::Deserialize)]
enum Shape {
    #[tag(json(rename_all = "camelCase"))]
    Line(u8, u8),
    Point(#[tag(json(default))] u8),
}

fn main() {}
