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

/// Calls the macro `$local` with the methods of `Visitor` for numbers, `bool` and `char`, and the types of their values; and with
/// `$more`.
macro_rules! each_visit {
    ($local:ident; $($more:tt)*) => {
        $local! {
            visit_bool bool; visit_char char;
            visit_i8 i8; visit_i16 i16; visit_i32 i32; visit_i64 i64; visit_i128 i128;
            visit_u8 u8; visit_u16 u16; visit_u32 u32; visit_u64 u64; visit_u128 u128;
            visit_f32 f32; visit_f64 f64;
            $($more)*
        }
    };
}

/// The methods of a `Visitor` that wraps `inner` and has nothing to do with these values.
macro_rules! visit_alike {
    ($($method:ident $ty:ty;)*) => { $(
        fn $method<E: serde_core::de::Error>(self, value: $ty) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )* };
}

/// The methods of a `Visitor` that wraps `inner` for what has no value.
macro_rules! visit_nothing {
    () => {
        fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            self.inner.expecting(f)
        }

        fn visit_none<E: serde_core::de::Error>(self) -> Result<V::Value, E> {
            self.inner.visit_none()
        }

        fn visit_unit<E: serde_core::de::Error>(self) -> Result<V::Value, E> {
            self.inner.visit_unit()
        }
    };
}

pub(super) use {each_deserialize, each_visit, visit_alike, visit_nothing};
