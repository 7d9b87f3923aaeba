//! Foreign types, read by a type that describes them: as that type, which then becomes the foreign one.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::wire;
use super::header::header;
use crate::emit;
use crate::model::Container;

/// Expands to:
/// ```text
/// impl<'__de> Foreign {
///     pub fn deserialize<__D: __gotag::wire::Deserializer<'__de>>(__d: __D) -> __gotag::Result<Remote, __D::Error> { body }
/// }
/// ```
/// where no `subject` is known, to a function for any.
pub(super) fn implement(container: &Container, subject: &TokenStream, body: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    let vis = &container.vis;
    let (any, subject) = if subject.is_empty() { (quote!(__T,), quote!(__T)) } else { (quote!(), quote!(#subject)) };
    quote! {
        #[automatically_derived]
        impl #params #ty #clause {
            #[doc = "Reads a value of the foreign type that this one describes; fails as the format does."]
            #vis fn deserialize<#any __D: __gotag::wire::Deserializer<'__de>>(
                __d: __D,
            ) -> __gotag::Result<#subject, __D::Error> {
                #body
            }
        }
    }
}

/// Expands to:
/// ```text
/// let __v: __gotag::Result<Self, __D::Error> = body;
/// match __v {
///     __gotag::Ok(__v) => __gotag::Ok(match __v { Self { id: __0 } => Remote { id: __0 } }),
///     __gotag::Err(__e) => __gotag::Err(__e),
/// }
/// ```
pub(super) fn converted(container: &Container, body: &TokenStream) -> TokenStream {
    let value = wire::into_remote(container);
    quote! {
        let __v: __gotag::Result<Self, __D::Error> = { #body };
        match __v {
            __gotag::Ok(__v) => __gotag::Ok(#value),
            __gotag::Err(__e) => __gotag::Err(__e),
        }
    }
}
