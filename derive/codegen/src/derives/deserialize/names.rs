//! The tables of keys that the runtime looks up.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::super::wire;
use crate::attr::item::Word;
use crate::attr::json::Way;
use crate::model::{Container, Fields, Variant};

/// The keys of a struct, a struct variant or an enum.
pub(super) struct Names<'a> {
    list: Vec<(&'a str, &'a [Word])>,
    deny: bool,
    /// Those of the list that are read in any case.
    any_case: Vec<bool>,
}

impl<'a> Names<'a> {
    pub(super) fn of_fields(fields: &'a Fields, container: &Container) -> Self {
        let all = container.tags.json.ignore_case.is_some();
        let (mut list, mut any_case) = (Vec::new(), Vec::new());
        for field in wire::own(fields, Way::Read) {
            list.push((&field.read[..], &field.tags.json.aliases[..]));
            any_case.push(all || field.tags.json.ignore_case.is_some());
        }
        Self { list, deny: container.tags.json.deny_unknown.is_some(), any_case }
    }

    pub(super) fn of_variants(variants: &[&'a Variant], container: &Container) -> Self {
        let all = container.tags.json.ignore_case.is_some();
        let (mut list, mut any_case) = (Vec::new(), Vec::new());
        for variant in variants {
            list.push((&variant.read[..], &variant.tags.json.aliases[..]));
            any_case.push(all);
        }
        Self { list, deny: false, any_case }
    }

    /// Expands to:
    /// ```text
    /// &__gotag::wire::Shape::new("User", "struct User", &["id", "mail"])
    /// ```
    /// and, where a name has an alias, there is more than one key to be looked up, or no others are allowed, behind it:
    /// ```text
    /// .keys(&["id", "email", "mail"], &[0, 1, 1]).table(60, b"\xff\x00\xff\xff\x02\x01\xff\xff").deny()
    /// ```
    /// `.any_case(&[true, false])` says which names are read in any case. A `fixed` shape is a constant where its names are compared, and looks up none but aliases.
    pub(super) fn shape(&self, name: &str, expecting: &str, fixed: bool) -> TokenStream {
        let Self { list, deny, any_case } = self;
        let (mut keys, mut aliased) = (Vec::new(), false);
        for (name, aliases) in list {
            keys.push(*name);
            aliased |= !aliases.is_empty();
        }
        let mut shape = quote!(&__gotag::wire::Shape::new(#name, #expecting, &[#(#keys),*]));
        if aliased {
            let mut owners = Vec::new();
            keys.clear();
            for (index, (name, aliases)) in list.iter().enumerate() {
                let all = sorted(name, aliases);
                owners.resize(owners.len() + all.len(), Literal::usize_unsuffixed(index));
                keys.extend(all);
            }
            shape.extend(quote!(.keys(&[#(#keys),*], &[#(#owners),*])));
        }
        if let Some((shift, table)) = table(&keys).filter(|_| aliased || !fixed) {
            let (shift, table) = (Literal::u32_unsuffixed(shift), Literal::byte_string(&table));
            shape.extend(quote!(.table(#shift, #table)));
        }
        if *deny {
            shape.extend(quote!(.deny()));
        }
        if any_case.contains(&true) {
            shape.extend(quote!(.any_case(&[#(#any_case),*])));
        }
        shape
    }
}

/// So few keys are found by looking at each.
const FEW: usize = 1;

/// Where the runtime finds a key: at its hash, shifted, or at the next free place. Of the shifts it is the one that moves
/// the fewest keys. Too many keys have no table.
fn table(keys: &[&str]) -> Option<(u32, Vec<u8>)> {
    if keys.len() <= FEW || keys.len() >= usize::from(u8::MAX) {
        return None;
    }
    let mut hashes = Vec::new();
    for key in keys {
        hashes.push((u8::try_from(hashes.len()).ok()?, hash(key.as_bytes())));
    }
    let len = (keys.len() * 2).next_power_of_two();
    let mut best: Option<(usize, u32, Vec<u8>)> = None;
    for shift in (0..64 - len.trailing_zeros()).rev() {
        let mut table = vec![u8::MAX; len];
        let mut moves = 0_usize;
        for (index, hash) in &hashes {
            let mut place = usize::try_from((hash >> shift) % len as u64).unwrap_or_default();
            while table[place] != u8::MAX {
                place = (place + 1) % len;
                moves += 1;
            }
            table[place] = *index;
        }
        if best.as_ref().is_none_or(|(fewest, ..)| moves < *fewest) {
            best = Some((moves, shift, table));
        }
        if moves == 0 {
            break;
        }
    }
    best.map(|(_, shift, table)| (shift, table))
}

/// The runtime's hash of a key: of its length, and of its first and its last bytes.
fn hash(key: &[u8]) -> u64 {
    let word = match (key.first_chunk::<4>(), key.last_chunk::<4>()) {
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32,
        _ => match (key.first_chunk::<2>(), key.last_chunk::<2>()) {
            (Some(first), Some(last)) => {
                u64::from(u16::from_le_bytes(*first)) | u64::from(u16::from_le_bytes(*last)) << 32
            }
            _ => key.first().map_or(0, |byte| u64::from(*byte)),
        },
    };
    (word ^ key.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A name and its aliases in alphabetical order, as serde lists them in its errors.
fn sorted<'a>(name: &'a str, aliases: &'a [Word]) -> Vec<&'a str> {
    let mut all = vec![name];
    for alias in aliases {
        if let Err(place) = all.binary_search(&&alias.text[..]) {
            all.insert(place, &alias.text);
        }
    }
    all
}
