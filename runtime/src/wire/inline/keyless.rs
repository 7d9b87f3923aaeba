//! The way of an inlined type that tells no keys, which [`tells_keys`](super::tells_keys) has refused by then.

use core::marker::PhantomData;

use serde_core::de::Error;

use super::{Asked, Then, Unused, Way};

/// The way of any other type than those that tell their keys: without it the method that asks for the way would be a second
/// error about the same field.
pub trait TellsNone {
    /// The field's type.
    type Value;

    /// The way.
    fn way(&self) -> Keyless<Self::Value> {
        Keyless(PhantomData)
    }
}

impl<T> TellsNone for Asked<T> {
    type Value = T;
}

/// The way of an inlined type that tells no keys.
#[derive(Debug)]
pub struct Keyless<T>(PhantomData<T>);

impl<T> Keyless<T> {
    /// Its keys would start with a prefix.
    #[must_use]
    pub const fn prefix(self, _: &'static str) -> Self {
        self
    }
}

impl<'de, T> Way<'de> for Keyless<T> {
    type Value = T;

    fn open<K: Then<'de>>(self, _: &Unused, _: &mut Option<T>, _: K) -> Result<(), K::Error> {
        Err(K::Error::custom("what is inlined here tells no keys"))
    }
}
