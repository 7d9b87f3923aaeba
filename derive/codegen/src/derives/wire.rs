//! What Serialize and Deserialize share: their checks, the tuples that fields travel in, and the tables of names.

mod bounds;
mod check;
mod check_enum;
mod check_struct;
mod foreign;
mod formats;
mod tagging;

pub(super) use bounds::{bounded, clause, mentions};
pub(super) use check::{check, lifetimes};
pub(super) use foreign::{constructor, in_use, into_remote, me, reference, shown, subject, unknown_variant};
pub(super) use formats::{format, formats};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::Member;
use syn::spanned::Spanned;
pub(super) use tagging::{Kind, Tagging, is_made_of_tag};

use crate::attr::json::Way;
use crate::model::{Container, Field, Fields, Style, Variant};

/// As many fields as one tuple of the runtime holds; more are joined from several.
const GROUP: usize = 12;

/// The fields that exist on the wire, on the way out or in.
pub(super) fn on(fields: &Fields, way: Way) -> Vec<&Field> {
    let mut on = Vec::new();
    for field in &fields.list {
        if field.tags.json.skip.of(way).is_none() {
            on.push(field);
        }
    }
    on
}

/// Those of them that have a key of their own.
pub(super) fn own(fields: &Fields, way: Way) -> Vec<&Field> {
    let mut own = on(fields, way);
    own.retain(|field| field.tags.json.flatten.is_none());
    own
}

/// Those of them whose own fields stand among their siblings.
pub(super) fn flattened(fields: &Fields, way: Way) -> Vec<&Field> {
    let mut flattened = on(fields, way);
    flattened.retain(|field| field.tags.json.flatten.is_some());
    flattened
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
    pub(super) fn of_struct(fields: &Fields, way: Way) -> Self {
        match (fields.style, fields.list.len(), on(fields, way).len()) {
            (Style::Named, ..) => Self::Named,
            (Style::Unit, ..) => Self::Unit,
            (Style::Tuple, 1, 1) => Self::Newtype,
            (Style::Tuple, ..) => Self::Tuple,
        }
    }

    /// The form of a variant. One element that is skipped leaves only the variant's name behind.
    pub(super) fn of_variant(fields: &Fields, way: Way) -> Self {
        match (fields.style, fields.list.len(), on(fields, way).len()) {
            (Style::Tuple, 1, 0) => Self::Unit,
            _ => Self::of_struct(fields, way),
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

/// The number by which the function of a field is found: the field's place among all fields of the type.
pub(super) fn number(container: &Container, field: &Field) -> Literal {
    let at = container.fields().iter().position(|other| std::ptr::eq(*other, field));
    Literal::usize_unsuffixed(at.unwrap_or(usize::MAX))
}

/// The same for a variant, whose numbers follow those of the fields.
pub(super) fn variant_number(container: &Container, variant: &Variant) -> Literal {
    Literal::usize_unsuffixed(container.fields().len() + variant.index)
}

/// The one field that stands for a `transparent` type: neither left out nor a `PhantomData`.
pub(super) fn transparent(container: &Container, way: Way) -> Option<&Field> {
    container.tags.json.only.transparent?;
    stand_ins(container, way).first().copied()
}

fn stand_ins(container: &Container, way: Way) -> Vec<&Field> {
    let phantom = |ty: &syn::Type| match ty {
        syn::Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "PhantomData"),
        _ => false,
    };
    let mut fields = container.fields();
    fields.retain(|field| {
        let json = &field.tags.json;
        let filled_in = way == Way::Read && json.default.is_some();
        json.skip.of(way).is_none() && !filled_in && !phantom(&field.ty)
    });
    fields
}
