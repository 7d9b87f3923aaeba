//! Each derive against the specialist crate it replaces, as the oracle.

mod serde;
mod strum;
