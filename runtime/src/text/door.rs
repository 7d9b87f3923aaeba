//! What generated code names of this area.

pub use super::error::unknown;
pub use super::{ParseEnumError, Unlisted, Variants};
pub use core::default::Default;
pub use core::fmt::{Display, Formatter, Result as Written};
pub use core::str::FromStr;
