// `default` that is of another type, or needs what the type does not have.
struct Level(u8);

#[derive(gotag::Deserialize)]
struct User {
    #[tag(json(default = "eighty"))]
    port: u16,
    #[tag(json(default))]
    list: [u8; 3],
    #[tag(json = "-")]
    level: Level,
}

#[derive(gotag::Deserialize)]
#[tag(json(default))]
struct Config {
    port: u16,
}

fn main() {}
