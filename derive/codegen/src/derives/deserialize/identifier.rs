//! Enums that are a key: `field_identifier` and `variant_identifier`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::names::Names;
use super::variants::{choice, indexes};
use super::{expecting, implement};
use crate::model::{Container, Style, Variant};

/// Whether the enum is a key.
pub(super) fn is_identifier(container: &Container) -> bool {
    let only = &container.tags.json.only;
    only.field_identifier.is_some() || only.variant_identifier.is_some()
}

/// Expands to:
/// ```text
/// match __gotag::wire::read_identifier::<usize, _>(__d, __gotag::wire::Identifier {
///     shape: const { &__gotag::wire::Shape::new("Key", "field identifier", &["id", "name"]) },
///     variant: false,
///     other: __gotag::None,
/// }) {
///     __gotag::Ok(0) => __gotag::Ok(Self::Id),
///     __gotag::Ok(_) => __gotag::Ok(Self::Name),
///     __gotag::Err(__e) => __gotag::Err(__e),
/// }
/// ```
/// where the last variant is made of a key that is not known, to the call alone, whose result is then the enum's.
pub(super) fn enumeration(container: &Container, read: &[&Variant]) -> TokenStream {
    let variant = container.tags.json.only.variant_identifier.is_some();
    let what = if variant { "variant identifier" } else { "field identifier" };
    let is_other = |variant: &Variant| variant.tags.json.other.is_some() || variant.fields.style == Style::Tuple;
    let last = read.last().filter(|last| is_other(last));
    let named = &read[..read.len() - usize::from(last.is_some())];
    let shape =
        Names::of_variants(named, container).shape(&container.read, &expecting(container, what.to_owned()), false);
    let other = match last {
        Some(_) => {
            let index = Literal::usize_unsuffixed(named.len());
            quote!(__gotag::Some(#index))
        }
        None => quote!(__gotag::None),
    };
    let identifier = quote! {
        __gotag::wire::Identifier {
            shape: const { #shape },
            variant: #variant,
            other: #other,
        }
    };
    if read.is_empty() || last.is_some_and(|last| last.fields.style == Style::Tuple) {
        return implement(
            container,
            &quote!(__gotag::wire::read_identifier(__d, #identifier)),
            &choice(container, read),
        );
    }
    let usize = quote!(__gotag::core::primitive::usize);
    let index = quote!(__gotag::wire::read_identifier::<#usize, _>(__d, #identifier));
    implement(container, &indexes(&index, read), &TokenStream::new())
}
