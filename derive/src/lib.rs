//! The derive macros of gotag. Use them through the `gotag` crate, which documents them beside their traits.
#![forbid(unsafe_code)]

use proc_macro::TokenStream;

/// Implements `gotag::Reflect`, `gotag::Inspect` and `gotag::Typed`.
#[proc_macro_derive(Reflect, attributes(tag, serde))]
pub fn reflect(input: TokenStream) -> TokenStream {
    gotag_codegen::derive("Reflect", input.into()).into()
}

/// Implements serde's `Serialize`.
#[proc_macro_derive(Serialize, attributes(tag, serde))]
pub fn serialize(input: TokenStream) -> TokenStream {
    gotag_codegen::derive("Serialize", input.into()).into()
}

/// Implements serde's `Deserialize`.
#[proc_macro_derive(Deserialize, attributes(tag, serde))]
pub fn deserialize(input: TokenStream) -> TokenStream {
    gotag_codegen::derive("Deserialize", input.into()).into()
}

/// Implements `gotag::Validate`.
#[proc_macro_derive(Validate, attributes(tag, serde))]
pub fn validate(input: TokenStream) -> TokenStream {
    gotag_codegen::derive("Validate", input.into()).into()
}

/// Implements `core::fmt::Display` for an enum.
#[proc_macro_derive(Display, attributes(tag))]
pub fn display(input: TokenStream) -> TokenStream {
    gotag_codegen::derive("Display", input.into()).into()
}

/// Implements `core::str::FromStr` for an enum.
#[proc_macro_derive(FromStr, attributes(tag))]
pub fn from_str(input: TokenStream) -> TokenStream {
    gotag_codegen::derive("FromStr", input.into()).into()
}

/// Implements `gotag::Variants` for an enum.
#[proc_macro_derive(Variants, attributes(tag))]
pub fn variants(input: TokenStream) -> TokenStream {
    gotag_codegen::derive("Variants", input.into()).into()
}

/// Writes `MockFoo` for a trait `Foo`.
#[cfg(feature = "mock")]
#[proc_macro_attribute]
pub fn mock(args: TokenStream, item: TokenStream) -> TokenStream {
    gotag_codegen::mock(args.into(), item.into()).into()
}
