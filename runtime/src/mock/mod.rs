//! mock.

#[doc(hidden)]
pub mod door;
