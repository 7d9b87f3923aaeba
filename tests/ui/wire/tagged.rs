// Enums whose tags do not go with their variants or with each other.

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(content = "c")]
enum NoTag {
    A(u8),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(tag = "t", content = "c", untagged)]
enum Both {
    A(u8),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(tag = "t", content = "t")]
enum Same {
    A(u8),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(content = "c")]
struct NoVariants {
    a: u8,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(tag = "t")]
enum Tuples {
    Two(u8, u8),
    None(),
    Taken { t: u8 },
    Renamed {
        #[serde(rename = "t")]
        a: u8,
    },
    Aliased {
        #[serde(alias = "t")]
        a: u8,
    },
    #[serde(skip)]
    Skipped { t: u8 },
}

#[derive(gotag::Serialize, gotag::Deserialize)]
enum Others {
    #[serde(other)]
    First,
    #[serde(other)]
    Fields { a: u8 },
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(untagged)]
enum OtherUntagged {
    A(u8),
    #[serde(other)]
    B,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
enum Order {
    #[serde(untagged)]
    A(u8),
    B(u16),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
enum Outside {
    #[tag(json(1))]
    A,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[tag(json(tag = "t"))]
enum Mixed {
    #[tag(json(1))]
    A,
    #[tag(json(true))]
    B,
    C,
    #[tag(json(0x1))]
    D,
    #[tag(json(18446744073709551616))]
    E,
    #[tag(json(2, alias = "3"))]
    F,
    #[tag(json(other))]
    G(i64),
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[tag(json(tag = "t"))]
enum Wide {
    #[tag(json(-1))]
    A,
    #[tag(json(18446744073709551615))]
    B,
}

#[derive(gotag::Deserialize)]
#[serde(field_identifier, variant_identifier)]
enum Keys {
    A,
}

#[derive(gotag::Deserialize)]
#[serde(field_identifier)]
struct NoKeys;

#[derive(gotag::Deserialize)]
#[serde(field_identifier)]
enum Fields {
    A(String),
    B { b: u8 },
}

#[derive(gotag::Deserialize)]
#[serde(variant_identifier)]
enum Variants {
    A(String),
    #[serde(other)]
    B,
}

fn main() {}
