//! Two variants of one text, by a rule, by a name and by an alias. What uses the enum is no error on top.

use gotag::Variants;

#[derive(gotag::Display, gotag::FromStr, gotag::Variants, Clone)]
#[tag(text(rename_all = "lowercase"))]
enum Level {
    Low,
    LOW,
    #[tag(text = "middle")]
    Mid,
    #[tag(text("centre", alias = "middle"))]
    Centre,
}

fn main() {
    let level: Level = "low".parse().unwrap();
    println!("{level} {} {:?}", level.name(), Level::NAMES);
    for level in Level::VALUES.iter().chain(&Level::from_repr(0)) {
        println!("{level}");
    }
}
