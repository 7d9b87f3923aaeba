//! `custom`: a function of the user's.

use core::fmt::Display;

use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence: what the function returned, if it returned a sentence.
pub static RULE: Rule =
    Rule { name: "custom", message: |failure, f| f.write_str(failure.said.as_deref().unwrap_or("is not valid")) };

/// What a custom function may return: whether the value passes, or a sentence about why it does not.
#[diagnostic::on_unimplemented(
    message = "a custom rule cannot return a `{Self}`",
    label = "this function returns a `{Self}`",
    note = "a custom rule is a function `fn(&Field) -> bool` or `fn(&Field) -> Result<(), E>`, where `E` has `Display`"
)]
pub trait Verdict {
    /// Reports a value that does not pass.
    fn tell(self, checker: &mut Checker) -> bool;
}

impl Verdict for bool {
    #[inline]
    fn tell(self, checker: &mut Checker) -> bool {
        self || checker.fail(&RULE, &(), Unit::Value, &())
    }
}

impl<E: Display> Verdict for Result<(), E> {
    fn tell(self, checker: &mut Checker) -> bool {
        match self {
            Ok(()) => true,
            Err(why) => checker.fail_saying(&RULE, &why),
        }
    }
}

impl Checker {
    /// Passes if the function passed the value.
    ///
    /// Go: `validateFn`, or a function registered with `RegisterValidation`.
    pub fn custom(&mut self, verdict: impl Verdict) -> bool {
        verdict.tell(self)
    }
}
