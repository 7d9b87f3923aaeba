//! What generated code names of this area.

pub use super::error::{Named, unknown};
pub use super::{ParseEnumError, Unlisted, Variants};
pub use core::default::Default;
pub use core::fmt::{Display, Formatter, Result as Written};
pub use core::str::FromStr;

/// `str` by a name that no scope can shadow.
pub type Str = str;

/// What `Variants::NAMES` is.
pub type Names = &'static [&'static str];

/// What `from_str` returns. `Self::Err` would be ambiguous beside a variant `Err`.
pub type Parsed<T> = Result<T, ParseEnumError>;
