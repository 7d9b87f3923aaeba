//! Enums, in whichever way their variants are told apart.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;

use super::super::wire::{self, Form, bound};
use super::functions::{of_variant, read_with};
use super::names::Names;
use super::{answer, build, expecting, flatten, implement, slot, slots};
use crate::attr::json::Way;
use crate::model::{Container, Field, Style, Variant};

pub(super) fn enumeration(container: &Container, variants: &[Variant]) -> TokenStream {
    let mut read: Vec<&Variant> = variants.iter().collect();
    read.retain(|variant| variant.tags.json.skip.read.is_none());
    let expecting = expecting(container, format!("enum {}", container.ident.unraw()));
    let names = Names::of_variants(&read);
    let untagged = container.tags.json.untagged.is_some();
    let plain = |variant: &&Variant| variant.fields.style == Style::Unit && variant.tags.json.only.with.read.is_none();
    if !untagged && !read.is_empty() && read.iter().all(plain) {
        let shape = names.shape(&container.read, &expecting, false);
        let index = quote!(__gotag::wire::read_unit_enum(__d, const { #shape }));
        return implement(container, &indexes(&index, &read), &TokenStream::new());
    }
    let choice = match read.split_last() {
        None => quote! {
            let _ = __i;
            __gotag::wire::no_variant(__a)
        },
        Some((last, others)) => {
            let arms = others.iter().enumerate().map(|(index, variant)| {
                let (index, content) = (Literal::usize_unsuffixed(index), content(container, variant));
                quote!(#index => #content,)
            });
            let last = content(container, last);
            quote!(match __i { #(#arms)* _ => #last })
        }
    };
    if untagged {
        let (count, ident) = (Literal::usize_unsuffixed(read.len()), container.ident.unraw());
        let refusal = container.tags.json.only.expecting.as_ref().map(|word| word.text.clone());
        let refusal = refusal.unwrap_or_else(|| format!("data did not match any variant of untagged enum {ident}"));
        return implement(container, &quote!(__gotag::wire::read_untagged(__d, #count, #refusal)), &choice);
    }
    let shape = names.shape(&container.read, &expecting, false);
    implement(container, &quote!(__gotag::wire::read_enum(__d, const { #shape })), &choice)
}

/// Expands to:
/// ```text
/// match __gotag::wire::read_unit_enum(__d, const { &__gotag::wire::Shape::new("Color", "enum Color", &["red", "green"]) }) {
///     __gotag::Ok(0) => __gotag::Ok(Self::Red),
///     __gotag::Ok(_) => __gotag::Ok(Self::Green),
///     __gotag::Err(__e) => __gotag::Err(__e),
/// }
/// ```
fn indexes(read: &TokenStream, variants: &[&Variant]) -> TokenStream {
    let arms = variants.iter().enumerate().map(|(index, variant)| {
        let ident = &variant.ident;
        let last = index + 1 == variants.len();
        let index = if last { quote!(_) } else { Literal::usize_unsuffixed(index).into_token_stream() };
        quote!(__gotag::Ok(#index) => __gotag::Ok(Self::#ident))
    });
    quote! {
        match #read {
            #(#arms,)*
            __gotag::Err(__e) => __gotag::Err(__e),
        }
    }
}

/// Expands to: `__gotag::wire::unit_variant(__a, Self::Red)`, or to a `match` over what reads the variant's fields.
fn content(container: &Container, variant: &Variant) -> TokenStream {
    let Variant { ident, fields, .. } = variant;
    let path = quote!(Self::#ident);
    let shown = format!("{}::{}", container.ident.unraw(), variant.name);
    if of_variant(variant).is_some() {
        let number = wire::variant_number(container, variant);
        let bound = fields.list.iter().map(bound);
        let slots = if fields.list.len() == 1 { quote!(#(#bound)*) } else { quote!((#(#bound),*)) };
        let members = fields.list.iter().map(|field| {
            let (member, bound) = (&field.member, wire::bound(field));
            quote!(#member: #bound)
        });
        let read = quote!(__gotag::wire::variant_by::<Self, _, #number, __A>(__a));
        return answer(&read, &slots, &quote!(__gotag::Ok(#path { #(#members),* })));
    }
    let (read, slots) = match Form::of_variant(fields, Way::Read) {
        Form::Unit if fields.list.is_empty() => return quote!(__gotag::wire::unit_variant(__a, #path)),
        // `Off(u8)` whose element is skipped.
        Form::Unit => (quote!(__gotag::wire::VariantAccess::unit_variant(__a)), quote!(())),
        Form::Newtype if fields.list[0].tags.json.default_on_null.is_some() => {
            (quote!(__gotag::wire::newtype_variant(__a)), slot(&fields.list[0], container))
        }
        Form::Newtype if read_with(&fields.list[0], &fields.list[0].tags.json).is_some() => {
            let number = wire::number(container, &fields.list[0]);
            let read = quote!(__gotag::wire::variant_by::<Self, _, #number, __A>(__a));
            (read, bound(&fields.list[0]).into_token_stream())
        }
        Form::Newtype => {
            let Field { ty, .. } = &fields.list[0];
            let read = quote!(__gotag::wire::VariantAccess::newtype_variant::<#ty>(__a));
            (read, bound(&fields.list[0]).into_token_stream())
        }
        Form::Tuple => {
            let expecting = expecting(container, format!("tuple variant {shown}"));
            (quote!(__gotag::wire::tuple_variant(__a, #expecting)), slots(fields, container))
        }
        Form::Named => {
            let names = Names::of_fields(fields, container);
            let expecting = expecting(container, format!("struct variant {shown}"));
            let shape = names.shape(&variant.read, &expecting, false);
            match flatten::ways(fields, container) {
                None => (quote!(__gotag::wire::struct_variant(__a, const { #shape })), slots(fields, container)),
                Some((ways, values)) => {
                    let slots = slots(fields, container);
                    let read = quote!(__gotag::wire::struct_variant_flattened(__a, const { #shape }, #ways));
                    (read, quote!((#slots, #values)))
                }
            }
        }
    };
    answer(&read, &slots, &build(&path, fields, container))
}
