#[derive(gotag::Serialize)]
#[tag(bound(Serialise(T: Clone)))]
struct Wrapper<T> {
    value: T,
}

fn main() {}
