//! `lte`: a size of `limit` or less.

use super::counted;
use crate::validate::families::{Measure, Measured};
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "lte",
    message: |failure, f| {
        counted(failure, f, ["must be at most {}", "must be at most {} long", "must have at most {}"])
    },
};

/// A type that `lte` applies to: whatever can be [measured](Measure).
#[diagnostic::on_unimplemented(
    message = "the rule `lte` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`lte` applies to numbers, to strings (in characters) and to collections (in elements)"
)]
pub trait Lte<L>: Measure<L> {}

#[diagnostic::do_not_recommend]
impl<T: Measure<L> + ?Sized, L> Lte<L> for T {}

impl Checker {
    /// Passes a size of `limit` or less: the value of a number, the characters of a string, the elements of a collection.
    ///
    /// Go: `lte`. The same as `max`.
    pub fn lte<T: Lte<L> + ?Sized, L: Params + Copy>(&mut self, value: &T, limit: L) -> bool {
        match value.measure(&limit) {
            Measured::Absent | Measured::Less | Measured::Equal => true,
            _ => self.fail(&RULE, &limit, T::UNIT, &value),
        }
    }
}
