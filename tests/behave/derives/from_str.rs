//! from_str.
