//! The derive `FromStr`: an enum's text, the other way. Go: enumer's `TString`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::Derive;
use super::variants::{of_an_enum, with_fields};
use crate::attr::Serde;
use crate::emit::Impl;
use crate::model::{Container, Field, Variant};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "FromStr",
    doc: "Parses a variant's name or alias; fields take their defaults, and the error lists what is accepted.",
    go: "enumer",
    serde: Serde::Ignored,
    check: of_an_enum,
    emit,
    stub,
};

/// Expands to:
///
/// ```text
/// impl FromStr for Color {
///     type Err = ParseEnumError;
///     #[inline]
///     fn from_str(__text: &str) -> Parsed<Self> {
///         Named(&"|Color|red|scarlet|mixed", |__text| {
///             let __value = match __text {
///                 "red" | "scarlet" => Self::Red,
///                 "mixed" => Self::Mixed(<f64 as Default>::default()),
///                 _ => return None,
///             };
///             Some(__value)
///         })
///         .parse(__text)
///     }
/// }
/// ```
///
/// A match of strings, and no table with a lookup in the runtime: rustc makes it as fast as can be (9 ns at 8 and at 50
/// variants, 14 ns at 200, where a scan of a table takes several times that from 50 on), and it is checked and built for
/// debugging in less time than a table and a match of its indices.
fn emit(container: &Container) -> TokenStream {
    let variants = container.variants();
    let known = known(container);
    let arms = variants.iter().map(|variant| {
        let (texts, value) = (texts(variant), with_fields(variant, default));
        quote!(#(#texts)|* => #value,)
    });
    let body = if variants.is_empty() {
        quote!(__gotag::Err(__gotag::text::unknown(&#known, __text)))
    } else {
        quote! {
            __gotag::text::Named(&#known, |__text| {
                let __value = match __text {
                    #(#arms)*
                    _ => return __gotag::None,
                };
                __gotag::Some(__value)
            })
            .parse(__text)
        }
    };
    implement(container, quote!(__gotag::text::Default), &body)
}

fn stub(container: &Container) -> TokenStream {
    implement(container, TokenStream::new(), &quote!(__gotag::Err(__gotag::text::unknown(&"", __text))))
}

fn implement(container: &Container, bound: TokenStream, body: &TokenStream) -> TokenStream {
    Impl { bound, ..Impl::new(container, ROW.name, quote!(__gotag::text::FromStr)) }.tokens(&quote! {
        type Err = __gotag::text::ParseEnumError;
        #[inline]
        fn from_str(__text: &__gotag::text::Str) -> __gotag::text::Parsed<Self> {
            #body
        }
    })
}

/// A text has no fields in it. A type without a default is an error at that field.
fn default(field: &Field) -> TokenStream {
    let (ty, span) = (&field.ty, field.ty.span().resolved_at(Span::mixed_site()));
    quote_spanned!(span=> <#ty as __gotag::text::Default>::default())
}

/// Every text that stands for the variant.
fn texts(variant: &Variant) -> Vec<&str> {
    let mut texts = vec![variant.text.as_str()];
    for alias in &variant.tags.text.aliases {
        texts.push(&alias.text);
    }
    texts
}

/// `|Color|red|scarlet|mixed`: what the error has to know, in one literal. The divider stands first, and in none of the
/// names.
fn known(container: &Container) -> String {
    let name = container.ident.unraw().to_string();
    let mut all = vec![name.as_str()];
    for variant in container.variants() {
        all.extend(texts(variant));
    }
    let free = |divider: &char| !all.iter().any(|text| text.contains(*divider));
    let divider = "|,;\n".chars().chain('\u{e000}'..='\u{f8ff}').find(free).unwrap_or('|');
    let mut known = String::new();
    for text in all {
        known.push(divider);
        known.push_str(text);
    }
    known
}
