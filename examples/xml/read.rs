//! From elements to values: the names a type asks for say where to look.

use std::collections::btree_set::BTreeSet;

use serde_core::de::value::StrDeserializer;
use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_core::forward_to_deserialize_any;

use super::node::{Error, Node};

/// What stands under one name: text, or elements of which the last counts and a list takes all.
#[derive(Clone, Debug)]
pub(crate) enum Found<'a> {
    Text(&'a str),
    Elements(Vec<&'a Node>),
}

impl<'a> Found<'a> {
    pub(crate) fn root(node: &'a Node) -> Self {
        Found::Elements(vec![node])
    }

    fn text(&self) -> &'a str {
        match self {
            Found::Text(text) => text,
            Found::Elements(nodes) => nodes.last().map_or("", |node| &node.text),
        }
    }

    fn last(&self) -> Option<&'a Node> {
        match self {
            Found::Text(_) => None,
            Found::Elements(nodes) => nodes.last().copied(),
        }
    }
}

/// What `name` says of an element: `@id`, `$text`, `$comment`, or a path of elements.
fn look_up<'a>(node: &'a Node, name: &str) -> Option<Found<'a>> {
    let some = |text: &'a str| (!text.is_empty()).then_some(Found::Text(text));
    match (name.strip_prefix('@'), name) {
        (Some(name), _) => node.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| Found::Text(value)),
        (None, "$text") => some(&node.text),
        (None, "$comment") => some(&node.comment),
        (None, path) => Some(node.at_path(path)).filter(|found| !found.is_empty()).map(Found::Elements),
    }
}

macro_rules! numbers {
    ($($deserialize:ident $visit:ident;)*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let text = self.text();
            match text.trim().parse() {
                Ok(value) => visitor.$visit(value),
                Err(_) => visitor.visit_str(text),
            }
        }
    )* };
}

impl<'de> Deserializer<'de> for Found<'de> {
    type Error = Error;

    numbers! {
        deserialize_bool visit_bool;
        deserialize_i8 visit_i8; deserialize_i16 visit_i16; deserialize_i32 visit_i32; deserialize_i64 visit_i64;
        deserialize_u8 visit_u8; deserialize_u16 visit_u16; deserialize_u32 visit_u32; deserialize_u64 visit_u64;
        deserialize_f32 visit_f32; deserialize_f64 visit_f64;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.last() {
            Some(node) if !node.children.is_empty() || !node.attributes.is_empty() => self.deserialize_map(visitor),
            _ => visitor.visit_borrowed_str(self.text()),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let parts = match self {
            Found::Text(_) => vec![self],
            Found::Elements(nodes) => nodes.into_iter().map(Found::root).collect(),
        };
        visitor.visit_seq(Parts(parts.into_iter()))
    }

    /// Every child is an entry, those of one name together.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Some(node) = self.last() else { return visitor.visit_borrowed_str(self.text()) };
        let names: BTreeSet<&str> = node.children.iter().map(|child| child.name.as_str()).collect();
        visitor.visit_map(Entries::of(node, names.into_iter()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.last() {
            Some(node) => visitor.visit_map(Entries::of(node, fields.iter().copied())),
            None => visitor.visit_borrowed_str(self.text()),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit_struct tuple tuple_struct identifier ignored_any
    }
}

struct Parts<'a>(std::vec::IntoIter<Found<'a>>);

impl<'de> SeqAccess<'de> for Parts<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.0.next().map(|part| seed.deserialize(part)).transpose()
    }
}

/// The entries of an element that there are.
struct Entries<'a> {
    found: std::vec::IntoIter<(&'a str, Found<'a>)>,
    value: Option<Found<'a>>,
}

impl<'a> Entries<'a> {
    fn of(node: &'a Node, names: impl Iterator<Item = &'a str>) -> Self {
        let found: Vec<_> = names.filter_map(|name| Some((name, look_up(node, name)?))).collect();
        Entries { found: found.into_iter(), value: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some((name, value)) = self.found.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.value.take().unwrap_or(Found::Text("")))
    }
}

/// A variant is text, or an element of its name.
impl<'de> EnumAccess<'de> for Found<'de> {
    type Error = Error;
    type Variant = Found<'de>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Found<'de>), Error> {
        let (name, content) = match self.last().and_then(|node| node.children.first()) {
            Some(child) => (child.name.as_str(), Found::root(child)),
            None => (self.text(), self),
        };
        Ok((seed.deserialize(StrDeserializer::new(name.trim()))?, content))
    }
}

impl<'de> VariantAccess<'de> for Found<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_struct("", fields, visitor)
    }
}
