//! reflect.

#[doc(hidden)]
pub mod door;
