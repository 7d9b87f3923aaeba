//! Documents that others published, by the types of both sides.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Card, TWICE, both, decode, encode, json, read};

#[allow(clippy::enum_variant_names, reason = "the names are those of the document")]
#[path = "../../../../documents/mod.rs"]
pub(super) mod published;

use published::{charts, contract, emoji, world};

/// A twentieth faster than the peer, as a ratio of times.
const FASTER: f64 = 0.952;
/// How many copies are held: each side reads first once, as the allocator's choices cost more than the derives do.
pub(super) const COPIES: usize = 2;

pub(super) fn race(card: &mut Card<'_>) {
    plain(card);
    composed(card);
}

/// A type for every kind of object that there is.
fn plain(card: &mut Card<'_>) {
    macro_rules! row {
        ($document:ident::$Type:ident, $name:literal) => {
            let text = $document::JSON.to_owned();
            document::<$document::ours::$Type, $document::theirs::$Type>(card, $name, FASTER, text);
        };
    }
    row!(emoji::Document, "emoji, 0.8 MB of records");
    row!(charts::Document, "chart schema, 1.9 MB deep tree");
    row!(world::Topology, "world map, 0.8 MB of numbers");
    row!(contract::Document, "syntax tree, 0.7 MB of tagged nodes");
}

/// What several kinds of object have in common is flattened into them, and a tag tells them apart.
fn composed(card: &mut Card<'_>) {
    use world::composed::{ours, theirs};
    macro_rules! row {
        ($document:ident::$Type:ident, $name:literal) => {
            let text = $document::JSON.to_owned();
            document::<$document::composed::ours::$Type, $document::composed::theirs::$Type>(card, $name, TWICE, text);
        };
    }
    row!(emoji::Document, "emoji, 2 flattened structs a record");
    row!(charts::Document, "chart schema, 6 flattened structs a node");
    row!(world::Map, "world map, internally tagged, as are its geometries");
    let theirs::Map::Topology { objects, .. } = read(world::JSON) else {
        unreachable!("the map is a topology");
    };
    document::<BTreeMap<String, ours::Geometry>, BTreeMap<String, theirs::Geometry>>(
        card,
        "the world map's geometries, tag and common members flattened",
        TWICE,
        json(&objects),
    );
    row!(contract::Document, "syntax tree, tag and common members flattened");
}

fn document<O, T>(card: &mut Card<'_>, name: &str, limit: f64, text: String)
where
    O: DeserializeOwned + Serialize + Clone,
    T: DeserializeOwned + Serialize + Clone,
{
    let texts = vec![text; COPIES];
    decode::<O, T>(card, &format!("decode {name}"), limit, &texts);
    encode(card, &format!("encode {name}"), &both::<O, T>(&texts));
}
