//! Flattened types that gotag does not know but that ask for names: nothing is kept for them that they do not read.

use std::collections::BTreeMap;
use std::fmt::Debug;

use allocation_counter::measure;
use gotag::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::from_str;

/// `serde_derive`'s.
#[derive(serde::Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Foreign {
    #[serde(alias = "breit")]
    wide: u128,
    numbers: Option<BTreeMap<u8, bool>>,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
struct Second {
    second: u8,
}

#[derive(serde::Deserialize, Debug, PartialEq)]
enum Choice {
    One(u128),
    #[serde(alias = "Zwei")]
    Two {
        x: u8,
    },
    Three,
    Four(u8, u8),
}

/// gotag's, but one that does not tell its keys to a bound.
#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "kind", content = "of")]
enum Beside {
    Wide(u128),
    Nothing,
}

#[derive(Deserialize, Debug, PartialEq)]
struct One {
    id: u8,
    #[serde(flatten)]
    foreign: Foreign,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Strict {
    id: u8,
    #[serde(flatten)]
    foreign: Foreign,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct StrictTwo {
    #[serde(flatten)]
    first: Option<Second>,
    #[serde(flatten)]
    choice: Option<Choice>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct All {
    #[serde(flatten)]
    second: Box<Second>,
    #[serde(flatten)]
    choice: Option<Choice>,
    #[serde(flatten)]
    beside: Beside,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Prefixed {
    #[tag(json(flatten, prefix = "my_"))]
    second: Second,
    #[tag(json(flatten, prefix = "your_"))]
    choice: Choice,
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    from_str(json).map_err(|error| error.to_string())
}

#[track_caller]
fn refused<T: DeserializeOwned + Debug>(json: &str, expected: &str) {
    assert_eq!(from_str::<T>(json).unwrap_err().to_string(), expected, "{json}");
}

#[test]
fn a_struct_reads_the_map_from_its_first_key_on() {
    let wide = "340282366920938463463374607431768211455";
    let foreign = |numbers| Foreign { wide: u128::MAX, numbers };
    for (json, expected) in [
        (format!(r#"{{"id":1,"wide":{wide}}}"#), foreign(None)),
        (format!(r#"{{"x":1,"breit":{wide},"y":[{{}}],"id":1,"z":{{}}}}"#), foreign(None)),
        (format!(r#"{{"numbers":{{"7":true}},"id":1,"wide":{wide}}}"#), foreign(Some([(7, true)].into()))),
    ] {
        assert_eq!(read::<One>(&json), Ok(One { id: 1, foreign: expected }), "{json}");
    }
    refused::<One>(r#"{"id":1}"#, "missing field `wide` at line 1 column 8");
    refused::<One>(r#"{"wide":1}"#, "missing field `id` at line 1 column 10");
    refused::<One>(r#"{"wide":"a","id":1}"#, "invalid number at line 1 column 9");
    refused::<One>(r#"{"wide":1,"id":"a","x":1}"#, r#"invalid type: string "a", expected u8 at line 1 column 18"#);
    refused::<One>(r#"{"wide":1,"wide":2,"id":1}"#, "duplicate field `wide` at line 1 column 16");
    refused::<One>(r#"{"wide":1,"id":1,"id":1}"#, "duplicate field `id` at line 1 column 21");
}

#[test]
fn what_nobody_asks_for_is_unknown_at_once() {
    assert!(read::<Strict>(r#"{"wide":1,"id":1}"#).is_ok());
    refused::<Strict>(r#"{"x":1,"wide":1,"id":1}"#, "unknown field `x`, expected `id` at line 1 column 4");
    refused::<Strict>(r#"{"wide":1,"x":1,"id":1}"#, "unknown field `x`, expected `id` at line 1 column 13");
    let both = StrictTwo { first: Some(Second { second: 1 }), choice: Some(Choice::Three) };
    assert_eq!(read(r#"{"second":1,"Three":null}"#), Ok(both));
    assert_eq!(read("{}"), Ok(StrictTwo { first: None, choice: None }));
    for json in [r#"{"x":1}"#, r#"{"second":1,"x":1}"#, r#"{"One":1,"Three":null}"#] {
        let error = read::<StrictTwo>(json).unwrap_err();
        assert!(error.starts_with("unknown field `"), "{json}: {error}");
    }
}

#[test]
fn an_enum_reads_its_variant_where_it_stands() {
    let wide = "340282366920938463463374607431768211455";
    for (json, choice) in [
        (format!(r#"{{"second":1,"One":{wide},"kind":"Nothing"}}"#), Some(Choice::One(u128::MAX))),
        (r#"{"kind":"Nothing","Zwei":{"x":1,"y":2},"second":1}"#.into(), Some(Choice::Two { x: 1 })),
        (r#"{"Three":null,"second":1,"kind":"Nothing"}"#.into(), Some(Choice::Three)),
        (r#"{"second":1,"kind":"Nothing","Four":[1,2]}"#.into(), Some(Choice::Four(1, 2))),
        (r#"{"second":1,"kind":"Nothing"}"#.into(), None),
    ] {
        let expected =
            All { second: Box::new(Second { second: 1 }), choice, beside: Beside::Nothing, rest: BTreeMap::new() };
        assert_eq!(read(&json), Ok(expected), "{json}");
    }
    // A second variant is that of nobody, and the map's.
    let read = read::<All>(r#"{"Three":null,"One":1,"x":2,"second":1,"kind":"Wide","of":3}"#).unwrap();
    assert_eq!((read.choice, read.beside), (Some(Choice::Three), Beside::Wide(3)));
    assert_eq!(read.rest, [("One".into(), 1), ("x".into(), 2)].into());
    refused::<All>(r#"{"Two":{"x":true},"second":1}"#, "invalid type: boolean `true`, expected u8 at line 1 column 16");
}

#[test]
fn names_behind_a_prefix() {
    let expected = Prefixed { second: Second { second: 1 }, choice: Choice::Two { x: 2 } };
    assert_eq!(read(r#"{"your_Two":{"x":2},"second":9,"my_second":1,"Three":null}"#), Ok(expected));
    refused::<Prefixed>(r#"{"my_second":1}"#, "no variant of enum Choice found in flattened data at line 1 column 15");
}

#[test]
fn nothing_is_kept() {
    #[derive(serde::Deserialize)]
    struct Lists {
        lists: Vec<Vec<u8>>,
    }
    #[derive(Deserialize)]
    struct Around {
        id: u8,
        #[serde(flatten)]
        lists: Lists,
    }
    let lists = format!("[{}[1]]", "[1],".repeat(99));
    let json = format!(r#"{{"more":{lists},"lists":{lists},"others":{lists},"id":1}}"#);
    let (mut plain, mut around) = (None, None);
    let fewest = measure(|| plain = from_str::<Lists>(&json).ok()).count_total;
    let counted = measure(|| around = from_str::<Around>(&json).ok()).count_total;
    assert_eq!(fewest, counted);
    let (plain, around) = (plain.unwrap(), around.unwrap());
    assert_eq!((around.id, around.lists.lists), (1, plain.lists));
}

/// A type that is read otherwise the second time it is asked gets an error, and no value.
#[test]
fn a_type_that_does_not_ask_the_same_again() {
    use std::cell::Cell;
    thread_local!(static ASKED: Cell<u32> = const { Cell::new(0) });

    #[derive(Debug)]
    struct Fickle;

    impl<'de> serde::Deserialize<'de> for Fickle {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let asked = ASKED.replace(ASKED.get() + 1);
            let visitor = serde::de::IgnoredAny;
            if asked == 0 {
                deserializer.deserialize_struct("Fickle", &["a"], visitor).map(|_| Self)
            } else {
                deserializer.deserialize_map(visitor).map(|_| Self)
            }
        }
    }

    #[derive(Deserialize, Debug)]
    struct Around {
        #[serde(flatten)]
        fickle: Fickle,
    }
    let error = read::<Around>(r#"{"a":1}"#).map(|around| around.fickle).unwrap_err();
    assert_eq!(error, "can only flatten structs and maps at line 1 column 4");
}
