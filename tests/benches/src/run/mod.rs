//! Run time: the same work by gotag's code and by a peer's. Every operation first shows that both sides agree.

mod mock;
mod race;
mod text;
mod validate;

use crate::arguments::Arguments;
use race::Card;

/// A function that adds its operations to a table.
type Area = fn(&mut Card<'_>);

const AREAS: [(&str, &[&str], Area); 3] = [
    ("validate", &["validator"], validate::race),
    ("enum text", &["strum"], text::race),
    ("mocks", &["mockall"], mock::race),
];

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
