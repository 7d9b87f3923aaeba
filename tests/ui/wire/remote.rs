use gotag::{Deserialize, Serialize};

mod foreign {
    pub struct Pair<T>(pub T, pub T);

    pub struct Point {
        pub x: i32,
    }

    pub enum Side {
        Left(u8),
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Pair<T>")]
struct PairDef<T>(T, T);

#[derive(Serialize, Deserialize)]
struct Local {
    #[serde(getter = "Local::id")]
    id: u8,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "foreign::Side")]
enum SideDef {
    Left(#[serde(getter = "left")] u8),
}

#[derive(Serialize)]
#[serde(remote = "foreign::Point")]
struct PointDef {
    x: u32,
}

fn main() {}
