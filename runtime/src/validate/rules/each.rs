//! `each`: rules for every element.

use crate::validate::Checker;
use crate::validate::families::Elements;

/// A type that `each` applies to: a collection of [elements](Elements).
#[diagnostic::on_unimplemented(
    message = "the rule `each` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`each` applies to lists, sets, and maps whose keys have `Display`"
)]
pub trait Each<Element>: Elements<Element> {}

#[diagnostic::do_not_recommend]
impl<T: Elements<Element> + ?Sized, Element> Each<Element> for T {}

impl Checker {
    /// Passes if `rules` pass on every element of a list, or on every value of a map. All elements are reported, each
    /// with its first broken rule.
    ///
    /// Go: `dive`.
    pub fn each<T: Each<E> + ?Sized, E>(&mut self, value: &T, rules: fn(&mut Checker, &E) -> bool) -> bool {
        value.check_each(rules, self)
    }
}
