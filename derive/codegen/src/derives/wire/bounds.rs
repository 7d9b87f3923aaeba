//! What the impls of Serialize and Deserialize ask of a type's parameters.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use crate::attr::json::{Json, Way};
use crate::emit::Impl;
use crate::model::{Container, Data, Field};

/// The fields that go over the wire by their own type's impl: not left out, not in the hands of a function, and without
/// bounds of their own.
pub(crate) fn bounded(container: &Container, way: Way) -> Vec<&Field> {
    let plain = |json: &Json| {
        let elsewhere = json.only.with.of(way).is_some() || json.format.is_some();
        json.skip.of(way).is_none() && !elsewhere && json.only.bound.of(way).is_none()
    };
    let mut fields = match &container.data {
        Data::Struct(_) => container.fields(),
        Data::Enum(variants) => {
            let mut fields = Vec::new();
            for variant in variants {
                if plain(&variant.tags.json) {
                    fields.extend(&variant.fields.list);
                }
            }
            fields
        }
    };
    fields.retain(|field| plain(&field.tags.json));
    fields
}

/// The where clause of `header`, with the bounds that fields and variants give, and with `Type: Bound` for those types
/// that depend on a type parameter.
pub(crate) fn clause(header: &Impl<'_>, way: Way, more: Vec<(TokenStream, TokenStream)>) -> TokenStream {
    let Impl { container, derive, .. } = header;
    let mut predicates: Vec<TokenStream> = Vec::new();
    let mut add = |json: &Json| {
        if let Some(given) = json.only.bound.of(way) {
            predicates.extend_from_slice(&given.value);
        }
    };
    for variant in container.variants() {
        add(&variant.tags.json);
    }
    for field in container.fields() {
        add(&field.tags.json);
    }
    let generic = container.generics.type_params().next().is_some();
    if generic && !container.tags.bounds.iter().any(|bound| bound.derive == derive) {
        for (ty, bound) in more {
            let of =
                |tokens: &TokenStream| container.generics.type_params().any(|param| mentions(tokens, &param.ident));
            if of(&ty) || of(&bound) {
                predicates.push(quote!(#ty: #bound));
            }
        }
    }
    let clause = header.clause();
    if predicates.is_empty() {
        return clause;
    }
    let start = if clause.is_empty() { quote!(where) } else { quote!(#clause,) };
    quote!(#start #(#predicates),*)
}

/// Whether `name` stands among the tokens.
pub(crate) fn mentions(tokens: &TokenStream, name: &Ident) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}
