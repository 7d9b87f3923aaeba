//! Types that stand in for a foreign one: `remote`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Path, PathArguments, Token};

use super::{at, bound};
use crate::model::{Container, Data, Field, Fields, Style};

/// The path of the foreign type.
fn remote(container: &Container) -> Option<&Path> {
    container.tags.json.only.remote.as_ref().map(|given| &given.value)
}

/// The value that is written: `self`, or `__self` of a foreign type, for which no method can be written.
pub(crate) fn me(container: &Container) -> TokenStream {
    if container.tags.json.only.remote.is_some() { quote!(__self) } else { quote!(self) }
}

/// The type that goes over the wire: `Self`, or the foreign type with the parameters of the one that describes it.
pub(crate) fn subject(container: &Container) -> TokenStream {
    match remote(container) {
        Some(path) => {
            let (_, arguments, _) = container.generics.split_for_impl();
            quote!(#path #arguments)
        }
        None => quote!(Self),
    }
}

/// The same type where a pattern or an expression names it.
pub(crate) fn constructor(container: &Container) -> TokenStream {
    let Some(path) = remote(container) else { return quote!(Self) };
    let mut tokens = path.leading_colon.to_token_stream();
    for pair in path.segments.pairs() {
        let segment = pair.value();
        segment.ident.to_tokens(&mut tokens);
        if let PathArguments::AngleBracketed(arguments) = &segment.arguments
            && arguments.colon2_token.is_none()
        {
            Token![::](arguments.lt_token.span).to_tokens(&mut tokens);
        }
        segment.arguments.to_tokens(&mut tokens);
        pair.punct().to_tokens(&mut tokens);
    }
    tokens
}

/// What errors call the type: its Rust name, of a foreign one that type's.
pub(crate) fn shown(container: &Container) -> String {
    let ident = remote(container).and_then(|path| path.segments.last().map(|last| last.ident.unraw()));
    ident.unwrap_or_else(|| container.ident.unraw()).to_string()
}

/// Whether a private field is read through a function, so that the foreign type cannot be put together from its fields.
fn has_getter(container: &Container) -> bool {
    container.fields().iter().any(|field| field.tags.json.only.getter.is_some())
}

/// A reference to a field that is written. Expands to: `&self.id`; of a packed struct, to a reference to a copy:
/// `&{ self.id }`; of a foreign type, to one whose type is the one that is declared here:
/// `__gotag::wire::typed::<u64>(&__self.id)`, `__gotag::wire::typed::<u64>(&path(__self))`
pub(crate) fn reference(container: &Container, field: &Field) -> TokenStream {
    let (member, ty) = (&field.member, &field.ty);
    // In the field's place from its first token on, or rustc blames the derive for what is wrong with the field.
    let me = crate::attr::json::respan(me(container), at(field));
    let place = match &field.tags.json.only.getter {
        Some(given) => {
            let path = &given.value;
            quote!(#path(#me))
        }
        None if container.packed => quote_spanned!(at(field)=> { #me.#member }),
        None => quote_spanned!(at(field)=> #me.#member),
    };
    match container.tags.json.only.remote {
        Some(_) => quote_spanned!(at(field)=> __gotag::wire::typed::<#ty>(&#place)),
        None => quote_spanned!(at(field)=> &#place),
    }
}

/// The foreign value that `Self` describes. Expands to:
/// ```text
/// match __v { Self::Circle { r: __0 } => Remote::Circle { r: __0 }, Self::Empty => Remote::Empty }
/// ```
/// and where a field is read through a function, to `__gotag::core::convert::Into::into(__v)`
pub(crate) fn into_remote(container: &Container) -> TokenStream {
    if has_getter(container) {
        return quote!(__gotag::core::convert::Into::into(__v));
    }
    let remote = constructor(container);
    let mut arms = TokenStream::new();
    for form in forms(container) {
        arms.extend(quote!(Self #form => #remote #form,));
    }
    quote!(match __v { #arms })
}

/// The arm for variants that a foreign enum may get later. Expands to: `__v => return __gotag::wire::write_unknown(__s, __v),`
pub(crate) fn unknown_variant(container: &Container) -> Option<TokenStream> {
    container.tags.json.only.remote.as_ref().filter(|_| container.non_exhaustive)?;
    // Within the crate that defines the enum there is no such variant.
    Some(quote!(
        #[allow(unreachable_patterns)]
        __v => return __gotag::wire::write_unknown(__s, __v),
    ))
}

/// Makes rustc see that the fields and variants of a type that only describes another are there for a reason. Expands to:
/// ```text
/// let _ = |__v: Self| match __v { Self { id: __0 } => Self { id: __0 } };
/// ```
pub(crate) fn in_use(container: &Container) -> Option<TokenStream> {
    container.tags.json.only.remote.as_ref()?;
    if container.fields().is_empty() && container.variants().is_empty() {
        return None;
    }
    let mut arms = TokenStream::new();
    for form in forms(container) {
        arms.extend(quote!(Self #form => Self #form,));
    }
    Some(quote!(let _ = |__v: Self| match __v { #arms };))
}

/// What stands behind the name of the type, in a pattern and an expression alike: `{ id: __0 }` of a struct, `::Circle(__0)` of
/// each variant.
fn forms(container: &Container) -> Vec<TokenStream> {
    match &container.data {
        Data::Struct(fields) => vec![members(fields)],
        Data::Enum(variants) => {
            let mut forms = Vec::new();
            for variant in variants {
                let (ident, members) = (&variant.ident, members(&variant.fields));
                forms.push(quote!(::#ident #members));
            }
            forms
        }
    }
}

/// `{ id: __0 }`, `(__0)` or nothing.
fn members(fields: &Fields) -> TokenStream {
    let mut members = Vec::new();
    for field in &fields.list {
        let (member, bound) = (&field.member, bound(field));
        members.push(if fields.style == Style::Named { quote!(#member: #bound) } else { quote!(#bound) });
    }
    match fields.style {
        Style::Unit => TokenStream::new(),
        Style::Tuple => quote!((#(#members),*)),
        Style::Named => quote!({ #(#members),* }),
    }
}
