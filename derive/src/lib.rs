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
    let expand =
        if cfg!(feature = "deserialize_in_place") { gotag_codegen::derive_in_place } else { gotag_codegen::derive };
    expand("Deserialize", input.into()).into()
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

/// Writes `MockFoo`, which implements the trait `Foo` by the expectations that a test sets. The mock has the trait's visibility.
///
/// For each method `get` there is `expect_get()`, which returns a new `gotag::mock::Expectation`; for a method without a receiver
/// there is `get_context()`, whose `expect()` does. `new()`, `Default`, `Debug` and `checkpoint()` complete it. Go: `mockgen`.
///
/// - Associated items are given to the attribute: `#[gotag::mock(Item = u32, SIZE = 4)]`.
/// - Arguments may be owned, references, trait objects, or types of one lifetime; returns must be owned or `'static`.
/// - A generic trait has a generic mock, and a method over `T: 'static` its expectations per type: `expect_put::<u32>()`.
/// - Methods with a default body are mocked too. `async fn` is answered at once.
/// - Of the supertraits, the mock has the auto traits, `Debug` and `Default`; write an `impl` for any other.
///
/// Whatever cannot be mocked is a compile error at its own token that says what to write instead.
#[cfg(feature = "mock")]
#[proc_macro_attribute]
pub fn mock(args: TokenStream, item: TokenStream) -> TokenStream {
    gotag_codegen::mock(args.into(), item.into()).into()
}
