//! Fields whose own fields stand among their siblings.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::super::wire::{self, bound};
use super::functions::read_with;
use crate::attr::Given;
use crate::attr::json::{Flatten, Way};
use crate::model::{Container, Field, Fields};

/// How the flattened fields are read, and the pattern of what comes of it. Pairs, the last field first, as the runtime
/// opens them from the outside in. Expands to:
/// ```text
/// (way_of_b, (way_of_a, ()))        (__3, (__1, ()))
/// ```
pub(super) fn ways(fields: &Fields, container: &Container) -> Option<(TokenStream, TokenStream)> {
    let (mut ways, mut values) = (quote!(()), quote!(()));
    let mut any = false;
    for field in wire::flattened(fields, Way::Read) {
        let (way, bound) = (way(field, container), bound(field));
        (ways, values) = (quote!((#way, #ways)), quote!((#bound, #values)));
        any = true;
    }
    any.then_some((ways, values))
}

/// Expands to: `__gotag::wire::Direct::<Address>::NEW.prefix("home_")` for `inline`, whose type has to tell its keys, and
/// for `flatten` to the question whether it does:
/// ```text
/// {
///     use __gotag::wire::{IsKept as _, MayBeKept as _, TellsKeys as _};
///     (&&&__gotag::wire::Asked::<Address>::NEW).way()
/// }
/// ```
fn way(field: &Field, container: &Container) -> TokenStream {
    let ty = &field.ty;
    let json = &field.tags.json;
    if read_with(field, json).is_some() {
        let number = wire::number(container, field);
        return quote!(__gotag::wire::KeptBy::<Self, #ty, #number>::NEW);
    }
    let prefix = json.prefix.as_ref().map(|prefix| {
        let text = &prefix.text;
        quote!(.prefix(#text))
    });
    match &json.flatten {
        Some(Given { value: Flatten::Inline, .. }) => {
            let span = proc_macro2::Span::call_site().located_at(ty.span());
            quote_spanned!(span=> __gotag::wire::Direct::<#ty>::NEW #prefix)
        }
        _ => quote! {
            {
                use __gotag::wire::{IsKept as _, MayBeKept as _, TellsKeys as _};
                (&&&__gotag::wire::Asked::<#ty>::NEW).way() #prefix
            }
        },
    }
}
