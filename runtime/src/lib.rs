//! gotag gives Rust what struct tags, `reflect`, `stringer`, `mockgen` and `go generate` give Go: one attribute,
//! `#[tag(...)]`, read at compile time by derive macros, by `cargo xtask codegen` into committed files, and at run time by
//! reflection.
//!
//! | you want | take | Go knows it as |
//! |---|---|---|
//! | to read and write any serde format | [`Serialize`], [`Deserialize`] | `encoding/json` |
//! | to check values | [`Validate`] and the rules in [`validate`] | go-playground/validator |
//! | an enum's text | `Display`, `FromStr`, [`Variants`], see [`text`] | stringer, enumer |
//! | fields, types and tags at run time | [`Reflect`], see [`mod@reflect`] | `reflect` |
//! | a mock of a trait | `#[gotag::mock]`, see `gotag::mock` | mockgen |
//! | the same code as committed files | `#[gotag::generate(...)]` and `cargo xtask codegen` | `go generate` |
//!
//! # Features
//!
//! `std`, `derive`, `serde` and `validate` are on by default; `mock` belongs in dev-dependencies. Reflection alone
//! (`default-features = false`) is `no_std` with `alloc`, and has no dependency. `generate` is opt-in and gives
//! `#[gotag::generate]` to a crate that commits its generated code; without `derive` beside it, its users build no syn.
//! `deserialize_in_place` is opt-in too, and makes the derive write more code: see [`wire`].
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;
// Lets the derives be used inside this crate, in its own tests and examples.
extern crate self as gotag;

mod features;
#[cfg(feature = "mock")]
pub mod mock;
#[cfg(any(feature = "serde", feature = "validate"))]
mod path;
pub mod reflect;
pub mod tag;
pub mod text;
#[cfg(feature = "validate")]
pub mod validate;
#[cfg(feature = "serde")]
pub mod wire;

pub use reflect::{Inspect, Kind, Mut, Ref, Reflect, ReflectError, TypeInfo, Typed, Value, info_of};
pub use text::Variants;

#[cfg(feature = "serde")]
pub use serde_core::{Deserialize, Serialize};

#[cfg(feature = "validate")]
pub use validate::{Report, Validate};

#[cfg(feature = "generate")]
pub use gotag_generate::generate;

// Each derive under the name of its trait, so that one import brings both.
#[cfg(feature = "derive")]
pub use gotag_derive::{Display, FromStr, Reflect, Variants};

#[cfg(all(feature = "derive", feature = "serde"))]
pub use gotag_derive::{Deserialize, Serialize};

#[cfg(all(feature = "derive", feature = "validate"))]
pub use gotag_derive::Validate;

#[cfg(all(feature = "derive", feature = "mock"))]
pub use gotag_derive::mock;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
