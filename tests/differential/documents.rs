//! Documents that others published, read and written by both sides.

#[path = "../documents/mod.rs"]
mod published;

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A document without the spaces between its tokens.
fn minified(json: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let mut keep = |c: char| {
        let space = !quoted && c.is_ascii_whitespace();
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && c == '\\' && !escaped;
        !space
    };
    json.chars().filter(|c| keep(*c)).collect()
}

/// Whether what is written is the document byte for byte, or its keys stand in another order.
#[derive(PartialEq)]
enum Order {
    Kept,
    Changed,
}

/// Reads the document and writes it as it was, as the other side does.
fn round_trip<O, T>(json: &str, order: &Order)
where
    O: DeserializeOwned + Serialize + Debug + PartialEq,
    T: DeserializeOwned + Serialize + Debug,
{
    assert!(json.len() > 500_000, "{} bytes are too few to tell", json.len());
    let ours: O = serde_json::from_str(json).unwrap();
    let theirs: T = serde_json::from_str(json).unwrap();
    assert!(format!("{ours:?}") == format!("{theirs:?}"), "the two sides read different values");
    let written = serde_json::to_string(&ours).unwrap();
    assert!(written == serde_json::to_string(&theirs).unwrap(), "the two sides write different bytes");
    let minified = minified(json);
    let difference = first_difference(&written, &minified);
    assert_eq!(difference.is_none(), *order == Order::Kept, "{difference:?}");
    let value: Value = serde_json::from_str(json).unwrap();
    assert!(serde_json::to_value(&ours).unwrap() == value, "the values differ");
    // Keys and texts that the reader cannot borrow.
    let read: O = serde_json::from_value(value.clone()).unwrap();
    assert!(serde_json::to_value(&read).unwrap() == value, "another value is read from memory");
    assert!(serde_json::from_reader::<_, O>(json.as_bytes()).unwrap() == ours, "another value is read from a stream");
}

/// What stands on both sides where the texts begin to differ.
fn first_difference<'a>(one: &'a str, other: &'a str) -> Option<(&'a str, &'a str)> {
    let at = one.char_indices().zip(other.char_indices()).find(|(a, b)| a != b).map(|(a, _)| a.0);
    let at = at.or((one.len() != other.len()).then_some(one.len().min(other.len())))?;
    let part = |text: &'a str| &text[at..text.floor_char_boundary(at + 60)];
    Some((part(one), part(other)))
}

/// What is written of what was read, or the error.
fn again<T: DeserializeOwned + Serialize>(json: &str) -> Result<String, String> {
    let value = serde_json::from_str::<T>(json).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| error.to_string())
}

/// Whether both refuse, and ours at an earlier place: at the mistake itself, where serde's buffer knows of it once it has
/// kept all, if nothing else is wrong before that. Or in the same words, and serde's buffer does not know the place; or at
/// the same place, and serde's buffer does not know that an array has a length, behind which anything is too much.
fn earlier(ours: &Result<String, String>, theirs: &Result<String, String>) -> bool {
    let (Err(ours), Err(theirs)) = (ours, theirs) else { return false };
    match (placed(ours), placed(theirs)) {
        (Some(("trailing characters", ours)), Some(("expected `,` or `]`", theirs))) => ours <= theirs,
        (Some((_, ours)), Some((_, theirs))) => ours < theirs,
        (Some((words, _)), None) => words == theirs,
        _ => false,
    }
}

/// What an error says, and the line and the column where it says so.
fn placed(error: &str) -> Option<(&str, (u32, u32))> {
    let (words, place) = error.split_once(" at line ")?;
    let (line, column) = place.split_once(" column ")?;
    Some((words, (line.parse().ok()?, column.parse().ok()?)))
}

/// Breaks the document in many places, where both sides have to say the same about it.
fn broken<O, T>(json: &str)
where
    O: DeserializeOwned + Serialize,
    T: DeserializeOwned + Serialize,
{
    const PLACES: usize = 4;
    let same = |json: &str| {
        let (ours, theirs) = (again::<O>(json), again::<T>(json));
        assert!(
            ours == theirs || earlier(&ours, &theirs),
            "{:?} and {:?}",
            ours.map(|value| value.len()),
            theirs.map(|value| value.len())
        );
        ours.is_err()
    };
    let mut refused = 0;
    for place in 1..PLACES {
        let at = json.floor_char_boundary(json.len() / PLACES * place);
        refused += usize::from(same(&json[..at]));
        let (head, tail) = json.split_at(at);
        // Another key or another text, another number, and null in the place of something.
        for (token, other) in [("\":", "x\":"), ("\"", "\"x"), ("1", "-1.5"), ("[", "null,["), ("{", "{\"x\":0,")] {
            refused += usize::from(same(&[head, &tail.replacen(token, other, 1)].concat()));
        }
    }
    assert!(refused > PLACES, "{refused} are too few");
}

macro_rules! documents {
    ($($name:ident: $document:ident $(:: $composed:ident)? in $Type:ident $order:ident)*) => { $(
        mod $name {
            use super::*;
            use published::$document::{JSON, $($composed::)? {ours::$Type as Ours, theirs::$Type as Theirs}};

            #[test]
            fn round_trips() {
                round_trip::<Ours, Theirs>(JSON, &Order::$order);
            }

            #[test]
            fn breaks_alike() {
                broken::<Ours, Theirs>(JSON);
            }
        }
    )* };
}

documents! {
    many_records: emoji in Document Kept
    a_deep_tree: charts in Document Kept
    arrays_of_numbers: world in Topology Kept
    // A tag is written before the fields it stood among, and the fields of a part beside each other.
    tagged_nodes: contract in Document Changed
    records_with_common_parts: emoji::composed in Document Changed
    a_deep_tree_of_parts: charts::composed in Document Changed
    a_tagged_map_of_tagged_geometries: world::composed in Map Kept
    tagged_nodes_with_common_parts: contract::composed in Document Changed
}
