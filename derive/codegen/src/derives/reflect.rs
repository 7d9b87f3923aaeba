//! The derive `Reflect`.

use proc_macro2::TokenStream;

use super::Derive;
use crate::attr::Serde;
use crate::model::Container;

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Reflect",
    doc: "",
    go: "reflect.Type",
    serde: Serde::Names,
    check: |_, _| {},
    emit: |_: &Container| TokenStream::new(),
    stub: |_: &Container| TokenStream::new(),
};
