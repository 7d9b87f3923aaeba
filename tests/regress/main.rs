//! regress.
