//! `alphanum`: letters and digits.

use super::every;
use crate::validate::families::Text;
use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule =
    Rule { name: "alphanum", message: |_, f| f.write_str("must contain only the letters a to z and digits") };

/// A type that `alphanum` applies to: every [text](Text).
#[diagnostic::on_unimplemented(
    message = "the rule `alphanum` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`alphanum` applies to strings"
)]
pub trait Alphanum: Text {}

#[diagnostic::do_not_recommend]
impl<T: Text + ?Sized> Alphanum for T {}

impl Checker {
    /// Passes one or more ASCII letters and digits, and nothing else. The empty string fails.
    ///
    /// Go: `alphanum`.
    pub fn alphanum<T: Alphanum + ?Sized>(&mut self, value: &T) -> bool {
        value.text().is_none_or(is_alphanum) || self.fail(&RULE, &(), Unit::Value, &value)
    }
}

#[inline]
fn is_alphanum(text: &str) -> bool {
    !text.is_empty() && every(text, |byte| byte.is_ascii_alphanumeric())
}
