//! All that is wrong with a value.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;

use super::failure::Failure;

/// All that is wrong with a value: a flat list, in field order, with at least one entry.
///
/// It prints one failure a line. Go: `validator.ValidationErrors`.
#[derive(Clone, Debug)]
pub struct Report {
    failures: Vec<Failure>,
}

impl Report {
    #[inline]
    pub(super) fn new(failures: Vec<Failure>) -> Self {
        Report { failures }
    }

    /// The failures, in field order.
    #[inline]
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }

    /// The failures, in field order.
    #[inline]
    pub fn iter(&self) -> core::slice::Iter<'_, Failure> {
        self.failures.iter()
    }

    /// How many failures there are: at least one.
    #[inline]
    pub fn len(&self) -> usize {
        self.failures.len()
    }

    /// Always false for a report that validation returned.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.failures.is_empty()
    }

    /// The failure at exactly this path, written as it prints (`items[0].price`); `None` if that part is valid or
    /// does not exist.
    ///
    /// A field stops at its first broken rule, so there is one at most.
    #[inline]
    pub fn at(&self, path: &str) -> Option<&Failure> {
        self.failures.iter().find(|failure| failure.path().to_string() == path)
    }
}

impl fmt::Display for Report {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, failure) in self.failures.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            failure.fmt(f)?;
        }
        Ok(())
    }
}

impl core::error::Error for Report {}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Failure;
    type IntoIter = core::slice::Iter<'a, Failure>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Report {
    type Item = Failure;
    type IntoIter = alloc::vec::IntoIter<Failure>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.failures.into_iter()
    }
}
