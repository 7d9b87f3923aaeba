//! Maps take every key that nobody knows.

use alloc::collections::BTreeMap;

use serde_core::de::{Deserialize, Error, MapAccess};

use super::key::{Key, KeyText};
use super::lead::Nobody;
use super::{Inline, Part, Then};

struct Entries<M, K> {
    map: M,
    key: Option<K>,
}

macro_rules! map {
    ($(#[$attr:meta])* $map:ident [$($bound:tt)*] [$($more:ident: $($bounds:tt)*)?] $new:expr) => {
        $(#[$attr])*
        impl<'de, K: Deserialize<'de> + $($bound)*, V: Deserialize<'de> $(, $more: $($bounds)*)?> Inline<'de>
            for $map<K, V $(, $more)?>
        {
            fn open<Z: Then<'de>>(place: &mut Option<Self>, then: Z) -> Result<(), Z::Error> {
                let mut part = Entries::<Self, K> { map: $new, key: None };
                match then.then(&mut part) {
                    Ok(()) => {
                        *place = Some(part.map);
                        Ok(())
                    }
                    Err(error) => Err(error),
                }
            }
        }

        $(#[$attr])*
        impl<'de, K: Deserialize<'de> + $($bound)*, V: Deserialize<'de> $(, $more: $($bounds)*)?> Part<'de>
            for Entries<$map<K, V $(, $more)?>, K>
        {
            const REST: bool = true;
            const ALL: bool = true;
            type Lead = Nobody;

            fn accept(&mut self, _: &Key<'_, 'de>) -> bool {
                false
            }

            fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<bool, E> {
                self.key = Some(K::deserialize(KeyText::new(*key))?);
                Ok(true)
            }

            fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
                let value = map.next_value()?;
                if let Some(key) = self.key.take() {
                    self.map.insert(key, value);
                }
                Ok(())
            }
        }
    };
}

map!(BTreeMap [Ord] [] BTreeMap::new());

#[cfg(feature = "std")]
use std::collections::HashMap;

map!(
    #[cfg(feature = "std")]
    HashMap [Eq + core::hash::Hash] [S: core::hash::BuildHasher + Default] HashMap::with_hasher(S::default())
);
