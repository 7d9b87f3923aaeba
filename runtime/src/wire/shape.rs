//! The tables a derived type hands to the runtime.

use super::inline::Within;

/// What a struct, a struct variant or an enum is called, and the keys it answers to.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The type's name on the wire; formats that print type names show it.
    pub(super) name: &'static str,
    /// What an error says was expected: `struct User`, `struct variant Shape::Circle`, `enum Shape`.
    pub(super) expecting: &'static str,
    /// The wire name of every field (or variant) that is read, in declaration order.
    pub(super) names: &'static [&'static str],
    /// Every key that is accepted, names and aliases, grouped by field.
    keys: &'static [&'static str],
    /// For every one of `keys`, the index in `names` of what it stands for. Empty when there is no alias.
    owners: &'static [usize],
    /// Where in the accepted keys one is found: see [`Self::table`].
    table: &'static [u8],
    /// Which bits of a key's hash say so.
    shift: u32,
    /// Whether an unknown key is an error.
    pub(super) deny: bool,
    /// The names of what is flattened into it.
    pub(super) within: &'static [Within],
    /// For every one of `names`, whether it is read in any case, with its aliases. Empty when none is.
    any_case: &'static [bool],
}

/// So few names that are constants are found sooner by looking at each than in a table, which the derive then leaves out.
const FEW: usize = 16;

impl Shape {
    /// A shape without aliases, to which an unknown key is nothing.
    #[must_use]
    pub const fn new(name: &'static str, expecting: &'static str, names: &'static [&'static str]) -> Self {
        Self {
            name,
            expecting,
            names,
            keys: names,
            owners: &[],
            table: &[],
            shift: 0,
            deny: false,
            within: &[],
            any_case: &[],
        }
    }

    /// With every key there is, aliases included, and the index in the names of what each stands for.
    #[must_use]
    pub const fn keys(self, keys: &'static [&'static str], owners: &'static [usize]) -> Self {
        Self { keys, owners, ..self }
    }

    /// With a table to find a key in, which pays from two keys on: a power of two of places, at least twice as many
    /// as keys. A key's index stands at its hash, shifted, or, where that place is taken, at the next free one; the rest is
    /// `0xff`.
    #[must_use]
    pub const fn table(self, shift: u32, table: &'static [u8]) -> Self {
        Self { table, shift, ..self }
    }

    pub(super) const fn within(self, within: &'static [Within]) -> Self {
        Self { within, ..self }
    }

    /// A shape to which an unknown key is an error.
    #[must_use]
    pub const fn deny(self) -> Self {
        Self { deny: true, ..self }
    }

    /// With the names that are read in any case.
    #[must_use]
    pub const fn any_case(self, any_case: &'static [bool]) -> Self {
        Self { any_case, ..self }
    }

    /// The keys an error lists as expected.
    pub(super) const fn accepted(&self) -> &'static [&'static str] {
        self.keys
    }

    /// Where `key` belongs if it is an alias, or a name in another case.
    #[inline]
    pub(super) fn find_alias(&self, key: &[u8]) -> Option<usize> {
        if self.owners.is_empty() && self.any_case.is_empty() { None } else { self.find(key) }
    }

    /// [`Self::find`] for a shape that is a constant where it is asked: of a few names it is sooner to look at each.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else the shape is no constant")]
    pub(super) fn find_fixed(&self, key: &[u8]) -> Option<usize> {
        if self.owners.is_empty() && self.any_case.is_empty() && self.names.len() <= FEW {
            self.names.iter().position(|name| same(name, key))
        } else {
            self.find(key)
        }
    }

    /// Where `key` belongs, which is nowhere for an unknown key.
    #[inline]
    pub(super) fn find(&self, key: &[u8]) -> Option<usize> {
        match self.find_at_hash(key) {
            None => self.find_elsewhere(key),
            found => found,
        }
    }

    /// Where `key` belongs if it is a short name that stands at its hash, as most do: there are no calls in it, so that who asks
    /// this has no registers to save.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else it is a call")]
    pub(super) fn find_at_hash(&self, key: &[u8]) -> Option<usize> {
        let (at, same) = if let Some(word) = ends(key) {
            let (at, name) = self.at(word, key.len())?;
            (at, ends(name) == Some(word) && (key.len() <= 8 || same_short(name, key)))
        } else {
            let word = few(key);
            let (at, name) = self.at(word, key.len())?;
            (at, few(name) == word)
        };
        if same { Some(self.owner(at)) } else { None }
    }

    /// The key that stands at a hash, if it has this length.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else it is a call")]
    fn at(&self, word: u64, len: usize) -> Option<(usize, &'static [u8])> {
        let at = usize::from(*self.table.get(self.place(word, len))?);
        let name = self.keys.get(at)?.as_bytes();
        if name.len() == len { Some((at, name)) } else { None }
    }

    /// Where in the table a key stands if no other does. Without a table it is no place in it.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else it is a call")]
    fn place(&self, word: u64, len: usize) -> usize {
        let mask = self.table.len().wrapping_sub(1);
        usize::try_from(hash(word, len) >> (self.shift & 63) & mask as u64).unwrap_or(usize::MAX)
    }

    /// Where `key` belongs if it does not stand at its hash.
    #[inline(never)]
    pub(super) fn find_elsewhere(&self, key: &[u8]) -> Option<usize> {
        let found = if self.table.is_empty() {
            self.keys.iter().position(|name| same(name, key))
        } else {
            self.find_behind(self.place(ends(key).unwrap_or_else(|| few(key)), key.len()), key)
        };
        match found {
            Some(at) => Some(self.owner(at)),
            None if self.any_case.is_empty() => None,
            None => self.find_in_any_case(key),
        }
    }

    /// The place among the keys of one that stands in the table at `place` or behind it.
    fn find_behind(&self, mut place: usize, key: &[u8]) -> Option<usize> {
        loop {
            let at = usize::from(*self.table.get(place)?);
            if same(self.keys.get(at)?, key) {
                return Some(at);
            }
            place = (place + 1) & (self.table.len() - 1);
        }
    }

    /// As Go's second json package folds names: the first that is alike is it.
    #[cold]
    fn find_in_any_case(&self, key: &[u8]) -> Option<usize> {
        let key = core::str::from_utf8(key).ok()?;
        let loose = |(at, name): (usize, &&str)| {
            let owner = self.owner(at);
            (self.any_case.get(owner) == Some(&true) && folded(name).eq(folded(key))).then_some(owner)
        };
        self.accepted().iter().enumerate().find_map(loose)
    }

    /// The index in the names of the key at `at`.
    fn owner(&self, at: usize) -> usize {
        self.owners.get(at).copied().unwrap_or(at)
    }
}

/// A name without its case, its `_` and its `-`.
fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|char| !matches!(char, '_' | '-')).flat_map(char::to_lowercase)
}

/// The hash by which the derive places keys in [`Shape::table`]: of the first and the last bytes, and of the length.
#[inline]
fn hash(word: u64, len: usize) -> u64 {
    (word ^ len as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The first and the last four bytes of a key, which are all of it up to eight.
#[inline]
fn ends(key: &[u8]) -> Option<u64> {
    let (first, last) = (key.first_chunk::<4>()?, key.last_chunk::<4>()?);
    Some(u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32)
}

/// The same of fewer bytes than four.
#[inline]
fn few(key: &[u8]) -> u64 {
    match (key.first_chunk::<2>(), key.last_chunk::<2>()) {
        (Some(first), Some(last)) => u64::from(u16::from_le_bytes(*first)) | u64::from(u16::from_le_bytes(*last)) << 32,
        _ => key.first().map_or(0, |byte| u64::from(*byte)),
    }
}

/// Whether `key` is `name`.
#[inline]
pub(super) fn same(name: &str, key: &[u8]) -> bool {
    if name.len() > SHORT { name.as_bytes() == key } else { same_short(name.as_bytes(), key) }
}

/// So long a name may be to be compared without a call.
const SHORT: usize = 32;

/// Whether `key` is `name`, of at most [`SHORT`] bytes: two words that overlap are compared without the call that a
/// comparison of slices is. A longer name is no key here.
#[inline]
pub(super) fn same_short(name: &[u8], key: &[u8]) -> bool {
    match name.len() {
        len if len != key.len() => false,
        8..=16 => name.first_chunk::<8>() == key.first_chunk::<8>() && name.last_chunk::<8>() == key.last_chunk::<8>(),
        4..=7 => name.first_chunk::<4>() == key.first_chunk::<4>() && name.last_chunk::<4>() == key.last_chunk::<4>(),
        2..=3 => name.first_chunk::<2>() == key.first_chunk::<2>() && name.last_chunk::<2>() == key.last_chunk::<2>(),
        17..=SHORT => {
            name.first_chunk::<16>() == key.first_chunk::<16>() && name.last_chunk::<16>() == key.last_chunk::<16>()
        }
        0..=1 => name.first() == key.first(),
        _ => false,
    }
}

/// Two groups of fields, for a type with more fields than one tuple holds.
#[derive(Debug, Default)]
pub struct Join<A, B>(pub A, pub B);

/// The name at `index`, or nothing where positions are the only names, as in a tuple.
#[inline]
pub(super) fn name_at(names: &[&'static str], index: usize) -> &'static str {
    match names.get(index) {
        Some(name) => name,
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::same;
    use alloc::string::String;

    #[test]
    fn a_key_is_compared_whole() {
        for len in 0..40 {
            let name: String = ('a'..='z').cycle().take(len).collect();
            assert!(same(&name, name.as_bytes()), "{len}");
            for at in 0..len {
                let mut other = name.clone().into_bytes();
                other[at] = b'_';
                assert!(!same(&name, &other), "{len} {at}");
            }
            assert!(!same(&name, &name.as_bytes()[..len.saturating_sub(1)]) || len == 0, "{len}");
        }
    }
}
