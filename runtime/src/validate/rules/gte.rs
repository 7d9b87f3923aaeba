//! `gte`: a size of `limit` or more.

use super::counted;
use crate::validate::families::{Measure, Measured};
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "gte",
    message: |failure, f| {
        counted(failure, f, ["must be at least {}", "must be at least {} long", "must have at least {}"])
    },
};

/// A type that `gte` applies to: whatever can be [measured](Measure).
#[diagnostic::on_unimplemented(
    message = "the rule `gte` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`gte` applies to numbers, to strings (in characters) and to collections (in elements)"
)]
pub trait Gte<L>: Measure<L> {}

#[diagnostic::do_not_recommend]
impl<T: Measure<L> + ?Sized, L> Gte<L> for T {}

impl Checker {
    /// Passes a size of `limit` or more: the value of a number, the characters of a string, the elements of a collection.
    ///
    /// Go: `gte`. The same as `min`.
    pub fn gte<T: Gte<L> + ?Sized, L: Params + Copy>(&mut self, value: &T, limit: L) -> bool {
        match value.measure(&limit) {
            Measured::Absent | Measured::Equal | Measured::Greater => true,
            _ => self.fail(&RULE, &limit, T::UNIT, &value),
        }
    }
}
