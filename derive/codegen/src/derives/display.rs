//! The derive `Display`: an enum's text, one way. Go: what stringer generates.

use proc_macro2::TokenStream;
use quote::quote;

use super::Derive;
use super::variants::{of_an_enum, pattern};
use crate::attr::Serde;
use crate::emit::Impl;
use crate::model::Container;

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Display",
    doc: "Prints a variant's name, with the width and alignment that the format asks for.",
    go: "stringer",
    serde: Serde::Ignored,
    check: of_an_enum,
    emit,
    stub,
};

/// Expands to:
///
/// ```text
/// impl Display for Color {
///     fn fmt(&self, __f: &mut Formatter<'_>) -> Written {
///         let __text = match self {
///             Self::Red => "red",
///             Self::Mixed(..) => "mixed",
///         };
///         Formatter::pad(__f, __text)
///     }
/// }
/// ```
fn emit(container: &Container) -> TokenStream {
    let variants = container.variants();
    let arms = variants.iter().map(|variant| {
        let (pattern, text) = (pattern(variant), &variant.text);
        quote!(#pattern => #text,)
    });
    if variants.is_empty() {
        return implement(container, &quote!(_), &quote!(match *self {}));
    }
    implement(
        container,
        &quote!(__f),
        &quote! {
            let __text = match self { #(#arms)* };
            __gotag::text::Formatter::pad(__f, __text)
        },
    )
}

fn stub(container: &Container) -> TokenStream {
    implement(container, &quote!(_), &quote!(__gotag::Ok(())))
}

fn implement(container: &Container, formatter: &TokenStream, body: &TokenStream) -> TokenStream {
    // The text is the variant's: a field needs no bound.
    let bound = TokenStream::new();
    Impl { bound, ..Impl::new(container, ROW.name, quote!(__gotag::text::Display)) }.tokens(&quote! {
        fn fmt(&self, #formatter: &mut __gotag::text::Formatter<'_>) -> __gotag::text::Written {
            #body
        }
    })
}
