//! Flattened enums that have a tag: once it is there, the variant reads the map itself.
//!
//! Such a part does not tell its keys, for they are another variant's with every tag. But who knows the tag knows the
//! variant, and from there on nothing has to be kept: the variant is shown the map as it goes on, without the keys that
//! belong to others ([`Live`](super::live)).

use alloc::vec::Vec;
use core::marker::PhantomData;
use core::mem;

use serde_core::de::{Deserialize, Error, MapAccess};

use super::entries::{Entries, FromEntries};
use super::kept::{Kept, KeptMaybe};
use super::key::Key;
use super::{Part, Then, Unused, Way};
use crate::wire::content::Content;
use crate::wire::rest::Cut;
use crate::wire::tagged::{FromTag, Tagged};

/// What reads a map to its end.
pub trait Lead<'de> {
    /// The keys that it reads, if it knows them.
    fn names(&self) -> Option<&'static [&'static str]> {
        None
    }

    /// Does it, from the value of the key that was just taken.
    ///
    /// # Errors
    ///
    /// The format's.
    fn lead<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error>;
}

/// Nobody takes the lead.
#[derive(Debug)]
pub enum Nobody {}

impl<'de> Lead<'de> for Nobody {
    fn lead<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        match self {}
    }
}

/// One of two takes the lead.
#[derive(Debug)]
pub enum Either<A, B> {
    /// The one.
    One(A),
    /// The other.
    Other(B),
}

impl<'de, A: Lead<'de>, B: Lead<'de>> Lead<'de> for Either<A, B> {
    #[inline]
    fn names(&self) -> Option<&'static [&'static str]> {
        match self {
            Self::One(lead) => lead.names(),
            Self::Other(lead) => lead.names(),
        }
    }

    #[inline]
    fn lead<M: MapAccess<'de>>(self, map: M) -> Result<(), M::Error> {
        match self {
            Self::One(lead) => lead.lead(map),
            Self::Other(lead) => lead.lead(map),
        }
    }
}

/// The way of an enum that has a tag.
#[derive(Debug)]
pub struct Leading<T>(PhantomData<T>);

impl<T> Leading<T> {
    pub(super) const NEW: Self = Self(PhantomData);

    /// Its keys start with a prefix. So does the tag, and all of them are kept.
    #[must_use]
    pub const fn prefix(self, prefix: &'static str) -> Kept<T> {
        Kept::NEW.prefix(prefix)
    }
}

impl<'de, T: Tagged<'de> + Deserialize<'de>> Way<'de> for Leading<T> {
    type Value = T;
    const TAG: Option<&'static str> = Some(T::TAG);

    fn open<K: Then<'de>>(self, unused: &Unused, place: &mut Option<T>, then: K) -> Result<(), K::Error> {
        let mut part = Open::new(place);
        match then.then(&mut part) {
            Ok(()) => part.close(unused),
            Err(error) => Err(error),
        }
    }
}

/// The way of an enum that has a tag and may not be there: it is not if its tag is not.
#[derive(Debug)]
pub struct LeadingMaybe<T>(PhantomData<T>);

impl<T> LeadingMaybe<T> {
    pub(super) const NEW: Self = Self(PhantomData);

    /// Its keys start with a prefix. So does the tag, and all of them are kept.
    #[must_use]
    pub const fn prefix(self, prefix: &'static str) -> KeptMaybe<T> {
        KeptMaybe::NEW.prefix(prefix)
    }
}

impl<'de, T: Tagged<'de> + Deserialize<'de>> Way<'de> for LeadingMaybe<T> {
    type Value = Option<T>;
    const TAG: Option<&'static str> = Some(T::TAG);

    fn open<K: Then<'de>>(self, unused: &Unused, place: &mut Option<Option<T>>, then: K) -> Result<(), K::Error> {
        let mut part = Open::new(place.insert(None));
        match then.then(&mut part) {
            Ok(()) if part.list.iter().any(|(key, _)| key.is(T::TAG)) => part.close(unused),
            Ok(()) => {
                unused.add(&Entries::of(part.list));
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

struct Open<'p, 'de, T> {
    /// Where the value belongs, as long as nobody has taken the lead.
    place: Option<&'p mut Option<T>>,
    /// The entries before the tag.
    list: Vec<(Content<'de>, Content<'de>)>,
    key: Option<Content<'de>>,
    /// Whether the key that was taken last is the tag.
    tag: bool,
}

impl<'p, 'de, T: Tagged<'de> + Deserialize<'de>> Open<'p, 'de, T> {
    fn new(place: &'p mut Option<T>) -> Self {
        Self { place: Some(place), list: Vec::new(), key: None, tag: false }
    }

    /// Without a tag, or where others take keys that nobody knows as well, the enum is read from what was kept.
    fn close<E: Error>(self, unused: &Unused) -> Result<(), E> {
        let Some(place) = self.place else { return Ok(()) };
        let mut entries = Entries::of(self.list);
        match T::deserialize(FromEntries::new(&mut entries)) {
            Ok(value) => {
                *place = Some(value);
                unused.add(&entries);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

impl<'p, 'de, T: Tagged<'de> + Deserialize<'de>> Part<'de> for Open<'p, 'de, T> {
    const REST: bool = true;
    type Lead = Led<'p, 'de, T>;

    fn accept(&mut self, _: &Key<'_, 'de>) -> bool {
        false
    }

    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<bool, E> {
        self.tag = key.bytes() == Some(T::TAG.as_bytes());
        self.key = Some(if self.tag { Content::Str(T::TAG) } else { key.keep() });
        Ok(true)
    }

    fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let value = map.next_value()?;
        if let Some(key) = self.key.take() {
            self.list.push((key, value));
        }
        Ok(())
    }

    #[inline]
    fn lead(&mut self) -> Option<Self::Lead> {
        if !self.tag {
            return None;
        }
        self.place.take().map(|place| Led { place, kept: mem::take(&mut self.list) })
    }
}

/// An enum whose tag has come, with what came before it.
#[derive(Debug)]
pub struct Led<'p, 'de, T> {
    place: &'p mut Option<T>,
    kept: Vec<(Content<'de>, Content<'de>)>,
}

impl<'de, T: Tagged<'de>> Lead<'de> for Led<'_, 'de, T> {
    #[inline]
    fn lead<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        match T::read(FromTag::<_, Cut>::new(T::TAG, self.kept, map, true)) {
            Ok(value) => {
                *self.place = Some(value);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}
