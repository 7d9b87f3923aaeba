//! Everything that generated code may name. It changes without notice: only gotag's own generator may use it.
//!
//! One door per area; the prelude items stand here because a user's scope may shadow them.

pub use core;
pub use core::option::Option::{self, None, Some};
pub use core::result::Result::{self, Err, Ok};

pub use crate::features::{fresh, when_mock, when_serde, when_validate};
#[cfg(feature = "generate")]
pub use gotag_generate::{SerdeTagged, Tagged};

#[cfg(feature = "mock")]
pub use crate::mock::door as mock;
pub use crate::reflect::door as reflect;
pub use crate::text::door as text;
#[cfg(feature = "validate")]
pub use crate::validate::door as validate;
#[cfg(feature = "serde")]
pub use crate::wire::door as wire;
