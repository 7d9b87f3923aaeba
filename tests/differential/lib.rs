//! The corpus as a library, for the fuzz targets of `tests/fuzz`.

#![allow(dead_code, unused_imports, reason = "what only tests use")]

mod serde;

pub use serde::decode;
