//! Documents read and written with `serde_json`, by types that gotag or `serde_derive` made readable.

use std::hint::black_box;

use super::race::{Card, side};

/// Stamps the same types with the derives of one side.
macro_rules! types {
    ($side:ident, $serialize:path, $deserialize:path) => {
        mod $side {
            use std::collections::BTreeMap;

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(super) struct Document {
                pub(super) records: Vec<Record>,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(super) struct Record {
                pub(super) id: u64,
                pub(super) name: String,
                pub(super) email: Option<String>,
                pub(super) age: u8,
                pub(super) active: bool,
                pub(super) balance: f64,
                pub(super) offset: i64,
                pub(super) labels: Vec<String>,
                pub(super) address: Address,
                pub(super) role: Role,
                pub(super) extra: BTreeMap<String, u32>,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(super) struct Address {
                pub(super) street: String,
                pub(super) city: String,
                pub(super) zip: u32,
                pub(super) position: Option<Position>,
            }

            #[derive($serialize, $deserialize, Debug, Clone, Copy, PartialEq)]
            pub(super) struct Position {
                pub(super) latitude: f64,
                pub(super) longitude: f64,
            }

            #[derive($serialize, $deserialize, Debug, Clone, Copy, PartialEq)]
            pub(super) enum Role {
                Reader,
                Writer,
                Reviewer,
                Owner,
                Operator,
                Auditor,
                Guest,
                Robot,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(super) struct Log {
                pub(super) events: Vec<Event>,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(super) enum Event {
                Started,
                Renamed(String),
                Moved(f64, f64),
                Resized { width: u32, height: u32 },
                Tagged(Vec<String>),
                Placed(Position),
                Stopped,
            }
        }
    };
}

types!(ours, gotag::Serialize, gotag::Deserialize);
types!(theirs, serde::Serialize, serde::Deserialize);

/// How many documents there are of a kind: what the allocator makes of one of them is chance.
const DOCUMENTS: u32 = 10;
/// How many records, or events, stand in a document.
const COUNT: u32 = 100;

/// A document of records, as both sides write it.
fn records(document: u32) -> String {
    let records = (document * COUNT..).take(COUNT as usize).map(record).collect();
    json(&theirs::Document { records })
}

fn record(number: u32) -> theirs::Record {
    use theirs::Role::{Auditor, Guest, Operator, Owner, Reader, Reviewer, Robot, Writer};
    let roles = [Reader, Writer, Reviewer, Owner, Operator, Auditor, Guest, Robot];
    let place = f64::from(number) / 8.0;
    theirs::Record {
        id: 1_000_000 + u64::from(number),
        name: format!("person number {number}"),
        email: (!number.is_multiple_of(3)).then(|| format!("person{number}@example.com")),
        age: u8::try_from(number % 90).expect("it is below 90"),
        active: number.is_multiple_of(2),
        balance: place * 13.0,
        offset: i64::from(number) - 500,
        labels: (0..number % 4).map(|label| format!("label-{label}")).collect(),
        address: theirs::Address {
            street: format!("{number} Long Street"),
            city: "Trondheim".to_owned(),
            zip: 7000 + number,
            position: number.is_multiple_of(2).then_some(theirs::Position { latitude: place - 90.0, longitude: place }),
        },
        role: roles[number as usize % roles.len()],
        extra: (0..number % 3).map(|key| (format!("key{key}"), key)).collect(),
    }
}

/// A document of events, as both sides write it.
fn events(document: u32) -> String {
    use theirs::Event;
    let event = |number: u32| match number % 7 {
        0 => Event::Started,
        1 => Event::Renamed(format!("name {number}")),
        2 => Event::Moved(f64::from(number), 0.5),
        3 => Event::Resized { width: number, height: number / 2 },
        4 => Event::Tagged(vec!["red".to_owned(), "green".to_owned()]),
        5 => Event::Placed(theirs::Position { latitude: 63.4, longitude: 10.4 }),
        _ => Event::Stopped,
    };
    json(&theirs::Log { events: (document * COUNT..).take(COUNT as usize).map(event).collect() })
}

/// The same document with the keys of every object in the opposite order and two that no type knows.
fn turned(value: serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::Object(object) => {
            let mut members: Vec<(String, Value)> = object.into_iter().collect();
            members.sort_by(|one, other| other.0.cmp(&one.0));
            let members: Vec<String> =
                members.into_iter().map(|(key, value)| format!("{key:?}:{}", turned(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(values) => {
            let values: Vec<String> = values.into_iter().map(turned).collect();
            format!("[{}]", values.join(","))
        }
        other => other.to_string(),
    }
}

pub(super) fn race(card: &mut Card<'_>) {
    let texts: Vec<String> = (0..DOCUMENTS).map(records).collect();
    let values = both::<ours::Document, theirs::Document>(&texts);
    decode::<ours::Document, theirs::Document>(card, "decode 100 records", &texts);
    let turned: Vec<String> = texts.iter().map(|text| turned(read(text))).collect();
    assert!(both::<ours::Document, theirs::Document>(&turned) == values, "keys stand in any order");
    decode::<ours::Document, theirs::Document>(card, "decode 100 records, keys in another order", &turned);
    encode(card, "encode 100 records", &values);

    let texts: Vec<String> = (0..DOCUMENTS).map(events).collect();
    let values = both::<ours::Log, theirs::Log>(&texts);
    decode::<ours::Log, theirs::Log>(card, "decode 100 enum values", &texts);
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

fn decode<O, T>(card: &mut Card<'_>, operation: &str, texts: &[String])
where
    O: serde::de::DeserializeOwned,
    T: serde::de::DeserializeOwned,
{
    let sides = [
        side(|| texts.iter().for_each(|text| drop(black_box(read::<O>(black_box(text)))))),
        side(|| texts.iter().for_each(|text| drop(black_box(read::<T>(black_box(text)))))),
    ];
    card.race(operation, DOCUMENTS, sides);
}

/// Writes into a buffer that is kept, so that the allocator is no part of the figure.
fn encode<O: serde::Serialize, T: serde::Serialize>(card: &mut Card<'_>, operation: &str, values: &(Vec<O>, Vec<T>)) {
    let (mut buffer, mut other_buffer) = (Vec::new(), Vec::new());
    let sides = [
        side(|| values.0.iter().for_each(|value| write(&mut buffer, black_box(value)))),
        side(|| values.1.iter().for_each(|value| write(&mut other_buffer, black_box(value)))),
    ];
    card.race(operation, DOCUMENTS, sides);
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
