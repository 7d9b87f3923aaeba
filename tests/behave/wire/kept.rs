//! What comes before it is known: kept once, however many types it is made of, and whatever is tried on it.

use std::collections::BTreeMap;

use allocation_counter::measure;
use gotag::Deserialize;

#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "type")]
enum Node {
    Leaf { value: u32 },
    Branch { child: Box<Node>, name: String },
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "type", content = "value")]
enum Beside {
    Leaf(u32),
    Branch { child: Box<Beside> },
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Any {
    Number(u64),
    Numbers(Vec<u8>),
    Pair { left: u8, right: u8 },
    Text(String),
    Node(Node),
    Map(BTreeMap<String, u8>),
}

fn node(depth: u32) -> String {
    let open = r#"{"child":"#.repeat(depth as usize);
    let close = r#","name":"branch","type":"Branch"}"#.repeat(depth as usize);
    format!(r#"{open}{{"value":{depth},"type":"Leaf"}}{close}"#)
}

fn beside(depth: u32) -> String {
    let open = r#"{"value":{"child":"#.repeat(depth as usize);
    format!(r#"{open}{{"value":1,"type":"Leaf"}}{}"#, r#"},"type":"Branch"}"#.repeat(depth as usize))
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> (T, u64) {
    let mut value = None;
    let counted = measure(|| value = Some(serde_json::from_str(text).unwrap()));
    (value.unwrap(), counted.count_total)
}

/// Allocations of twice as deep a document, against twice those of the other.
fn grows(name: &str, less: u64, more: u64) {
    assert!(more < 2 * less + 20, "{name}: {less} allocations, then {more}");
}

#[test]
fn a_kept_node_is_not_kept_again() {
    let (value, less) = read::<Node>(&node(20));
    let (_, more) = read::<Node>(&node(40));
    grows("tagged", less, more);
    let Node::Branch { child, name } = value else { panic!("{value:?}") };
    assert_eq!(name, "branch");
    assert!(matches!(*child, Node::Branch { .. }), "{child:?}");

    let (_, less) = read::<Any>(&node(20));
    let (value, more) = read::<Any>(&node(40));
    grows("untagged", less, more);
    assert!(matches!(value, Any::Node(Node::Branch { .. })), "{value:?}");
}

#[test]
fn kept_content_beside_a_tag_is_not_kept_again() {
    let (value, less) = read::<Beside>(&beside(20));
    let (_, more) = read::<Beside>(&beside(40));
    grows("adjacent", less, more);
    assert!(matches!(value, Beside::Branch { .. }), "{value:?}");
    assert_eq!(read::<Beside>(&beside(1)).0, Beside::Branch { child: Box::new(Beside::Leaf(1)) });
}

#[test]
fn an_attempt_that_fails_allocates_nothing() {
    assert_eq!(read(r#""text""#), (Any::Text("text".into()), 1));
    assert_eq!(read("7"), (Any::Number(7), 0));
    let (value, allocations) = read::<Any>(r#"{"left":1,"right":2}"#);
    assert_eq!(value, Any::Pair { left: 1, right: 2 });
    assert_eq!(allocations, 1, "the map that is kept");
}

/// A text that the format does not lend is kept as a `String`, which becomes the field.
#[test]
fn a_kept_text_is_given_away() {
    let short = measure(|| {
        let _: Node =
            serde_json::from_reader(&br#"{"child":{"type":"Leaf","value":1},"name":"","type":"Branch"}"#[..]).unwrap();
    });
    let name = "x".repeat(100_000);
    let text = format!(r#"{{"child":{{"type":"Leaf","value":1}},"name":"{name}","type":"Branch"}}"#);
    let long = measure(|| {
        let _: Node = serde_json::from_reader(text.as_bytes()).unwrap();
    });
    // The format's buffer, which doubles, and one copy.
    assert!(long.bytes_total < short.bytes_total + 400_000, "{} against {}", long.bytes_total, short.bytes_total);
}

#[test]
fn the_first_tag_of_a_kept_node_counts_and_a_second_is_an_error() {
    let error = |text: &str| serde_json::from_str::<Node>(text).unwrap_err().to_string();
    let twice = r#"{"child":{"value":1,"type":"Leaf","type":"Branch"},"name":"","type":"Branch"}"#;
    assert!(error(twice).starts_with("duplicate field `type`"), "{}", error(twice));
    let none = r#"{"child":{"value":1},"name":"","type":"Branch"}"#;
    assert!(error(none).starts_with("missing field `type`"), "{}", error(none));
    let unknown = r#"{"child":{"value":1,"type":"Root"},"name":"","type":"Branch"}"#;
    assert!(error(unknown).starts_with("unknown variant `Root`, expected `Leaf` or `Branch`"), "{}", error(unknown));
}

#[test]
fn entries_that_no_tag_is_sought_among_keep_their_order() {
    #[derive(Deserialize, Debug)]
    #[serde(tag = "type")]
    enum Holder {
        Values { any: serde_json::Value, pairs: Pairs },
    }

    #[derive(Debug, PartialEq)]
    struct Pairs(Vec<(String, u8)>);

    impl<'de> serde::Deserialize<'de> for Pairs {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Visitor;
            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = Pairs;

                fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    out.write_str("type")
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                    let mut pairs = Vec::new();
                    while let Some(pair) = map.next_entry()? {
                        pairs.push(pair);
                    }
                    Ok(Pairs(pairs))
                }
            }
            deserializer.deserialize_any(Visitor)
        }
    }

    let text = r#"{"pairs":{"z":1,"type":2,"a":3},"any":{"type":[null,{"k":1.5}]},"type":"Values"}"#;
    let Holder::Values { any, pairs } = serde_json::from_str(text).unwrap();
    assert_eq!(pairs, Pairs(vec![("z".into(), 1), ("type".into(), 2), ("a".into(), 3)]));
    assert_eq!(any, serde_json::json!({"type": [null, {"k": 1.5}]}));
}

#[derive(Deserialize, Debug, PartialEq)]
struct Inlining {
    id: u8,
    #[serde(flatten)]
    kind: Kind,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(tag = "type")]
enum Kind {
    Lists { lists: Vec<Vec<u8>> },
}

#[test]
fn entries_of_a_flattened_enum_are_kept_once_and_only_before_its_tag() {
    let lists = format!("[{}[1]]", "[1],".repeat(99));
    let (first, fewest) = read::<Inlining>(&format!(r#"{{"type":"Lists","id":1,"lists":{lists}}}"#));
    let (last, counted) = read::<Inlining>(&format!(r#"{{"lists":{lists},"id":1,"type":"Lists"}}"#));
    assert_eq!(first, last);
    assert_eq!(first, Inlining { id: 1, kind: Kind::Lists { lists: vec![vec![1]; 100] } });
    let (_, plain) = read::<Lists>(&format!(r#"{{"lists":{lists}}}"#));
    assert_eq!(fewest, plain, "with the tag first, and of a struct that is not flattened at all");
    assert!(counted < 2 * fewest + 5, "{fewest} allocations with the tag first, {counted} with the tag last");
}

#[derive(Deserialize, Debug, PartialEq)]
struct Lists {
    lists: Vec<Vec<u8>>,
}
