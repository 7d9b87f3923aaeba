//! Whether a format is one that people read, asked where serde's derive does not ask.

use core::any::type_name;

use serde_core::de::Deserializer;
use serde_core::ser::Serializer;

/// Whether `deserializer` reads such a format: what is kept of its input has to say so for it later.
#[inline]
pub(super) fn reads_for_people<'de, D: Deserializer<'de>>(deserializer: &D) -> bool {
    is_quiet::<D::Error>() || deserializer.is_human_readable()
}

/// Whether `serializer` writes such a format: what goes into its map has to say so for it.
#[inline]
pub(super) fn writes_for_people<S: Serializer>(serializer: &S) -> bool {
    is_quiet::<S::Error>() || serializer.is_human_readable()
}

/// Whether the format must not be asked. The one of `serde_test` panics where a test has not said which of the two it is for,
/// and tests that were written with serde's derive have not: that takes all it keeps for readable, and so do we there.
// By the name of its error, which wrappers pass on; the lengths differ for nearly every other, so it is a constant once optimized.
#[inline]
fn is_quiet<E>() -> bool {
    type_name::<E>() == "serde_test::error::Error"
}
