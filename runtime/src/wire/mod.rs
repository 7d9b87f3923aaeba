//! wire.

#[doc(hidden)]
pub mod door;
