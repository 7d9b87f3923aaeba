//! `#[gotag::generate]`: the attribute behind committed code. Use it through the `gotag` crate.
//!
//! It reads the item as bare tokens, so that a crate which commits its generated code builds no parser. What it
//! does is little: make the tags known to the compiler, include the file that `cargo xtask codegen` wrote, and compare the hash of the
//! item with the hash in that file. All real work is done by the tool.
//!
//! The stages: [`list`] (what to generate) -> [`item`] (onto what) -> [`expand`].

mod expand;
mod fingerprint;
mod item;
mod list;
mod problem;
mod strip;

use proc_macro::TokenStream;

/// Includes the committed code that `cargo xtask codegen` generated for a struct, an enum or a trait. Go: `go generate`.
///
/// The list names what to generate: the derives of gotag on a struct or an enum, `mock` on a trait. The code stands in
/// `generated/<file>_<item>.rs` beside the source file; it is compiled in the item's own module, so private fields are
/// within its reach.
///
/// It is a compile error, and the message says what to run, when that file is missing, and when it is stale: when the
/// tags, the fields, the variants, the methods or the list changed since it was written. Doc comments and attributes
/// that no generator reads may change freely; where `Reflect` repeats a comment, `cargo xtask codegen --check` still sees it.
///
/// The tool reads source files, so the item has to stand in a module of one: what another macro makes and what stands in a
/// function it refuses. An attribute macro that rewrites the item goes below this one.
///
/// ```text
/// #[gotag::generate(Serialize, Validate)]
/// pub struct User {
///     #[tag(json = "name", validate(min = 2))]
///     pub name: String,
/// }
///
/// #[cfg_attr(test, gotag::generate(mock))]
/// pub trait Store {
///     fn get(&self, key: &str) -> Option<String>;
/// }
/// ```
#[proc_macro_attribute]
pub fn generate(list: TokenStream, item: TokenStream) -> TokenStream {
    expand::expand(&list, item)
}

/// Makes `#[tag]` known to the compiler on an item with committed code, and leaves it there for the derives beside.
#[doc(hidden)]
#[proc_macro_derive(Tagged, attributes(tag))]
pub fn tagged(_: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// The same for `#[serde]`, where the list names what reads it.
#[doc(hidden)]
#[proc_macro_derive(SerdeTagged, attributes(serde))]
pub fn serde_tagged(_: TokenStream) -> TokenStream {
    TokenStream::new()
}
