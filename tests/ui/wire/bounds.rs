// A field whose type has no impl of its own.
struct Opaque;

#[derive(gotag::Serialize)]
struct Written {
    id: u64,
    opaque: Opaque,
    list: Vec<Opaque>,
}

#[derive(gotag::Deserialize)]
struct Read {
    id: u64,
    opaque: Opaque,
}

#[derive(gotag::Serialize, gotag::Deserialize)]
enum Choice {
    Newtype(Opaque),
    Named { opaque: Opaque },
}

fn main() {}
