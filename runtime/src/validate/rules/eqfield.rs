//! `eqfield`: equal to another field.

use super::first;
use crate::validate::failure::Sibling;
use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule =
    Rule { name: "eqfield", message: |failure, f| write!(f, "must be equal to {}", first(failure)) };

/// A type that `eqfield` can compare with the type of another field.
#[diagnostic::on_unimplemented(
    message = "the rule `eqfield` cannot compare a `{Self}` with a `{Other}`",
    label = "there is no `PartialEq<{Other}>` for a `{Self}`",
    note = "`eqfield` compares two fields of the same type, either of which may be optional"
)]
pub trait EqField<Other: ?Sized>: PartialEq<Other> {}

#[diagnostic::do_not_recommend]
impl<T: PartialEq<Other> + ?Sized, Other: ?Sized> EqField<Other> for T {}

impl Checker {
    /// Passes what is equal to the field `name` of the same struct. Without a value there is nothing to compare, and it
    /// passes; if only the other one is missing, it fails.
    ///
    /// Go: `eqfield`.
    pub fn eqfield<T, Other>(&mut self, value: Option<&T>, other: Option<&Other>, name: &'static str) -> bool
    where
        T: EqField<Other> + ?Sized,
        Other: ?Sized,
    {
        match (value, other) {
            (None, _) => true,
            (Some(value), Some(other)) if value == other => true,
            _ => self.fail(&RULE, &Sibling(name), Unit::Value, &()),
        }
    }
}
