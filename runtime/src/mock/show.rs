//! Prints an argument if it can be printed.

use core::fmt::{self, Debug};

/// Holds one argument until a failure wants to print it.
///
/// `Show(&x).__debug()` finds the method below for a type that is `Debug`, and [`Opaque`]'s for any other: an inherent method
/// goes before a trait's, and does not count where its bounds fail.
pub struct Show<'a, T>(pub &'a T);

impl<'a, T: Debug> Show<'a, T> {
    /// The argument itself.
    pub fn __debug(&self) -> &'a dyn Debug {
        self.0
    }
}

/// The way out for an argument that is not `Debug`.
pub trait Opaque<'a> {
    /// Something that prints `?`.
    fn __debug(&self) -> &'a dyn Debug;
}

impl<'a, T> Opaque<'a> for Show<'a, T> {
    fn __debug(&self) -> &'a dyn Debug {
        &Unknown
    }
}

struct Unknown;

impl Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("?")
    }
}
