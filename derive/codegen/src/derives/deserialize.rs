//! The derive `Deserialize`.

use proc_macro2::TokenStream;

use super::Derive;
use crate::attr::Serde;
use crate::model::Container;

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Deserialize",
    doc: "",
    go: "json.Unmarshal",
    serde: Serde::Honoured,
    check: |_, _| {},
    emit: |_: &Container| TokenStream::new(),
    stub: |_: &Container| TokenStream::new(),
};
