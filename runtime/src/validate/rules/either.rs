//! `a | b`: at least one of several rules.

use core::fmt;

use crate::validate::{Checker, Failure, Rule};

/// The sentence; the name is the alternatives as they stand in the tag.
pub static RULE: Rule = Rule { name: "either", message };

#[inline]
fn message(failure: &Failure, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("must pass one of ")?;
    for (at, rule) in failure.rule().split('|').enumerate() {
        let comma = if at > 0 { ", " } else { "" };
        write!(f, "{comma}`{rule}`")?;
    }
    Ok(())
}

/// Passes if one of the rules passed; they ran with a checker that was told to be quiet. `tag` is how they are written.
///
/// Go: `a|b`.
#[inline]
pub fn either(passed: bool, tag: &'static str, checker: &mut Checker) -> bool {
    let checker = checker.aloud();
    passed || checker.fail_all(&RULE, tag)
}
