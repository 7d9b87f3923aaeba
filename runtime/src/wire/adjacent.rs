//! Enums whose tag stands beside their content: `{"type": "Circle", "value": {"r": 1}}`.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::content::Content;
use super::human::reads_for_people;
use super::read_enum::Choice;
use super::replay::{Mode, Replay};
use super::sought::expecting;
use super::which::{TellingBeside, Which};
use super::whole::{Absent, UnitName, Whole};

/// The two keys, and whether there may be others.
#[derive(Clone, Copy, Debug)]
pub struct Adjacent {
    /// The tag and the content.
    pub keys: &'static [&'static str; 2],
    /// The paths of the variants, as in `Shape::Empty`; none where the names say the same.
    pub units: &'static [&'static str],
    /// Whether any other key is an error.
    pub deny: bool,
}

/// Reads an enum from a map of its tag and its content, in either order, or from the two in a sequence.
///
/// Content that comes behind the tag is read where it stands; content that comes first is kept until the tag is known.
#[inline]
pub fn read_adjacent<'de, T: Choice<'de>, W: Which<'de>, D: Deserializer<'de>>(
    deserializer: D,
    adjacent: Adjacent,
    which: W,
) -> Result<T, D::Error> {
    let readable = reads_for_people(&deserializer);
    let visitor = AdjacentVisitor::<W, T> { which, adjacent, readable, value: PhantomData };
    deserializer.deserialize_struct(which.shape().name, adjacent.keys, visitor)
}

/// Reads an enum of unit variants: the index of the variant among those that are read.
pub fn read_unit_adjacent<'de, W: Which<'de>, D: Deserializer<'de>>(
    deserializer: D,
    adjacent: Adjacent,
    which: W,
) -> Result<usize, D::Error> {
    read_adjacent(deserializer, adjacent, which)
}

struct AdjacentVisitor<W, T> {
    which: W,
    adjacent: Adjacent,
    readable: bool,
    value: PhantomData<T>,
}

impl<'de, W: Which<'de>, T: Choice<'de>> Visitor<'de> for AdjacentVisitor<W, T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [tag, _] = self.adjacent.keys;
        expecting(out, tag, self.which.shape().expecting)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let Self { which, adjacent, .. } = self;
        let [tag, content] = *adjacent.keys;
        let value = match adjacent.next(&mut map)? {
            None => return Err(A::Error::missing_field(tag)),
            Some(Part::Tag) => {
                let found = map.next_value_seed(TellingBeside(which))?;
                match adjacent.next(&mut map)? {
                    None => return W::choose(found, Absent::new(content)),
                    Some(Part::Tag) => return Err(A::Error::duplicate_field(tag)),
                    Some(Part::Content) => {
                        map.next_value_seed(Inner::<W, T> { which, found, adjacent, value: PhantomData })?
                    }
                }
            }
            Some(Part::Content) => {
                let mut kept: Content<'de> = map.next_value()?;
                match adjacent.next(&mut map)? {
                    None => return Err(A::Error::missing_field(tag)),
                    Some(Part::Content) => return Err(A::Error::duplicate_field(content)),
                    Some(Part::Tag) => {}
                }
                let found = map.next_value_seed(TellingBeside(which))?;
                let replay = Replay::<A::Error>::of(&mut kept, Mode::last(self.readable));
                Inner::<W, T> { which, found, adjacent, value: PhantomData }.deserialize(replay)?
            }
        };
        match adjacent.next(&mut map)? {
            None => Ok(value),
            Some(Part::Tag) => Err(A::Error::duplicate_field(tag)),
            Some(Part::Content) => Err(A::Error::duplicate_field(content)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<T, A::Error> {
        let Self { which, adjacent, .. } = self;
        let Some(found) = seq.next_element_seed(TellingBeside(which))? else {
            return Err(A::Error::invalid_length(0, &self));
        };
        match seq.next_element_seed(Inner::<W, T> { which, found, adjacent, value: PhantomData })? {
            Some(value) => Ok(value),
            None => Err(A::Error::invalid_length(1, &self)),
        }
    }
}

/// The content of a variant that is known.
struct Inner<'de, W: Which<'de>, T> {
    which: W,
    found: W::Found,
    adjacent: Adjacent,
    value: PhantomData<T>,
}

impl<'de, W: Which<'de>, T: Choice<'de>> DeserializeSeed<'de> for Inner<'de, W, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        if W::is_made_of_tag(&self.found) {
            IgnoredAny::deserialize(deserializer)?;
            return W::choose(self.found, Absent::new(""));
        }
        let shape = self.which.shape();
        let index = W::index(&self.found);
        let unit = match self.adjacent.units.get(index) {
            Some(path) => UnitName(None, path),
            None => UnitName(Some(shape.name), shape.names.get(index).copied().unwrap_or_default()),
        };
        let strict = reads_for_people(&deserializer);
        W::choose(self.found, Whole { deserializer, strict, unit })
    }
}

/// One of the two keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Tag,
    Content,
}

impl Adjacent {
    /// The next of the two keys; what stands under others is skipped.
    #[inline]
    fn next<'de, A: MapAccess<'de>>(self, map: &mut A) -> Result<Option<Part>, A::Error> {
        loop {
            match map.next_key_seed(self)? {
                Some(Some(part)) => return Ok(Some(part)),
                Some(None) => map.next_value::<IgnoredAny>()?,
                None => return Ok(None),
            };
        }
    }

    fn part(self, key: &[u8]) -> Option<Part> {
        let [tag, content] = self.keys;
        if key == tag.as_bytes() {
            Some(Part::Tag)
        } else if key == content.as_bytes() {
            Some(Part::Content)
        } else {
            None
        }
    }

    fn known<E: Error>(self, part: Option<Part>, key: Unexpected<'_>) -> Result<Option<Part>, E> {
        match part {
            None if self.deny => Err(E::invalid_value(key, &self)),
            part => Ok(part),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Adjacent {
    type Value = Option<Part>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Part>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Adjacent {
    type Value = Option<Part>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [tag, content] = self.keys;
        if self.deny {
            write!(out, "{tag:?} or {content:?}")
        } else {
            write!(out, "{tag:?}, {content:?}, or other ignored fields")
        }
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Option<Part>, E> {
        self.known(self.part(key.as_bytes()), Unexpected::Str(key))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Option<Part>, E> {
        self.known(self.part(key), Unexpected::Bytes(key))
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<Option<Part>, E> {
        let part = match index {
            0 => Some(Part::Tag),
            1 => Some(Part::Content),
            _ => None,
        };
        self.known(part, Unexpected::Unsigned(index))
    }
}
