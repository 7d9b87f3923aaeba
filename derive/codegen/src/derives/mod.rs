//! The registry of derives: a row each, from the model to tokens.

use proc_macro2::TokenStream;

use crate::diag::Sink;
use crate::model::Container;

pub mod deserialize;
pub mod display;
pub mod from_str;
#[cfg(feature = "full")]
pub mod mock;
pub mod reflect;
pub mod serialize;
pub mod validate;
pub mod variants;
mod wire;

/// One derive.
#[derive(Debug)]
pub struct Derive {
    /// As it stands in `#[derive(...)]`.
    pub name: &'static str,
    /// One sentence for the docs.
    pub doc: &'static str,
    /// What a Go reader knows it as.
    pub go: &'static str,
    /// Whether it reads `#[serde(...)]`, and how far.
    pub serde: crate::attr::Serde,
    /// Errors that only this derive can tell.
    pub check: fn(&Container, &Sink),
    /// The impls. It runs only where nothing was reported.
    pub emit: fn(&Container) -> TokenStream,
    /// Impls without a meaning, so that one mistake stays one error.
    pub stub: fn(&Container) -> TokenStream,
}

/// Every derive, in the order of the docs.
pub const DERIVES: &[Derive] =
    &[reflect::ROW, serialize::ROW, deserialize::ROW, validate::ROW, display::ROW, from_str::ROW, variants::ROW];

/// The row of a derive.
pub fn find(name: &str) -> Option<&'static Derive> {
    DERIVES.iter().find(|row| row.name == name)
}
