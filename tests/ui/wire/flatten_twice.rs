use gotag::Deserialize;

#[derive(Deserialize)]
struct Place {
    street: String,
    #[serde(alias = "postcode")]
    zip: u32,
}

#[derive(Deserialize)]
struct Own {
    zip: u32,
    #[serde(flatten)]
    place: Place,
}

#[derive(Deserialize)]
struct Both<'a> {
    #[tag(json(inline))]
    home: Place,
    name: &'a str,
    #[tag(json(inline))]
    work: Option<Place>,
}

#[derive(Deserialize)]
struct Prefixed {
    home_postcode: u32,
    #[tag(json(inline, prefix = "home_"))]
    home: Place,
    #[tag(json(inline, prefix = "work_"))]
    work: Place,
}

#[derive(Deserialize)]
struct Deep {
    street: String,
    #[serde(flatten)]
    middle: Middle,
}

#[derive(Deserialize)]
struct Middle {
    id: u32,
    #[serde(flatten)]
    place: Place,
}

#[derive(Deserialize)]
struct Fine {
    id: u32,
    #[tag(json(inline, prefix = "home_"))]
    home: Place,
    #[tag(json(inline, prefix = "work_"))]
    work: Option<Place>,
    #[serde(flatten)]
    more: std::collections::BTreeMap<String, u8>,
}

fn main() {}
