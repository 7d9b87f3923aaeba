//! A value as the calls that a format sees: which method, with what names, lengths and numbers.

use std::fmt::{self, Write as _};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// One call of a serializer, or one answer of a deserializer, with what is in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Bool(bool),
    /// With the bits of its type.
    Unsigned(u8, u128),
    Signed(u8, i128),
    Float(u8, f64),
    Char(char),
    Str(String),
    Bytes(Vec<u8>),
    None,
    Some(Box<Tree>),
    Unit,
    UnitStruct(&'static str),
    Newtype(&'static str, Box<Tree>),
    Seq(Kind, Vec<Tree>),
    Map(Kind, Vec<(Tree, Tree)>),
    /// Of the enum of the first name, by number and name.
    Variant(&'static str, u32, &'static str, Box<Tree>),
    /// A field that a serializer was told of as skipped.
    Skipped,
    /// Whatever is asked for, at random.
    Wild,
}

/// What a sequence or a map was announced as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A sequence or map, of this length if that was known.
    Loose(Option<usize>),
    /// A tuple or struct of this name and length; a plain tuple has no name.
    Fixed(&'static str, usize),
}

impl Tree {
    pub(crate) fn seq(list: Vec<Self>) -> Self {
        Self::Seq(Kind::Loose(Some(list.len())), list)
    }

    pub(crate) fn map(entries: Vec<(Self, Self)>) -> Self {
        Self::Map(Kind::Loose(Some(entries.len())), entries)
    }

    pub(crate) fn str(text: &str) -> Self {
        Self::Str(text.to_owned())
    }

    /// The tree of a JSON document, if it is one.
    pub(crate) fn of_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// A tree that came of a JSON document, as one again.
    pub(crate) fn to_json(&self) -> String {
        let mut out = String::new();
        self.print(&mut out);
        out
    }

    /// With every struct as the sequence of its fields, but for a tag and its content: serde has the tag of a sequence as a name,
    /// and here it is a variant.
    pub(crate) fn elements(&self) -> Self {
        match self {
            Self::Map(Kind::Fixed(name, _), entries) if !matches!(&entries[..], [(_, Self::Variant(of, ..)), ..] if of == name) =>
            {
                let fields = entries.iter().filter(|(_, value)| *value != Self::Skipped);
                Self::seq(fields.map(|(_, value)| value.elements()).collect())
            }
            Self::Map(kind, entries) => {
                Self::Map(*kind, entries.iter().map(|(key, value)| (key.clone(), value.elements())).collect())
            }
            Self::Seq(kind, list) => Self::Seq(*kind, list.iter().map(Self::elements).collect()),
            Self::Some(inner) => Self::Some(Box::new(inner.elements())),
            Self::Newtype(name, inner) => Self::Newtype(name, Box::new(inner.elements())),
            Self::Variant(name, index, variant, inner) => {
                Self::Variant(name, *index, variant, Box::new(inner.elements()))
            }
            other => other.clone(),
        }
    }

    fn print(&self, out: &mut String) {
        match self {
            Self::Bool(value) => write!(out, "{value}").unwrap(),
            Self::Unsigned(_, value) => write!(out, "{value}").unwrap(),
            Self::Signed(_, value) => write!(out, "{value}").unwrap(),
            Self::Float(_, value) => write!(out, "{value:?}").unwrap(),
            Self::Str(text) => out.push_str(&serde_json::to_string(text).unwrap()),
            Self::Seq(_, list) => {
                for (at, element) in list.iter().enumerate() {
                    out.push(if at == 0 { '[' } else { ',' });
                    element.print(out);
                }
                out.push_str(if list.is_empty() { "[]" } else { "]" });
            }
            Self::Map(_, entries) => {
                for (at, (key, value)) in entries.iter().enumerate() {
                    out.push(if at == 0 { '{' } else { ',' });
                    key.print(out);
                    out.push(':');
                    value.print(out);
                }
                out.push_str(if entries.is_empty() { "{}" } else { "}" });
            }
            _ => out.push_str("null"),
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Unsigned(64, value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Signed(64, value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Float(64, value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::str(text))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Unit)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = seq.next_element()? {
            list.push(element);
        }
        Ok(Tree::seq(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Tree::map(entries))
    }
}
