//! The lifetime of the input in bounds that the user gives: serde calls it `'de`, generated code `'__de`.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::WherePredicate;

use super::{Container, Data};

/// Makes `'de` in the bounds of Deserialize the lifetime that the impl declares. A type that has a lifetime `'de` of its
/// own means that one.
pub(super) fn input_lifetime(container: &mut Container) {
    if container.generics.lifetimes().any(|param| param.lifetime.ident == "de") {
        return;
    }
    for bound in container.tags.bounds.iter_mut().filter(|bound| bound.derive == "Deserialize") {
        bound.predicates.iter_mut().for_each(rename);
    }
    let fields: Vec<_> = match &mut container.data {
        Data::Struct(fields) => fields.list.iter_mut().map(|field| &mut field.tags).collect(),
        Data::Enum(variants) => variants
            .iter_mut()
            .flat_map(|variant| {
                let fields = variant.fields.list.iter_mut().map(|field| &mut field.tags);
                fields.chain([&mut variant.tags])
            })
            .collect(),
    };
    for given in fields.into_iter().filter_map(|tags| tags.json.only.bound.read.as_mut()) {
        given.value.iter_mut().for_each(rename);
    }
}

/// A predicate that has a `for<'de>` declares the lifetime itself.
fn rename(predicate: &mut WherePredicate) {
    let mut declared = false;
    let tokens = renamed(predicate.to_token_stream(), &mut declared);
    if let (false, Ok(parsed)) = (declared, syn::parse2(tokens)) {
        *predicate = parsed;
    }
}

fn renamed(tokens: TokenStream, declared: &mut bool) -> TokenStream {
    let mut quote = false;
    let mut one = |token: TokenTree| {
        let lifetime = std::mem::replace(&mut quote, false);
        match token {
            TokenTree::Ident(ident) if lifetime && ident == "de" => Ident::new("__de", ident.span()).into(),
            TokenTree::Ident(ref ident) if ident == "for" => {
                *declared = true;
                token
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), renamed(group.stream(), declared));
                inner.set_span(group.span());
                inner.into()
            }
            TokenTree::Punct(ref punct) => {
                quote = punct.as_char() == '\'';
                token
            }
            token => token,
        }
    };
    tokens.into_iter().map(&mut one).collect()
}
