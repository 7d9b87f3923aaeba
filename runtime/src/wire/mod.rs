//! Serializers: what derived `Serialize` and `Deserialize` stand on, for every serde format.
//!
//! The visitors, the lookup of keys and every error text live here and are compiled once. A derived type adds a
//! [`Shape`](door::Shape), one tuple of its fields and one struct expression; see `door` for the names it may use.
//!
//! The tuple is the interface in both directions: to write, `(&self.id, &self.name)` is handed over as
//! [`Entries`](door::Entries); to read, `(u64, String)` names the [`Slots`](door::Slots) to fill. What `rustc` checks
//! for a user's type is therefore one expression each way, whatever the number of fields.

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
