//! Documents that others published, by the types of both sides.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Card, both, decode, encode};

#[allow(clippy::enum_variant_names, reason = "the names are those of the document")]
#[path = "../../../../documents/mod.rs"]
mod published;

use published::{charts, contract, emoji, world};

/// A twentieth faster than the peer, as a ratio of times.
const FASTER: f64 = 0.952;
/// How many copies are held: each side reads first once, as the allocator's choices cost more than the derives do.
const COPIES: usize = 2;

pub(super) fn race(card: &mut Card<'_>) {
    document::<emoji::ours::Document, emoji::theirs::Document>(card, "emoji, 0.8 MB of records", emoji::JSON);
    document::<charts::ours::Document, charts::theirs::Document>(card, "chart schema, 1.9 MB deep tree", charts::JSON);
    document::<world::ours::Topology, world::theirs::Topology>(card, "world map, 0.8 MB of numbers", world::JSON);
    document::<contract::ours::Document, contract::theirs::Document>(
        card,
        "syntax tree, 0.7 MB of tagged nodes",
        contract::JSON,
    );
}

fn document<O, T>(card: &mut Card<'_>, name: &str, json: &str)
where
    O: DeserializeOwned + Serialize,
    T: DeserializeOwned + Serialize,
{
    let texts = vec![json.to_owned(); COPIES];
    decode::<O, T>(card, &format!("decode {name}"), FASTER, &texts);
    encode(card, &format!("encode {name}"), &both::<O, T>(&texts));
}
