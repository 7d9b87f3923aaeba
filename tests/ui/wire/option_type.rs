//! A type of one's own that is called `Option`.

use gotag::Deserialize;

mod own {
    #[derive(gotag::Deserialize)]
    pub struct Option<T>(pub Vec<T>);
}
use own::Option;

#[derive(Deserialize)]
struct Shelf {
    first: Option<u8>,
    second: own::Option<u8>,
}

fn main() {}
