//! The derive `Variants`: an enum as data. Go: enumer's `TStrings` and `TValues`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::Derive;
use crate::attr::Serde;
use crate::diag::Sink;
use crate::emit::Impl;
use crate::model::{Container, Data, Field, Style, Variant};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Variants",
    doc: "Lists the names of an enum's variants and, where none has fields, their values and integers.",
    go: "enumer",
    serde: Serde::Ignored,
    check: of_an_enum,
    emit,
    stub,
};

/// `Display`, `FromStr` and `Variants` say it in the same words, so that a type with all three has one error.
pub(super) fn of_an_enum(container: &Container, sink: &Sink) {
    if let Data::Struct(_) = container.data {
        let message = "`Display`, `FromStr` and `Variants` are for enums, and a struct has no variants to name";
        sink.error(container.ident.span(), message);
    }
}

/// Expands to:
///
/// ```text
/// impl Variants for Color {
///     type Repr = u8;
///     type Values = &'static [Self];
///     const NAMES: Names = &["red", "green"];
///     const VALUES: &'static [Self] = &[Self::Red, Self::Green];
/// }
/// ```
///
/// where a discriminant is given, to this too, which is rustc's to make a jump of:
///
/// ```text
///     fn index(&self) -> usize {
///         match self {
///             Self::Red => 0,
///             Self::Green => 1,
///         }
///     }
///     fn from_repr(__repr: u8) -> Option<Self> {
///         let __value = match __repr {
///             _ if __repr == Self::Red as u8 => Self::Red,
///             _ if __repr == Self::Green as u8 => Self::Green,
///             _ => return None,
///         };
///         Some(__value)
///     }
/// ```
///
/// and where a variant has fields, to
///
/// ```text
///     type Values = Unlisted<Self>;
///     const VALUES: Unlisted<Self> = Unlisted(|__value| match __value {
///         Self::Red => 0,
///         Self::Mixed(..) => 1,
///     });
/// ```
// No `Self::Values`: it would be ambiguous beside a variant of that name.
fn emit(container: &Container) -> TokenStream {
    let variants = container.variants();
    let names = variants.iter().map(|variant| &variant.text);
    let (ty, values) = if listed(variants) {
        let values = variants.iter().map(value);
        (quote!(&'static [Self]), quote!(&[#(#values),*]))
    } else {
        let arms = variants.iter().map(place);
        (quote!(__gotag::text::Unlisted<Self>), quote!(__gotag::text::Unlisted(|__value| match __value { #(#arms)* })))
    };
    let repr = repr(container);
    let given = variants.iter().any(|variant| variant.discriminant.is_some());
    let methods = (given && listed(variants)).then(|| by_discriminant(variants, &repr));
    implement(
        container,
        &quote! {
            type Repr = #repr;
            type Values = #ty;
            const NAMES: __gotag::text::Names = &[#(#names),*];
            const VALUES: #ty = #values;
            #methods
        },
    )
}

/// `index` and `from_repr` where the integers are the user's: any constant expressions, in any order.
fn by_discriminant(variants: &[Variant], repr: &TokenStream) -> TokenStream {
    let places = variants.iter().map(place);
    let values = variants.iter().map(value).map(|value| quote!(_ if __repr == #value as #repr => #value,));
    quote! {
        fn index(&self) -> __gotag::core::primitive::usize {
            match self { #(#places)* }
        }
        fn from_repr(__repr: #repr) -> __gotag::Option<Self> {
            let __value = match __repr {
                #(#values)*
                _ => return __gotag::None,
            };
            __gotag::Some(__value)
        }
    }
}

/// `Self::Red => 0,`
fn place(variant: &Variant) -> TokenStream {
    let (pattern, index) = (pattern(variant), Literal::usize_unsuffixed(variant.index));
    quote!(#pattern => #index,)
}

/// A list without values: what is called on `VALUES` still has a type.
fn stub(container: &Container) -> TokenStream {
    let repr = repr(container);
    let (ty, values) = match &container.data {
        Data::Enum(variants) if listed(variants) => (quote!(&'static [Self]), quote!(&[])),
        _ => (quote!(__gotag::text::Unlisted<Self>), quote!(__gotag::text::Unlisted(|_| 0))),
    };
    implement(
        container,
        &quote! {
            type Repr = #repr;
            type Values = #ty;
            const NAMES: __gotag::text::Names = &[];
            const VALUES: #ty = #values;
        },
    )
}

fn implement(container: &Container, body: &TokenStream) -> TokenStream {
    let bound = TokenStream::new();
    Impl { bound, ..Impl::new(container, ROW.name, quote!(__gotag::text::Variants)) }.tokens(body)
}

fn repr(container: &Container) -> TokenStream {
    let name = container.repr.as_ref().map_or_else(|| "isize".to_owned(), ToString::to_string);
    let ident = quote::format_ident!("{name}");
    quote!(__gotag::core::primitive::#ident)
}

/// Whether there is a constant for each variant. Rust casts `A()` to an integer only where no discriminant is given.
fn listed(variants: &[Variant]) -> bool {
    let unit = |variant: &Variant| variant.fields.style == Style::Unit;
    let bare = |variant: &Variant| variant.fields.list.is_empty() && variant.discriminant.is_none();
    variants.iter().all(unit) || variants.iter().all(bare)
}

/// `Self::Red`, `Self::Mixed(..)`, `Self::Named { .. }`
pub(super) fn pattern(variant: &Variant) -> TokenStream {
    let ident = &variant.ident;
    match variant.fields.style {
        Style::Unit => quote!(Self::#ident),
        Style::Tuple => quote!(Self::#ident(..)),
        Style::Named => quote!(Self::#ident { .. }),
    }
}

/// `Self::Red`, `Self::Mixed(value, value)`, `Self::Named { field: value }`
pub(super) fn with_fields(variant: &Variant, value: fn(&Field) -> TokenStream) -> TokenStream {
    let ident = &variant.ident;
    let values = variant.fields.list.iter().map(value);
    match variant.fields.style {
        Style::Unit => quote!(Self::#ident),
        Style::Tuple => quote!(Self::#ident(#(#values),*)),
        Style::Named => {
            let members = variant.fields.list.iter().map(|field| field.member.to_token_stream());
            quote!(Self::#ident { #(#members: #values),* })
        }
    }
}

fn value(variant: &Variant) -> TokenStream {
    with_fields(variant, |_| TokenStream::new())
}
