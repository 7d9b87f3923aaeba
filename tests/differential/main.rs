//! Each derive against the specialist crate it replaces, as the oracle.

mod documents;
mod fuzz_corpus;
mod go_json;
mod go_tag;
mod serde;
mod strum;
