//! Each derive against the specialist crate it replaces, as the oracle.

#![allow(clippy::enum_variant_names, reason = "types are such as others wrote them")]

mod documents;
mod fuzz_corpus;
mod go_json;
mod go_tag;
mod serde;
mod serde_test;
mod strum;
