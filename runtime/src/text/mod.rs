//! Enums as text: Go's `stringer` and `enumer`, as three derives that stand alone.
//!
//! | derive | gives | Go |
//! |---|---|---|
//! | [`Display`](core::fmt::Display) | the variant's name; width and alignment as for a `str` | stringer's `String()` |
//! | [`FromStr`](core::str::FromStr) | the variant of a name or alias, or a [`ParseEnumError`] | enumer's `TString` |
//! | [`Variants`] | the names, the values, their number, the integers behind them | enumer's `TStrings`, `TValues`, `IsAT` |
//!
//! A variant's name is its identifier, unless `#[tag(text = "red")]` on the variant or
//! `#[tag(text(rename_all = "kebab-case"))]` on the enum says otherwise. `#[tag(text(alias = "scarlet"))]`
//! adds a name that is read and never written. All three derives use the one name that this gives.

mod error;
mod kept;
mod suggest;
mod variants;

#[doc(hidden)]
pub mod door;

pub use error::ParseEnumError;
pub use variants::{Listed, Places, Unlisted, Values, Variants};
