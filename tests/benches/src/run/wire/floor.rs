//! How fast what is flattened or tagged could be: the same text, read by plain structs, of which it is known beforehand
//! which comes.
#![allow(dead_code, reason = "what is read is looked at by no one")]

use gotag::Deserialize;

use super::documents::COPIES;
use super::documents::published::{charts, emoji};
use super::forms::{order, ours, tagged, texts, theirs};
use super::{COUNT, Card, black_box, json, making, read, reading};

/// An order, with the fields of both its parts.
#[derive(Deserialize)]
struct Order {
    id: u64,
    name: String,
    email: Option<String>,
    regular: bool,
    since: u16,
    street: String,
    city: String,
    zip: u32,
    weight: f64,
    total: f64,
}

#[derive(Deserialize)]
enum Type {
    Ordered,
    Delivered,
    Registered,
    Moved,
    Closed,
}

#[derive(Deserialize)]
struct Ordered {
    r#type: Type,
    id: u64,
    item: String,
    count: u32,
    gift: bool,
}

#[derive(Deserialize)]
struct Delivered {
    r#type: Type,
    street: String,
    city: String,
    zip: u32,
    weight: f64,
}

#[derive(Deserialize)]
struct Registered {
    r#type: Type,
    name: String,
    email: Option<String>,
    regular: bool,
    since: u16,
}

#[derive(Deserialize)]
struct Moved {
    r#type: Type,
    id: u64,
    from: String,
    to: Option<String>,
    distance: f64,
}

#[derive(Deserialize)]
struct Closed {
    r#type: Type,
}

pub(in crate::run) fn race(card: &mut Card<'_>) {
    macro_rules! row {
        ($document:ident, $name:literal) => {
            let texts = vec![$document::JSON.to_owned(); COPIES];
            let sides = [
                reading::<$document::ours::Document>(&texts),
                reading::<$document::composed::theirs::Document>(&texts),
                reading::<$document::composed::ours::Document>(&texts),
            ];
            card.free($name, texts.len(), sides);
        };
    }
    row!(emoji, "decode emoji");
    row!(charts, "decode chart schema");
    let orders = texts(order);
    let sides =
        [reading::<Vec<Order>>(&orders), reading::<Vec<theirs::Order>>(&orders), reading::<Vec<ours::Order>>(&orders)];
    card.free("decode 100 records", orders.len(), sides);

    let of_kind = |kind: u32| json(&(kind..).step_by(5).take(COUNT as usize).map(tagged).collect::<Vec<_>>());
    let kinds: Vec<String> = (0..5).map(of_kind).collect();
    let [ordered, delivered, registered, moved, closed] = &kinds[..] else { unreachable!("there are five") };
    let plain = making(|| {
        (
            read::<Vec<Ordered>>(black_box(ordered)),
            read::<Vec<Delivered>>(black_box(delivered)),
            read::<Vec<Registered>>(black_box(registered)),
            read::<Vec<Moved>>(black_box(moved)),
            read::<Vec<Closed>>(black_box(closed)),
        )
    });
    let sides = [plain, reading::<Vec<theirs::Tagged>>(&kinds), reading::<Vec<ours::Tagged>>(&kinds)];
    card.free("decode 100 values of one kind", kinds.len(), sides);
}
