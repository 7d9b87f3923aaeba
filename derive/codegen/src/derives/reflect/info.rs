//! What the table says of the type: names, fields, variants, generics, docs, tags.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericParam, Type};

use super::{is_public, is_settable, wire};
use crate::attr::json::Ways;
use crate::attr::{Tags, Typed, item};
use crate::diag::Extent;
use crate::emit::Impl;
use crate::model::{Container, Data, Field, Fields, Style, Variant};

/// Expands to: `&__r::TypeInfo::of_struct::<Self>("User", module_path!(), __r::Style::Named, &[fields]).with_docs(&["..."])`
pub(super) fn of_type(container: &Container) -> TokenStream {
    let name = syn::ext::IdentExt::unraw(&container.ident).to_string();
    let module = quote!(__gotag::core::module_path!());
    let info = match &container.data {
        Data::Struct(fields) => {
            let (style, fields) = (style(fields.style), of_fields(container, fields));
            quote!(of_struct::<Self>(#name, #module, #style, #fields))
        }
        Data::Enum(variants) => {
            let variants = variants.iter().map(|variant| of_variant(container, variant));
            quote!(of_enum::<Self>(#name, #module, &[#(#variants),*]))
        }
    };
    let (generics, docs, tags) = (generics(container), docs(&container.docs), tags(&container.tags));
    let wire = wire::of_type(container);
    quote!(&__r::TypeInfo::#info #generics #wire #docs #tags)
}

fn of_fields(container: &Container, fields: &Fields) -> TokenStream {
    let fields = fields.list.iter().map(|field| of_field(container, field));
    quote!(&[#(#fields),*])
}

/// Expands to: `__r::FieldInfo::new("id", __r::info_of::<u64>).private().with_tags(&[("json", "id")])`
fn of_field(container: &Container, field: &Field) -> TokenStream {
    let (name, ty) = (&field.name, &field.ty);
    let access = match (is_public(field), is_settable(container, field)) {
        (true, _) => quote!(),
        (false, true) => quote!(.open()),
        (false, false) => quote!(.private()),
    };
    let (json, wire) = (json(name, &field.wire, &field.tags), wire::of_field(container, field));
    let (docs, tags) = (docs(&field.docs), tags(&field.tags));
    let new = wire::constructor(field);
    quote!(__r::FieldInfo::#new(#name, __r::info_of::<#ty>) #access #json #wire #docs #tags)
}

/// Expands to: `__r::VariantInfo::new("Open", __r::Style::Tuple, &[fields]).with_discriminant("1 << 3")`
fn of_variant(container: &Container, variant: &Variant) -> TokenStream {
    let name = &variant.name;
    let (style, fields) = (style(variant.fields.style), of_fields(container, &variant.fields));
    let discriminant = variant.discriminant.as_ref().map(|expr| {
        let text = item::plain(expr.to_token_stream());
        quote!(.with_discriminant(#text))
    });
    let (json, wire) = (json(name, &variant.wire, &variant.tags), wire::of_variant(container, variant));
    let (docs, tags) = (docs(&variant.docs), tags(&variant.tags));
    quote!(__r::VariantInfo::new(#name, #style, #fields) #discriminant #json #wire #docs #tags)
}

fn style(style: Style) -> TokenStream {
    match style {
        Style::Named => quote!(__r::Style::Named),
        Style::Tuple => quote!(__r::Style::Tuple),
        Style::Unit => quote!(__r::Style::Unit),
    }
}

/// Nothing where the name is Rust's.
fn json(name: &str, wire: &str, tags: &Tags) -> Option<TokenStream> {
    match &tags.json.skip {
        Ways { write: Some(_), read: Some(_) } => Some(quote!(.with_json(__gotag::None))),
        _ => (wire != name).then(|| quote!(.with_json(__gotag::Some(#wire)))),
    }
}

fn docs(lines: &[String]) -> Option<TokenStream> {
    (!lines.is_empty()).then(|| quote!(.with_docs(&[#(#lines),*])))
}

/// Expands to: `.with_tags(&[("json", "id")]).with_typed(&[&const { acme::Audit { level: 3, ..<acme::Audit>::DEFAULT } }])`
fn tags(tags: &Tags) -> TokenStream {
    let keys = tags.written.iter().map(|tag| &tag.key);
    let texts = tags.written.iter().map(|tag| &tag.text);
    let strings = (!tags.written.is_empty()).then(|| quote!(.with_tags(&[#((#keys, #texts)),*])));
    let typed = tags.typed.iter().map(typed_tag);
    let typed = (!tags.typed.is_empty()).then(|| quote!(.with_typed(&[#(&const { #typed }),*])));
    quote!(#strings #typed)
}

/// Which fields a tag has is for rustc to know, so the rest always comes from `DEFAULT`.
fn typed_tag(tag: &Typed) -> TokenStream {
    let (path, fields) = match tag {
        Typed::Expr(expr) => return expr.clone(),
        Typed::Struct { path, fields } => (path, fields),
    };
    if has_base(fields) {
        return quote!(#path { #fields });
    }
    let ends_open =
        matches!(fields.clone().into_iter().last(), Some(TokenTree::Punct(punct)) if punct.as_char() == ',');
    let comma = (!fields.is_empty() && !ends_open).then(|| quote!(,));
    // A type without one is blamed at its name.
    let base = quote_spanned!(Extent::of(path).start=> ..<#path>::DEFAULT);
    quote!(#path { #fields #comma #base })
}

/// Whether the user wrote a `..base`, which stands first or behind a comma.
fn has_base(fields: &TokenStream) -> bool {
    let is_dot = |token: &TokenTree, spacing| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.' && spacing == punct.spacing());
    let tokens: Vec<TokenTree> = fields.clone().into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| {
        let begins = at == 0 || matches!(&tokens[at - 1], TokenTree::Punct(punct) if punct.as_char() == ',');
        begins && is_dot(token, Spacing::Joint)
    })
}

/// Expands to: `.with_generics(&[__r::Generic::Type("T", __r::info_of::<T>)])`, without the parameters that are not reflected.
fn generics(container: &Container) -> Option<TokenStream> {
    let header = Impl::new(container, "Reflect", quote!(__r::Typed));
    let reflected: Vec<String> = header.inferred().iter().map(ToString::to_string).collect();
    let mut entries = Vec::new();
    for param in &container.generics.params {
        match param {
            GenericParam::Lifetime(param) => {
                let name = param.lifetime.ident.to_string();
                entries.push(quote!(__r::Generic::Lifetime(#name)));
            }
            GenericParam::Type(param) => {
                let (ident, name) = (&param.ident, param.ident.to_string());
                if reflected.contains(&quote!(#ident: __r::Typed).to_string()) {
                    entries.push(quote!(__r::Generic::Type(#name, __r::info_of::<#ident>)));
                }
            }
            GenericParam::Const(param) => {
                let name = param.ident.to_string();
                let value = const_value(&param.ident, &param.ty);
                entries.push(quote!(__r::Generic::Const(#name, #value)));
            }
        }
    }
    (!entries.is_empty()).then(|| quote!(.with_generics(&[#(#entries),*])))
}

fn const_value(ident: &syn::Ident, ty: &Type) -> TokenStream {
    match ty.to_token_stream().to_string().as_str() {
        "bool" => quote!(__r::ConstValue::Bool(#ident)),
        "char" => quote!(__r::ConstValue::Char(#ident)),
        "u128" => quote!(__r::ConstValue::Uint(#ident)),
        _ => quote!(__r::ConstValue::Int(#ident as i128)),
    }
}
