//! `unique`: no element twice.

use crate::validate::families::Distinct;
use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule = Rule { name: "unique", message: |_, f| f.write_str("must not contain the same element twice") };

/// A type that `unique` applies to: a collection of [distinct](Distinct) elements.
#[diagnostic::on_unimplemented(
    message = "the rule `unique` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`unique` applies to collections whose elements have `PartialEq`"
)]
pub trait Unique: Distinct {}

#[diagnostic::do_not_recommend]
impl<T: Distinct + ?Sized> Unique for T {}

impl Checker {
    /// Passes a collection without two equal elements; of a map the values count.
    ///
    /// It compares every pair, so that it neither allocates nor asks for more than `PartialEq`. Put a `max` before it
    /// where the length comes from outside.
    ///
    /// Go: `unique`.
    pub fn unique<T: Unique + ?Sized>(&mut self, value: &T) -> bool {
        value.distinct() != Some(false) || self.fail(&RULE, &(), Unit::Elements, &value)
    }
}
