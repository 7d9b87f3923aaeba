//! variants.
