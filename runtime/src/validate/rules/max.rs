//! `max`: a size of `limit` or less.

use super::counted;
use crate::validate::families::{Measure, Measured};
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "max",
    message: |failure, f| {
        counted(failure, f, ["must be at most {}", "must be at most {} long", "must have at most {}"])
    },
};

/// A type that `max` applies to: whatever can be [measured](Measure).
#[diagnostic::on_unimplemented(
    message = "the rule `max` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`max` applies to numbers, to strings (in characters) and to collections (in elements)"
)]
pub trait Max<L>: Measure<L> {}

#[diagnostic::do_not_recommend]
impl<T: Measure<L> + ?Sized, L> Max<L> for T {}

impl Checker {
    /// Passes a size of `limit` or less: the value of a number, the characters of a string, the elements of a collection.
    ///
    /// Go: `max`. The same as `lte`.
    pub fn max<T: Max<L> + ?Sized, L: Params + Copy>(&mut self, value: &T, limit: L) -> bool {
        match value.measure(&limit) {
            Measured::Absent | Measured::Less | Measured::Equal => true,
            _ => self.fail(&RULE, &limit, T::UNIT, &value),
        }
    }
}
