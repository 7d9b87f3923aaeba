//! The lifetime of the input in bounds that the user gives: serde calls it `'de`, generated code `'__de`.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};

use super::{Container, Data, Fields};
use crate::attr::Tags;

/// Makes `'de` in the bounds of Deserialize the lifetime that the impl declares. A type that has a lifetime `'de` of its
/// own means that one.
pub(super) fn input_lifetime(container: &mut Container) {
    if container.generics.lifetimes().any(|param| param.lifetime.ident == "de") {
        return;
    }
    for bound in &mut container.tags.bounds {
        if bound.derive == "Deserialize" {
            rename(&mut bound.predicates);
        }
    }
    match &mut container.data {
        Data::Struct(fields) => of_fields(fields),
        Data::Enum(variants) => {
            for variant in variants {
                of_fields(&mut variant.fields);
                of_place(&mut variant.tags);
            }
        }
    }
}

fn of_fields(fields: &mut Fields) {
    for field in &mut fields.list {
        of_place(&mut field.tags);
    }
}

fn of_place(tags: &mut Tags) {
    if let Some(given) = &mut tags.json.only.bound.read {
        rename(&mut given.value);
    }
}

/// A predicate that has a `for<'de>` declares the lifetime itself.
fn rename(predicates: &mut [TokenStream]) {
    for predicate in predicates {
        let mut declared = false;
        let tokens = renamed(predicate.clone(), &mut declared);
        if !declared {
            *predicate = tokens;
        }
    }
}

fn renamed(tokens: TokenStream, declared: &mut bool) -> TokenStream {
    let mut quote = false;
    let mut after = TokenStream::new();
    for token in tokens {
        let lifetime = std::mem::replace(&mut quote, false);
        after.extend([match token {
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
        }]);
    }
    after
}
