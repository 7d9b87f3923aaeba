//! The variant that is made of a tag that is not known.

use serde_core::de::{DeserializeSeed, Error, Unexpected, VariantAccess, Visitor};

use super::content::Content;
use super::read_enum::Choice;
use super::replay::{Mode, Replay};

/// Which variant comes, with the tag where it is none of those known.
#[derive(Debug)]
pub struct Told<'de> {
    pub(super) index: usize,
    pub(super) tag: Option<Content<'de>>,
    pub(super) readable: bool,
}

impl<'de> Told<'de> {
    /// Reads the variant. One that is made of its tag is not made of its content, which is skipped.
    pub(super) fn choose<T: Choice<'de>, A: VariantAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        match self.tag {
            None => T::read(self.index, access),
            Some(tag) => T::read(self.index, Made { tag, access, readable: self.readable }),
        }
    }
}

/// A variant whose one element is read from the tag. Beside the tag there may be nothing but what a unit variant skips.
struct Made<'de, A> {
    tag: Content<'de>,
    access: A,
    readable: bool,
}

impl<'de, A: VariantAccess<'de>> Made<'de, A> {
    fn refuse<T>(expected: &str) -> Result<T, A::Error> {
        Err(A::Error::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Made<'de, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        Self::refuse("unit variant")
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        let Self { mut tag, access, readable } = self;
        access.unit_variant()?;
        seed.deserialize(Replay::of(&mut tag, Mode::last(readable)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, A::Error> {
        Self::refuse("tuple variant")
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, A::Error> {
        Self::refuse("struct variant")
    }
}
