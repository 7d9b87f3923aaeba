//! The derive `Serialize`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Member, Type};

use super::Derive;
use super::wire::{self, Form, at, bound};
use crate::attr::Serde;
use crate::emit::{self, Impl};
use crate::model::{Container, Data, Field, Fields, Style, Variant};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Serialize",
    doc: "Writes a struct or an externally tagged enum in every serde format.",
    go: "json.Marshal",
    serde: Serde::Honoured,
    check: wire::check,
    emit,
    stub: |container| implement(container, &quote!(loop {})),
};

fn emit(container: &Container) -> TokenStream {
    let body = match &container.data {
        Data::Struct(fields) => structure(container, fields),
        Data::Enum(variants) => enumeration(container, variants),
    };
    implement(container, &body)
}

/// Expands to:
/// ```ignore
/// impl<T> __gotag::wire::Serialize for User<T> where T: __gotag::wire::Serialize {
///     fn serialize<__S: __gotag::wire::Serializer>(&self, __s: __S) -> __gotag::Result<__S::Ok, __S::Error> { body }
/// }
/// ```
fn implement(container: &Container, body: &TokenStream) -> TokenStream {
    let header = Impl {
        uses: |field| field.tags.json.skip.is_none(),
        ..Impl::new(container, ROW.name, quote!(__gotag::wire::Serialize))
    };
    let omitted = container.fields().filter_map(|field| {
        let json = &field.tags.json;
        match (json.omitempty, json.omitzero) {
            (Some(_), _) => Some((&field.ty, quote!(__gotag::wire::IsEmpty))),
            (_, Some(_)) => Some((&field.ty, quote!(__gotag::core::default::Default + __gotag::core::cmp::PartialEq))),
            _ => None,
        }
    });
    let clause = with_bounds(&header, omitted);
    let (params, ty) = (header.params(), emit::self_type(container));
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::Serialize for #ty #clause {
            fn serialize<__S: __gotag::wire::Serializer>(
                &self,
                __s: __S,
            ) -> __gotag::Result<__S::Ok, __S::Error> {
                #body
            }
        }
    }
}

/// The where clause of `header`, with `Type: Bound` for those field types that depend on a type parameter.
pub(super) fn with_bounds<'a>(header: &Impl<'_>, more: impl Iterator<Item = (&'a Type, TokenStream)>) -> TokenStream {
    let clause = header.clause();
    let Impl { container, derive, .. } = header;
    let generic = container.generics.type_params().next().is_some();
    if !generic || container.tags.bounds.iter().any(|bound| bound.derive == derive) {
        return clause;
    }
    let depends =
        |ty: &Type| container.generics.type_params().any(|param| mentions(ty.to_token_stream(), &param.ident));
    let mut more = more.filter(|(ty, _)| depends(ty)).map(|(ty, bound)| quote!(#ty: #bound)).peekable();
    if more.peek().is_none() {
        return clause;
    }
    let start = if clause.is_empty() { quote!(where) } else { quote!(#clause,) };
    quote!(#start #(#more),*)
}

pub(super) fn mentions(tokens: TokenStream, name: &syn::Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(ident) => ident == *name,
        proc_macro2::TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}

/// Expands to: `__gotag::wire::write_struct(__s, "User", (("id", &self.id), ("mail", &self.mail)))`
fn structure(container: &Container, fields: &Fields) -> TokenStream {
    let name = &container.wire;
    let entries = entries(wire::written(fields), |field| {
        let member = &field.member;
        quote_spanned!(at(field)=> &self.#member)
    });
    match Form::of_struct(fields) {
        Form::Unit => quote!(__gotag::wire::Serializer::serialize_unit_struct(__s, #name)),
        Form::Newtype => {
            let element = quote_spanned!(at(&fields.list[0])=> &self.0);
            quote!(__gotag::wire::Serializer::serialize_newtype_struct(__s, #name, #element))
        }
        Form::Tuple => quote!(__gotag::wire::write_tuple_struct(__s, #name, #entries)),
        Form::Named => quote!(__gotag::wire::write_struct(__s, #name, #entries)),
    }
}

/// Expands to: `(("id", &self.id), ("mail", __gotag::wire::omit_empty(&self.mail)))`; elements have no names.
fn entries<'a>(fields: impl Iterator<Item = &'a Field>, value: impl Fn(&Field) -> TokenStream) -> TokenStream {
    let entry = |field: &'a Field| {
        let (json, name, value) = (&field.tags.json, &field.wire, value(field));
        match (&field.member, json.omitempty, json.omitzero) {
            (Member::Unnamed(_), ..) => value,
            (_, Some(_), _) => quote!((#name, __gotag::wire::omit_empty(#value))),
            (_, _, Some(_)) => quote!((#name, __gotag::wire::omit_zero(#value))),
            (_, None, None) => quote!((#name, #value)),
        }
    };
    wire::tuple(&fields.map(entry).collect::<Vec<_>>())
}

fn enumeration(container: &Container, variants: &[Variant]) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let plain = |variant: &Variant| variant.fields.style == Style::Unit && variant.tags.json.skip.is_none();
    if variants.iter().all(plain) {
        return names(container, variants);
    }
    let arms = variants.iter().map(|variant| arm(container, variant));
    quote!(match self { #(#arms,)* })
}

/// Expands to:
/// ```ignore
/// let (__i, __name) = match self { Self::Red => (0, "red"), Self::Green => (1, "green") };
/// __gotag::wire::Serializer::serialize_unit_variant(__s, "Color", __i, __name)
/// ```
fn names(container: &Container, variants: &[Variant]) -> TokenStream {
    let name = &container.wire;
    let arms = variants.iter().map(|variant| {
        let (ident, index, name) = (&variant.ident, index(variant), &variant.wire);
        quote!(Self::#ident => (#index, #name))
    });
    quote! {
        let (__i, __name) = match self { #(#arms,)* };
        __gotag::wire::Serializer::serialize_unit_variant(__s, #name, __i, __name)
    }
}

/// Expands to: `Self::Circle { r: __0 } => __gotag::wire::write_struct_variant(__s, "Shape", 0, "Circle", (("r", __0),))`
fn arm(container: &Container, variant: &Variant) -> TokenStream {
    let Variant { ident, fields, wire: own, .. } = variant;
    if variant.tags.json.skip.is_some() {
        let path = format!("{}::{}", syn::ext::IdentExt::unraw(&container.ident), variant.name);
        return quote!(Self::#ident { .. } => __gotag::wire::write_unwritable(__s, #path));
    }
    let (name, index, pattern) = (&container.wire, index(variant), pattern(fields));
    let entries = || entries(wire::written(fields), |field| bound(field).into_token_stream());
    let write = match Form::of_variant(fields) {
        Form::Unit => quote!(__gotag::wire::Serializer::serialize_unit_variant(__s, #name, #index, #own)),
        Form::Newtype => {
            let element = bound(&fields.list[0]);
            quote!(__gotag::wire::Serializer::serialize_newtype_variant(__s, #name, #index, #own, #element))
        }
        Form::Tuple => {
            let entries = entries();
            quote!(__gotag::wire::write_tuple_variant(__s, #name, #index, #own, #entries))
        }
        Form::Named => {
            let entries = entries();
            quote!(__gotag::wire::write_struct_variant(__s, #name, #index, #own, #entries))
        }
    };
    quote!(Self::#ident #pattern => #write)
}

/// `(__0, _)` or `{ a: __0, .. }`: the fields that are written, by reference.
fn pattern(fields: &Fields) -> TokenStream {
    match fields.style {
        Style::Unit => TokenStream::new(),
        Style::Tuple => {
            let list = fields.list.iter().map(|field| match field.tags.json.skip {
                Some(_) => quote!(_),
                None => bound(field).into_token_stream(),
            });
            quote!((#(#list),*))
        }
        Style::Named => {
            let list = wire::written(fields).map(|field| {
                let (member, bound) = (&field.member, bound(field));
                quote!(#member: #bound,)
            });
            let rest = fields.list.iter().any(|field| field.tags.json.skip.is_some()).then(|| quote!(..));
            quote!({ #(#list)* #rest })
        }
    }
}

/// The variant's number, as formats without names write it.
fn index(variant: &Variant) -> proc_macro2::Literal {
    proc_macro2::Literal::u32_unsuffixed(u32::try_from(variant.place).unwrap_or(u32::MAX))
}
