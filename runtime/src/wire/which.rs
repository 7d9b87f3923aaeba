//! Which variant of an enum comes: by its name, by a number or a truth value, or by none that is known.

use alloc::string::String;
use core::fmt::{self, Write};

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, Error, Unexpected, VariantAccess, Visitor};

use super::content::Content;
use super::human::reads_for_people;
use super::read_enum::Choice;
use super::seen::Told;
use super::shape::Shape;

/// How variants are told apart.
///
/// A function that gives a [`Shape`] is the usual way: by the names of the variants, and no others. It is a type of its own
/// for every enum, so that a format's code for keys becomes part of the function that reads the enum, where the names are
/// constants.
pub trait Which<'de>: Copy {
    /// What is found: an index, with whatever else the variant needs.
    type Found;

    /// The names of the variants.
    fn shape(self) -> &'static Shape;

    /// Reads what tells the variant, from a key or from the value of the tag.
    fn tell<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Found, D::Error>;

    /// The same where the tag stands beside the content: there a name is a variant without content.
    fn tell_beside<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Found, D::Error>;

    /// Reads the variant that was found.
    fn choose<T: Choice<'de>, A: VariantAccess<'de>>(found: Self::Found, access: A) -> Result<T, A::Error>;

    /// The number of the variant that was found.
    fn index(found: &Self::Found) -> usize;

    /// Whether the variant is made of the tag alone.
    fn is_made_of_tag(_: &Self::Found) -> bool {
        false
    }
}

/// A seed for what tells the variant.
pub(super) struct Telling<W>(pub(super) W);

impl<'de, W: Which<'de>> DeserializeSeed<'de> for Telling<W> {
    type Value = W::Found;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<W::Found, D::Error> {
        self.0.tell(deserializer)
    }
}

/// The same for [`Which::tell_beside`].
pub(super) struct TellingBeside<W>(pub(super) W);

impl<'de, W: Which<'de>> DeserializeSeed<'de> for TellingBeside<W> {
    type Value = W::Found;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<W::Found, D::Error> {
        self.0.tell_beside(deserializer)
    }
}

impl<'de, W: Fn() -> &'static Shape + Copy> Which<'de> for W {
    type Found = usize;

    #[inline]
    fn shape(self) -> &'static Shape {
        self()
    }

    #[inline]
    fn tell<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(NameVisitor(self))
    }

    fn tell_beside<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        let shape = self();
        deserializer.deserialize_enum(shape.name, shape.accepted(), Bare(self))
    }

    #[inline]
    fn choose<T: Choice<'de>, A: VariantAccess<'de>>(found: usize, access: A) -> Result<T, A::Error> {
        T::read(found, access)
    }

    #[inline]
    fn index(found: &usize) -> usize {
        *found
    }
}

/// A name that stands as a variant without content, which is how a tag is written beside its content.
struct Bare<W>(W);

impl<'de, W: Which<'de>> Visitor<'de> for Bare<W> {
    type Value = W::Found;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "variant of enum {}", self.0.shape().name)
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<W::Found, A::Error> {
        match data.variant_seed(Telling(self.0)) {
            Ok((found, access)) => match access.unit_variant() {
                Ok(()) => Ok(found),
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        }
    }
}

struct NameVisitor<W>(W);

impl<W: Fn() -> &'static Shape> Visitor<'_> for NameVisitor<W> {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("variant identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let shape = self.0();
        match shape.find_fixed(name.as_bytes()) {
            Some(index) => Ok(index),
            None => Err(unknown(shape, name)),
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        let shape = self.0();
        match shape.find(name) {
            Some(index) => Ok(index),
            None => Err(unknown(shape, &String::from_utf8_lossy(name))),
        }
    }

    #[inline]
    fn visit_u64<E: Error>(self, index: u64) -> Result<usize, E> {
        let shape = self.0();
        match in_range(index, shape) {
            Some(index) => Ok(index),
            None => Err(out_of_range("variant", index, shape)),
        }
    }
}

#[cold]
#[inline(never)]
fn unknown<E: Error>(shape: &Shape, name: &str) -> E {
    E::unknown_variant(name, shape.accepted())
}

#[inline]
pub(super) fn in_range(index: u64, shape: &Shape) -> Option<usize> {
    usize::try_from(index).ok().filter(|index| *index < shape.names.len())
}

#[cold]
pub(super) fn out_of_range<E: Error>(what: &str, index: u64, shape: &Shape) -> E {
    let expected = alloc::format!("{what} index 0 <= i < {}", shape.names.len());
    E::invalid_value(Unexpected::Unsigned(index), &expected.as_str())
}

/// What the tags of an enum are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Names.
    Text,
    /// Integers, none of them below zero.
    Unsigned,
    /// Integers.
    Signed,
    /// `true` and `false`
    Bool,
}

/// Variants that are not told apart by known names alone.
#[derive(Clone, Copy, Debug)]
pub struct Tags {
    /// The names; of a number or a truth value, as it is printed.
    pub shape: &'static Shape,
    /// What the tags are.
    pub kind: Kind,
    /// The number of the variant that is that of every other tag.
    pub other: Option<usize>,
}

impl<'de> Which<'de> for Tags {
    type Found = usize;

    fn shape(self) -> &'static Shape {
        self.shape
    }

    fn tell<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        Ok(self.read(deserializer)?.0)
    }

    fn tell_beside<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        match self.kind {
            Kind::Text => deserializer.deserialize_enum(self.shape.name, self.shape.accepted(), Bare(self)),
            _ => self.tell(deserializer),
        }
    }

    fn choose<T: Choice<'de>, A: VariantAccess<'de>>(found: usize, access: A) -> Result<T, A::Error> {
        T::read(found, access)
    }

    fn index(found: &usize) -> usize {
        *found
    }
}

impl Tags {
    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<(usize, Option<Content<'de>>), D::Error> {
        match self.kind {
            Kind::Text => deserializer.deserialize_identifier(self),
            Kind::Unsigned => deserializer.deserialize_u64(self),
            Kind::Signed => deserializer.deserialize_i64(self),
            Kind::Bool => deserializer.deserialize_bool(self),
        }
    }

    /// The index of a tag that is no name, by the text it is printed as.
    fn find<E: Error>(self, value: impl fmt::Display, kept: Content<'_>) -> Result<(usize, Option<Content<'_>>), E> {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = write!(text, "{value}");
        self.found(text.as_bytes(), || kept)
    }

    fn found<'de, E: Error>(
        self,
        name: &[u8],
        kept: impl FnOnce() -> Content<'de>,
    ) -> Result<(usize, Option<Content<'de>>), E> {
        match (self.shape.find(name), self.other) {
            (Some(index), _) => Ok((index, None)),
            (None, Some(other)) => Ok((other, Some(kept()))),
            (None, None) => Err(unknown(self.shape, &String::from_utf8_lossy(name))),
        }
    }
}

/// The index, and the tag itself where it is none of those known.
impl<'de> Visitor<'de> for Tags {
    type Value = (usize, Option<Content<'de>>);

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self.kind {
            Kind::Text => "variant identifier",
            Kind::Unsigned | Kind::Signed => "an integer that tells the variant",
            Kind::Bool => "a boolean that tells the variant",
        })
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        match self.kind {
            Kind::Text => self.found(name.as_bytes(), || Content::String(name.into())),
            _ => Err(E::invalid_type(Unexpected::Str(name), &self)),
        }
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        match self.kind {
            Kind::Text => self.found(name.as_bytes(), || Content::Str(name)),
            _ => Err(E::invalid_type(Unexpected::Str(name), &self)),
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        match self.kind {
            Kind::Text => self.found(name, || Content::ByteBuf(name.into())),
            _ => Err(E::invalid_type(Unexpected::Bytes(name), &self)),
        }
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        match self.kind {
            Kind::Unsigned | Kind::Signed => self.find(value, Content::Unsigned(value)),
            Kind::Text => match (in_range(value, self.shape), self.other) {
                (Some(index), _) => Ok((index, None)),
                (None, Some(other)) => Ok((other, Some(Content::Unsigned(value)))),
                (None, None) => Err(out_of_range("variant", value, self.shape)),
            },
            Kind::Bool => Err(E::invalid_type(Unexpected::Unsigned(value), &self)),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        match self.kind {
            Kind::Unsigned | Kind::Signed => self.find(value, Content::Signed(value)),
            Kind::Text | Kind::Bool => Err(E::invalid_type(Unexpected::Signed(value), &self)),
        }
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        match self.kind {
            Kind::Bool => self.find(value, Content::Bool(value)),
            _ => Err(E::invalid_type(Unexpected::Bool(value), &self)),
        }
    }
}

/// Variants of which one is made of every tag that is not known. It has no name of its own.
#[derive(Clone, Copy, Debug)]
pub struct Seen(pub Tags);

impl<'de> Which<'de> for Seen {
    type Found = Told<'de>;

    fn shape(self) -> &'static Shape {
        self.0.shape
    }

    fn tell<D: Deserializer<'de>>(self, deserializer: D) -> Result<Told<'de>, D::Error> {
        let readable = reads_for_people(&deserializer);
        let (index, tag) = self.0.read(deserializer)?;
        Ok(Told { index, tag, readable })
    }

    fn tell_beside<D: Deserializer<'de>>(self, deserializer: D) -> Result<Told<'de>, D::Error> {
        match self.0.kind {
            Kind::Text => {
                let shape = self.0.shape;
                deserializer.deserialize_enum(shape.name, shape.accepted(), Bare(self))
            }
            _ => self.tell(deserializer),
        }
    }

    fn choose<T: Choice<'de>, A: VariantAccess<'de>>(found: Told<'de>, access: A) -> Result<T, A::Error> {
        found.choose(access)
    }

    fn index(found: &Told<'de>) -> usize {
        found.index
    }

    fn is_made_of_tag(found: &Told<'de>) -> bool {
        found.tag.is_some()
    }
}
