//! Foreign types: a struct reads the map once one of its keys is there, an enum its variant. What any other type might be
//! made of is kept, and read again when the map has ended.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Error, MapAccess};

use super::asks::{Asks, FromFirst, FromName};
use super::entries::{Entries, FromEntries};
use super::key::Key;
use super::lead::Lead;
use super::{Part, Then, Way};
use crate::wire::by::{Made, ReadWith};
use crate::wire::content::Content;
use crate::wire::shape::Shape;

/// The way of a foreign type.
#[derive(Debug)]
pub struct Kept<T>(&'static str, PhantomData<T>);

impl<T> Kept<T> {
    pub(super) const NEW: Self = Self("", PhantomData);

    /// Its keys start with a prefix.
    #[must_use]
    pub const fn prefix(self, prefix: &'static str) -> Self {
        Self(prefix, PhantomData)
    }
}

impl<'de, T: Deserialize<'de>> Way<'de> for Kept<T> {
    type Value = T;

    fn open<K: Then<'de>>(self, unused: &Unused, place: &mut Option<T>, then: K) -> Result<(), K::Error> {
        open(Keeper::new(Asks::of::<T>(), self.0, place), unused, then)
    }
}

fn open<'de, T: Deserialize<'de>, K: Then<'de>>(
    mut keeper: Keeper<'_, 'de, T>,
    unused: &Unused,
    then: K,
) -> Result<(), K::Error> {
    then.then(&mut keeper)?;
    if let Some(place) = keeper.place {
        *place = Some(T::deserialize(FromEntries::new(&mut keeper.entries))?);
        unused.add(&keeper.entries);
    }
    Ok(())
}

/// The way of a type that function `N` of `O` reads.
#[derive(Debug)]
pub struct KeptBy<O, T, const N: usize>(&'static str, PhantomData<(O, T)>);

impl<O, T, const N: usize> KeptBy<O, T, N> {
    /// The way.
    pub const NEW: Self = Self("", PhantomData);

    /// Its keys start with a prefix.
    #[must_use]
    pub const fn prefix(self, prefix: &'static str) -> Self {
        Self(prefix, PhantomData)
    }
}

impl<'de, O: ReadWith<'de, T, N>, T, const N: usize> Way<'de> for KeptBy<O, T, N> {
    type Value = T;

    /// The function is called once, so it is not asked what it is about to ask for.
    fn open<K: Then<'de>>(self, unused: &Unused, place: &mut Option<T>, then: K) -> Result<(), K::Error> {
        let mut made = None;
        open::<Made<O, T, N>, K>(Keeper::new(Asks::Other, self.0, &mut made), unused, then)?;
        *place = made.map(Made::into_value);
        Ok(())
    }
}

/// The way of a foreign type that may not be there: it is not if none of its keys was.
#[derive(Debug)]
pub struct KeptMaybe<T>(&'static str, PhantomData<T>);

impl<T> KeptMaybe<T> {
    pub(super) const NEW: Self = Self("", PhantomData);

    /// Its keys start with a prefix.
    #[must_use]
    pub const fn prefix(self, prefix: &'static str) -> Self {
        Self(prefix, PhantomData)
    }
}

impl<'de, T: Deserialize<'de>> Way<'de> for KeptMaybe<T> {
    type Value = Option<T>;

    fn open<K: Then<'de>>(self, unused: &Unused, place: &mut Option<Option<T>>, then: K) -> Result<(), K::Error> {
        let mut keeper = Keeper::new(Asks::of::<T>(), self.0, place.insert(None));
        then.then(&mut keeper)?;
        let Keeper { place: Some(place), mut entries, .. } = keeper else { return Ok(()) };
        match T::deserialize(FromEntries::<K::Error>::new(&mut entries)) {
            Ok(value) => *place = Some(value),
            Err(error) if entries.any_used() => return Err(error),
            Err(_) => {}
        }
        unused.add(&entries);
        Ok(())
    }
}

/// The open part of a foreign type.
struct Keeper<'p, 'de, T> {
    /// What its keys have to start with.
    prefix: &'static str,
    asks: Asks,
    /// Where the value belongs, as long as it is not there.
    place: Option<&'p mut Option<T>>,
    entries: Entries<'de>,
    /// The name among those it asks for that was taken last.
    name: Option<&'static str>,
}

impl<'p, T> Keeper<'p, '_, T> {
    fn new(asks: Asks, prefix: &'static str, place: &'p mut Option<T>) -> Self {
        Self { prefix, asks, place: Some(place), entries: Entries::default(), name: None }
    }
}

impl<'p, 'de, T: Deserialize<'de>> Part<'de> for Keeper<'p, 'de, T> {
    const REST: bool = true;
    type Lead = FirstKey<'p, T>;

    fn accept(&mut self, key: &Key<'_, 'de>) -> bool {
        self.name = key.without(self.prefix).and_then(|key| self.asks.name(&key));
        // A variant that comes after the one that was read is that of nobody.
        self.name.is_some() && self.place.is_some()
    }

    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<bool, E> {
        self.name = None;
        match (self.asks, key.without(self.prefix)) {
            (Asks::Other, Some(key)) => {
                self.entries.key = Some(key.keep());
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        match (self.asks, self.name.take()) {
            (Asks::Variants(_), Some(name)) => {
                let value = T::deserialize(FromName { name, map })?;
                if let Some(place) = self.place.take() {
                    *place = Some(value);
                }
                Ok(())
            }
            (_, Some(name)) => {
                self.entries.key = Some(Content::Str(name));
                self.entries.put(map)
            }
            (_, None) => self.entries.put(map),
        }
    }

    /// Behind a prefix the keys are not those that the type reads.
    fn lead(&mut self) -> Option<FirstKey<'p, T>> {
        match (self.asks, self.name) {
            (Asks::Fields(names), Some(first)) if self.prefix.is_empty() => {
                self.place.take().map(|place| FirstKey { place, first, names })
            }
            _ => None,
        }
    }
}

/// A struct one of whose keys has come.
#[derive(Debug)]
pub struct FirstKey<'p, T> {
    place: &'p mut Option<T>,
    first: &'static str,
    names: &'static [&'static str],
}

impl<'de, T: Deserialize<'de>> Lead<'de> for FirstKey<'_, T> {
    fn names(&self) -> Option<&'static [&'static str]> {
        Some(self.names)
    }

    fn lead<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        *self.place = Some(T::deserialize(FromFirst { first: Some(self.first), map })?);
        Ok(())
    }
}

/// Under `deny_unknown`, the kept keys that nobody has used.
#[derive(Debug)]
pub struct Unused {
    deny: Cell<bool>,
    keys: RefCell<Option<Vec<String>>>,
}

impl Unused {
    pub(super) fn new(shape: &Shape) -> Self {
        Self { deny: Cell::new(shape.deny), keys: RefCell::new(None) }
    }

    /// There are none: somebody uses them all.
    pub(super) fn none(&self) {
        self.deny.set(false);
    }

    pub(super) fn add(&self, entries: &Entries<'_>) {
        if !self.deny.get() {
            return;
        }
        let unused = entries.unused();
        let mut keys = self.keys.borrow_mut();
        match &mut *keys {
            // Whatever one of them has used is used.
            Some(keys) => keys.retain(|key| unused.contains(key)),
            None => *keys = Some(unused),
        }
    }

    /// The first of them as an error.
    pub(super) fn check<E: Error>(&self, shape: &Shape) -> Result<(), E> {
        match self.keys.borrow().as_deref() {
            Some([first, ..]) => Err(E::unknown_field(first, shape.accepted())),
            _ => Ok(()),
        }
    }
}
