//! The formats of fields.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::attr::format::Format;
use crate::attr::json::Way;
use crate::model::{Container, Field};

/// Expands to: `__gotag::wire::format::Hex`, or the path of a user's type.
pub(crate) fn format(field: &Field) -> Option<TokenStream> {
    match &field.tags.json.format.as_ref()?.value {
        Format::Known(name) => {
            let ident = Ident::new(name, Span::call_site());
            Some(quote!(__gotag::wire::format::#ident))
        }
        Format::Given(path) => Some(path.to_token_stream()),
    }
}

/// What a format has to be able to do, for each field that has one: `Hex: Format<T>`.
pub(crate) fn formats(container: &Container, way: Way) -> Vec<(TokenStream, TokenStream)> {
    let mut bounds = Vec::new();
    for field in container.fields() {
        if let (Some(format), None) = (format(field), field.tags.json.skip.of(way)) {
            let ty = &field.ty;
            bounds.push((format, quote!(__gotag::wire::Format<#ty>)));
        }
    }
    bounds
}
