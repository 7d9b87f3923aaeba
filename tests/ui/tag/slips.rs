#[derive(gotag::Reflect, gotag::Serialize, gotag::Deserialize, gotag::Validate)]
#[tag(rename_all, bound, crate = "gotag", json(rename_al = "camelCase"))]
pub struct Slips {
    #[tag(json("a", = 3, omitemty), validate(min = , max = 3, requird))]
    a: u8,
    #[tag(= 3, json("b", omitemty))]
    b: u8,
    #[tag(json::name)]
    c: u8,
    #[tag(@, level = 1)]
    d: u8,
    #[tag(json =)]
    e: u8,
    #[tag(reflect = "open")]
    f: u8,
}

#[derive(gotag::Serialize)]
#[tag(crate = gotag, crate = gotag, bound(Serialize(T: Clone), Serialize(T: Copy), Serialize))]
struct Twice<T> {
    t: T,
}

fn main() {}
