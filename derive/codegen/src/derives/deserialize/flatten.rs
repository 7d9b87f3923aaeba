//! Fields whose own fields stand among their siblings.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::super::wire::{self, Form, bound};
use super::functions::read_with;
use super::header::{header, is_named};
use crate::attr::json::{Flatten, Way};
use crate::emit;
use crate::model::{Container, Field, Fields, bare};

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

/// What is behind a shape into which others are flattened, so that no key belongs to two fields. Expands to:
/// ```text
/// .with({
///     use __gotag::wire::{Told, Untold as _};
///     &[__gotag::wire::Within::new("home_", Told::<'__de, Address>::SHAPE, Told::<'__de, Address>::INNER)]
/// })
/// ```
pub(super) fn within(fields: &Fields) -> TokenStream {
    let flattened = wire::flattened(fields, Way::Read);
    if flattened.is_empty() {
        return TokenStream::new();
    }
    let within = flattened.iter().map(|field| {
        let ty = &field.ty;
        let prefix = field.tags.json.prefix.as_ref().map_or("", |prefix| &prefix.text[..]);
        quote!(__gotag::wire::Within::new(#prefix, Told::<'__de, #ty>::SHAPE, Told::<'__de, #ty>::INNER))
    });
    quote! {
        .with({
            use __gotag::wire::{Told, Untold as _};
            &[#(#within),*]
        })
    }
}

/// Asks for a type's names now, and not when it is first read. A type with parameters has no names until they are known.
/// Expands to: `const _: &__gotag::wire::Shape = <User<'static> as __gotag::wire::Record<'static>>::SHAPE;`
pub(super) fn asked(container: &Container, fields: &Fields) -> TokenStream {
    let generics = &container.generics;
    let flattened = wire::flattened(fields, Way::Read);
    let Some(field) = flattened.last() else { return TokenStream::new() };
    if generics.type_params().next().is_some() || generics.const_params().next().is_some() {
        return TokenStream::new();
    }
    let (ident, lifetimes) = (&container.ident, generics.lifetimes().map(|_| quote!('static)));
    let span = proc_macro2::Span::call_site().located_at(field.member.span());
    quote_spanned!(span=> const _: &__gotag::wire::Shape = <#ident<#(#lifetimes),*> as __gotag::wire::Record<'static>>::SHAPE;)
}

/// Asks the field's type how it is read. Expands to:
/// ```text
/// {
///     use __gotag::wire::{IsKept as _, MayBeKept as _, MayLead as _, TellsKeys as _};
///     (&&&__gotag::wire::Asked::<Address>::NEW).way().prefix("home_")
/// }
/// ```
/// where `prefix` stands for the end, and `inline` for these two lines in place of the first:
/// ```text
///     use __gotag::wire::{TellsKeys as _, TellsNone as _};
///     __gotag::wire::tells_keys::<'__de, Address>();
/// ```
/// the second of which says at the type if it does not tell its keys.
fn way(field: &Field, container: &Container) -> TokenStream {
    let ty = &field.ty;
    let json = &field.tags.json;
    let prefix = json.prefix.as_ref().map(|prefix| {
        let text = &prefix.text;
        quote!(.prefix(#text))
    });
    if read_with(field, json).is_some() {
        let number = wire::number(container, field);
        return quote!(__gotag::wire::KeptBy::<Self, #ty, #number>::NEW #prefix);
    }
    let ways = if json.flatten.as_ref().is_some_and(|given| given.value == Flatten::Inline) {
        let span = proc_macro2::Span::call_site().located_at(ty.span());
        let asserted = quote_spanned!(span=> __gotag::wire::tells_keys::<'__de, #ty>(););
        quote!(use __gotag::wire::{TellsKeys as _, TellsNone as _}; #asserted)
    } else {
        quote!(
            use __gotag::wire::{IsKept as _, MayBeKept as _, MayLead as _, TellsKeys as _};
        )
    };
    quote! {
        {
            #ways
            (&&&__gotag::wire::Asked::<#ty>::NEW).way() #prefix
        }
    }
}

/// A newtype tells the keys of what it is of, if that tells its own. Expands to:
/// ```text
/// impl<'__de> __gotag::wire::Inline<'__de> for Home where Address: __gotag::wire::Inline<'__de> {
///     fn open<__K: __gotag::wire::Then<'__de>>(
///         __p: &mut __gotag::Option<Self>,
///         __k: __K,
///     ) -> __gotag::Result<(), __K::Error> {
///         __gotag::wire::open_newtype(__p, __k, Self)
///     }
/// }
/// ```
/// and to nothing where the type is known to have no keys, as most newtypes are of a number or a string.
pub(super) fn newtype(container: &Container, fields: &Fields) -> TokenStream {
    let [field] = &fields.list[..] else { return TokenStream::new() };
    let (ty, json, whole) = (&field.ty, &field.tags.json, &container.tags.json);
    let as_it_is = Form::of_struct(fields, Way::Read) == Form::Newtype
        && read_with(field, json).is_none()
        && wire::format(field).is_none()
        && json.nullable.or(json.default_on_null).is_none()
        && json.default.is_none()
        && whole.default.is_none()
        && whole.validate.is_none()
        && whole.only.remote.is_none();
    if !as_it_is || KEYLESS.iter().any(|name| is_named(ty, name)) || !matches!(bare(ty), Type::Path(_)) {
        return TokenStream::new();
    }
    let (header, clause) = header(container);
    let (params, this) = (header.params(), emit::self_type(container));
    let clause = if clause.is_empty() { quote!(where) } else { quote!(#clause,) };
    let bound = quote_spanned!(wire::at(field)=> #ty: __gotag::wire::Inline<'__de>);
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::Inline<'__de> for #this #clause #bound {
            fn open<__K: __gotag::wire::Then<'__de>>(
                __p: &mut __gotag::Option<Self>,
                __k: __K,
            ) -> __gotag::Result<(), __K::Error> {
                __gotag::wire::open_newtype(__p, __k, Self)
            }
        }
    }
}

/// Types that have no keys. One of the same name that has some is read from what is kept for it.
const KEYLESS: &[&str] = &[
    "bool",
    "char",
    "f32",
    "f64",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "String",
    "Vec",
    "Box",
    "Arc",
    "Rc",
    "Cow",
    "PhantomData",
];
