// Formats on types that they are not for.
use std::time::Duration;

#[derive(gotag::Serialize)]
struct Written {
    #[tag(json(string))]
    duration: Duration,
}

#[derive(gotag::Deserialize)]
struct Read {
    #[tag(json(format = hex))]
    text: String,
}

fn main() {}
