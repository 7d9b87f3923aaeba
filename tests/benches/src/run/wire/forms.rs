//! The forms for which `serde_derive` keeps what it has read and reads it again: flattened fields, and enums whose variant
//! is told by a tag among the fields, or by what fits.

use super::{COUNT, Card, DOCUMENTS, NO_WORSE, TWICE, both, decode, encode, json, read, records};

/// Stamps the same types with the derives of one side.
macro_rules! types {
    ($side:ident, $serialize:path, $deserialize:path) => {
        pub(super) mod $side {
            use std::collections::BTreeMap;

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(in super::super) struct Customer {
                pub(in super::super) name: String,
                pub(in super::super) email: Option<String>,
                pub(in super::super) regular: bool,
                pub(in super::super) since: u16,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(in super::super) struct Delivery {
                pub(in super::super) street: String,
                pub(in super::super) city: String,
                pub(in super::super) zip: u32,
                pub(in super::super) weight: f64,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(in super::super) struct Order {
                pub(in super::super) id: u64,
                #[serde(flatten)]
                pub(in super::super) customer: Customer,
                #[serde(flatten)]
                pub(in super::super) delivery: Delivery,
                pub(in super::super) total: f64,
            }

            /// The same, and a map that takes every other key.
            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            pub(in super::super) struct Noted {
                pub(in super::super) id: u64,
                #[serde(flatten)]
                pub(in super::super) customer: Customer,
                #[serde(flatten)]
                pub(in super::super) delivery: Delivery,
                pub(in super::super) total: f64,
                #[serde(flatten)]
                pub(in super::super) notes: BTreeMap<String, u32>,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            #[serde(tag = "type")]
            pub(in super::super) enum Tagged {
                Ordered { id: u64, item: String, count: u32, gift: bool },
                Delivered(Delivery),
                Registered(Customer),
                Moved { id: u64, from: String, to: Option<String>, distance: f64 },
                Closed,
            }

            #[derive($serialize, $deserialize, Debug, Clone, PartialEq)]
            #[serde(untagged)]
            pub(in super::super) enum Untagged {
                Number(u64),
                Text(String),
                Numbers(Vec<u32>),
                Customer(Customer),
                Delivery(Delivery),
            }
        }
    };
}

types!(ours, gotag::Serialize, gotag::Deserialize);
types!(theirs, serde::Serialize, serde::Deserialize);

fn customer(number: u32) -> theirs::Customer {
    theirs::Customer {
        name: format!("person number {number}"),
        email: (!number.is_multiple_of(3)).then(|| format!("person{number}@example.com")),
        regular: number.is_multiple_of(2),
        since: 1990 + u16::try_from(number % 30).expect("it is below 30"),
    }
}

fn delivery(number: u32) -> theirs::Delivery {
    theirs::Delivery {
        street: format!("{number} Long Street"),
        city: "Trondheim".to_owned(),
        zip: 7000 + number,
        weight: f64::from(number) / 8.0,
    }
}

pub(super) fn order(number: u32) -> theirs::Order {
    let (customer, delivery) = (customer(number), delivery(number));
    theirs::Order { id: u64::from(number), customer, delivery, total: f64::from(number) * 1.5 }
}

fn noted(number: u32) -> theirs::Noted {
    let theirs::Order { id, customer, delivery, total } = order(number);
    let notes = (0..number % 4).map(|key| (format!("note{key}"), key)).collect();
    theirs::Noted { id, customer, delivery, total, notes }
}

pub(super) fn tagged(number: u32) -> theirs::Tagged {
    use theirs::Tagged;
    let id = u64::from(number);
    match number % 5 {
        0 => Tagged::Ordered { id, item: format!("item {number}"), count: number % 7, gift: number.is_multiple_of(2) },
        1 => Tagged::Delivered(delivery(number)),
        2 => Tagged::Registered(customer(number)),
        3 => Tagged::Moved { id, from: "Bergen".to_owned(), to: None, distance: f64::from(number) / 4.0 },
        _ => Tagged::Closed,
    }
}

fn untagged(number: u32) -> theirs::Untagged {
    use theirs::Untagged;
    match number % 5 {
        0 => Untagged::Number(u64::from(number)),
        1 => Untagged::Text(format!("text {number}")),
        2 => Untagged::Numbers((0..number % 9).collect()),
        3 => Untagged::Customer(customer(number)),
        _ => Untagged::Delivery(delivery(number)),
    }
}

/// Documents of such values, as both sides write them.
pub(super) fn texts<T: serde::Serialize>(value: fn(u32) -> T) -> Vec<String> {
    let document = |number: u32| json(&(number * COUNT..).take(COUNT as usize).map(value).collect::<Vec<T>>());
    (0..DOCUMENTS).map(document).collect()
}

pub(super) fn race(card: &mut Card<'_>) {
    macro_rules! rows {
        ($name:ident from $value:ident: $what:literal, $limit:expr) => {
            let texts = texts($value);
            decode::<Vec<ours::$name>, Vec<theirs::$name>>(card, concat!("decode 100 ", $what), $limit, &texts);
            encode(card, concat!("encode 100 ", $what), &both::<Vec<ours::$name>, Vec<theirs::$name>>(&texts));
        };
    }
    rows!(Order from order: "records with 2 flattened structs", TWICE);
    rows!(Noted from noted: "records with 2 flattened structs and a map", TWICE);
    rows!(Tagged from tagged: "internally tagged values", TWICE);
    let turned: Vec<String> = texts(tagged).iter().map(|text| records::turned(read(text))).collect();
    let operation = "decode 100 internally tagged values, keys in another order";
    both::<Vec<ours::Tagged>, Vec<theirs::Tagged>>(&turned);
    decode::<Vec<ours::Tagged>, Vec<theirs::Tagged>>(card, operation, NO_WORSE, &turned);
    rows!(Untagged from untagged: "untagged values", NO_WORSE);
}
