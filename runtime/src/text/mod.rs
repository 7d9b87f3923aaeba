//! text.

#[doc(hidden)]
pub mod door;
