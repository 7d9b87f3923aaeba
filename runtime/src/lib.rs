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
