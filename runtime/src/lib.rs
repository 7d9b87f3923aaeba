//! gotag gives Rust what struct tags, `reflect`, `stringer`, `mockgen` and `go generate` give Go.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;
// Lets the derives be used inside this crate, in its own tests and examples.
extern crate self as gotag;

mod features;
#[cfg(feature = "mock")]
pub mod mock;
pub mod reflect;
pub mod tag;
pub mod text;
#[cfg(feature = "validate")]
pub mod validate;
#[cfg(feature = "serde")]
pub mod wire;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
