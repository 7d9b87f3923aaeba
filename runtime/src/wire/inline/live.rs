//! A map as it goes on, without the keys that belong to the struct around it and to what else is flattened there.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::asks::named;
use super::chain::Siblings;
use super::key::{Key, KeyText};
use crate::wire::keys::Keys;
use crate::wire::slots::Slots;

/// Shows the entries that nobody else knows. Whose key is known is put where it belongs on the way to the next of them.
pub(super) struct Live<'l, A, K, O, S, F> {
    pub(super) map: A,
    pub(super) keys: K,
    pub(super) open: &'l mut O,
    pub(super) siblings: &'l mut S,
    /// The keys that whoever reads the map knows, if it has told them.
    pub(super) names: Option<&'static [&'static str]>,
    pub(super) fields: PhantomData<F>,
}

impl<'de, A, K, S, F> MapAccess<'de> for Live<'_, A, K, F::Open, S, F>
where
    A: MapAccess<'de>,
    K: Keys<'de>,
    S: Siblings<'de>,
    F: Slots<'de>,
{
    type Error = A::Error;

    #[inline]
    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let mut seed = Some(seed);
        loop {
            let key = LiveKey {
                keys: self.keys,
                siblings: &mut *self.siblings,
                names: self.names,
                seed: &mut seed,
                fields: PhantomData::<F>,
            };
            match self.map.next_key_seed(key) {
                Ok(Some(Whose::Theirs(key))) => return Ok(Some(key)),
                Ok(Some(Whose::Ours(at))) if at < F::COUNT => {
                    F::set(self.open, at, 0, self.keys.shape(), &mut self.map)?;
                }
                Ok(Some(Whose::Nobodys)) => {
                    self.map.next_value::<IgnoredAny>()?;
                }
                Ok(Some(Whose::Ours(at))) => self.siblings.put(at - F::COUNT, &mut self.map)?,
                // That one of the struct's own fields is missing is said first, as where nothing leads.
                Ok(None) => return F::complete(self.open, 0, self.keys.shape()).map(|()| None),
                Err(error) => return Err(error),
            }
        }
    }

    #[inline]
    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// Whose a key is.
enum Whose<T> {
    /// That of a field, or behind them of the sibling of this number.
    Ours(usize),
    /// That of whoever reads the map.
    Theirs(T),
    /// That of nobody, which is no error.
    Nobodys,
}

/// The seed that reads a key, and hands it on to `seed` if nobody knows it.
struct LiveKey<'s, K, S, T, F> {
    keys: K,
    siblings: &'s mut S,
    names: Option<&'static [&'static str]>,
    seed: &'s mut Option<T>,
    fields: PhantomData<F>,
}

impl<'de, K: Keys<'de>, S: Siblings<'de>, T: DeserializeSeed<'de>, F: Slots<'de>> LiveKey<'_, K, S, T, F> {
    #[inline]
    fn find<E: Error>(self, key: Key<'_, 'de>) -> Result<Whose<T::Value>, E> {
        if let Some(at) = key.bytes().and_then(|key| self.keys.find::<F>(key)) {
            return Ok(Whose::Ours(at));
        }
        if let Some(which) = self.siblings.accept(&key) {
            return Ok(Whose::Ours(F::COUNT + which));
        }
        if self.names.is_some_and(|names| named(names, &key).is_none()) {
            let shape = self.keys.shape();
            return if shape.deny { Err(E::unknown_field(&key.shown(), shape.accepted())) } else { Ok(Whose::Nobodys) };
        }
        match self.seed.take() {
            Some(seed) => seed.deserialize(KeyText::new(key)).map(Whose::Theirs),
            None => Err(E::custom("a key was read twice")),
        }
    }
}

impl<'de, K, S, T, F> DeserializeSeed<'de> for LiveKey<'_, K, S, T, F>
where
    K: Keys<'de>,
    S: Siblings<'de>,
    T: DeserializeSeed<'de>,
    F: Slots<'de>,
{
    type Value = Whose<T::Value>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K, S, T, F> Visitor<'de> for LiveKey<'_, K, S, T, F>
where
    K: Keys<'de>,
    S: Siblings<'de>,
    T: DeserializeSeed<'de>,
    F: Slots<'de>,
{
    type Value = Whose<T::Value>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("field identifier")
    }

    visit_keys!();
}
