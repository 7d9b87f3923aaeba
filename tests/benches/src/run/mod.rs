//! Run time: the same work by gotag's code and by a peer's. Every operation first shows that both sides agree.

mod mock;
mod race;
mod reflect;
mod text;
mod validate;
mod wire;

use crate::arguments::Arguments;
use race::Card;

/// A function that adds its operations to a table.
type Area = fn(&mut Card<'_>);

const AREAS: [(&str, &[&str], Area); 7] = [
    ("serde_json", &["serde_derive"], wire::race),
    ("plain structs", &["in parts, serde_derive", "in parts, gotag"], wire::race_floor),
    ("by reflection", &["derived", "bevy_reflect", "facet-json"], wire::race_reflected),
    ("validate", &["validator"], validate::race),
    ("enum text", &["strum"], text::race),
    ("mocks", &["mockall"], mock::race),
    ("reflection", &["bevy_reflect", "facet"], reflect::race),
];

/// What a figure is the median of, and in which profile: what a debug build says is of interest for mocks alone.
pub(crate) fn median_of() -> String {
    format!("{} batches, {} profile", race::ROUNDS, if cfg!(debug_assertions) { "debug" } else { "release" })
}

/// All tables, one an area.
pub(crate) fn measure(arguments: &Arguments) -> String {
    let wants = |name: &str| arguments.wants(name);
    let mut tables = Vec::new();
    for (area, peers, race) in AREAS {
        eprintln!("run: {area}");
        let mut card = Card::new(area, peers, &wants);
        race(&mut card);
        tables.extend(card.table());
    }
    tables.join("\n")
}
