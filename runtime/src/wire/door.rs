//! What generated code names of this area.
//!
//! For `struct User { id: u64, #[tag(json("mail", omitempty))] email: String }` it writes
//!
//! ```text
//! write_struct(serializer, "User", (("id", &self.id), ("mail", omit_empty(&self.email))))
//!
//! const SHAPE: &'static Shape = &Shape::new("User", "struct User", &["id", "mail"]);
//!
//! match reader.fields(Self::SHAPE) {
//!     Ok((id, email)) => Ok(Self { id, email }),
//!     Err(error) => Err(error),
//! }
//! ```

pub use serde_core::de::VariantAccess;
pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

pub use super::adjacent::{Adjacent, read_adjacent, read_unit_adjacent};
pub use super::by::{
    By, GivenBy, ReadWith, WriteWith, by, lend_bytes, lend_str, read_from, read_try_from, typed, variant_by, write_into,
};
#[cfg(feature = "validate")]
pub use super::checked::checked;
pub use super::empty::IsEmpty;
pub use super::format::{self, As, Format, GivenAs, formatted, variant_as};
pub use super::identifier::{Identifier, read_identifier};
#[cfg(feature = "deserialize_in_place")]
pub use super::in_place::{Anew, OrDefaultAt, read_newtype_in_place, read_record_in_place, read_tuple_in_place};
pub use super::inline::*;
pub use super::null::{OnNull, Present, omit_absent, or_null};
pub use super::read::{
    newtype_variant, read_newtype_struct, read_struct, read_tuple_struct, read_unit_struct, struct_variant,
    tuple_variant,
};
pub use super::read_enum::{Choice, no_variant, read_enum, read_unit_enum, unit_variant};
pub use super::record::{Reader, Record, read_checked_record, read_record};
pub use super::shape::{Join, Shape};
pub use super::slot::{Given, Maybe, OrDefault, Slot};
pub use super::slots::Slots;
pub use super::tagged::{ReadTagged, Tagged, read_tagged, read_tagged_by};
pub use super::untagged::{Untagged, read_or_untagged, read_untagged};
pub use super::which::{Kind, Seen, Tags, Which};
pub use super::write::{
    Entries, Entry, Omit, is_zero, omit_empty, omit_if, omit_zero, write_struct, write_struct_variant, write_tuple,
    write_tuple_struct, write_tuple_variant, write_unknown, write_unwritable,
};
pub use super::write_adjacent::{Elements, Fields, TagName};
pub use super::write_map::{FlatField, Map, Piece, Pieces, Prefixed, flat, flat_by, write_map};
pub use super::write_tagged::write_tagged;
