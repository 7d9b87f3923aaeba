//! The derive `FromStr`.

use proc_macro2::TokenStream;

use super::Derive;
use crate::attr::Serde;
use crate::model::Container;

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "FromStr",
    doc: "",
    go: "enumer",
    serde: Serde::Ignored,
    check: |_, _| {},
    emit: |_: &Container| TokenStream::new(),
    stub: |_: &Container| TokenStream::new(),
};
