//! The methods of serde's traits that wrappers hand on, listed once.

/// Calls the macro `$local` with the methods of `Deserializer` and their arguments before the visitor: all but those for
/// identifiers, structs and enums, and with `$more`.
macro_rules! each_deserialize {
    ($local:ident; $($more:tt)*) => {
        $local! {
            deserialize_any(); deserialize_bool(); deserialize_char(); deserialize_str(); deserialize_string();
            deserialize_bytes(); deserialize_byte_buf(); deserialize_i8(); deserialize_i16(); deserialize_i32();
            deserialize_i64(); deserialize_i128(); deserialize_u8(); deserialize_u16(); deserialize_u32();
            deserialize_u64(); deserialize_u128(); deserialize_f32(); deserialize_f64(); deserialize_option();
            deserialize_unit(); deserialize_seq(); deserialize_map(); deserialize_ignored_any();
            deserialize_unit_struct(name: &'static str);
            deserialize_newtype_struct(name: &'static str);
            deserialize_tuple(len: usize);
            deserialize_tuple_struct(name: &'static str, len: usize);
            $($more)*
        }
    };
}

pub(super) use each_deserialize;
