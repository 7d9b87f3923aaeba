//! What each part does, as a user sees it: one file a derive, a validation rule, a tag key.

#![allow(
    clippy::enum_variant_names,
    clippy::repr_packed_without_abi,
    clippy::struct_field_names,
    clippy::zero_sized_map_values,
    reason = "types are such as users write them"
)]

mod derives {
    mod deserialize;
    mod display;
    mod enums;
    mod from_str;
    mod mock;
    mod reflect;
    mod serialize;
    mod validate;
    mod variants;
}
mod generate;
mod keys;
mod rules;
mod wire;
