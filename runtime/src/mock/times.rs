//! How often an expectation may be called.

use core::ops::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

/// How often an expectation must and may be called: a number, or any range of numbers.
///
/// An expectation that was not told takes any number of calls, none included. An empty range panics with `Backwards range`.
///
/// ```
/// use gotag::mock::Times;
/// assert_eq!(Times::from(3), Times::from(3..=3));
/// assert_eq!(Times::from(..), Times::default());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub(crate) least: usize,
    pub(crate) most: usize,
}

impl Times {
    #[track_caller]
    const fn between(least: usize, most: usize) -> Self {
        assert!(least <= most, "Backwards range");
        Self { least, most }
    }

    #[track_caller]
    const fn below(least: usize, end: usize) -> Self {
        assert!(least < end, "Backwards range");
        Self { least, most: end - 1 }
    }
}

impl Default for Times {
    fn default() -> Self {
        Self::between(0, usize::MAX)
    }
}

impl From<usize> for Times {
    fn from(count: usize) -> Self {
        Self::between(count, count)
    }
}

impl From<Range<usize>> for Times {
    #[track_caller]
    fn from(range: Range<usize>) -> Self {
        Self::below(range.start, range.end)
    }
}

impl From<RangeInclusive<usize>> for Times {
    #[track_caller]
    fn from(range: RangeInclusive<usize>) -> Self {
        Self::between(*range.start(), *range.end())
    }
}

impl From<RangeFrom<usize>> for Times {
    fn from(range: RangeFrom<usize>) -> Self {
        Self::between(range.start, usize::MAX)
    }
}

impl From<RangeTo<usize>> for Times {
    #[track_caller]
    fn from(range: RangeTo<usize>) -> Self {
        Self::below(0, range.end)
    }
}

impl From<RangeToInclusive<usize>> for Times {
    fn from(range: RangeToInclusive<usize>) -> Self {
        Self::between(0, range.end)
    }
}

impl From<RangeFull> for Times {
    fn from(_: RangeFull) -> Self {
        Self::default()
    }
}
