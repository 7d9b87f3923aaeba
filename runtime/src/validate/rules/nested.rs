//! `nested`: the rules of the type itself.

use crate::validate::{Checker, Validate};

/// Passes a value that is valid by the rules of its own type; also through `Option`, pointers, lists and maps.
///
/// Go validates nested structs without being asked.
pub fn apply<T: Validate + ?Sized>(value: &T, checker: &mut Checker) -> bool {
    checker.within(|checker| value.validate_into(checker))
}
