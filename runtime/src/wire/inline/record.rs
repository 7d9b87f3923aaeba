//! Structs among whose fields others are flattened, and structs that are flattened themselves.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, VariantAccess, Visitor};

use super::chain::{Finally, Siblings, Ways};
use super::filling::{Course, Filling, Keeps, Leads, open_all};
use super::kept::Unused;
use super::key::Key;
use super::lead::Nobody;
use super::{Inline, Part, Then, Way};
use crate::wire::keys::{Keys, UNKNOWN};
use crate::wire::read::unfilled;
use crate::wire::record::{Fixed, FromMap, Reader, Record};
use crate::wire::shape::Shape;
use crate::wire::slots::Slots;
use crate::wire::sought::expecting;

/// The way of a type that tells its keys.
#[derive(Debug)]
pub struct Direct<T> {
    prefix: &'static str,
    ty: PhantomData<T>,
}

/// Asks of a type that it tells its keys.
pub const fn tells_keys<'de, T: Inline<'de>>() {}

impl<T> Direct<T> {
    pub(super) const NEW: Self = Self { prefix: "", ty: PhantomData };

    /// Its keys start with a prefix.
    #[must_use]
    pub const fn prefix(self, prefix: &'static str) -> Self {
        Self { prefix, ..self }
    }
}

impl<'de, T: Inline<'de>> Way<'de> for Direct<T> {
    type Value = T;

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a level is part of the one around it")]
    fn open<K: Then<'de>>(self, _: &Unused, place: &mut Option<T>, then: K) -> Result<(), K::Error> {
        if self.prefix.is_empty() { T::open(place, then) } else { T::open(place, Prefix { prefix: self.prefix, then }) }
    }
}

struct Prefix<K> {
    prefix: &'static str,
    then: K,
}

impl<'de, K: Then<'de>> Then<'de> for Prefix<K> {
    type Error = K::Error;

    fn then<P: Part<'de>>(self, part: &mut P) -> Result<(), K::Error> {
        self.then.then(&mut Prefixed { prefix: self.prefix, part })
    }
}

struct Prefixed<'p, P> {
    prefix: &'static str,
    part: &'p mut P,
}

impl<'de, P: Part<'de>> Part<'de> for Prefixed<'_, P> {
    const REST: bool = P::REST;
    // A tag without its prefix is that of nobody.
    type Lead = Nobody;

    fn accept(&mut self, key: &Key<'_, 'de>) -> bool {
        key.without(self.prefix).is_some_and(|key| self.part.accept(&key))
    }

    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<bool, E> {
        match key.without(self.prefix) {
            Some(key) => self.part.rest(&key),
            None => Ok(false),
        }
    }

    fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        self.part.put(map)
    }
}

impl<'de, T: Record<'de>> Inline<'de> for T {
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a level is part of the one around it")]
    fn open<K: Then<'de>>(place: &mut Option<T>, then: K) -> Result<(), K::Error> {
        match T::read(Open { then }) {
            Ok(value) => {
                *place = Some(value);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

/// Opens what a newtype is of, and makes the newtype of it.
///
/// # Errors
///
/// Those of [`Inline::open`].
pub fn open_newtype<'de, T: Inline<'de>, N, K: Then<'de>>(
    place: &mut Option<N>,
    then: K,
    of: impl FnOnce(T) -> N,
) -> Result<(), K::Error> {
    let mut inner = None;
    match T::open(&mut inner, then) {
        Ok(()) => {
            *place = inner.map(of);
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// Fields out of the map of another type.
struct Open<K> {
    then: K,
}

impl<'de, K: Then<'de>> Reader<'de> for Open<K> {
    type Error = K::Error;

    #[inline]
    fn fields<F: Slots<'de>, T: Record<'de>>(self) -> Result<F, K::Error> {
        let mut open = F::open();
        match (Inner { then: self.then, open: &mut open, types: PhantomData::<(F, T)> }).run(()) {
            Ok(()) => F::close(open).ok_or_else(unfilled),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn flattened<F: Slots<'de>, T: Record<'de>, W: Ways<'de>>(self, ways: W) -> Result<(F, W::Values), K::Error> {
        let mut filling = Filling::<F, W>::new();
        let inner = Inner { then: self.then, open: &mut filling.open, types: PhantomData::<(F, T)> };
        match open_all(ways, &mut filling.places, T::SHAPE, inner) {
            Ok(()) => filling.close(),
            Err(error) => Err(error),
        }
    }
}

/// Opens a struct that is flattened, when all that is flattened in it is open.
struct Inner<'o, O, K, T> {
    then: K,
    open: &'o mut O,
    types: PhantomData<T>,
}

impl<'de, K: Then<'de>, F: Slots<'de>, T: Record<'de>> Finally<'de> for Inner<'_, F::Open, K, (F, T)> {
    type Error = K::Error;

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a level is part of the one around it")]
    fn run<S: Siblings<'de>>(self, siblings: S) -> Result<(), K::Error> {
        let mut part = OpenRecord { open: self.open, siblings, at: UNKNOWN, types: self.types };
        match self.then.then(&mut part) {
            Ok(()) => F::complete(part.open, 0, T::SHAPE),
            Err(error) => Err(error),
        }
    }
}

/// The open fields of a struct, and those of all that is flattened in it.
struct OpenRecord<'o, O, S, T> {
    open: &'o mut O,
    siblings: S,
    /// Where the value belongs whose key was taken last: a field, or behind them the number of a sibling.
    at: usize,
    types: PhantomData<T>,
}

impl<'de, F: Slots<'de>, T: Record<'de>, S: Siblings<'de>> Part<'de> for OpenRecord<'_, F::Open, S, (F, T)> {
    const REST: bool = S::RESTS > 0;
    const ALL: bool = S::ALL;
    type Lead = S::Lead;

    #[inline]
    fn accept(&mut self, key: &Key<'_, 'de>) -> bool {
        let own = key.bytes().and_then(|key| Fixed::<T>::NEW.find::<F>(key));
        match own.or_else(|| self.siblings.accept(key).map(|which| F::COUNT + which)) {
            Some(at) => {
                self.at = at;
                true
            }
            None => false,
        }
    }

    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<bool, E> {
        let which = self.siblings.rest(key)?;
        if let Some(which) = which {
            self.at = F::COUNT + which;
        }
        Ok(which.is_some())
    }

    #[inline]
    fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        if self.at < F::COUNT {
            F::set(self.open, self.at, 0, T::SHAPE, map)
        } else {
            self.siblings.put(self.at - F::COUNT, map)
        }
    }

    #[inline]
    fn lead(&mut self) -> Option<S::Lead> {
        self.siblings.lead()
    }
}

/// Reads a struct among whose fields others are flattened, and that checks itself: its value is made where the format still
/// knows which line an error is of.
pub fn read_checked_flattened<'de, T: Record<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut place = None;
    match deserializer.deserialize_map(Placed { place: &mut place }) {
        Ok(()) => place.ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// Makes the value, and puts it where it stands.
struct Placed<'p, T> {
    place: &'p mut Option<T>,
}

impl<'de, T: Record<'de>> Visitor<'de> for Placed<'_, T> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match T::read(AskTag) {
            Err(Tag(Some(tag))) => expecting(out, tag, T::SHAPE.expecting),
            _ => out.write_str(T::SHAPE.expecting),
        }
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        match T::read(FromMap(map)) {
            Ok(value) => {
                *self.place = Some(value);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

/// Asks a struct for the tag that is best read before all else, and reads nothing.
struct AskTag;

/// The answer.
#[derive(Debug)]
struct Tag(Option<&'static str>);

impl<'de> Reader<'de> for AskTag {
    type Error = Tag;

    fn fields<F: Slots<'de>, T: Record<'de>>(self) -> Result<F, Tag> {
        Err(Tag(None))
    }

    fn flattened<F: Slots<'de>, T: Record<'de>, W: Ways<'de>>(self, _: W) -> Result<(F, W::Values), Tag> {
        Err(Tag(W::TAG))
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("only the tag was asked for")
    }
}

impl core::error::Error for Tag {}

impl Error for Tag {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(None)
    }
}

/// Reads the fields of a struct variant among which others are flattened.
pub fn struct_variant_flattened<'de, F: Slots<'de>, W: Ways<'de>, A: VariantAccess<'de>>(
    access: A,
    shape: &'static Shape,
    ways: W,
) -> Result<(F, W::Values), A::Error> {
    let mut filling = Filling::<F, W>::new();
    match access.newtype_variant_seed(Fields::of_variant(shape, ways, &mut filling)) {
        Ok(()) => filling.close(),
        Err(error) => Err(error),
    }
}

/// The same where the tag stands among the fields, so that the variant is no value of its own.
pub fn struct_variant_beside<'de, F: Slots<'de>, W: Ways<'de>, A: VariantAccess<'de>>(
    access: A,
    shape: &'static Shape,
    ways: W,
) -> Result<(F, W::Values), A::Error> {
    let mut filling = Filling::<F, W>::new();
    match access.struct_variant(&[], Fields::of_variant(shape, ways, &mut filling)) {
        Ok(()) => filling.close(),
        Err(error) => Err(error),
    }
}

/// Reads fields among which others are flattened from whatever holds a map.
#[inline]
pub(in crate::wire) fn read_fields<'de, F, T, W, D>(deserializer: D, ways: W) -> Result<(F, W::Values), D::Error>
where
    F: Slots<'de>,
    T: Record<'de>,
    W: Ways<'de>,
    D: Deserializer<'de>,
{
    let mut filling = Filling::<F, W>::new();
    let fields = Fields { keys: Fixed::<T>::NEW, ways, filling: &mut filling, course: PhantomData::<Leads> };
    match deserializer.deserialize_map(fields) {
        Ok(()) => filling.close(),
        Err(error) => Err(error),
    }
}

/// Fills the fields where they stand, so that none is moved on the way out of the format.
struct Fields<'f, 'de, C, K, F: Slots<'de>, W: Ways<'de>> {
    keys: K,
    ways: W,
    filling: &'f mut Filling<'de, F, W>,
    course: PhantomData<C>,
}

impl<'f, 'de, F: Slots<'de>, W: Ways<'de>> Fields<'f, 'de, Keeps, &'static Shape, F, W> {
    fn of_variant(keys: &'static Shape, ways: W, filling: &'f mut Filling<'de, F, W>) -> Self {
        Self { keys, ways, filling, course: PhantomData }
    }
}

impl<'de, C: Course, K: Keys<'de>, F: Slots<'de>, W: Ways<'de>> DeserializeSeed<'de> for Fields<'_, 'de, C, K, F, W> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, C: Course, K: Keys<'de>, F: Slots<'de>, W: Ways<'de>> Visitor<'de> for Fields<'_, 'de, C, K, F, W> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = self.keys.shape().expecting;
        match W::TAG {
            Some(tag) if C::LEADS => expecting(out, tag, expected),
            _ => out.write_str(expected),
        }
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.filling.drive::<C, _, _>(map, self.keys, self.ways)
    }
}
