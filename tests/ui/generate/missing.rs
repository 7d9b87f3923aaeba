#[gotag::generate(Serialize, Validate)]
struct HttpUser {
    #[tag(json = "id")]
    id: u64,
}

fn main() {}
