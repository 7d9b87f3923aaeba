// What a word of `#[serde]` takes, how often, and where it stands.
#[derive(gotag::Serialize, gotag::Deserialize)]
#[serde(rename = "a", rename = "b", rename_all(serialize = "camelcase"), deny_unknown_fields = "yes", crate)]
struct User {
    #[serde(skip_serializing_if)]
    a: u64,
    #[serde(skip_serializing = "x", with = 3)]
    b: u64,
    #[serde(with = "hex", serialize_with = "other")]
    c: u64,
    #[serde(bound = "T Clone", borrow = "a")]
    d: u64,
    #[serde(rename(serialize = "x", serialize = "y"), transparent)]
    e: u64,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
#[tag(bound(Serialize(T: Clone)), crate = gotag)]
#[serde(bound = "T: Copy", crate = "gotag", from = "not a type")]
struct Both<T>(T);

fn main() {}
