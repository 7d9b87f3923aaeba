//! A key, noted while the type reads it.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt::Display;

use crate::path::Segment;
use crate::wire::layer::{Hint, Instead, Layer, Layered};

/// What stood there, and whether it was asked for as the name of a field or a variant.
pub(in crate::wire) struct Key {
    pub(in crate::wire) text: String,
    /// A format without names writes their numbers.
    number: Option<usize>,
    is_name: bool,
}

impl Key {
    /// The step to its value.
    #[inline]
    pub(in crate::wire) fn segment(self, names: &'static [&'static str]) -> Segment {
        if self.is_name { self.name(names) } else { Segment::Key(self.text) }
    }

    /// The step as a name: one of `names`, or else as it stood there.
    #[inline]
    pub(in crate::wire) fn name(self, names: &'static [&'static str]) -> Segment {
        let known = match self.number {
            Some(number) => names.get(number),
            None => names.iter().find(|name| **name == self.text),
        };
        Segment::Name(known.map_or(Cow::Owned(self.text), |name| Cow::Borrowed(name)))
    }

    /// The step to an entry of a map; `None` for a name.
    #[inline]
    pub(in crate::wire) fn of_map(self) -> Option<Segment> {
        (!self.is_name).then_some(Segment::Key(self.text))
    }
}

/// Notes a key.
pub(in crate::wire) struct Note<'n> {
    note: &'n mut Option<Key>,
    is_name: bool,
}

/// A seed or a deserializer of a key, which is noted.
pub(in crate::wire) fn noted<X>(inner: X, note: &mut Option<Key>) -> Layered<Note<'_>, X> {
    Layered { layer: Note { note, is_name: false }, inner }
}

impl Note<'_> {
    #[inline]
    fn write(&mut self, text: String, number: Option<usize>) {
        *self.note = Some(Key { text, number, is_name: self.is_name });
    }
}

impl Layer for Note<'_> {
    #[inline]
    fn hinted(self, hint: Hint) -> Self {
        Note { is_name: matches!(hint, Hint::Identifier), ..self }
    }

    #[inline]
    fn text(&mut self, text: &str) -> Instead {
        self.write(text.into(), None);
        None
    }

    #[inline]
    fn bytes(&mut self, bytes: &[u8]) -> Instead {
        self.write(String::from_utf8_lossy(bytes).into(), None);
        None
    }

    #[inline]
    fn scalar(&mut self, shown: &dyn Display, number: Option<u64>) {
        self.write(shown.to_string(), number.and_then(|number| usize::try_from(number).ok()));
    }
}
