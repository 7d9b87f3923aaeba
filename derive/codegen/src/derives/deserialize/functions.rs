//! Fields and variants that a function reads.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::super::wire;
use super::header::{cow, header, is_named};
use crate::attr::json::{Json, Way};
use crate::emit;
use crate::model::{Container, Data, Field, Style, Variant};

/// The impls through which the runtime calls what `deserialize_with` names.
pub(super) fn functions(container: &Container) -> TokenStream {
    let mut impls = TokenStream::new();
    let mut fields = match &container.data {
        Data::Struct(fields) => wire::on(fields, Way::Read),
        Data::Enum(_) => Vec::new(),
    };
    for variant in container.variants() {
        if variant.tags.json.skip.read.is_some() {
            continue;
        }
        let Some(path) = of_variant(variant) else {
            fields.extend(wire::on(&variant.fields, Way::Read));
            continue;
        };
        let types = variant.fields.list.iter().map(|field| &field.ty);
        let of = if variant.fields.list.len() == 1 { quote!(#(#types)*) } else { quote!((#(#types),*)) };
        impls.extend(function(container, &of, &wire::variant_number(container, variant), &path));
    }
    for field in fields {
        if let Some(path) = read_with(field, &field.tags.json) {
            let number = wire::number(container, field);
            impls.extend(function(container, &field.ty.to_token_stream(), &number, &path));
        }
    }
    impls
}

/// Expands to:
/// ```text
/// impl<'__de, T> __gotag::wire::ReadWith<'__de, FieldType, 3> for User<T> where T: __gotag::wire::Deserialize<'__de> {
///     fn read<__D: __gotag::wire::Deserializer<'__de>>(__d: __D) -> __gotag::Result<FieldType, __D::Error> { path(__d) }
/// }
/// ```
fn function(container: &Container, of: &TokenStream, number: &Literal, path: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::ReadWith<'__de, #of, #number> for #ty #clause {
            fn read<__D: __gotag::wire::Deserializer<'__de>>(
                __d: __D,
            ) -> __gotag::Result<#of, __D::Error> {
                #path(__d)
            }
        }
    }
}

/// The function that reads all fields of a variant.
pub(super) fn of_variant(variant: &Variant) -> Option<TokenStream> {
    match &variant.fields.list[..] {
        [field] if variant.fields.style == Style::Tuple => read_with(field, &variant.tags.json),
        _ => variant.tags.json.only.with.read.as_ref().map(|given| given.value.to_token_stream()),
    }
}

/// The function that reads a field: the one that is given, or for a borrowed `Cow` the one that keeps what it borrows.
pub(super) fn read_with(field: &Field, json: &Json) -> Option<TokenStream> {
    let only = &json.only;
    match (&only.with.read, &only.borrow) {
        (Some(given), _) => Some(given.value.to_token_stream()),
        (None, Some(_)) => match cow(&field.ty)? {
            ty if is_named(ty, "str") => Some(quote!(__gotag::wire::lend_str)),
            Type::Slice(slice) if is_named(&slice.elem, "u8") => Some(quote!(__gotag::wire::lend_bytes)),
            _ => None,
        },
        (None, None) => None,
    }
}
