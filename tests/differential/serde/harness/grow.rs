//! Answers that are made up: what was asked for, at random; in rough readings also something else.

use super::random::Random;
use super::read::{Asked, At};
use super::tree::{Kind, Tree};

const STRINGS: [&str; 14] =
    ["", "a", "b", "hello", "zoë", "tab\t\"quoted\"", "ff", "1a", "12", "true", "x", "Red", "id", "kind"];
const SMALL: [u64; 8] = [0, 1, 2, 3, 7, 9, 100, 127];

/// How deep an answer may reach.
const DEEP: usize = 7;
/// Where a type that goes on for ever is stopped.
const TOO_DEEP: usize = 40;

/// The answer. It lives as long as the process, so that text can be borrowed from it.
pub(super) fn grow(at: At<'_>, asked: Asked) -> &'static Tree {
    Box::leak(Box::new(answer(at, asked)))
}

fn answer(at: At<'_>, asked: Asked) -> Tree {
    let random = &at.reading.random;
    let rough = at.reading.how.rough;
    if at.depth > TOO_DEEP {
        return Tree::Unit;
    }
    if random.percent(rough) {
        return whatever(random, at.depth);
    }
    match asked {
        Asked::Any | Asked::Ignored => whatever(random, at.depth),
        Asked::Bool => Tree::Bool(random.percent(50)),
        Asked::Unsigned(bits) => Tree::Unsigned(bits, number(random, bits)),
        Asked::Signed(bits) => {
            let value = i128::try_from(number(random, bits) & (u128::MAX >> (129 - u32::from(bits)))).unwrap();
            Tree::Signed(bits, if random.percent(40) { -value } else { value })
        }
        Asked::Float(bits) => Tree::Float(bits, float(random)),
        Asked::Char => Tree::Char(['a', 'ß', '"', '0'][random.below(4)]),
        Asked::Str | Asked::String => Tree::str(random.of(&STRINGS)),
        Asked::Identifier => Tree::str(random.of(if at.names.is_empty() { &STRINGS } else { at.names })),
        Asked::Bytes | Asked::ByteBuf => Tree::Bytes(random.of(&STRINGS).as_bytes().to_owned()),
        Asked::Option if at.depth > DEEP || random.percent(35) => Tree::None,
        Asked::Option => Tree::Some(Box::new(Tree::Wild)),
        Asked::Unit | Asked::UnitVariant => Tree::Unit,
        Asked::UnitStruct(name) => Tree::UnitStruct(name),
        Asked::Newtype(name) => Tree::Newtype(name, Box::new(Tree::Wild)),
        Asked::NewtypeVariant => Tree::Newtype("", Box::new(Tree::Wild)),
        Asked::Seq => Tree::seq(vec![Tree::Wild; len(random, at.depth)]),
        Asked::Tuple(len) | Asked::TupleVariant(len) => elements(random, rough, "", len),
        Asked::TupleStruct(name, len) => elements(random, rough, name, len),
        Asked::Map => Tree::map(vec![(Tree::Wild, Tree::Wild); len(random, at.depth)]),
        Asked::Struct(name, fields) => fields_of(random, rough, name, fields),
        Asked::StructVariant(fields) => fields_of(random, rough, "", fields),
        Asked::Enum(_, []) => Tree::str("none"),
        Asked::Enum(name, variants) => {
            let index = random.below(if at.depth > DEEP { 1 } else { variants.len() });
            Tree::Variant(name, u32::try_from(index).unwrap(), variants[index], Box::new(Tree::Wild))
        }
    }
}

fn number(random: &Random, bits: u8) -> u128 {
    if random.percent(60) {
        return u128::from(SMALL[random.below(SMALL.len())]);
    }
    (u128::from(random.next()) << 64 | u128::from(random.next())) >> (128 - u32::from(bits))
}

fn float(random: &Random) -> f64 {
    [0.0, 1.5, -2.25, 1e10, 300.0, 0.125][random.below(6)]
}

fn len(random: &Random, depth: usize) -> usize {
    if depth > DEEP { 0 } else { random.below(4) }
}

fn elements(random: &Random, rough: usize, name: &'static str, len: usize) -> Tree {
    let given = if random.percent(rough) { random.below(len + 3) } else { len };
    Tree::Seq(Kind::Fixed(name, len), vec![Tree::Wild; given])
}

/// Mostly every field once and in order; aliases are among the names, and only one of a field's names may come.
fn fields_of(random: &Random, rough: usize, name: &'static str, fields: &[&'static str]) -> Tree {
    if random.percent(8) {
        return Tree::seq(vec![Tree::Wild; fields.len()]);
    }
    let all = random.percent(50);
    let mut entries = Vec::new();
    for field in fields {
        if all || random.percent(70) {
            entries.push((Tree::str(field), Tree::Wild));
        }
        if random.percent(rough) {
            entries.push((Tree::str(random.of(&STRINGS)), Tree::Wild));
        }
        if random.percent(rough / 2) {
            entries.push((Tree::Unsigned(64, number(random, 3)), Tree::Wild));
        }
    }
    if random.percent(30) && entries.len() > 1 {
        let (one, other) = (random.below(entries.len()), random.below(entries.len()));
        entries.swap(one, other);
    }
    Tree::Map(Kind::Fixed(name, entries.len()), entries)
}

fn whatever(random: &Random, depth: usize) -> Tree {
    match random.below(if depth > DEEP { 9 } else { 14 }) {
        0 => Tree::Bool(true),
        1 => Tree::Unsigned(64, number(random, 64)),
        2 => Tree::Signed(32, -i128::try_from(number(random, 31)).unwrap()),
        3 => Tree::Float(64, float(random)),
        4 | 5 => Tree::str(random.of(&STRINGS)),
        6 => Tree::Unit,
        7 => Tree::None,
        8 => Tree::Bytes(random.of(&STRINGS).as_bytes().to_owned()),
        // Not deeper: of text in a buffer the two sides make different things, which the table lists once.
        9 if depth == 0 => Tree::Char('c'),
        9 | 10 => Tree::Unsigned(8, number(random, 8)),
        11 => Tree::Some(Box::new(Tree::Wild)),
        12 => Tree::seq(vec![Tree::Wild; len(random, depth)]),
        _ => Tree::map(vec![(Tree::Wild, Tree::Wild); len(random, depth)]),
    }
}
