//! An inlined `Option` is `None` if none of its keys was there. What is wrong with one that was there is an error.

use core::fmt::{self, Display};

use serde_core::de::{Error, MapAccess};

use super::key::Key;
use super::{Inline, Part, Then};

impl<'de, T: Inline<'de>> Inline<'de> for Option<T> {
    fn open<K: Then<'de>>(place: &mut Option<Self>, then: K) -> Result<(), K::Error> {
        let inner = place.insert(None);
        match T::open(inner, Watch(then)) {
            Ok(()) | Err(Stop::Nothing) => Ok(()),
            Err(Stop::Error(error)) => Err(error),
        }
    }
}

struct Watch<K>(K);

impl<'de, K: Then<'de>> Then<'de> for Watch<K> {
    type Error = Stop<K::Error>;

    fn then<P: Part<'de>>(self, part: &mut P) -> Result<(), Self::Error> {
        let mut watched = Watched { part, seen: false };
        match self.0.then(&mut watched) {
            Ok(()) if watched.seen => Ok(()),
            Ok(()) => Err(Stop::Nothing),
            Err(error) => Err(Stop::Error(error)),
        }
    }
}

struct Watched<'p, P> {
    part: &'p mut P,
    seen: bool,
}

impl<'de, P: Part<'de>> Part<'de> for Watched<'_, P> {
    const REST: bool = P::REST;
    const ALL: bool = P::ALL;
    type Lead = P::Lead;

    #[inline]
    fn accept(&mut self, key: &Key<'_, 'de>) -> bool {
        let accepted = self.part.accept(key);
        self.seen |= accepted;
        accepted
    }

    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<bool, E> {
        let taken = self.part.rest(key)?;
        self.seen |= taken;
        Ok(taken)
    }

    #[inline]
    fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        self.part.put(map)
    }

    #[inline]
    fn lead(&mut self) -> Option<P::Lead> {
        self.part.lead()
    }
}

/// Why a value was not closed: an error, or no key of it was there.
enum Stop<E> {
    Error(E),
    Nothing,
}

impl<E: Display> fmt::Debug for Stop<E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl<E: Display> Display for Stop<E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Error(error) => error.fmt(out),
            Self::Nothing => out.write_str("no key of it was there"),
        }
    }
}

impl<E: Display> core::error::Error for Stop<E> {}

impl<E: Error> Error for Stop<E> {
    fn custom<T: Display>(message: T) -> Self {
        Self::Error(E::custom(message))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Error(E::missing_field(field))
    }
}
