//! What Serialize and Deserialize share: their checks, the tuples that fields travel in, and the tables of names.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Member;
use syn::spanned::Spanned;

use crate::attr::json::Json;
use crate::diag::Sink;
use crate::model::{Container, Data, Field, Fields, Style, Variant};

/// As many fields as one tuple of the runtime holds; more are joined from several.
const GROUP: usize = 12;

/// What neither direction can honour. Both report it, in the same words.
pub(super) fn check(container: &Container, sink: &Sink) {
    match &container.data {
        Data::Struct(fields) => check_elements(fields, sink),
        Data::Enum(variants) => {
            for variant in variants {
                check_elements(&variant.fields, sink);
                check_newtype_default(&variant.fields, sink);
                check_rename_all(variant, sink);
            }
        }
    }
    check_deny(container, sink);
}

/// An element of a tuple has no name on the wire, and cannot be missed from the middle.
fn check_elements(fields: &Fields, sink: &Sink) {
    if fields.style != Style::Tuple {
        return;
    }
    let mut defaulted = false;
    for field in &fields.list {
        let Json { name, skip, omitempty, omitzero, default, aliases, .. } = &field.tags.json;
        for word in name.iter().chain(aliases) {
            let message = format!("a tuple's element has no name, so `{}` would never be used", word.text);
            sink.error_help(word.span, message, "give the field a name: `{ name: Type }`");
        }
        for span in [omitempty, omitzero].into_iter().flatten() {
            let help = "give the field a name: `{ name: Type }`";
            sink.error_help(*span, "a tuple's element cannot be left out: the ones after it would move", help);
        }
        if skip.is_some() {
            continue;
        }
        if defaulted && default.is_none() {
            let message = "an element after one with a `default` needs a `default` too";
            sink.error_help(field.ty.span(), message, "elements can only be missing at the end");
        }
        defaulted |= default.is_some();
    }
}

/// The element of a newtype variant is the variant's whole content, which is never missing.
fn check_newtype_default(fields: &Fields, sink: &Sink) {
    if let Fields { style: Style::Tuple, list } = fields
        && let [Field { tags, .. }] = &list[..]
        && let (None, Some(default)) = (&tags.json.skip, &tags.json.default)
    {
        sink.error(default.span, "the one element of a variant is never missing, so `default` would never be used");
    }
}

/// A variant's `rename_all` names its fields.
fn check_rename_all(variant: &Variant, sink: &Sink) {
    if let (false, Some(given)) = (variant.fields.style == Style::Named, &variant.tags.json.rename_all) {
        sink.error(given.span, "`rename_all` on a variant names its fields, and this one has no named fields");
    }
}

/// An unknown key is one that belongs to none of the named fields.
fn check_deny(container: &Container, sink: &Sink) {
    let named = match &container.data {
        Data::Struct(fields) => fields.style == Style::Named,
        Data::Enum(variants) => variants.iter().any(|variant| variant.fields.style == Style::Named),
    };
    if let (false, Some(span)) = (named, container.tags.json.deny_unknown) {
        sink.error(span, "`deny_unknown` is about the names of fields, and this type has no named fields");
    }
}

/// The fields that exist on the wire.
pub(super) fn written(fields: &Fields) -> impl Iterator<Item = &Field> {
    fields.list.iter().filter(|field| field.tags.json.skip.is_none())
}

/// How a struct or a variant looks on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing.
    Unit,
    /// The one element, without anything around it.
    Newtype,
    /// A sequence.
    Tuple,
    /// A map.
    Named,
}

impl Form {
    /// The form of a struct. One element that is skipped leaves an empty tuple behind.
    pub(super) fn of_struct(fields: &Fields) -> Self {
        match (fields.style, fields.list.len(), written(fields).count()) {
            (Style::Named, ..) => Self::Named,
            (Style::Unit, ..) => Self::Unit,
            (Style::Tuple, 1, 1) => Self::Newtype,
            (Style::Tuple, ..) => Self::Tuple,
        }
    }

    /// The form of a variant. One element that is skipped leaves only the variant's name behind.
    pub(super) fn of_variant(fields: &Fields) -> Self {
        match (fields.style, fields.list.len(), written(fields).count()) {
            (Style::Tuple, 1, 0) => Self::Unit,
            _ => Self::of_struct(fields),
        }
    }
}

/// `(a, b)`, or `Join((..), (..))` where there are more than one tuple holds.
pub(super) fn tuple(items: &[TokenStream]) -> TokenStream {
    match items {
        [one] => quote!((#one,)),
        _ if items.len() <= GROUP => quote!((#(#items),*)),
        _ => {
            let (first, rest) = items.split_at(GROUP);
            join(&tuple(first), &tuple(rest))
        }
    }
}

/// Expands to: `__gotag::wire::Join(first, rest)`, an expression and a pattern alike.
fn join(first: &TokenStream, rest: &TokenStream) -> TokenStream {
    quote!(__gotag::wire::Join(#first, #rest))
}

/// Where an error about a field's type belongs: at the field, but in the scope of the generated code.
pub(super) fn at(field: &Field) -> Span {
    let span = match &field.member {
        Member::Named(ident) => ident.span(),
        Member::Unnamed(_) => field.ty.span(),
    };
    Span::call_site().located_at(span)
}

/// `__0`: what a field is bound to, on its way in or out of a pattern.
pub(super) fn bound(field: &Field) -> Ident {
    Ident::new(&format!("__{}", field.index), at(field))
}
