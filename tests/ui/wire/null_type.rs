use gotag::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Read {
    #[tag(json(nullable))]
    nick: Option<String>,
}

#[derive(Serialize)]
struct Written {
    #[tag(json(nullable))]
    nick: Option<String>,
}

struct Level(u8);

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u8::deserialize(deserializer).map(Level)
    }
}

#[derive(Deserialize)]
struct NoDefault {
    #[tag(json(default_on_null))]
    level: Level,
}

fn main() {}
