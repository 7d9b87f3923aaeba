// What `go vet` says of a struct tag, and Go itself ignores.
#[derive(gotag::Serialize, gotag::Reflect)]
struct User {
    #[tag("json")]
    a: u64,
    #[tag(r#"json:"id"db:"x""#)]
    b: u64,
    #[tag(r#"json: "id""#)]
    c: u64,
    #[tag(r#"json:"id"#)]
    d: u64,
    #[tag(r#"json:"id" json:"x""#)]
    e: u64,
}

fn main() {}
