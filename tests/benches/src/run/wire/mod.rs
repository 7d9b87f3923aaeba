//! Documents read and written with `serde_json`, by types that gotag or `serde_derive` made readable.

mod documents;
mod floor;
mod forms;
mod records;
mod reflected;

use std::hint::black_box;

use super::race::{Card, NO_WORSE, Side, making, side};
pub(super) use floor::race as race_floor;
use records::{ours, theirs};
pub(super) use reflected::race as race_reflected;

/// How many documents there are of a kind: what the allocator makes of one of them is chance.
const DOCUMENTS: u32 = 10;
/// How many records, or events, stand in a document.
const COUNT: u32 = 100;
/// Twice as fast as the peer, as a ratio of times: what is asked where `serde_derive` keeps what it has read.
const TWICE: f64 = 0.5;

pub(super) fn race(card: &mut Card<'_>) {
    documents::race(card);
    forms::race(card);

    let texts: Vec<String> = (0..DOCUMENTS).map(records::records).collect();
    let values = both::<ours::Document, theirs::Document>(&texts);
    decode::<ours::Document, theirs::Document>(card, "decode 100 records", NO_WORSE, &texts);
    let turned: Vec<String> = texts.iter().map(|text| records::turned(read(text))).collect();
    assert!(both::<ours::Document, theirs::Document>(&turned) == values, "keys stand in any order");
    decode::<ours::Document, theirs::Document>(card, "decode 100 records, keys in another order", NO_WORSE, &turned);
    encode(card, "encode 100 records", &values);

    let texts: Vec<String> = (0..DOCUMENTS).map(records::events).collect();
    both::<ours::Log, theirs::Log>(&texts);
    decode::<ours::Log, theirs::Log>(card, "decode 100 enum values", NO_WORSE, &texts);
    records::race_events(card, &texts);
}

/// Reads each document on both sides, which write it again as it was, and gives clones of what was read.
///
/// Where a value lies in memory decides more of the time to write it than who writes it, and that is its reader's doing: a
/// list read from a text has room for more, one read from what was kept is as long as it has to be. Clones lie alike on
/// both sides. The sides take turns in being the first to ask the allocator.
fn both<O, T>(texts: &[String]) -> (Vec<O>, Vec<T>)
where
    O: serde::de::DeserializeOwned + serde::Serialize + Clone,
    T: serde::de::DeserializeOwned + serde::Serialize + Clone,
{
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (number, text) in texts.iter().enumerate() {
        in_turn(number, || ours.push(read::<O>(text)), || theirs.push(read::<T>(text)));
        assert!(json(&ours[number]) == json(&theirs[number]), "both sides write the same");
    }
    // The first clones take what the readers gave back to the allocator, so that those that count are in one piece.
    let filling = (ours.clone(), theirs.clone());
    let mut clones = (Vec::new(), Vec::new());
    for (number, (mine, other)) in ours.iter().zip(&theirs).enumerate() {
        in_turn(number, || clones.0.push(mine.clone()), || clones.1.push(other.clone()));
    }
    drop(filling);
    clones
}

/// Does both, the first of them first where the number is even.
fn in_turn(number: usize, first: impl FnOnce(), second: impl FnOnce()) {
    if number.is_multiple_of(2) {
        first();
        second();
    } else {
        second();
        first();
    }
}

/// `limit` is the ratio that the row has to stay under.
fn decode<O, T>(card: &mut Card<'_>, operation: &str, limit: f64, texts: &[String])
where
    O: serde::de::DeserializeOwned,
    T: serde::de::DeserializeOwned,
{
    card.within(operation, texts.len(), &[limit], [reading::<O>(texts), reading::<T>(texts)]);
}

fn reading<T: serde::de::DeserializeOwned>(texts: &[String]) -> Side<'_> {
    making(|| texts.iter().map(|text| read::<T>(black_box(text))).collect::<Vec<T>>())
}

fn encode<O: serde::Serialize, T: serde::Serialize>(card: &mut Card<'_>, operation: &str, values: &(Vec<O>, Vec<T>)) {
    card.within(operation, values.0.len(), &[NO_WORSE], [writing(&values.0), writing(&values.1)]);
}

/// Writes into a buffer that is kept, so that the allocator is no part of the figure.
fn writing<T: serde::Serialize>(values: &[T]) -> Side<'_> {
    let mut buffer = Vec::new();
    side(move || values.iter().for_each(|value| write(&mut buffer, black_box(value))))
}

fn read<'a, T: serde::Deserialize<'a>>(text: &'a str) -> T {
    serde_json::from_str(text).expect("the document is read")
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("the document is written")
}

fn write(buffer: &mut Vec<u8>, value: &impl serde::Serialize) {
    buffer.clear();
    serde_json::to_writer(&mut *buffer, value).expect("the document is written");
    black_box(buffer);
}
