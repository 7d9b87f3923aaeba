#[derive(gotag::Serialize, gotag::Deserialize, gotag::Validate, gotag::Reflect, gotag::Display)]
union Bits {
    int: u32,
    float: f32,
}

fn main() {}
