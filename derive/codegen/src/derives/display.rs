//! The derive `Display`.

use proc_macro2::TokenStream;

use super::Derive;
use crate::attr::Serde;
use crate::model::Container;

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Display",
    doc: "",
    go: "stringer",
    serde: Serde::Ignored,
    check: |_, _| {},
    emit: |_: &Container| TokenStream::new(),
    stub: |_: &Container| TokenStream::new(),
};
