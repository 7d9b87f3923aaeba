//! The road into the emitters that the derives use.

use proc_macro2::TokenStream;
use syn::Item;

use super::list::{Entry, MOCK};
use crate::diag::Sink;

pub(super) fn names() -> Vec<&'static str> {
    vec!["Serialize", "Validate", MOCK]
}

pub(super) fn emit(_entry: &Entry, _item: &Item, _sink: &Sink) -> Option<TokenStream> {
    Some(quote::quote!(
        const _: () = {};
    ))
}
