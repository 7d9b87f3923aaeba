//! `nested`: the rules of the type itself.

use crate::validate::{Checker, Validate};

impl Checker {
    /// Passes a value that is valid by the rules of its own type; also through `Option`, pointers, lists and maps.
    ///
    /// Go validates nested structs without being asked.
    pub fn nested<T: Validate + ?Sized>(&mut self, value: &T) -> bool {
        self.within(|checker| value.validate_into(checker))
    }
}
