//! `oneof`: one of a list.

use core::fmt;

use crate::validate::families::Member;
use crate::validate::{Checker, Failure, Params, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule = Rule { name: "oneof", message };

#[inline]
fn message(failure: &Failure, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("must be one of ")?;
    for (at, param) in failure.params().iter().enumerate() {
        let comma = if at > 0 { ", " } else { "" };
        write!(f, "{comma}`{param}`")?;
    }
    Ok(())
}

/// A type that `oneof` applies to: whatever can be a [member](Member) of a list.
#[diagnostic::on_unimplemented(
    message = "the rule `oneof` cannot look for a `{Self}` among these values",
    label = "this rule does not apply to a `{Self}`, or not with values of this type",
    note = "`oneof` applies to strings, whole numbers and characters"
)]
pub trait OneOf<Of>: Member<Of> {}

#[diagnostic::do_not_recommend]
impl<T: Member<Of> + ?Sized, Of> OneOf<Of> for T {}

impl Checker {
    /// Passes what is equal to one of the values.
    ///
    /// Go: `oneof`.
    pub fn oneof<T: OneOf<Of> + ?Sized, Of: Params>(&mut self, value: &T, of: &[Of]) -> bool {
        value.member(of) != Some(false) || self.fail(&RULE, &of, Unit::Value, &value)
    }
}
