//! `lt`: a size below `limit`.

use super::counted;
use crate::validate::families::{Measure, Measured};
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "lt",
    message: |failure, f| {
        counted(failure, f, ["must be less than {}", "must be shorter than {}", "must have fewer than {}"])
    },
};

/// A type that `lt` applies to: whatever can be [measured](Measure).
#[diagnostic::on_unimplemented(
    message = "the rule `lt` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`lt` applies to numbers, to strings (in characters) and to collections (in elements)"
)]
pub trait Lt<L>: Measure<L> {}

#[diagnostic::do_not_recommend]
impl<T: Measure<L> + ?Sized, L> Lt<L> for T {}

impl Checker {
    /// Passes a size below `limit`: the value of a number, the characters of a string, the elements of a collection.
    ///
    /// Go: `lt`.
    pub fn lt<T: Lt<L> + ?Sized, L: Params + Copy>(&mut self, value: &T, limit: L) -> bool {
        match value.measure(&limit) {
            Measured::Absent | Measured::Less => true,
            _ => self.fail(&RULE, &limit, T::UNIT, &value),
        }
    }
}
