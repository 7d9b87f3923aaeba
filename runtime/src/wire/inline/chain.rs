//! All flattened fields of a type: opened one inside the other, then asked in turn.

use serde_core::de::{Error, MapAccess};

use super::entries::Shared;
use super::key::Key;
use super::lead::{Either, Lead, Nobody};
use super::{Part, Then, Unused, Way};

/// The ways of all flattened fields: pairs that end in `()`, the last field first, so that the first is closed first.
pub trait Ways<'de>: Sized {
    /// The fields, in pairs as well.
    type Values;
    /// The places of the fields.
    type Places: Default;
    /// The tag that is best read before all else.
    const TAG: Option<&'static str>;

    /// Opens them all, goes on with `finally`, and puts them into their places.
    ///
    /// # Errors
    ///
    /// Those of [`Way::open`].
    fn open<S: Siblings<'de>, K: Finally<'de>>(
        self,
        unused: &Unused,
        places: &mut Self::Places,
        opened: S,
        finally: K,
    ) -> Result<(), K::Error>;

    /// The fields, or nothing as long as one is not in its place.
    fn close(places: Self::Places) -> Option<Self::Values>;
}

/// What is done when every flattened field is open.
pub trait Finally<'de>: Sized {
    /// The format's error.
    type Error: Error;

    /// Does it.
    ///
    /// # Errors
    ///
    /// The format's.
    fn run<S: Siblings<'de>>(self, siblings: S) -> Result<(), Self::Error>;
}

impl<'de> Ways<'de> for () {
    type Values = ();
    type Places = ();
    const TAG: Option<&'static str> = None;

    fn open<S: Siblings<'de>, K: Finally<'de>>(
        self,
        _: &Unused,
        (): &mut (),
        opened: S,
        finally: K,
    ) -> Result<(), K::Error> {
        finally.run(opened)
    }

    #[inline]
    fn close((): ()) -> Option<()> {
        Some(())
    }
}

impl<'de, W: Way<'de>, R: Ways<'de>> Ways<'de> for (W, R) {
    type Values = (W::Value, R::Values);
    type Places = (Option<W::Value>, R::Places);
    const TAG: Option<&'static str> = if W::TAG.is_some() { W::TAG } else { R::TAG };

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a level is part of the one around it")]
    fn open<S: Siblings<'de>, K: Finally<'de>>(
        self,
        unused: &Unused,
        (place, places): &mut Self::Places,
        opened: S,
        finally: K,
    ) -> Result<(), K::Error> {
        let (way, others) = self;
        way.open(unused, place, Next { others, unused, places, opened, finally })
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else all fields are copied once more")]
    fn close((place, places): Self::Places) -> Option<Self::Values> {
        match (place, R::close(places)) {
            (Some(value), Some(values)) => Some((value, values)),
            places => {
                drop(places);
                None
            }
        }
    }
}

struct Next<'u, R, P, S, K> {
    others: R,
    unused: &'u Unused,
    places: &'u mut P,
    opened: S,
    finally: K,
}

impl<'de, R: Ways<'de>, S: Siblings<'de>, K: Finally<'de>> Then<'de> for Next<'_, R, R::Places, S, K> {
    type Error = K::Error;

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a level is part of the one around it")]
    fn then<P: Part<'de>>(self, part: &mut P) -> Result<(), K::Error> {
        let Self { others, unused, places, opened, finally } = self;
        if P::ALL {
            unused.none();
        }
        others.open(unused, places, Chain(part, opened), finally)
    }
}

/// The open flattened fields of a type.
pub trait Siblings<'de> {
    /// How many of them take keys that nobody knows.
    const RESTS: usize;
    /// Whether each such key is taken by one that has it for its own.
    const ALL: bool;

    /// What reads the map to its end instead, once it is known what it reads.
    type Lead: Lead<'de>;

    /// Which of them has the key.
    fn accept(&mut self, key: &Key<'_, 'de>) -> Option<usize>;

    /// Which of them takes the key, which nobody knows.
    ///
    /// # Errors
    ///
    /// Those of [`Part::rest`].
    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<Option<usize>, E>;

    /// Reads a value into the one that took the key.
    ///
    /// # Errors
    ///
    /// The format's.
    fn put<A: MapAccess<'de>>(&mut self, which: usize, map: &mut A) -> Result<(), A::Error>;

    /// What reads the map from here on, instead of [`Self::put`].
    fn lead(&mut self) -> Option<Self::Lead>;

    /// Gives an entry that nobody knows to all who take such, and answers whether there is one.
    ///
    /// # Errors
    ///
    /// The format's.
    fn share<E: Error>(&mut self, key: &Key<'_, 'de>, value: &Shared<'_, 'de>) -> Result<bool, E>;
}

impl<'de> Siblings<'de> for () {
    const RESTS: usize = 0;
    const ALL: bool = false;
    type Lead = Nobody;

    fn accept(&mut self, _: &Key<'_, 'de>) -> Option<usize> {
        None
    }

    fn rest<E: Error>(&mut self, _: &Key<'_, 'de>) -> Result<Option<usize>, E> {
        Ok(None)
    }

    fn put<A: MapAccess<'de>>(&mut self, _: usize, map: &mut A) -> Result<(), A::Error> {
        map.next_value::<serde_core::de::IgnoredAny>().map(drop)
    }

    #[inline]
    fn lead(&mut self) -> Option<Nobody> {
        None
    }

    fn share<E: Error>(&mut self, _: &Key<'_, 'de>, _: &Shared<'_, 'de>) -> Result<bool, E> {
        Ok(false)
    }
}

/// One open field, and the others.
pub(super) struct Chain<'p, P, S>(pub(super) &'p mut P, pub(super) S);

impl<'de, P: Part<'de>, S: Siblings<'de>> Siblings<'de> for Chain<'_, P, S> {
    const RESTS: usize = P::REST as usize + S::RESTS;
    const ALL: bool = P::ALL || S::ALL;
    type Lead = Either<P::Lead, S::Lead>;

    #[inline]
    fn accept(&mut self, key: &Key<'_, 'de>) -> Option<usize> {
        if self.0.accept(key) { Some(0) } else { self.1.accept(key).map(|which| which + 1) }
    }

    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<Option<usize>, E> {
        if self.0.rest(key)? { Ok(Some(0)) } else { Ok(self.1.rest(key)?.map(|which| which + 1)) }
    }

    #[inline]
    fn put<A: MapAccess<'de>>(&mut self, which: usize, map: &mut A) -> Result<(), A::Error> {
        if which == 0 { self.0.put(map) } else { self.1.put(which - 1, map) }
    }

    #[inline]
    fn lead(&mut self) -> Option<Self::Lead> {
        match self.0.lead() {
            Some(lead) => Some(Either::One(lead)),
            None => self.1.lead().map(Either::Other),
        }
    }

    fn share<E: Error>(&mut self, key: &Key<'_, 'de>, value: &Shared<'_, 'de>) -> Result<bool, E> {
        let taken = P::REST && self.0.rest(key)?;
        if taken {
            self.0.put(&mut value.again())?;
        }
        Ok(self.1.share(key, value)? || taken)
    }
}
