//! `gt`: a size above `limit`.

use super::counted;
use crate::validate::families::{Measure, Measured};
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "gt",
    message: |failure, f| {
        counted(failure, f, ["must be greater than {}", "must be longer than {}", "must have more than {}"])
    },
};

/// A type that `gt` applies to: whatever can be [measured](Measure).
#[diagnostic::on_unimplemented(
    message = "the rule `gt` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`gt` applies to numbers, to strings (in characters) and to collections (in elements)"
)]
pub trait Gt<L>: Measure<L> {}

#[diagnostic::do_not_recommend]
impl<T: Measure<L> + ?Sized, L> Gt<L> for T {}

impl Checker {
    /// Passes a size above `limit`: the value of a number, the characters of a string, the elements of a collection.
    ///
    /// Go: `gt`.
    pub fn gt<T: Gt<L> + ?Sized, L: Params + Copy>(&mut self, value: &T, limit: L) -> bool {
        match value.measure(&limit) {
            Measured::Absent | Measured::Greater => true,
            _ => self.fail(&RULE, &limit, T::UNIT, &value),
        }
    }
}
