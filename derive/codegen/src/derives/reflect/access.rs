//! How the table reaches the parts: integer matches to borrow a field, and a string match for the name.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Member;

use super::{is_settable, wire};
use crate::diag::Extent;
use crate::model::{Container, Data, Field, Fields, Style, Variant};

/// Expands to:
/// ```text
/// __r::Table::<Self>::of_struct(
///     info,
///     |__s, __i| Some(match (__s, __i) { (__f, 0) => &__f.id, _ => return None }),
///     |__s, __i| Some(match (__s, __i) { (__f, 0) => &mut __f.id, _ => return None }),
/// )
/// .with_private(|__s, __i| Some(match (__s, __i) { (__f, 1) => &__f.secret, _ => return None }))
/// ```
pub(super) fn of_struct(container: &Container, fields: &Fields, info: &TokenStream) -> TokenStream {
    let (settable, private): (Vec<&Field>, Vec<&Field>) =
        fields.list.iter().partition(|field| is_settable(container, field));
    let at = by_index(&settable, false);
    let at_mut = by_index(&settable, true);
    let private = (!private.is_empty()).then(|| {
        let private = by_index(&private, false);
        quote!(.with_private(#private))
    });
    let omits = wire::omits(container);
    let table = table(private.is_some() || omits.is_some());
    quote!(#table::of_struct(#info, #at, #at_mut) #private #omits)
}

/// With a method behind it, the closures' types are no longer inferred from `TABLE`.
fn table(has_method: bool) -> TokenStream {
    if has_method { quote!(__r::Table::<Self>) } else { quote!(__r::Table) }
}

fn by_index(fields: &[&Field], mutable: bool) -> TokenStream {
    if fields.is_empty() {
        return quote!(|_, _| __gotag::None);
    }
    let arms = fields.iter().map(|field| arm(field, mutable));
    quote!(|__s, __i| __gotag::Some(match (__s, __i) { #(#arms,)* _ => return __gotag::None }))
}

/// Expands to: `(__f, 0) => &__f.id`
///
/// What is borrowed stands from the first token of the field's type to its last: a type that is not reflected is then blamed at
/// one place, however often it is borrowed. The name is bound in the arm, for it has to come from that place too.
fn arm(field: &Field, mutable: bool) -> TokenStream {
    let Extent { start, end } = Extent::of(&field.ty);
    let member = match &field.member {
        Member::Named(ident) => {
            let mut ident: Ident = ident.clone();
            ident.set_span(ident.span().located_at(end));
            ident.to_token_stream()
        }
        Member::Unnamed(index) => {
            let index = syn::Index { index: index.index, span: end };
            index.to_token_stream()
        }
    };
    let (index, bound) = (field.index, Ident::new("__f", start));
    let path = if mutable { quote_spanned!(start=> &mut #bound.) } else { quote_spanned!(start=> &#bound.) };
    quote!((#bound, #index) => #path #member)
}

/// Expands to:
/// ```text
/// #[cfg_attr(not(debug_assertions), inline(always))]
/// fn index_of(&self, __n: &__gotag::core::primitive::str) -> Option<usize> {
///     Some(match __n { "id" => 0, _ => return None })
/// }
/// ```
/// It is inlined, so that a field is found by name in one dispatch; without optimisation that would only be code compiled twice. Numbers and the fields of variants are left to the default.
pub(super) fn by_name(container: &Container) -> Option<TokenStream> {
    let Data::Struct(fields) = &container.data else { return None };
    if fields.style != Style::Named {
        return None;
    }
    let mut arms = Vec::new();
    for field in &fields.list {
        if is_settable(container, field) {
            let Field { index, name, .. } = field;
            arms.push(quote!(#name => #index));
        }
    }
    if arms.is_empty() {
        return None;
    }
    Some(quote! {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn index_of(&self, __n: &__gotag::core::primitive::str) -> __gotag::Option<__gotag::core::primitive::usize> {
            __gotag::Some(match __n { #(#arms,)* _ => return __gotag::None })
        }
    })
}

/// Expands to:
/// ```text
/// __r::Table::of_enum(
///     info,
///     |__s| __r::variant(__s, match __s { Self::Unit { .. } => 0, Self::Pair { .. } => 1 }),
///     |__s, __i| Some(match (__s, __i) { (Self::Pair { 1: __f, .. }, 1) => __f, _ => return None }),
///     (the same again)
/// )
/// ```
pub(super) fn of_enum(container: &Container, variants: &[Variant], info: &TokenStream) -> TokenStream {
    let value = if variants.is_empty() {
        quote!(|__s| match *__s {})
    } else {
        let arms = variants.iter().map(|Variant { ident, index, .. }| quote!(Self::#ident { .. } => #index));
        quote!(|__s| __r::variant(__s, match __s { #(#arms),* }))
    };
    let mut arms = Vec::new();
    for variant in variants {
        for field in &variant.fields.list {
            arms.push(field_arm(&variant.ident, field));
        }
    }
    let at = if arms.is_empty() {
        quote!(|_, _| __gotag::None)
    } else {
        quote!(|__s, __i| __gotag::Some(match (__s, __i) { #(#arms,)* _ => return __gotag::None }))
    };
    let omits = wire::omits(container);
    let table = table(omits.is_some());
    quote!(#table::of_enum(#info, #value, #at, #at) #omits)
}

fn field_arm(variant: &Ident, field: &Field) -> TokenStream {
    let Field { index, member, name, ty, .. } = field;
    let Extent { start, .. } = Extent::of(ty);
    // rustc would have the field's own name written once.
    let field = Ident::new(if name == "__f" { "__g" } else { "__f" }, start);
    quote!((Self::#variant { #member: #field, .. }, #index) => #field)
}
