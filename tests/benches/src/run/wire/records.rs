//! Records and events made up here: the same types under the derives of every side.

use super::super::race::{Card, together};
use super::{COUNT, NO_WORSE, both, json, writing};

/// Stamps a log and its events under these names, and the place that records have too.
macro_rules! logs {
    ($Log:ident of $Event:ident at $Position:ident [$($derive:path),+] $(, $of_enum:meta)?) => {
        #[derive($($derive),+, Debug, Clone, Copy, PartialEq)]
        pub(crate) struct $Position {
            pub(crate) latitude: f64,
            pub(crate) longitude: f64,
        }

        #[derive($($derive),+, Debug, Clone, PartialEq)]
        pub(crate) struct $Log {
            pub(crate) events: Vec<$Event>,
        }

        #[derive($($derive),+, Debug, Clone, PartialEq)]
        $(#[$of_enum])?
        pub(crate) enum $Event {
            Started,
            Renamed(String),
            Moved(f64, f64),
            Resized { width: u32, height: u32 },
            Tagged(Vec<String>),
            Placed($Position),
            Stopped,
        }
    };
}

/// Stamps the same types with the derives of one side, and the enums with its attribute if it needs one.
macro_rules! types {
    ($side:ident, [$($derive:path),+] $(, $of_enum:meta)?) => {
        #[allow(clippy::unsafe_derive_deserialize, reason = "the unsafe code is that of facet's derive")]
        pub(super) mod $side {
            use std::collections::BTreeMap;

            #[derive($($derive),+, Debug, Clone, PartialEq)]
            pub(crate) struct Document {
                pub(crate) records: Vec<Record>,
            }

            #[derive($($derive),+, Debug, Clone, PartialEq)]
            pub(crate) struct Record {
                pub(crate) id: u64,
                pub(crate) name: String,
                pub(crate) email: Option<String>,
                pub(crate) age: u8,
                pub(crate) active: bool,
                pub(crate) balance: f64,
                pub(crate) offset: i64,
                pub(crate) labels: Vec<String>,
                pub(crate) address: Address,
                pub(crate) role: Role,
                pub(crate) extra: BTreeMap<String, u32>,
            }

            #[derive($($derive),+, Debug, Clone, PartialEq)]
            pub(crate) struct Address {
                pub(crate) street: String,
                pub(crate) city: String,
                pub(crate) zip: u32,
                pub(crate) position: Option<Position>,
            }

            #[derive($($derive),+, Debug, Clone, Copy, PartialEq)]
            $(#[$of_enum])?
            pub(crate) enum Role {
                Reader,
                Writer,
                Reviewer,
                Owner,
                Operator,
                Auditor,
                Guest,
                Robot,
            }

            logs! { Log of Event at Position [$($derive),+] $(, $of_enum)? }
        }
    };
}

types!(ours, [gotag::Serialize, gotag::Deserialize, gotag::Reflect]);
types!(theirs, [serde::Serialize, serde::Deserialize]);
types!(bevys, [serde::Serialize, serde::Deserialize, bevy_reflect::Reflect]);
types!(facets, [serde::Serialize, serde::Deserialize, facet::Facet], repr(u8));

/// The log again and again. Whether rustc inlines what writes a field depends on which modules it compiles together with the
/// function that writes any field, and so on what else the program has. The two sides of a copy share a module.
macro_rules! copies {
    ($($copy:ident)*) => {
        $(
            mod $copy {
                logs! { Ours of OurEvent at OurPosition [gotag::Serialize, gotag::Deserialize] }
                logs! { Theirs of TheirEvent at TheirPosition [serde::Serialize, serde::Deserialize] }
            }
        )*

        /// Writes the documents by each of these types, on both sides.
        pub(super) fn race_events(card: &mut Card<'_>, texts: &[String]) {
            $(let $copy = both::<$copy::Ours, $copy::Theirs>(texts);)*
            let sides = [together([$(writing(&$copy.0)),*]), together([$(writing(&$copy.1)),*])];
            card.within("encode 100 enum values", texts.len(), &[NO_WORSE], sides);
        }
    };
}

copies! { first second third fourth fifth sixth seventh eighth }

/// A document of records, as both sides write it.
pub(super) fn records(document: u32) -> String {
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
pub(super) fn events(document: u32) -> String {
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

/// The same document with the keys of every object from z to a, which is the order of no type.
pub(super) fn turned(value: serde_json::Value) -> String {
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
