//! Keys that must not be the tag, which was read already.

use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, Error, Visitor};

use super::layer::{Layer, Layered};
use super::shape::same;

/// Around a key, to which a second tag is an error.
pub(super) struct Watch {
    tag: &'static str,
}

/// A seed for a key that must not be `tag`.
#[inline]
pub(super) fn watched<K>(inner: K, tag: &'static str) -> Layered<Watch, K> {
    Layered { layer: Watch { tag }, inner }
}

impl Layer for Watch {
    #[inline]
    fn refused<E: Error>(&self, key: &[u8]) -> Option<E> {
        same(self.tag, key).then(|| E::duplicate_field(self.tag))
    }

    /// A key that is skipped is looked at all the same.
    fn ignored<'de, D: Deserializer<'de>, V: Visitor<'de>>(self, inner: D, visitor: V) -> Result<V::Value, D::Error> {
        inner.deserialize_any(Layered { layer: self, inner: visitor })
    }

    fn variants<'de, V: Visitor<'de>, A: EnumAccess<'de>>(self, visitor: V, inner: A) -> Result<V::Value, A::Error> {
        visitor.visit_enum(Variants { inner, tag: self.tag })
    }
}

/// A key that is a variant of an enum, as in a map whose keys are one.
struct Variants<A> {
    inner: A,
    tag: &'static str,
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Variants<A> {
    type Error = A::Error;
    type Variant = A::Variant;

    fn variant_seed<K: DeserializeSeed<'de>>(self, seed: K) -> Result<(K::Value, A::Variant), A::Error> {
        self.inner.variant_seed(watched(seed, self.tag))
    }
}
