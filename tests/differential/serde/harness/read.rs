//! A deserializer that answers out of a [`Tree`] and writes down what it was asked for.

use std::cell::RefCell;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};

use super::grow::grow;
use super::random::Random;
use super::record::Error;
use super::tree::{Kind, Tree};

/// How a format answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct How {
    pub(crate) human: bool,
    pub(crate) identifiers: Identifiers,
    pub(crate) strings: Strings,
    /// How many of a hundred answers of [`Tree::Wild`] are not what was asked for.
    pub(crate) rough: usize,
    pub(crate) seed: u64,
}

/// What a field or variant is named by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Identifiers {
    Text,
    Bytes,
    Index,
}

/// Who owns a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Strings {
    Lent,
    Copied,
    Owned,
}

impl How {
    /// One of the ways to answer, by its number.
    pub(crate) fn number(number: u64) -> Self {
        let identifiers = [Identifiers::Text, Identifiers::Bytes, Identifiers::Index];
        let strings = [Strings::Lent, Strings::Copied, Strings::Owned];
        let pick = |by: u64| usize::try_from(number / by % 3).unwrap();
        Self {
            human: number.is_multiple_of(2),
            identifiers: identifiers[pick(1)],
            strings: strings[pick(3)],
            rough: 0,
            seed: number,
        }
    }
}

/// One reading of a tree.
pub(crate) struct Reading {
    pub(super) how: How,
    pub(super) random: Random,
    asked: RefCell<Vec<Asked>>,
}

impl Reading {
    pub(crate) fn new(how: How) -> Self {
        Self { how, random: Random::new(how.seed), asked: RefCell::default() }
    }

    /// What was asked for, in order.
    pub(crate) fn asked(self) -> Vec<Asked> {
        self.asked.into_inner()
    }
}

/// What a type asks of a format.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Asked {
    Any,
    Bool,
    Unsigned(u8),
    Signed(u8),
    Float(u8),
    Char,
    Str,
    String,
    Bytes,
    ByteBuf,
    Option,
    Unit,
    UnitStruct(&'static str),
    Newtype(&'static str),
    Seq,
    Tuple(usize),
    TupleStruct(&'static str, usize),
    Map,
    Struct(&'static str, &'static [&'static str]),
    Enum(&'static str, &'static [&'static str]),
    Identifier,
    Ignored,
    UnitVariant,
    NewtypeVariant,
    TupleVariant(usize),
    StructVariant(&'static [&'static str]),
}

type Names = &'static [&'static str];

/// A place in a tree.
#[derive(Clone, Copy)]
pub(crate) struct At<'t> {
    pub(super) tree: &'t Tree,
    pub(super) reading: &'t Reading,
    /// The fields or variants that an identifier may name.
    pub(super) names: Names,
    pub(super) depth: usize,
}

impl<'t> At<'t> {
    pub(crate) fn root(tree: &'t Tree, reading: &'t Reading) -> Self {
        Self { tree, reading, names: &[], depth: 0 }
    }

    fn down(self, tree: &'t Tree, names: Names) -> Self {
        Self { tree, names, depth: self.depth + 1, ..self }
    }

    /// Writes the question down, and makes an answer up where there is none.
    fn asked(self, asked: Asked) -> Self {
        self.reading.asked.borrow_mut().push(asked);
        if *self.tree == Tree::Wild { Self { tree: grow(self, asked), ..self } } else { self }
    }

    fn any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.tree {
            Tree::Bool(value) => visitor.visit_bool(*value),
            Tree::Unsigned(bits, value) => unsigned(*bits, *value, visitor),
            Tree::Signed(bits, value) => signed(*bits, *value, visitor),
            #[expect(clippy::cast_possible_truncation, reason = "it was one")]
            Tree::Float(32, value) => visitor.visit_f32(*value as f32),
            Tree::Float(_, value) => visitor.visit_f64(*value),
            Tree::Char(value) => visitor.visit_char(*value),
            Tree::Str(text) => match self.reading.how.strings {
                Strings::Lent => visitor.visit_borrowed_str(text),
                Strings::Copied => visitor.visit_str(text),
                Strings::Owned => visitor.visit_string(text.clone()),
            },
            Tree::Bytes(bytes) => self.bytes(bytes, visitor),
            Tree::None => visitor.visit_none(),
            Tree::Some(inner) => visitor.visit_some(self.down(inner, &[])),
            Tree::Unit | Tree::UnitStruct(_) | Tree::Skipped | Tree::Wild => visitor.visit_unit(),
            Tree::Newtype(_, inner) => visitor.visit_newtype_struct(self.down(inner, &[])),
            Tree::Seq(_, list) => self.seq(list, visitor),
            Tree::Map(_, entries) => self.map(entries, &[], visitor),
            Tree::Variant(..) => self.variant(&[], visitor),
        }
    }

    fn bytes<V: Visitor<'t>>(self, bytes: &'t [u8], visitor: V) -> Result<V::Value, Error> {
        match self.reading.how.strings {
            Strings::Lent => visitor.visit_borrowed_bytes(bytes),
            Strings::Copied => visitor.visit_bytes(bytes),
            Strings::Owned => visitor.visit_byte_buf(bytes.to_owned()),
        }
    }

    fn seq<V: Visitor<'t>>(self, list: &'t [Tree], visitor: V) -> Result<V::Value, Error> {
        let mut elements = Elements { at: self, list: list.iter() };
        let value = visitor.visit_seq(&mut elements)?;
        match elements.list.len() {
            0 => Ok(value),
            left => Err(Error(format!("{left} elements were not read"))),
        }
    }

    fn map<V: Visitor<'t>>(self, list: &'t [(Tree, Tree)], names: Names, visitor: V) -> Result<V::Value, Error> {
        let mut entries = Entries { at: self, names, list: list.iter(), value: None };
        let value = visitor.visit_map(&mut entries)?;
        match entries.list.len() {
            0 => Ok(value),
            left => Err(Error(format!("{left} entries were not read"))),
        }
    }

    fn variant<V: Visitor<'t>>(self, names: Names, visitor: V) -> Result<V::Value, Error> {
        match self.tree {
            Tree::Variant(_, index, name, content) => {
                let index = names.iter().position(|known| known == name).unwrap_or(*index as usize);
                visitor.visit_enum(Tagged { at: self, names, name: Name::Of(name, index), content })
            }
            Tree::Str(_) => {
                visitor.visit_enum(Tagged { at: self, names, name: Name::Tree(self.tree), content: &Tree::Unit })
            }
            Tree::Map(_, entries) if entries.len() == 1 => {
                let (name, content) = &entries[0];
                visitor.visit_enum(Tagged { at: self, names, name: Name::Tree(name), content })
            }
            _ => self.any(visitor),
        }
    }

    fn identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Error> {
        let Tree::Str(text) = self.tree else { return self.any(visitor) };
        match self.reading.how.identifiers {
            Identifiers::Text => self.any(visitor),
            Identifiers::Bytes => self.bytes(text.as_bytes(), visitor),
            Identifiers::Index => match self.names.iter().position(|name| name == text) {
                Some(index) => visitor.visit_u64(index as u64),
                None => self.any(visitor),
            },
        }
    }
}

fn unsigned<'t, V: Visitor<'t>>(bits: u8, value: u128, visitor: V) -> Result<V::Value, Error> {
    match bits {
        8 => visitor.visit_u8(u8::try_from(value).unwrap()),
        16 => visitor.visit_u16(u16::try_from(value).unwrap()),
        32 => visitor.visit_u32(u32::try_from(value).unwrap()),
        64 => visitor.visit_u64(u64::try_from(value).unwrap()),
        _ => visitor.visit_u128(value),
    }
}

fn signed<'t, V: Visitor<'t>>(bits: u8, value: i128, visitor: V) -> Result<V::Value, Error> {
    match bits {
        8 => visitor.visit_i8(i8::try_from(value).unwrap()),
        16 => visitor.visit_i16(i16::try_from(value).unwrap()),
        32 => visitor.visit_i32(i32::try_from(value).unwrap()),
        64 => visitor.visit_i64(i64::try_from(value).unwrap()),
        _ => visitor.visit_i128(value),
    }
}

macro_rules! ask {
    ($($method:ident($($arg:ident: $ty:ty),*) $asked:expr;)*) => { $(
        fn $method<V: Visitor<'t>>(self $(, $arg: $ty)*, visitor: V) -> Result<V::Value, Error> {
            self.asked($asked).any(visitor)
        }
    )* };
}

impl<'t> Deserializer<'t> for At<'t> {
    type Error = Error;

    ask! {
        deserialize_any() Asked::Any;
        deserialize_bool() Asked::Bool;
        deserialize_u8() Asked::Unsigned(8);
        deserialize_u16() Asked::Unsigned(16);
        deserialize_u32() Asked::Unsigned(32);
        deserialize_u64() Asked::Unsigned(64);
        deserialize_u128() Asked::Unsigned(128);
        deserialize_i8() Asked::Signed(8);
        deserialize_i16() Asked::Signed(16);
        deserialize_i32() Asked::Signed(32);
        deserialize_i64() Asked::Signed(64);
        deserialize_i128() Asked::Signed(128);
        deserialize_f32() Asked::Float(32);
        deserialize_f64() Asked::Float(64);
        deserialize_char() Asked::Char;
        deserialize_str() Asked::Str;
        deserialize_string() Asked::String;
        deserialize_bytes() Asked::Bytes;
        deserialize_byte_buf() Asked::ByteBuf;
        deserialize_unit() Asked::Unit;
        deserialize_unit_struct(name: &'static str) Asked::UnitStruct(name);
        deserialize_seq() Asked::Seq;
        deserialize_tuple(len: usize) Asked::Tuple(len);
        deserialize_tuple_struct(name: &'static str, len: usize) Asked::TupleStruct(name, len);
        deserialize_map() Asked::Map;
        deserialize_ignored_any() Asked::Ignored;
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Error> {
        let at = self.asked(Asked::Option);
        match at.tree {
            Tree::None | Tree::Some(_) => at.any(visitor),
            Tree::Unit => visitor.visit_none(),
            _ => visitor.visit_some(at),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        let at = self.asked(Asked::Newtype(name));
        match at.tree {
            Tree::Newtype(..) => at.any(visitor),
            _ => visitor.visit_newtype_struct(at),
        }
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        fields: Names,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let at = self.asked(Asked::Struct(name, fields));
        match at.tree {
            Tree::Map(_, entries) => at.map(entries, fields, visitor),
            _ => at.any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        name: &'static str,
        variants: Names,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.asked(Asked::Enum(name, variants)).variant(variants, visitor)
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Error> {
        self.asked(Asked::Identifier).identifier(visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.reading.how.human
    }
}

struct Elements<'t> {
    at: At<'t>,
    list: std::slice::Iter<'t, Tree>,
}

impl<'t> SeqAccess<'t> for &mut Elements<'t> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        match self.list.next() {
            Some(tree) => seed.deserialize(self.at.down(tree, &[])).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.list.len())
    }
}

struct Entries<'t> {
    at: At<'t>,
    names: Names,
    list: std::slice::Iter<'t, (Tree, Tree)>,
    value: Option<&'t Tree>,
}

impl<'t> MapAccess<'t> for &mut Entries<'t> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.list.find(|(_, value)| *value != Tree::Skipped) else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(self.at.down(key, self.names)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(self.at.down(value, &[])),
            None => Err(Error::custom("a value was asked for before its key")),
        }
    }
}

#[derive(Clone, Copy)]
enum Name<'t> {
    Of(&'static str, usize),
    Tree(&'t Tree),
}

struct Tagged<'t> {
    at: At<'t>,
    names: Names,
    name: Name<'t>,
    content: &'t Tree,
}

impl<'t> EnumAccess<'t> for Tagged<'t> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'t>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let value = match (self.name, self.at.reading.how.identifiers) {
            (Name::Tree(tree), _) => seed.deserialize(self.at.down(tree, self.names))?,
            (Name::Of(_, index), Identifiers::Index) => seed.deserialize((index as u64).into_deserializer())?,
            (Name::Of(name, _), Identifiers::Bytes) => {
                seed.deserialize(serde::de::value::BytesDeserializer::new(name.as_bytes()))?
            }
            (Name::Of(name, _), _) => seed.deserialize(StrDeserializer::new(name))?,
        };
        Ok((value, self))
    }
}

impl<'t> Tagged<'t> {
    fn content(&self, asked: Asked) -> At<'t> {
        self.at.down(self.content, &[]).asked(asked)
    }
}

impl<'t> VariantAccess<'t> for Tagged<'t> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.content(Asked::UnitVariant).tree {
            Tree::Unit => Ok(()),
            _ => Err(Error::invalid_type(Unexpected::Other("content"), &"unit variant")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<T::Value, Error> {
        let at = self.at.down(self.content, &[]);
        at.reading.asked.borrow_mut().push(Asked::NewtypeVariant);
        match at.tree {
            Tree::Newtype("", inner) => seed.deserialize(at.down(inner, &[])),
            _ => seed.deserialize(at),
        }
    }

    fn tuple_variant<V: Visitor<'t>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        let at = self.content(Asked::TupleVariant(len));
        match at.tree {
            Tree::Seq(_, list) => at.seq(list, visitor),
            _ => Err(Error::invalid_type(Unexpected::Other("content"), &"tuple variant")),
        }
    }

    fn struct_variant<V: Visitor<'t>>(self, fields: Names, visitor: V) -> Result<V::Value, Error> {
        let at = self.content(Asked::StructVariant(fields));
        match at.tree {
            Tree::Map(_, entries) => at.map(entries, fields, visitor),
            Tree::Seq(Kind::Loose(_), list) => at.seq(list, visitor),
            _ => Err(Error::invalid_type(Unexpected::Other("content"), &"struct variant")),
        }
    }
}
