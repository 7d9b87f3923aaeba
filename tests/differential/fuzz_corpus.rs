//! Decoding of what nobody wrote: what the fuzz targets of `tests/fuzz` kept, and inputs at random. Nothing panics, nothing hangs, and
//! the verdict is `serde_derive`'s.

mod kept;

use std::collections::BTreeSet;

use allocation_counter::measure;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

use crate::serde::decode::Format::{self, Bincode, Json, Postcard};
use crate::serde::decode::{all, fuzz, fuzzed, seeds};

/// Panics with everything that the two sides disagree about.
fn replay(format: Format, file: &str) {
    let seeds = seeds::parse(file);
    assert!(seeds.len() > 100, "{} inputs", seeds.len());
    let wrong: Vec<String> = seeds.iter().filter_map(|(case, input)| all()[*case].judge(format, input).err()).collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), seeds.len(), wrong.concat());
}

#[test]
fn kept_of_json() {
    replay(Json, include_str!("../fuzz/seeds/json.txt"));
}

#[test]
fn kept_of_postcard() {
    replay(Postcard, include_str!("../fuzz/seeds/postcard.txt"));
}

#[test]
fn kept_of_bincode() {
    replay(Bincode, include_str!("../fuzz/seeds/bincode.txt"));
}

/// What the targets start from, as they are given it.
#[test]
fn documents_of_the_corpus() {
    for format in [Json, Postcard, Bincode] {
        for (number, case) in all().iter().enumerate() {
            case.samples(format).iter().for_each(|sample| fuzz(format, &fuzzed(number, sample)));
        }
    }
}

/// A change of an input, somewhere.
#[derive(Clone, Debug)]
enum Edit<T> {
    Cut(Index, Index),
    Put(Index, T),
    /// What is between the first two, at the third.
    Copy(Index, Index, Index),
}

fn edits<T: Clone + std::fmt::Debug + 'static>(
    inserted: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Vec<Edit<T>>> {
    let index = any::<Index>;
    vec(
        prop_oneof![
            1 => (index(), index()).prop_map(|(from, to)| Edit::Cut(from, to)),
            3 => (index(), inserted).prop_map(|(at, what)| Edit::Put(at, what)),
            1 => (index(), index(), index()).prop_map(|(from, to, at)| Edit::Copy(from, to, at)),
        ],
        0..4,
    )
}

/// The parts of an input after the changes; `Put` replaces the part that it hits.
fn edited<T: Clone>(mut parts: Vec<T>, edits: Vec<Edit<T>>) -> Vec<T> {
    for edit in edits {
        let at = |index: Index| index.index(parts.len() + 1);
        let range = |from, to| at(from).min(at(to))..at(from).max(at(to));
        match edit {
            Edit::Cut(from, to) => drop(parts.drain(range(from, to))),
            Edit::Put(index, what) => {
                let at = at(index);
                parts.splice(at..(at + 1).min(parts.len()), [what]);
            }
            Edit::Copy(from, to, index) => {
                let (copy, at) = (parts[range(from, to)].to_vec(), at(index));
                parts.splice(at..at, copy);
            }
        }
    }
    parts
}

/// Strings and words whole, everything else a character each.
fn tokens(json: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let (mut quoted, mut escaped) = (false, false);
    for char in json.chars() {
        let inside = quoted;
        quoted ^= char == '"' && !escaped;
        escaped = char == '\\' && !escaped;
        let word = |char: char| char.is_alphanumeric() || char == '.' || char == '-';
        match tokens.last_mut() {
            Some(last) if inside || word(char) && last.ends_with(word) => last.push(char),
            _ => tokens.push(char.into()),
        }
    }
    tokens
}

const WORDS: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "1e400",
    "256",
    "18446744073709551616",
    "{}",
    "[]",
    "\"\"",
    "\"a\"",
    "\"\\ud83d\\ude00\"",
];

/// JSON, mostly small; now and then deeper than a format goes.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        8 => select(WORDS).prop_map(str::to_owned),
        2 => any::<i64>().prop_map(|number| number.to_string()),
        1 => any::<f64>().prop_map(|number| format!("{number:?}")),
        2 => "\\PC{0,6}".prop_map(|text| serde_json::to_string(&text).unwrap()),
        2 => select(&[",", ":", "\"a\":", "\"\\u0000\"", "{", "]"][..]).prop_map(str::to_owned),
        1 => (1..300_usize, select(&["[", "{\"a\":"][..])).prop_map(|(deep, open)| open.repeat(deep)),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let key = select(&["a", "b", "0", "value", "name", "list", "inner"][..]);
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|list| format!("[{}]", list.join(","))),
            vec((key, inner), 0..4).prop_map(|entries| {
                let entries: Vec<String> = entries.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
                format!("{{{}}}", entries.join(","))
            }),
        ]
    })
}

/// What the formats write for lengths and numbers: small, at the edge of a byte, larger than any input.
fn bytes() -> impl Strategy<Value = u8> {
    prop_oneof![3 => 0..4_u8, 1 => select(&[0x7f, 0x80, 0xfe, 0xff][..]), 1 => any::<u8>()]
}

fn binary(format: Format, case: Index, sample: Index, edits: Vec<Edit<u8>>) -> Result<(), TestCaseError> {
    let case = case.get(all());
    let samples = case.samples(format);
    let sample = if samples.is_empty() { Vec::new() } else { sample.get(&samples).clone() };
    case.judge(format, &edited(sample, edits)).map_err(TestCaseError::fail)
}

/// Every key of a document, in itself as deep as JSON goes. What is tried in several ways at each level must not be tried twice as
/// often at the next; an error must not have those of all levels in it.
#[test]
fn deep_json_takes_no_longer() {
    for case in all() {
        let documents = case.samples(Json).into_iter().map(|sample| String::from_utf8(sample).unwrap());
        let mut opens: BTreeSet<String> = BTreeSet::from(["[".into()]);
        for token in documents.flat_map(|document| tokens(&document)).filter(|token| token.len() > 1) {
            opens.extend([format!("{{{token}:"), format!("{{{token}:["), format!("[{{{token}:")]);
        }
        for open in opens {
            let close: String = open.chars().rev().filter_map(|char| [']', '}'].get("[{".find(char)?)).collect();
            for (deep, core) in [(40, "0"), (40, "[]"), (120 / close.len(), "null"), (200, "")] {
                let document = [&open.repeat(deep), core, &close.repeat(deep)].concat();
                case.judge(Json, document.as_bytes()).unwrap_or_else(|text| panic!("{text}"));
                let error = case.error(Json, document.as_bytes());
                assert!(error.len() < 8_000, "{}: {document}: an error of {} bytes", case.name(), error.len());
            }
        }
    }
}

/// Wherever a value has a length, it may claim more than there is: nothing is reserved for it, and nothing waits for it.
#[test]
fn a_length_that_is_not_there_reserves_little() {
    for (format, huge) in [
        (Postcard, &[&[0xff; 9][..], &[1]].concat()[..]),
        (Postcard, &[0xff, 0xff, 0xff, 0xff, 0x0f]),
        (Bincode, &[0xff; 8]),
        (Bincode, &[0xff, 0xff, 0, 0, 0, 0, 0, 0]),
    ] {
        for case in all() {
            for sample in case.samples(format) {
                for at in 0..=sample.len() {
                    let behind = sample.get(at + if format == Bincode { 8 } else { 1 }..).unwrap_or_default();
                    let input = [&sample[..at], huge, behind].concat();
                    let most = measure(|| drop(case.error(format, &input))).bytes_max;
                    assert!(most < 4 << 20, "{}: {most} bytes for {input:?}", case.name());
                }
            }
        }
    }
}

/// The same inputs each time, so that a commit is not refused for what an older one did; `PROPTEST_RNG_SEED` gives others.
fn cases(cases: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    let rng_seed = if given.rng_seed == RngSeed::Random { RngSeed::Fixed(0) } else { given.rng_seed };
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..given }
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn json_near_a_document(case: Index, sample: Index, edits in edits(json())) {
        let case = case.get(all());
        let samples = case.samples(Json);
        let sample = if samples.is_empty() { String::new() } else { String::from_utf8(sample.get(&samples).clone()).unwrap() };
        let document = edited(tokens(&sample), edits).concat();
        case.judge(Json, document.as_bytes()).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn json_at_random(case: Index, document in json()) {
        case.get(all()).judge(Json, document.as_bytes()).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn postcard_near_a_value(case: Index, sample: Index, edits in edits(bytes())) {
        binary(Postcard, case, sample, edits)?;
    }

    #[test]
    fn postcard_at_random(case: Index, input in vec(bytes(), 0..24)) {
        case.get(all()).judge(Postcard, &input).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn bincode_near_a_value(case: Index, sample: Index, edits in edits(bytes())) {
        binary(Bincode, case, sample, edits)?;
    }

    #[test]
    fn bincode_at_random(case: Index, input in vec(bytes(), 0..40)) {
        case.get(all()).judge(Bincode, &input).map_err(TestCaseError::fail)?;
    }
}
