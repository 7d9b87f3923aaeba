//! The fields of a type among which others are flattened, filled from a map.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::chain::{Finally, Siblings, Ways};
use super::entries::Shared;
use super::kept::Unused;
use super::key::Key;
use super::lead::Lead;
use super::live::Live;
use crate::wire::content::Content;
use crate::wire::keys::{Keys, UNKNOWN};
use crate::wire::read::unfilled;
use crate::wire::shape::Shape;
use crate::wire::slots::Slots;

/// The fields of a type, and the places of those that are flattened among them. They stand in the frame of whoever makes
/// the value.
pub(super) struct Filling<'de, F: Slots<'de>, W: Ways<'de>> {
    pub(super) open: F::Open,
    pub(super) places: W::Places,
}

impl<'de, F: Slots<'de>, W: Ways<'de>> Filling<'de, F, W> {
    #[inline]
    pub(super) fn new() -> Self {
        Self { open: F::open(), places: W::Places::default() }
    }

    #[inline]
    pub(super) fn drive<C: Course, K: Keys<'de>, A: MapAccess<'de>>(
        &mut self,
        map: A,
        keys: K,
        ways: W,
    ) -> Result<(), A::Error> {
        let drive = Drive { map, keys, open: &mut self.open, types: PhantomData::<(F, C)> };
        open_all(ways, &mut self.places, keys.shape(), drive)
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else all fields are copied once more")]
    pub(super) fn close<E: Error>(self) -> Result<(F, W::Values), E> {
        match (F::close(self.open), W::close(self.places)) {
            (Some(fields), Some(values)) => Ok((fields, values)),
            filling => {
                drop(filling);
                Err(unfilled())
            }
        }
    }
}

/// Opens all flattened fields of a type, goes on, and says which entries nobody has used, if it matters.
#[inline]
pub(super) fn open_all<'de, W: Ways<'de>, K: Finally<'de>>(
    ways: W,
    places: &mut W::Places,
    shape: &'static Shape,
    finally: K,
) -> Result<(), K::Error> {
    let unused = Unused::new(shape);
    match ways.open(&unused, places, (), finally) {
        Ok(()) => unused.check(shape),
        Err(error) => Err(error),
    }
}

/// Reads the fields whose names `keys` knows from a map, and all that is flattened among them.
#[inline]
pub(in crate::wire) fn drive<'de, F, K, W, A>(map: A, keys: K, ways: W) -> Result<(F, W::Values), A::Error>
where
    F: Slots<'de>,
    K: Keys<'de>,
    W: Ways<'de>,
    A: MapAccess<'de>,
{
    let mut filling = Filling::<F, W>::new();
    match filling.drive::<Leads, _, _>(map, keys, ways) {
        Ok(()) => filling.close(),
        Err(error) => Err(error),
    }
}

/// What becomes of a map when a part of it is known to read it to its end.
pub(super) trait Course {
    /// Whether it may.
    const LEADS: bool;

    /// Lets it, if it is; answers whether the map has ended.
    fn lead<'de, F, K, S, A>(map: &mut A, keys: K, open: &mut F::Open, siblings: &mut S) -> Result<bool, A::Error>
    where
        F: Slots<'de>,
        K: Keys<'de>,
        S: Siblings<'de>,
        A: MapAccess<'de>;
}

/// It does.
pub(super) struct Leads;

impl Course for Leads {
    const LEADS: bool = true;

    #[inline]
    fn lead<'de, F, K, S, A>(map: &mut A, keys: K, open: &mut F::Open, siblings: &mut S) -> Result<bool, A::Error>
    where
        F: Slots<'de>,
        K: Keys<'de>,
        S: Siblings<'de>,
        A: MapAccess<'de>,
    {
        match siblings.lead() {
            Some(lead) => {
                let names = lead.names();
                match lead.lead(Live { map, keys, open, siblings, names, fields: PhantomData::<F> }) {
                    Ok(()) => Ok(true),
                    Err(error) => Err(error),
                }
            }
            None => Ok(false),
        }
    }
}

/// It does not, and keeps its entries: within a variant that is read so itself, for the map would be of another type with
/// every enum that is flattened into a variant of itself.
pub(super) struct Keeps;

impl Course for Keeps {
    const LEADS: bool = false;

    #[inline]
    fn lead<'de, F, K, S, A>(_: &mut A, _: K, _: &mut F::Open, _: &mut S) -> Result<bool, A::Error>
    where
        F: Slots<'de>,
        K: Keys<'de>,
        S: Siblings<'de>,
        A: MapAccess<'de>,
    {
        Ok(false)
    }
}

struct Drive<'o, O, A, K, T> {
    map: A,
    keys: K,
    open: &'o mut O,
    types: PhantomData<T>,
}

impl<'de, A, K, F, C> Finally<'de> for Drive<'_, F::Open, A, K, (F, C)>
where
    A: MapAccess<'de>,
    K: Keys<'de>,
    F: Slots<'de>,
    C: Course,
{
    type Error = A::Error;

    #[inline]
    fn run<S: Siblings<'de>>(self, mut siblings: S) -> Result<(), A::Error> {
        let Self { mut map, keys, open, .. } = self;
        let mut kept = None;
        loop {
            let seed = FlatKey { keys, siblings: &mut siblings, kept: &mut kept, fields: PhantomData::<F> };
            let at = match map.next_key_seed(seed) {
                Ok(Some(at)) => at,
                Ok(None) => break,
                Err(error) => return Err(error),
            };
            if at < F::COUNT {
                F::set(open, at, 0, keys.shape(), &mut map)?;
            } else if S::RESTS > 1
                && let Some(key) = kept.take()
            {
                let mut value = map.next_value::<Content<'de>>()?;
                let (key, shape) = (Key::of(&key)?, keys.shape());
                if !siblings.share(&key, &Shared::new(&mut value))? && shape.deny {
                    return Err(A::Error::unknown_field(&key.shown(), shape.accepted()));
                }
            } else if at == UNKNOWN {
                map.next_value::<IgnoredAny>()?;
            } else if S::RESTS == 1 && C::lead::<F, _, _, _>(&mut map, keys, open, &mut siblings)? {
                break;
            } else {
                siblings.put(at - F::COUNT, &mut map)?;
            }
        }
        F::complete(open, 0, keys.shape())
    }
}

/// The seed that reads a key and says where it belongs: a field, or behind them the number of a sibling.
struct FlatKey<'s, 'de, K, S, F> {
    keys: K,
    siblings: &'s mut S,
    /// A key that more than one of the siblings takes.
    kept: &'s mut Option<Content<'de>>,
    fields: PhantomData<F>,
}

impl<'de, K: Keys<'de>, S: Siblings<'de>, F: Slots<'de>> FlatKey<'_, 'de, K, S, F> {
    #[inline]
    fn find<E: Error>(self, key: Key<'_, 'de>) -> Result<usize, E> {
        if let Some(at) = key.bytes().and_then(|key| self.keys.find::<F>(key)) {
            return Ok(at);
        }
        match self.siblings.accept(&key) {
            Some(which) => Ok(F::COUNT + which),
            None => self.rest(&key),
        }
    }

    fn rest<E: Error>(self, key: &Key<'_, 'de>) -> Result<usize, E> {
        if S::RESTS > 1 {
            *self.kept = Some(key.keep());
            return Ok(UNKNOWN);
        }
        let shape = self.keys.shape();
        match self.siblings.rest(key)? {
            Some(which) => Ok(F::COUNT + which),
            None if shape.deny => Err(E::unknown_field(&key.shown(), shape.accepted())),
            None => Ok(UNKNOWN),
        }
    }
}

impl<'de, K: Keys<'de>, S: Siblings<'de>, F: Slots<'de>> DeserializeSeed<'de> for FlatKey<'_, 'de, K, S, F> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K: Keys<'de>, S: Siblings<'de>, F: Slots<'de>> Visitor<'de> for FlatKey<'_, 'de, K, S, F> {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("field identifier")
    }

    visit_keys!();
}
