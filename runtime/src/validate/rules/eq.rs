//! `eq`: equal to a constant.

use super::counted;
use crate::validate::families::Equal;
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "eq",
    message: |failure, f| counted(failure, f, ["must be {}", "must be {}", "must have exactly {}"]),
};

/// A type that `eq` applies to: whatever can be held against a [constant](Equal).
#[diagnostic::on_unimplemented(
    message = "the rule `eq` cannot check a `{Self}` against this value",
    label = "this rule does not apply to a `{Self}`, or not with a value of this type",
    note = "`eq` applies to numbers, booleans, characters and strings, and to collections (in elements)"
)]
pub trait Eq<To>: Equal<To> {}

#[diagnostic::do_not_recommend]
impl<T: Equal<To> + ?Sized, To> Eq<To> for T {}

impl Checker {
    /// Passes what is equal to a constant: a string as text, not by its length; a collection by the number of its elements.
    ///
    /// Go: `eq`.
    pub fn eq<T: Eq<To> + ?Sized, To: Params + Copy>(&mut self, value: &T, to: To) -> bool {
        value.equal(&to) != Some(false) || self.fail(&RULE, &to, T::UNIT, &value)
    }
}
