//! `omitempty`: no rules for a zero value.

use crate::validate::Checker;
use crate::validate::families::Zero;

/// A type that `omitempty` applies to: whatever has a [zero](Zero).
#[diagnostic::on_unimplemented(
    message = "the rule `omitempty` cannot check a `{Self}`",
    label = "a `{Self}` is never empty",
    note = "`omitempty` applies to `Option`, numbers, booleans, characters, strings and collections"
)]
pub trait OmitEmpty: Zero {}

#[diagnostic::do_not_recommend]
impl<T: Zero + ?Sized> OmitEmpty for T {}

impl Checker {
    /// Stops the rules of a field that is zero: false, without a failure. A collection is never zero.
    ///
    /// Go: `omitempty`.
    pub fn omitempty<T: OmitEmpty + ?Sized>(&self, value: &T) -> bool {
        !value.is_zero()
    }
}
