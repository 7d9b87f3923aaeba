//! The tables of keys that the runtime looks up.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::super::wire;
use crate::attr::item::Word;
use crate::attr::json::Way;
use crate::model::{Container, Fields, Variant};

/// The keys of a struct, a struct variant or an enum.
pub(super) struct Names<'a> {
    list: Vec<(&'a str, &'a [Word])>,
    deny: bool,
}

impl<'a> Names<'a> {
    pub(super) fn of_fields(fields: &'a Fields, container: &Container) -> Self {
        let names = wire::on(fields, Way::Read).map(|field| (&field.read[..], &field.tags.json.aliases[..]));
        Self { list: names.collect(), deny: container.tags.json.deny_unknown.is_some() }
    }

    pub(super) fn of_variants(variants: &[&'a Variant]) -> Self {
        let names = variants.iter().map(|variant| (&variant.read[..], &variant.tags.json.aliases[..]));
        Self { list: names.collect(), deny: false }
    }

    /// Expands to: `&__gotag::wire::Shape { .. }`, the table of the names.
    pub(super) fn shape(&self, name: &str, expecting: &str, _: bool) -> TokenStream {
        let call = self.tables(name, expecting);
        quote!(&#call)
    }

    /// Expands to: `__gotag::wire::read_struct(__d, "User", "struct User", &["id", "mail"])`, or, where a name has an
    /// alias or no others are allowed, to:
    /// ```text
    /// __gotag::wire::read_struct_with(__d, __gotag::wire::Shape {
    ///     name: "User", expecting: "struct User", names: &["id", "mail"],
    ///     keys: &["id", "email", "mail"], owners: &[0, 1, 1], deny: false,
    /// })
    /// ```
    /// `keys` and `owners` stay empty where no name has an alias.
    pub(super) fn call(&self, function: &str, from: &TokenStream, name: &str, expecting: &str) -> TokenStream {
        let Self { list, deny } = self;
        let names = list.iter().map(|(name, _)| name);
        let aliased = list.iter().any(|(_, aliases)| !aliases.is_empty());
        if !aliased && !deny {
            let function = Ident::new(function, Span::call_site());
            return quote!(__gotag::wire::#function(#from, #name, #expecting, &[#(#names),*]));
        }
        let function = format_ident!("{function}_with");
        let shape = self.tables(name, expecting);
        quote!(__gotag::wire::#function(#from, #shape))
    }

    fn tables(&self, name: &str, expecting: &str) -> TokenStream {
        let Self { list, deny } = self;
        let names = list.iter().map(|(name, _)| name);
        let aliased = list.iter().any(|(_, aliases)| !aliases.is_empty());
        let (mut keys, mut owners) = (Vec::new(), Vec::new());
        for (index, (name, aliases)) in list.iter().enumerate().filter(|_| aliased) {
            // In alphabetical order, as serde lists them in its errors.
            let all: BTreeSet<&str> = aliases.iter().map(|alias| &alias.text[..]).chain([*name]).collect();
            owners.extend(all.iter().map(|_| Literal::usize_unsuffixed(index)));
            keys.extend(all);
        }
        quote! {
            __gotag::wire::Shape {
                name: #name,
                expecting: #expecting,
                names: &[#(#names),*],
                keys: &[#(#keys),*],
                owners: &[#(#owners),*],
                deny: #deny,
            }
        }
    }
}
