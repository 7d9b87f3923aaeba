//! The road into the emitters that the derives use.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Item;

use super::list::{Entry, MOCK};
use crate::derives::{self, DERIVES};
use crate::diag::{Consumer, Sink};

/// Every name that a list may hold.
pub(super) fn names() -> Vec<&'static str> {
    DERIVES.iter().map(|row| row.name).chain([MOCK]).collect()
}

/// The code of one entry for one form of an item. `None` after a mistake, which is reported.
pub(super) fn emit(entry: &Entry, item: &Item, sink: &Sink) -> Option<TokenStream> {
    let expanded = if entry.name == MOCK {
        crate::expand_mock(entry.arguments.clone(), item.to_token_stream(), Consumer::File)
    } else {
        let row = derives::find(&entry.name.to_string())?;
        crate::expand(row, item.to_token_stream(), Consumer::File)
    };
    expanded.map_err(|failure| failure.errors.into_iter().for_each(|error| sink.push(error))).ok()
}
