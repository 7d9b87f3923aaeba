//! What is near a document: as text, and as a tree.

use super::random::Random;
use super::tree::Tree;

/// What stands in for a part of a document.
const OTHERS: [&str; 14] = [
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "300",
    "1e40",
    "\"x\"",
    "\"\"",
    "[]",
    "{}",
    "[1]",
    "[1,\"a\",2,3,4,5,6]",
    "{\"a\":1}",
];

/// A document and everything near it: each token dropped, doubled, or replaced; each prefix.
pub(super) fn around(json: &str) -> Vec<String> {
    let tokens = tokens(json);
    let mut out = vec![json.to_owned()];
    for (at, token) in tokens.iter().enumerate() {
        let with = |new: &str| [&tokens[..at].concat(), new, &tokens[at + 1..].concat()].concat();
        out.push(tokens[..at].concat());
        out.push(with(""));
        out.push(with(&format!("{token}{token}")));
        out.push(with(&format!("{token},{token}")));
        if token.len() > 1 || token.starts_with(|first: char| first.is_ascii_digit()) {
            out.extend(OTHERS.iter().map(|other| with(other)));
        }
    }
    out
}

/// Strings and words whole, everything else a character each.
fn tokens(json: &str) -> Vec<&str> {
    let (mut tokens, mut rest) = (Vec::new(), json);
    while let Some(first) = rest.chars().next() {
        let len = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            _ => rest.find(|other: char| !other.is_alphanumeric() && other != '.').unwrap_or(rest.len()),
        };
        let len = len.max(first.len_utf8());
        tokens.push(&rest[..len]);
        rest = &rest[len..];
    }
    tokens
}

/// The document cut off, or with a character replaced.
pub(super) fn damaged(json: &str, random: &Random) -> String {
    let mut chars: Vec<char> = json.chars().collect();
    let at = random.below(chars.len().max(1));
    if random.percent(50) || chars.is_empty() {
        chars.truncate(at);
    } else {
        chars[at] = ['"', '{', '}', '[', ']', ',', ':', '0', '-', 'x', '\\', ' '][random.below(12)];
    }
    chars.into_iter().collect()
}

/// The bytes cut off, or with one replaced.
pub(super) fn damaged_bytes(bytes: &[u8], random: &Random) -> Vec<u8> {
    let mut bytes = bytes.to_owned();
    let at = random.below(bytes.len().max(1));
    if random.percent(40) || bytes.is_empty() {
        bytes.truncate(at);
    } else {
        bytes[at] = [0, 1, 2, 3, 127, 255][random.below(6)];
    }
    bytes
}

/// The tree with one of its maps shuffled, or short of a key, or with a key that is unknown or there twice; or with a
/// value that is something else.
pub(super) fn mutated(tree: &Tree, random: &Random) -> Tree {
    let mut tree = tree.clone();
    let target = random.below(places(&tree));
    visit(&mut tree, &mut { target }, random);
    tree
}

fn children(tree: &Tree) -> Vec<&Tree> {
    match tree {
        Tree::Some(inner) | Tree::Newtype(_, inner) | Tree::Variant(.., inner) => vec![inner],
        Tree::Seq(_, list) => list.iter().collect(),
        Tree::Map(_, entries) => entries.iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    }
}

/// How many places a mutation can choose from; a map counts three times, for what can be done to it.
fn places(tree: &Tree) -> usize {
    let own = if matches!(tree, Tree::Map(..)) { 3 } else { 1 };
    own + children(tree).into_iter().map(places).sum::<usize>()
}

fn visit(tree: &mut Tree, left: &mut usize, random: &Random) -> bool {
    let own = if matches!(tree, Tree::Map(..)) { 3 } else { 1 };
    if *left < own {
        change(tree, random);
        return true;
    }
    *left -= own;
    match tree {
        Tree::Some(inner) | Tree::Newtype(_, inner) | Tree::Variant(.., inner) => visit(inner, left, random),
        Tree::Seq(_, list) => list.iter_mut().any(|element| visit(element, left, random)),
        Tree::Map(_, entries) => entries.iter_mut().any(|(_, value)| visit(value, left, random)),
        _ => false,
    }
}

fn other(random: &Random) -> Tree {
    Tree::of_json(random.of(&OTHERS)).unwrap_or(Tree::Unit)
}

fn change(tree: &mut Tree, random: &Random) {
    match tree {
        Tree::Map(_, entries) if !random.percent(15) => change_map(entries, random),
        Tree::Seq(_, list) if random.percent(60) => match random.below(3) {
            0 => drop(list.pop()),
            1 => list.push(other(random)),
            _ => list.reverse(),
        },
        _ => *tree = other(random),
    }
}

fn change_map(entries: &mut Vec<(Tree, Tree)>, random: &Random) {
    let at = random.below(entries.len().max(1));
    match random.below(6) {
        0 => entries.insert(at, (Tree::str("unknown"), other(random))),
        _ if entries.is_empty() => entries.push((Tree::str("a"), other(random))),
        1 => drop(entries.remove(at)),
        2 => entries.push(entries[at].clone()),
        3 => entries.insert(0, (entries[at].0.clone(), other(random))),
        4 => entries.reverse(),
        _ => {
            for last in (1..entries.len()).rev() {
                entries.swap(last, random.below(last + 1));
            }
        }
    }
}
