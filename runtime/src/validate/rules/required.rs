//! `required`: a value other than zero.

use crate::validate::families::Zero;
use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule = Rule { name: "required", message: |_, f| f.write_str("is required") };

/// A type that `required` applies to: whatever has a [zero](Zero).
#[diagnostic::on_unimplemented(
    message = "the rule `required` cannot check a `{Self}`",
    label = "a `{Self}` is always there",
    note = "`required` applies to `Option`, numbers, booleans, characters, strings and collections"
)]
pub trait Required: Zero {}

#[diagnostic::do_not_recommend]
impl<T: Zero + ?Sized> Required for T {}

impl Checker {
    /// Passes what is not zero: `None`, false, 0 and the empty string fail.
    ///
    /// An empty collection passes, for it is there; ask for elements with `min = 1`. A `Some` passes whatever is in it.
    ///
    /// Go: `required`.
    pub fn required<T: Required + ?Sized>(&mut self, value: &T) -> bool {
        !value.is_zero() || self.fail(&RULE, &(), Unit::Value, &())
    }
}
