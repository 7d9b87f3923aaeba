//! The tables a derived type hands to the runtime.

/// What a struct, a struct variant or an enum is called, and the keys it answers to.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The type's name on the wire; formats that print type names show it.
    pub name: &'static str,
    /// What an error says was expected: `struct User`, `struct variant Shape::Circle`, `enum Shape`.
    pub expecting: &'static str,
    /// The wire name of every field (or variant) that is read, in declaration order.
    pub names: &'static [&'static str],
    /// Every key that is accepted, names and aliases, grouped by field. Empty when there is no alias.
    pub keys: &'static [&'static str],
    /// For every one of `keys`, the index in `names` of what it stands for.
    pub owners: &'static [usize],
    /// Whether an unknown key is an error.
    pub deny: bool,
}

impl Shape {
    /// A shape without aliases, to which an unknown key is nothing.
    #[inline]
    pub(super) const fn plain(name: &'static str, expecting: &'static str, names: &'static [&'static str]) -> Self {
        Self { name, expecting, names, keys: &[], owners: &[], deny: false }
    }

    /// The keys an error lists as expected.
    pub(super) fn accepted(&self) -> &'static [&'static str] {
        if self.keys.is_empty() { self.names } else { self.keys }
    }

    /// Where `key` belongs, which is nowhere for an unknown key.
    pub(super) fn find(&self, key: &[u8]) -> Option<usize> {
        let at = self.accepted().iter().position(|name| same(name, key))?;
        Some(self.owners.get(at).copied().unwrap_or(at))
    }
}

/// Whether `key` is `name`. Keys are short: two words that overlap are compared without the call that a comparison of slices is.
#[inline]
pub(super) fn same(name: &str, key: &[u8]) -> bool {
    let name = name.as_bytes();
    match name.len() {
        len if len != key.len() => false,
        8..=16 => name.first_chunk::<8>() == key.first_chunk::<8>() && name.last_chunk::<8>() == key.last_chunk::<8>(),
        4..=7 => name.first_chunk::<4>() == key.first_chunk::<4>() && name.last_chunk::<4>() == key.last_chunk::<4>(),
        2..=3 => name.first_chunk::<2>() == key.first_chunk::<2>() && name.last_chunk::<2>() == key.last_chunk::<2>(),
        _ => name == key,
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
