//! `gtfield`: greater than another field.

use super::first;
use crate::validate::failure::Sibling;
use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule =
    Rule { name: "gtfield", message: |failure, f| write!(f, "must be greater than {}", first(failure)) };

/// A type that `gtfield` can compare with the type of another field.
#[diagnostic::on_unimplemented(
    message = "the rule `gtfield` cannot compare a `{Self}` with a `{Other}`",
    label = "there is no `PartialOrd<{Other}>` for a `{Self}`",
    note = "`gtfield` compares two fields of the same type, either of which may be optional"
)]
pub trait GtField<Other: ?Sized>: PartialOrd<Other> {}

#[diagnostic::do_not_recommend]
impl<T: PartialOrd<Other> + ?Sized, Other: ?Sized> GtField<Other> for T {}

impl Checker {
    /// Passes what is greater than the field `name` of the same struct. Without a value there is nothing to compare, and it
    /// passes; if only the other one is missing, it fails.
    ///
    /// Strings are compared in their order; Go compares their lengths.
    ///
    /// Go: `gtfield`.
    pub fn gtfield<T, Other>(&mut self, value: Option<&T>, other: Option<&Other>, name: &'static str) -> bool
    where
        T: GtField<Other> + ?Sized,
        Other: ?Sized,
    {
        match (value, other) {
            (None, _) => true,
            (Some(value), Some(other)) if value > other => true,
            _ => self.fail(&RULE, &Sibling(name), Unit::Value, &()),
        }
    }
}
