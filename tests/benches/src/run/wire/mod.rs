//! Documents read and written with `serde_json`, by types that gotag or `serde_derive` made readable.

mod documents;
mod forms;
mod records;
mod reflected;

use std::hint::black_box;

use super::race::{Card, NO_WORSE, side};
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
    let values = both::<ours::Log, theirs::Log>(&texts);
    decode::<ours::Log, theirs::Log>(card, "decode 100 enum values", NO_WORSE, &texts);
    encode(card, "encode 100 enum values", &values);
}

/// Reads each document on both sides, which write it again as it was.
///
/// They take turns in being the first: where the allocator puts a value decides more of the time to write it than who
/// writes it.
fn both<O, T>(texts: &[String]) -> (Vec<O>, Vec<T>)
where
    O: serde::de::DeserializeOwned + serde::Serialize,
    T: serde::de::DeserializeOwned + serde::Serialize,
{
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (number, text) in texts.iter().enumerate() {
        if number % 2 == 0 {
            ours.push(read::<O>(text));
        }
        theirs.push(read::<T>(text));
        if number % 2 == 1 {
            ours.push(read::<O>(text));
        }
        assert!(json(&ours[number]) == json(&theirs[number]), "both sides write the same");
    }
    (ours, theirs)
}

/// `limit` is the ratio that the row has to stay under.
fn decode<O, T>(card: &mut Card<'_>, operation: &str, limit: f64, texts: &[String])
where
    O: serde::de::DeserializeOwned,
    T: serde::de::DeserializeOwned,
{
    let sides = [
        side(|| texts.iter().for_each(|text| drop(black_box(read::<O>(black_box(text)))))),
        side(|| texts.iter().for_each(|text| drop(black_box(read::<T>(black_box(text)))))),
    ];
    card.within(operation, texts.len(), &[limit], sides);
}

/// Writes into a buffer that is kept, so that the allocator is no part of the figure.
fn encode<O: serde::Serialize, T: serde::Serialize>(card: &mut Card<'_>, operation: &str, values: &(Vec<O>, Vec<T>)) {
    let (mut buffer, mut other_buffer) = (Vec::new(), Vec::new());
    let sides = [
        side(|| values.0.iter().for_each(|value| write(&mut buffer, black_box(value)))),
        side(|| values.1.iter().for_each(|value| write(&mut other_buffer, black_box(value)))),
    ];
    card.within(operation, values.0.len(), &[NO_WORSE], sides);
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
