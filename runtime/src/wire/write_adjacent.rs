//! Writing enums whose tag stands beside their content.

use serde_core::ser::{Serialize, Serializer};

use super::write::{Entries, Sink, write_struct, write_tuple};

/// A tag: a variant without content, by the enum's name, its number and its own name.
#[derive(Clone, Copy, Debug)]
pub struct TagName(pub &'static str, pub u32, pub &'static str);

impl Serialize for TagName {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant(self.0, self.1, self.2)
    }
}

/// The elements of a tuple variant.
#[derive(Debug)]
pub struct Elements<F>(pub F);

impl<F: Entries> Serialize for Elements<F> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_tuple(serializer, &self.0)
    }
}

/// The fields of a struct variant of this name.
#[derive(Debug)]
pub struct Fields<F>(pub &'static str, pub F);

impl<F: Entries> Serialize for Fields<F> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_struct(serializer, self.0, &self.1)
    }
}

impl<F: Entries> Entries for &F {
    const COUNT: usize = F::COUNT;

    #[inline]
    fn omitted(&self) -> usize {
        (**self).omitted()
    }

    #[inline]
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
        (**self).write(sink)
    }
}
