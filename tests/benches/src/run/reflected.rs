//! Documents written with `serde_json` by reflection: no code of the types takes part but what reflection needs.

use std::collections::BTreeMap;
use std::hint::black_box;

use bevy_reflect::TypeRegistry;
use bevy_reflect::serde::TypedReflectSerializer;
use gotag::wire::reflected;

use super::race::{Card, side};

/// How many records stand in a document.
const COUNT: u32 = 100;

#[derive(gotag::Reflect, gotag::Serialize, bevy_reflect::Reflect)]
struct Document {
    records: Vec<Record>,
}

#[derive(gotag::Reflect, gotag::Serialize, bevy_reflect::Reflect)]
struct Record {
    id: u64,
    name: String,
    email: Option<String>,
    age: u8,
    active: bool,
    balance: f64,
    offset: i64,
    labels: Vec<String>,
    address: Address,
    role: Role,
    extra: BTreeMap<String, u32>,
}

#[derive(gotag::Reflect, gotag::Serialize, bevy_reflect::Reflect)]
struct Address {
    street: String,
    city: String,
    zip: u32,
    position: Option<Position>,
}

#[derive(gotag::Reflect, gotag::Serialize, bevy_reflect::Reflect)]
struct Position {
    latitude: f64,
    longitude: f64,
}

#[derive(gotag::Reflect, gotag::Serialize, bevy_reflect::Reflect)]
enum Role {
    Reader,
    Writer,
    Owner,
}

fn record(number: u32) -> Record {
    let place = f64::from(number) / 8.0;
    Record {
        id: 1_000_000 + u64::from(number),
        name: format!("person number {number}"),
        email: (!number.is_multiple_of(3)).then(|| format!("person{number}@example.com")),
        age: u8::try_from(number % 90).expect("it is below 90"),
        active: number.is_multiple_of(2),
        balance: place * 13.0,
        offset: i64::from(number) - 500,
        labels: (0..number % 4).map(|label| format!("label-{label}")).collect(),
        address: Address {
            street: format!("{number} Long Street"),
            city: "Trondheim".to_owned(),
            zip: 7000 + number,
            position: number.is_multiple_of(2).then_some(Position { latitude: place - 90.0, longitude: place }),
        },
        role: match number % 3 {
            0 => Role::Reader,
            1 => Role::Writer,
            _ => Role::Owner,
        },
        extra: (0..number % 3).map(|key| (format!("key{key}"), key)).collect(),
    }
}

/// The same document by reflection, and by the derive for comparison: both against the one reflective peer.
pub(super) fn race(card: &mut Card<'_>) {
    let document = Document { records: (0..COUNT).map(record).collect() };
    let mut registry = TypeRegistry::new();
    registry.register::<Document>();
    let expected = serde_json::to_string(&document).expect("the document is written");
    let ours = serde_json::to_string(&reflected(&document)).expect("the document is written");
    let theirs = serde_json::to_string(&TypedReflectSerializer::new(&document, &registry));
    assert!(ours == expected && theirs.expect("the document is written") == expected, "all write the same");

    let by_reflection = side(writer(|buffer| serde_json::to_writer(buffer, &reflected(black_box(&document)))));
    let bevy = || {
        let (document, registry) = (&document, &registry);
        side(writer(move |buffer| {
            serde_json::to_writer(buffer, &TypedReflectSerializer::new(black_box(document), registry))
        }))
    };
    card.race("encode 100 records by reflection", 1, [by_reflection, bevy()]);
    let by_derive = side(writer(|buffer| serde_json::to_writer(buffer, black_box(&document))));
    card.race("the same by the derive", 1, [by_derive, bevy()]);
}

/// Writes into a buffer that is kept, so that the allocator is no part of the figure.
fn writer(mut write: impl FnMut(&mut Vec<u8>) -> serde_json::Result<()>) -> impl FnMut() {
    let mut buffer = Vec::new();
    move || {
        buffer.clear();
        write(&mut buffer).expect("the document is written");
        black_box(&buffer);
    }
}
