//! `len`: a size of exactly `limit`.

use super::counted;
use crate::validate::families::{Measure, Measured};
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "len",
    message: |failure, f| counted(failure, f, ["must be {}", "must be exactly {} long", "must have exactly {}"]),
};

/// A type that `len` applies to: whatever can be [measured](Measure).
#[diagnostic::on_unimplemented(
    message = "the rule `len` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`len` applies to numbers, to strings (in characters) and to collections (in elements)"
)]
pub trait Len<L>: Measure<L> {}

#[diagnostic::do_not_recommend]
impl<T: Measure<L> + ?Sized, L> Len<L> for T {}

impl Checker {
    /// Passes a size of exactly `limit`: the value of a number, the characters of a string, the elements of a collection.
    ///
    /// Go: `len`.
    pub fn len<T: Len<L> + ?Sized, L: Params + Copy>(&mut self, value: &T, limit: L) -> bool {
        match value.measure(&limit) {
            Measured::Absent | Measured::Equal => true,
            _ => self.fail(&RULE, &limit, T::UNIT, &value),
        }
    }
}
