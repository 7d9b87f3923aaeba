//! Enums whose tag stands among the fields of the variant, or beside its content.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::super::wire::{self, Form, Kind, Tagging, bound};
use super::variants::{index, pattern};
use super::{entries, entries_after, is_map, value};
use crate::attr::json::Way;
use crate::model::{Container, Field, Variant};

/// An enum of unit variants. Expands to:
/// ```text
/// let __tag = match self { Self::Red => "red", Self::Green => "green" };
/// __gotag::wire::write_struct(__s, "Color", (("type", &__tag),))
/// ```
pub(super) fn names(container: &Container, variants: &[Variant], tag: &str) -> TokenStream {
    let (name, me, this) = (&container.wire, wire::me(container), wire::constructor(container));
    let unknown = wire::unknown_variant(container);
    let arms = variants.iter().map(|variant| {
        let (ident, told) = (&variant.ident, told(container, variant));
        quote!(#this::#ident => #told)
    });
    quote! {
        let __tag = match #me { #(#arms,)* #unknown };
        __gotag::wire::write_struct(__s, #name, ((#tag, &__tag),))
    }
}

/// What the tag is: `"Circle"`, `1u64` or, beside the content, a variant without content:
/// `__gotag::wire::TagName("Shape", 0, "Circle")`, which formats without names write as its number.
fn told(container: &Container, variant: &Variant) -> TokenStream {
    let (name, own, index) = (&container.wire, &variant.wire, index(variant));
    match (&variant.tags.json.literal, Tagging::of(container)) {
        (Some(given), _) => given.value.tokens(Kind::of(container) == Kind::Signed),
        (None, Tagging::Adjacent(..)) => quote!(__gotag::wire::TagName(#name, #index, #own)),
        (None, _) => quote!(#own),
    }
}

/// Expands to one of
/// ```text
/// Self::Circle { r: __0 } => __gotag::wire::write_struct(__s, "Shape", (("type", &"Circle"), ("r", __0)))
/// Self::Square(__0) => __gotag::wire::write_tagged(__s, "type", &"Square", "Shape::Square", __0)
/// ```
/// With a flattened field it is `__gotag::wire::write_map(__s, (("type", &"Circle"), __gotag::wire::flat(__0)))`.
pub(super) fn internal(container: &Container, variant: &Variant, tag: &str) -> TokenStream {
    let Variant { ident, fields, .. } = variant;
    let this = wire::constructor(container);
    let (name, told, shown) = (&container.wire, told(container, variant), super::variants::shown(container, variant));
    if variant.tags.json.only.with.write.is_some() {
        let content = by(container, variant);
        return quote!(#this::#ident { .. } => __gotag::wire::write_tagged(__s, #tag, &#told, #shown, #content));
    }
    let pattern = pattern(fields);
    let of = |field: &Field| bound(field).into_token_stream();
    let first = if wire::is_made_of_tag(variant) { quote!((#tag, __0)) } else { quote!((#tag, &#told)) };
    let write = match Form::of_variant(fields, Way::Write) {
        Form::Newtype if !wire::is_made_of_tag(variant) => {
            let element = value(container, &fields.list[0], &of(&fields.list[0]));
            quote!(__gotag::wire::write_tagged(__s, #tag, &#told, #shown, #element))
        }
        Form::Named => {
            let entries = entries_after(Some(first), container, fields, &of);
            if is_map(fields) {
                quote!(__gotag::wire::write_map(__s, #entries))
            } else {
                quote!(__gotag::wire::write_struct(__s, #name, #entries))
            }
        }
        // A check refuses tuples.
        Form::Newtype | Form::Unit | Form::Tuple => quote!(__gotag::wire::write_struct(__s, #name, (#first,))),
    };
    quote!(#this::#ident #pattern => #write)
}

/// Expands to one of
/// ```text
/// Self::Empty => __gotag::wire::write_struct(__s, "Shape", (("type", &tag),))
/// Self::Square(__0) => __gotag::wire::write_struct(__s, "Shape", (("type", &tag), ("value", __0)))
/// Self::Line(__0, __1) => __gotag::wire::write_struct(__s, "Shape", (("type", &tag), ("value", &__gotag::wire::Elements((__0, __1)))))
/// Self::Circle { r: __0 } => __gotag::wire::write_struct(__s, "Shape",
///     (("type", &tag), ("value", &__gotag::wire::Fields("Circle", (("r", __0),)))))
/// ```
/// where the tag is `__gotag::wire::TagName("Shape", 0, "Empty")`, and fields one of which is flattened are a `Map`.
pub(super) fn adjacent(container: &Container, variant: &Variant, tag: &str, content: &str) -> TokenStream {
    let Variant { ident, fields, .. } = variant;
    let this = wire::constructor(container);
    let (name, own, told) = (&container.wire, &variant.wire, told(container, variant));
    if variant.tags.json.only.with.write.is_some() {
        let inner = by(container, variant);
        return quote! {
            #this::#ident { .. } => __gotag::wire::write_struct(__s, #name, ((#tag, &#told), (#content, #inner)))
        };
    }
    let pattern = pattern(fields);
    if wire::is_made_of_tag(variant) {
        return quote!(#this::#ident #pattern => __gotag::wire::write_struct(__s, #name, ((#tag, __0),)));
    }
    let of = |field: &Field| bound(field).into_token_stream();
    let entries = || entries(container, fields, &of);
    let inner = match Form::of_variant(fields, Way::Write) {
        Form::Unit => None,
        Form::Newtype => Some(value(container, &fields.list[0], &of(&fields.list[0]))),
        Form::Tuple => {
            let elements = entries();
            Some(quote!(&__gotag::wire::Elements(#elements)))
        }
        Form::Named => {
            let entries = entries();
            Some(if is_map(fields) {
                quote!(&__gotag::wire::Map(#entries))
            } else {
                quote!(&__gotag::wire::Fields(#own, #entries))
            })
        }
    };
    let inner = inner.map(|inner| quote!((#content, #inner)));
    quote!(#this::#ident #pattern => __gotag::wire::write_struct(__s, #name, ((#tag, &#told), #inner)))
}

/// Expands to: `&__gotag::wire::by::<Self, _, 3>(self)`, a variant on its way out through the function it names.
fn by(container: &Container, variant: &Variant) -> TokenStream {
    let (number, me) = (wire::variant_number(container, variant), wire::me(container));
    quote!(&__gotag::wire::by::<Self, _, #number>(#me))
}
