//! A field that the input leaves out.

use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::forward_to_deserialize_any;

/// What a missing field reads as: `None` for an `Option`, and an error that names the field for any other type.
///
/// The type itself decides, by what it asks a deserializer for that has nothing but a `None`; so an alias of `Option`,
/// or a type of the user's that reads as one, counts as well.
#[cold]
pub(super) fn missing_field<'de, T: Deserialize<'de>, E: Error>(name: &'static str) -> Result<T, E> {
    T::deserialize(Missing::new(name))
}

/// A deserializer that has nothing but a `None`.
pub(super) struct Missing<E>(&'static str, PhantomData<E>);

impl<E> Missing<E> {
    pub(super) fn new(name: &'static str) -> Self {
        Self(name, PhantomData)
    }
}

impl<'de, E: Error> Deserializer<'de> for Missing<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
