//! The next value of a map, as the content of a variant that its key names.

use serde_core::de::{DeserializeSeed, Deserializer, MapAccess, VariantAccess, Visitor};

/// The value whose key was read last.
pub(super) struct NextValue<'m, A>(pub(super) &'m mut A);

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for NextValue<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.next_value()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        self.0.next_value_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(Elements(len, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(Fields(fields, visitor))
    }
}

/// The seed of the elements of a tuple.
struct Elements<V>(usize, V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Elements<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_tuple(self.0, self.1)
    }
}

/// The seed of the fields of a struct.
struct Fields<V>(&'static [&'static str], V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Fields<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_struct("", self.0, self.1)
    }
}
