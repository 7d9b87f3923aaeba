//! Serializers: what derived `Serialize` and `Deserialize` stand on, for every serde format.
//!
//! The visitors, the lookup of keys and every error text live here and are compiled once. A derived type adds its
//! names and, each way, one tuple of its fields: `door` shows how it reads.
//!
//! The tuple is the interface in both directions. To write, `(("id", &self.id), ("name", &self.name))` is handed over
//! as [`Entries`](door::Entries). To read, the pattern `(id, name)` and the fields it ends in say which
//! [`Slots`](door::Slots) to fill. What `rustc` checks for a user's type is one expression each way.

#[doc(hidden)]
pub mod door;
mod empty;
mod keys;
mod missing;
mod read;
mod read_enum;
mod shape;
mod slots;
mod write;

pub use empty::IsEmpty;
