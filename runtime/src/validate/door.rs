//! What generated code names of this area.

pub use super::families::{Field, GoNumber, GoWord, OrPresent};
pub use super::rules::either::either;
pub use super::{Checker, Validate};
