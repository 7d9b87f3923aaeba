//! What generated code names of this area.

pub use super::families::{Field, GoNumber, GoWords, OrPresent};
pub use super::{Checker, Segment, Validate, rules};
