//! validate.

#[doc(hidden)]
pub mod door;
