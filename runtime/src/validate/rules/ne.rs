//! `ne`: different from a constant.

use super::counted;
use crate::validate::families::Equal;
use crate::validate::{Checker, Params, Rule};

/// The rule's name and sentence.
pub static RULE: Rule = Rule {
    name: "ne",
    message: |failure, f| counted(failure, f, ["must not be {}", "must not be {}", "must not have exactly {}"]),
};

/// A type that `ne` applies to: whatever can be held against a [constant](Equal).
#[diagnostic::on_unimplemented(
    message = "the rule `ne` cannot check a `{Self}` against this value",
    label = "this rule does not apply to a `{Self}`, or not with a value of this type",
    note = "`ne` applies to numbers, booleans, characters and strings, and to collections (in elements)"
)]
pub trait Ne<To>: Equal<To> {}

#[diagnostic::do_not_recommend]
impl<T: Equal<To> + ?Sized, To> Ne<To> for T {}

impl Checker {
    /// Passes what is different from a constant: a string as text, not by its length; a collection by the number of its elements.
    ///
    /// Go: `ne`.
    pub fn ne<T: Ne<To> + ?Sized, To: Params + Copy>(&mut self, value: &T, to: To) -> bool {
        value.equal(&to) != Some(true) || self.fail(&RULE, &to, T::UNIT, &value)
    }
}
