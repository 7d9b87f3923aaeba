//! Structs among whose fields others are flattened, and structs that are flattened themselves.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, VariantAccess, Visitor};

use super::chain::{Finally, Siblings, Ways};
use super::kept::{Shared, Unused};
use super::key::Key;
use super::{Inline, Part, Then, Way};
use crate::wire::content::Content;
use crate::wire::keys::{Keys, UNKNOWN};
use crate::wire::read::unfilled;
use crate::wire::record::{Fixed, Reader, Record, RecordVisitor};
use crate::wire::shape::Shape;
use crate::wire::slots::Slots;

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

    fn open<K: Then<'de>>(self, _: &Unused, then: K) -> Result<(T, K::Out), K::Error> {
        if self.prefix.is_empty() { T::open(then) } else { T::open(Prefix { prefix: self.prefix, then }) }
    }
}

struct Prefix<K> {
    prefix: &'static str,
    then: K,
}

impl<'de, K: Then<'de>> Then<'de> for Prefix<K> {
    type Error = K::Error;
    type Out = K::Out;

    fn then<P: Part<'de>>(self, part: &mut P) -> Result<K::Out, K::Error> {
        self.then.then(&mut Prefixed { prefix: self.prefix, part })
    }
}

struct Prefixed<'p, P> {
    prefix: &'static str,
    part: &'p mut P,
}

impl<'de, P: Part<'de>> Part<'de> for Prefixed<'_, P> {
    const REST: bool = P::REST;

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
    fn open<K: Then<'de>>(then: K) -> Result<(T, K::Out), K::Error> {
        let mut out = None;
        let value = T::read(Open { then, out: &mut out })?;
        match out {
            Some(out) => Ok((value, out)),
            None => Err(unfilled()),
        }
    }
}

/// Fields out of the map of another type.
struct Open<'o, O, K> {
    then: K,
    out: &'o mut Option<O>,
}

impl<'de, K: Then<'de>> Reader<'de> for Open<'_, K::Out, K> {
    type Error = K::Error;

    fn fields<F: Slots<'de>, T: Record<'de>>(self) -> Result<F, K::Error> {
        self.flattened::<F, T, ()>(()).map(|(fields, ())| fields)
    }

    fn flattened<F: Slots<'de>, T: Record<'de>, W: Ways<'de>>(self, ways: W) -> Result<(F, W::Values), K::Error> {
        let unused = Unused::new(T::SHAPE);
        let inner = Inner { then: self.then, types: PhantomData::<(F, T)> };
        let (values, (fields, out)) = ways.open(&unused, (), inner)?;
        unused.check(T::SHAPE)?;
        *self.out = Some(out);
        Ok((fields, values))
    }
}

/// Opens a struct that is flattened, when all that is flattened in it is open.
struct Inner<K, T> {
    then: K,
    types: PhantomData<T>,
}

impl<'de, K: Then<'de>, F: Slots<'de>, T: Record<'de>> Finally<'de> for Inner<K, (F, T)> {
    type Error = K::Error;
    type Out = (F, K::Out);

    fn run<S: Siblings<'de>>(self, siblings: S) -> Result<(F, K::Out), K::Error> {
        let mut part = OpenRecord { open: F::Open::default(), siblings, at: UNKNOWN, types: PhantomData::<(F, T)> };
        let out = self.then.then(&mut part)?;
        close(part.open, T::SHAPE).map(|fields| (fields, out))
    }
}

fn close<'de, F: Slots<'de>, E: Error>(mut open: F::Open, shape: &Shape) -> Result<F, E> {
    match F::complete(&mut open, 0, shape) {
        Ok(()) => F::close(open).ok_or_else(unfilled),
        Err(error) => Err(error),
    }
}

/// The open fields of a struct, and those of all that is flattened in it.
struct OpenRecord<O, S, T> {
    open: O,
    siblings: S,
    /// Where the value belongs whose key was taken last: a field, or behind them the number of a sibling.
    at: usize,
    types: PhantomData<T>,
}

impl<'de, F: Slots<'de>, T: Record<'de>, S: Siblings<'de>> Part<'de> for OpenRecord<F::Open, S, (F, T)> {
    const REST: bool = S::RESTS > 0;

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
            F::set(&mut self.open, self.at, 0, T::SHAPE, map)
        } else {
            self.siblings.put(self.at - F::COUNT, map)
        }
    }
}

/// Reads a struct among whose fields others are flattened.
pub fn read_flattened<'de, T: Record<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(RecordVisitor::<T>::NEW)
}

/// Reads the fields of a struct variant among which others are flattened.
pub fn struct_variant_flattened<'de, F: Slots<'de>, W: Ways<'de>, A: VariantAccess<'de>>(
    access: A,
    shape: &'static Shape,
    ways: W,
) -> Result<(F, W::Values), A::Error> {
    access.newtype_variant_seed(Fields::new(shape, ways))
}

pub(in crate::wire) struct Fields<F, W> {
    shape: &'static Shape,
    ways: W,
    slots: PhantomData<F>,
}

impl<F, W> Fields<F, W> {
    pub(in crate::wire) fn new(shape: &'static Shape, ways: W) -> Self {
        Self { shape, ways, slots: PhantomData }
    }
}

impl<'de, F: Slots<'de>, W: Ways<'de>> DeserializeSeed<'de> for Fields<F, W> {
    type Value = (F, W::Values);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, F: Slots<'de>, W: Ways<'de>> Visitor<'de> for Fields<F, W> {
    type Value = (F, W::Values);

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.shape.expecting)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        drive(map, self.shape, self.ways)
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
    let unused = Unused::new(keys.shape());
    let (values, fields) = ways.open(&unused, (), Drive { map, keys, fields: PhantomData })?;
    unused.check(keys.shape())?;
    Ok((fields, values))
}

struct Drive<A, K, F> {
    map: A,
    keys: K,
    fields: PhantomData<F>,
}

impl<'de, A: MapAccess<'de>, K: Keys<'de>, F: Slots<'de>> Finally<'de> for Drive<A, K, F> {
    type Error = A::Error;
    type Out = F;

    #[inline]
    fn run<S: Siblings<'de>>(self, mut siblings: S) -> Result<F, A::Error> {
        let Self { mut map, keys, .. } = self;
        let mut open = F::Open::default();
        let mut kept = None;
        loop {
            let seed = FlatKey { keys, siblings: &mut siblings, kept: &mut kept, fields: PhantomData::<F> };
            let at = match map.next_key_seed(seed) {
                Ok(Some(at)) => at,
                Ok(None) => break,
                Err(error) => return Err(error),
            };
            if at < F::COUNT {
                F::set(&mut open, at, 0, keys.shape(), &mut map)?;
            } else if S::RESTS > 1
                && let Some(key) = kept.take()
            {
                let mut value = map.next_value::<Content<'de>>()?;
                siblings.share(&Key::of(&key)?, &Shared::new(&mut value))?;
            } else if at == UNKNOWN {
                map.next_value::<IgnoredAny>()?;
            } else {
                siblings.put(at - F::COUNT, &mut map)?;
            }
        }
        close(open, keys.shape())
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
    fn find<E: Error>(self, key: &Key<'_, 'de>) -> Result<usize, E> {
        if let Some(at) = key.bytes().and_then(|key| self.keys.find::<F>(key)) {
            return Ok(at);
        }
        match self.siblings.accept(key) {
            Some(which) => Ok(F::COUNT + which),
            None => self.rest(key),
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

macro_rules! visit {
    ($($visit:ident $ty:ty, $name:ident => $key:expr;)*) => { $(
        #[inline]
        fn $visit<E: Error>(self, $name: $ty) -> Result<usize, E> {
            self.find(&$key)
        }
    )* };
}

impl<'de, K: Keys<'de>, S: Siblings<'de>, F: Slots<'de>> Visitor<'de> for FlatKey<'_, 'de, K, S, F> {
    type Value = usize;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("field identifier")
    }

    visit! {
        visit_str &str, text => Key::Text(text);
        visit_borrowed_str &'de str, text => Key::Lent(text);
        visit_bytes &[u8], bytes => Key::Bytes(bytes);
        visit_borrowed_bytes &'de [u8], bytes => Key::LentBytes(bytes);
        visit_u64 u64, number => Key::Unsigned(number);
        visit_i64 i64, number => Key::Signed(number);
        visit_char char, char => Key::Char(char);
        visit_bool bool, truth => Key::Bool(truth);
    }
}
