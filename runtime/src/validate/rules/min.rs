//! `min`: a size of `limit` or more.

use super::counted;
use crate::validate::families::{Measure, Measured};
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "min",
    message: |failure, f| {
        counted(failure, f, ["must be at least {}", "must be at least {} long", "must have at least {}"])
    },
};

/// A type that `min` applies to: whatever can be [measured](Measure).
#[diagnostic::on_unimplemented(
    message = "the rule `min` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`min` applies to numbers, to strings (in characters) and to collections (in elements)"
)]
pub trait Min<L>: Measure<L> {}

#[diagnostic::do_not_recommend]
impl<T: Measure<L> + ?Sized, L> Min<L> for T {}

impl Checker {
    /// Passes a size of `limit` or more: the value of a number, the characters of a string, the elements of a collection.
    ///
    /// Go: `min`. The same as `gte`.
    pub fn min<T: Min<L> + ?Sized, L: Params + Copy>(&mut self, value: &T, limit: L) -> bool {
        match value.measure(&limit) {
            Measured::Absent | Measured::Equal | Measured::Greater => true,
            _ => self.fail(&RULE, &limit, T::UNIT, &value),
        }
    }
}
