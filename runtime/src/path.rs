//! Where in a value something stands, in the names of the wire.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// One step into a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Segment {
    /// A field, or the variant of an enum, by its wire name.
    Name(Cow<'static, str>),
    /// An element of a list, or a field of a tuple.
    Index(usize),
    /// An element of a map, by its key.
    Key(String),
}

/// The way from a whole value to the part that is wrong: `orders[3].items[0].price`.
///
/// Names are the names of the wire, so the path fits the document that a user sent. It is empty where the value
/// itself is wrong, as in a newtype. Decoding and validation share it.
///
/// Go: `FieldError.Namespace`, without the name of the type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path {
    /// Innermost first while it is collected: an error learns where it stands as the calls return.
    segments: Vec<Segment>,
}

impl Path {
    #[cfg(all(feature = "std", feature = "serde", feature = "validate"))]
    pub(crate) fn of(segments: Vec<Segment>) -> Self {
        Path { segments }
    }

    #[inline]
    pub(crate) fn step_out(&mut self, segment: Segment) {
        self.segments.push(segment);
    }

    #[inline]
    pub(crate) fn settle(&mut self) {
        self.segments.reverse();
    }

    /// The steps, outermost first.
    #[inline]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Whether the whole value is meant.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }
}

impl fmt::Display for Path {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.segments.iter().enumerate() {
            match segment {
                Segment::Name(name) if at == 0 => f.write_str(name)?,
                Segment::Name(name) => write!(f, ".{name}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) => write!(f, "[{key}]")?,
            }
        }
        Ok(())
    }
}
