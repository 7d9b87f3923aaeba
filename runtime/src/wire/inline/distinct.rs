//! No key of a type and of all that is flattened into it belongs to two fields: asked while the type is compiled.

use core::marker::PhantomData;

use crate::wire::record::Record;
use crate::wire::shape::Shape;

/// The names of a flattened field's type, if it tells them: as an inherent constant, which rustc prefers to that of
/// [`Untold`].
#[derive(Debug)]
pub struct Told<'de, T>(PhantomData<(&'de (), T)>);

impl<'de, T: Record<'de>> Told<'de, T> {
    /// The names.
    pub const SHAPE: Option<&'static Shape> = Some(T::SHAPE);
}

/// The same for an `Option`.
impl<'de, T: Record<'de>> Told<'de, Option<T>> {
    /// The names.
    pub const INNER: Option<&'static Shape> = Some(T::SHAPE);
}

/// What a type says that does not tell its keys.
pub trait Untold {
    /// Nothing.
    const SHAPE: Option<&'static Shape> = None;
    /// Nothing.
    const INNER: Option<&'static Shape> = None;
}

impl<T> Untold for Told<'_, T> {}

/// The names of a flattened field's type, and what stands before each of them.
#[derive(Clone, Copy, Debug)]
pub struct Within {
    prefix: &'static str,
    shape: Option<&'static Shape>,
}

impl Within {
    /// Of a type, of what is in an `Option`, or of neither.
    #[must_use]
    #[inline]
    pub const fn new(prefix: &'static str, shape: Option<&'static Shape>, inner: Option<&'static Shape>) -> Self {
        Self { prefix, shape: if shape.is_some() { shape } else { inner } }
    }
}

/// A prefix within prefixes.
#[derive(Clone, Copy)]
struct Prefix<'a>(&'a str, Option<&'a Prefix<'a>>);

impl Prefix<'_> {
    #[inline]
    const fn len(self) -> usize {
        self.0.len()
            + match self.1 {
                Some(outer) => outer.len(),
                None => 0,
            }
    }

    #[inline]
    const fn byte(self, at: usize) -> u8 {
        match self.1 {
            Some(outer) if at < outer.len() => outer.byte(at),
            Some(outer) => self.0.as_bytes()[at - outer.len()],
            None => self.0.as_bytes()[at],
        }
    }
}

#[inline]
const fn same(prefix: Prefix<'_>, name: &str, other_prefix: Prefix<'_>, other: &str) -> bool {
    let (one, two) = (Prefix(name, Some(&prefix)), Prefix(other, Some(&other_prefix)));
    let mut at = one.len();
    if at != two.len() {
        return false;
    }
    while at > 0 {
        at -= 1;
        if one.byte(at) != two.byte(at) {
            return false;
        }
    }
    true
}

impl Shape {
    /// A shape into which others are flattened.
    ///
    /// # Panics
    ///
    /// While the type is compiled, if a key belongs to two of the fields.
    #[must_use]
    #[inline]
    pub const fn with(self, within: &'static [Within]) -> Self {
        let shape = self.within(within);
        let mut at = 0;
        while at < within.len() {
            if let Some(inner) = within[at].shape {
                let prefix = Prefix(within[at].prefix, None);
                check(&shape, Prefix("", None), inner, prefix, false);
                let mut other = at + 1;
                while other < within.len() {
                    if let Some(next) = within[other].shape {
                        check(inner, prefix, next, Prefix(within[other].prefix, None), true);
                    }
                    other += 1;
                }
            }
            at += 1;
        }
        shape
    }
}

/// No key of `one`, with those of all that is flattened into it if it is asked to go `deep`, is one of `other`'s.
#[inline]
const fn check(one: &Shape, prefix: Prefix<'_>, other: &Shape, other_prefix: Prefix<'_>, deep: bool) {
    let keys = one.accepted();
    let mut at = 0;
    while at < keys.len() {
        look(keys[at], prefix, other, other_prefix);
        at += 1;
    }
    let mut inner = 0;
    while deep && inner < one.within.len() {
        if let Within { prefix: own, shape: Some(shape) } = one.within[inner] {
            check(shape, Prefix(own, Some(&prefix)), other, other_prefix, true);
        }
        inner += 1;
    }
}

#[inline]
const fn look(key: &str, prefix: Prefix<'_>, other: &Shape, other_prefix: Prefix<'_>) {
    let keys = other.accepted();
    let mut at = 0;
    while at < keys.len() {
        if same(prefix, key, other_prefix, keys[at]) {
            collision(Prefix(key, Some(&prefix)));
        }
        at += 1;
    }
    let mut inner = 0;
    while inner < other.within.len() {
        if let Within { prefix: own, shape: Some(shape) } = other.within[inner] {
            look(key, prefix, shape, Prefix(own, Some(&other_prefix)));
        }
        inner += 1;
    }
}

/// Fails with the key in the message. A message of a constant cannot be formatted, so it is put together here.
#[inline]
const fn collision(key: Prefix<'_>) -> ! {
    const START: &[u8] = b"the key `";
    const END: &[u8] = b"` belongs to two fields that are flattened into one type: rename one, or give one a `prefix`";
    const MOST: usize = 64;
    let mut text = [0; START.len() + MOST + END.len()];
    let mut len = 0;
    while len < START.len() {
        text[len] = START[len];
        len += 1;
    }
    let mut at = 0;
    while at < key.len() && at < MOST {
        text[len] = key.byte(at);
        len += 1;
        at += 1;
    }
    at = 0;
    while at < END.len() {
        text[len] = END[at];
        len += 1;
        at += 1;
    }
    match core::str::from_utf8(text.split_at(len).0) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("a key belongs to two fields that are flattened into one type"),
    }
}
