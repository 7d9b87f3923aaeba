//! Enums, in whichever way their variants are told apart.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::super::wire::{self, Form, Tagging, bound};
use super::{entries, is_map, tagged, value};
use crate::attr::json::Way;
use crate::model::{Container, Field, Fields, Style, Variant};

pub(super) fn enumeration(container: &Container, variants: &[Variant]) -> TokenStream {
    let (me, unknown) = (wire::me(container), wire::unknown_variant(container));
    if variants.is_empty() && unknown.is_none() {
        return quote!(match *#me {});
    }
    let plain = |variant: &Variant| {
        let json = &variant.tags.json;
        variant.fields.style == Style::Unit && json.skip.write.is_none() && json.only.with.write.is_none()
    };
    let tagging = Tagging::of(container);
    let all_tagged = variants.iter().all(|variant| Tagging::of_variant(container, variant) != Tagging::Untagged);
    if all_tagged && variants.iter().all(plain) {
        return match tagging {
            Tagging::External | Tagging::Untagged => names(container, variants),
            Tagging::Internal(tag) | Tagging::Adjacent(tag, _) => tagged::names(container, variants, tag),
        };
    }
    let arms = variants.iter().map(|variant| arm(container, variant));
    quote!(match #me { #(#arms,)* #unknown })
}

/// Expands to:
/// ```text
/// let (__i, __name) = match self { Self::Red => (0, "red"), Self::Green => (1, "green") };
/// __gotag::wire::Serializer::serialize_unit_variant(__s, "Color", __i, __name)
/// ```
fn names(container: &Container, variants: &[Variant]) -> TokenStream {
    let (name, me, this) = (&container.wire, wire::me(container), wire::constructor(container));
    let unknown = wire::unknown_variant(container).map(|arm| quote!(#arm));
    let arms = variants.iter().map(|variant| {
        let (ident, index, name) = (&variant.ident, index(variant), &variant.wire);
        quote!(#this::#ident => (#index, #name))
    });
    quote! {
        let (__i, __name) = match #me { #(#arms,)* #unknown };
        __gotag::wire::Serializer::serialize_unit_variant(__s, #name, __i, __name)
    }
}

/// Expands to: `Self::Circle { r: __0 } => __gotag::wire::write_struct_variant(__s, "Shape", 0, "Circle", (("r", __0),))`
fn arm(container: &Container, variant: &Variant) -> TokenStream {
    let Variant { ident, fields, wire: own, .. } = variant;
    let (me, this) = (wire::me(container), wire::constructor(container));
    if variant.tags.json.skip.write.is_some() {
        let shown = shown(container, variant);
        return quote!(#this::#ident { .. } => __gotag::wire::write_unwritable(__s, #shown));
    }
    match Tagging::of_variant(container, variant) {
        Tagging::External if wire::is_made_of_tag(variant) => return untagged(container, variant),
        Tagging::External => {}
        Tagging::Internal(tag) => return tagged::internal(container, variant, tag),
        Tagging::Adjacent(tag, content) => return tagged::adjacent(container, variant, tag, content),
        Tagging::Untagged => return untagged(container, variant),
    }
    let (name, index, pattern) = (&container.wire, index(variant), pattern(fields));
    if variant.tags.json.only.with.write.is_some() {
        let number = wire::variant_number(container, variant);
        let content = quote!(&__gotag::wire::by::<Self, _, #number>(#me));
        let write = quote!(__gotag::wire::Serializer::serialize_newtype_variant(__s, #name, #index, #own, #content));
        return quote!(#this::#ident { .. } => #write);
    }
    let of = |field: &Field| bound(field).into_token_stream();
    let entries = || entries(container, fields, &of);
    let write = match Form::of_variant(fields, Way::Write) {
        Form::Unit => quote!(__gotag::wire::Serializer::serialize_unit_variant(__s, #name, #index, #own)),
        Form::Newtype => {
            let element = value(container, &fields.list[0], &of(&fields.list[0]));
            quote!(__gotag::wire::Serializer::serialize_newtype_variant(__s, #name, #index, #own, #element))
        }
        Form::Tuple => {
            let entries = entries();
            quote!(__gotag::wire::write_tuple_variant(__s, #name, #index, #own, #entries))
        }
        Form::Named if is_map(fields) => {
            let map = entries();
            let map = quote!(&__gotag::wire::Map(#map));
            quote!(__gotag::wire::Serializer::serialize_newtype_variant(__s, #name, #index, #own, #map))
        }
        Form::Named => {
            let entries = entries();
            quote!(__gotag::wire::write_struct_variant(__s, #name, #index, #own, #entries))
        }
    };
    quote!(#this::#ident #pattern => #write)
}

/// Expands to: `Self::Circle { r: __0 } => __gotag::wire::write_struct(__s, "Shape", (("r", __0),))`
fn untagged(container: &Container, variant: &Variant) -> TokenStream {
    let Variant { ident, fields, .. } = variant;
    let this = wire::constructor(container);
    let (name, pattern) = (&container.wire, pattern(fields));
    if let Some(given) = &variant.tags.json.only.with.write {
        let (path, bound) = (&given.value, fields.list.iter().map(bound));
        return quote!(#this::#ident #pattern => #path(#(#bound,)* __s));
    }
    let of = |field: &Field| bound(field).into_token_stream();
    let entries = || entries(container, fields, &of);
    let write = match Form::of_variant(fields, Way::Write) {
        Form::Unit => quote!(__gotag::wire::Serializer::serialize_unit(__s)),
        Form::Newtype => {
            let element = value(container, &fields.list[0], &of(&fields.list[0]));
            quote!(__gotag::wire::Serialize::serialize(#element, __s))
        }
        Form::Tuple => {
            let entries = entries();
            quote!(__gotag::wire::write_tuple(__s, #entries))
        }
        Form::Named if is_map(fields) => {
            let entries = entries();
            quote!(__gotag::wire::write_map(__s, #entries))
        }
        Form::Named => {
            let entries = entries();
            quote!(__gotag::wire::write_struct(__s, #name, #entries))
        }
    };
    quote!(#this::#ident #pattern => #write)
}

/// `(__0, _)` or `{ a: __0, .. }`: the fields that are written, by reference.
pub(super) fn pattern(fields: &Fields) -> TokenStream {
    match fields.style {
        Style::Unit => TokenStream::new(),
        Style::Tuple => {
            let list = fields.list.iter().map(|field| match field.tags.json.skip.write {
                Some(_) => quote!(_),
                None => bound(field).into_token_stream(),
            });
            quote!((#(#list),*))
        }
        Style::Named => {
            let written = wire::on(fields, Way::Write);
            let members = written.iter().map(|field| &field.member);
            let bounds = written.iter().map(|field| bound(field));
            let rest = (written.len() < fields.list.len()).then(|| quote!(..));
            quote!({ #(#members: #bounds,)* #rest })
        }
    }
}

/// `Shape::Circle`, as an error names the variant.
pub(super) fn shown(container: &Container, variant: &Variant) -> String {
    format!("{}::{}", wire::shown(container), variant.name)
}

/// The variant's number, as formats without names write it.
pub(super) fn index(variant: &Variant) -> Literal {
    Literal::u32_unsuffixed(u32::try_from(variant.place).unwrap_or(u32::MAX))
}
