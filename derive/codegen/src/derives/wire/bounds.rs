//! What the impls of Serialize and Deserialize ask of a type's parameters.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::attr::json::{Json, Way};
use crate::emit::Impl;
use crate::model::{Container, Data, Field};

/// The fields that go over the wire by their own type's impl: not left out, not in the hands of a function, and without
/// bounds of their own.
pub(crate) fn bounded(container: &Container, way: Way) -> Vec<&Field> {
    let plain = |json: &Json| {
        json.skip.of(way).is_none() && json.only.with.of(way).is_none() && json.only.bound.of(way).is_none()
    };
    let own = |field: &&Field| plain(&field.tags.json);
    match &container.data {
        Data::Struct(fields) => fields.list.iter().filter(own).collect(),
        Data::Enum(variants) => {
            let variants = variants.iter().filter(|variant| plain(&variant.tags.json));
            variants.flat_map(|variant| variant.fields.list.iter().filter(own)).collect()
        }
    }
}

/// The where clause of `header`, with the bounds that fields and variants give, and with `Type: Bound` for those types
/// that depend on a type parameter.
pub(crate) fn clause(
    header: &Impl<'_>,
    way: Way,
    more: impl Iterator<Item = (TokenStream, TokenStream)>,
) -> TokenStream {
    let Impl { container, derive, .. } = header;
    let variants = container.variants().iter().map(|variant| &variant.tags.json);
    let places = variants.chain(container.fields().map(|field| &field.tags.json));
    let given = places.filter_map(|json| json.only.bound.of(way)).flat_map(|given| &given.value);
    let mut predicates: Vec<TokenStream> = given.map(ToTokens::to_token_stream).collect();
    let generic = container.generics.type_params().next().is_some();
    if generic && !container.tags.bounds.iter().any(|bound| bound.derive == derive) {
        let depends = |ty: &TokenStream| container.generics.type_params().any(|param| mentions(ty, &param.ident));
        predicates.extend(more.filter(|(ty, _)| depends(ty)).map(|(ty, bound)| quote!(#ty: #bound)));
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
