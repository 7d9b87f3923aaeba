//! The tests live in `tests/`.

/// The README's examples are tests. They stand here, where both gotag and its generator can be used.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
