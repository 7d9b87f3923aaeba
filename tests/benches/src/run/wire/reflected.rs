//! Values written by reflection: gotag's beside its own derived code, and the peers that know the types by tables only.

use std::hint::black_box;

use bevy_reflect::serde::TypedReflectSerializer;
use bevy_reflect::{GetTypeRegistration, PartialReflect, TypeRegistry};
use gotag::wire::reflected;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::records::{self, bevys, facets, ours};
use super::{Card, DOCUMENTS, NO_WORSE, json, read, side, write};

/// Half as fast as the derived code, as a ratio of times, and no slower than the peers.
const LIMITS: [f64; 3] = [2.0, NO_WORSE, NO_WORSE];

pub(in crate::run) fn race(card: &mut Card<'_>) {
    let texts: Vec<String> = (0..DOCUMENTS).map(records::records).collect();
    encode::<ours::Document, bevys::Document, facets::Document>(card, "encode 100 records", &texts);
    let texts: Vec<String> = (0..DOCUMENTS).map(records::events).collect();
    encode::<ours::Log, bevys::Log, facets::Log>(card, "encode 100 enum values", &texts);
}

/// All write into a buffer that is kept; facet's writer fills one of its own and copies it.
fn encode<O, B, F>(card: &mut Card<'_>, operation: &str, texts: &[String])
where
    O: DeserializeOwned + Serialize + gotag::Reflect,
    B: DeserializeOwned + PartialReflect + GetTypeRegistration,
    F: DeserializeOwned + Serialize + facet::Facet<'static>,
{
    let mut registry = TypeRegistry::new();
    registry.register::<B>();
    // Each side first reads in its turn: where the allocator puts a value decides much of the time to write it.
    let (mut mine, mut bevys, mut facets) = (Vec::<O>::new(), Vec::<B>::new(), Vec::<F>::new());
    for (number, text) in texts.iter().enumerate() {
        for turn in 0..3 {
            match (number + turn) % 3 {
                0 => mine.push(read(text)),
                1 => bevys.push(read(text)),
                _ => facets.push(read(text)),
            }
        }
        assert!(json(&reflected(&mine[number])) == *text, "gotag writes the same");
        assert!(json(&TypedReflectSerializer::new(&bevys[number], &registry)) == *text, "bevy writes the same");
        // Other bytes, of the same value: it writes a whole `f64` without its `.0`.
        let facet = facet_json::to_string(&facets[number]).expect("it is written");
        assert!(json(&read::<F>(&facet)) == *text, "facet writes the same value");
    }
    let mut buffers = [const { Vec::new() }; 4];
    let [first, second, third, fourth] = &mut buffers;
    let sides = [
        side(|| mine.iter().for_each(|value| write(first, &reflected(black_box(value))))),
        side(|| mine.iter().for_each(|value| write(second, black_box(value)))),
        side(|| bevys.iter().for_each(|value| write(third, &TypedReflectSerializer::new(black_box(value), &registry)))),
        side(|| {
            for value in &facets {
                fourth.clear();
                facet_json::to_writer_std(&mut *fourth, black_box(value)).expect("the document is written");
                black_box(&mut *fourth);
            }
        }),
    ];
    card.within(operation, texts.len(), &LIMITS, sides);
}
