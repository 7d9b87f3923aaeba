//! Reading enums by the name of their variant: externally tagged ones.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, EnumAccess, Error, VariantAccess, Visitor};

use super::which::{Telling, Which};

/// An enum: which variant to read is looked up here, what is in it only the type knows.
pub trait Choice<'de>: Sized {
    /// Reads the variant at `index` of those that are read.
    fn read<A: VariantAccess<'de>>(index: usize, access: A) -> Result<Self, A::Error>;
}

/// The number alone, of an enum of unit variants. A format instantiates it once for all such enums.
impl<'de> Choice<'de> for usize {
    #[inline]
    fn read<A: VariantAccess<'de>>(index: usize, access: A) -> Result<usize, A::Error> {
        unit_variant(access, index)
    }
}

/// Reads an enum.
#[inline]
pub fn read_enum<'de, T: Choice<'de>, W: Which<'de>, D: Deserializer<'de>>(
    deserializer: D,
    which: W,
) -> Result<T, D::Error> {
    let shape = which.shape();
    deserializer.deserialize_enum(shape.name, shape.accepted(), ChoiceVisitor::<W, T>(which, PhantomData))
}

/// Reads an enum of unit variants: the index of the variant among those that are read.
pub fn read_unit_enum<'de, W: Which<'de>, D: Deserializer<'de>>(deserializer: D, which: W) -> Result<usize, D::Error> {
    read_enum(deserializer, which)
}

/// Reads the end of a unit variant, which is `value`.
#[inline]
pub fn unit_variant<'de, T, A: VariantAccess<'de>>(access: A, value: T) -> Result<T, A::Error> {
    match access.unit_variant() {
        Ok(()) => Ok(value),
        Err(error) => Err(error),
    }
}

/// What an enum none of whose variants can be read answers; no input gets this far.
pub fn no_variant<'de, T, A: VariantAccess<'de>>(_: A) -> Result<T, A::Error> {
    Err(A::Error::custom("no variant of this enum can be read"))
}

struct ChoiceVisitor<W, T>(W, PhantomData<T>);

impl<'de, W: Which<'de>, T: Choice<'de>> Visitor<'de> for ChoiceVisitor<W, T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.shape().expecting)
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<T, A::Error> {
        match data.variant_seed(Telling(self.0)) {
            Ok((found, access)) => W::choose(found, access),
            Err(error) => Err(error),
        }
    }
}
