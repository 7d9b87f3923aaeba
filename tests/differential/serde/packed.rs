//! Types whose fields cannot be borrowed: `repr(packed)`.

corpus! {
types {
    #[repr(C, packed)]
    struct Packed { a: u8, b: u32, c: u64 }
    #[repr(packed(2))]
    struct PackedPair(u8, u32);
    #[repr(packed)]
    struct PackedOptions { a: u8, #[serde(default)] b: u32, #[serde(skip)] c: u16, #[serde(skip_serializing_if = "is_two")] d: Option<u16>, #[serde(with = "hex")] e: u32 }
    #[repr(packed)]
    struct PackedNewtype(u32);
    #[repr(packed)]
    struct PackedGeneric<T: Copy> { a: u8, value: T }
}
rest {
    fn is_two(value: &Option<u16>) -> bool {
        *value == Some(2)
    }

    mod hex {
        use serde::de::Error;
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&format!("{value:x}"))
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
            let text = String::deserialize(deserializer)?;
            u32::from_str_radix(&text, 16).map_err(D::Error::custom)
        }
    }
}
cases {
    packed: Packed [r#"{"a":1,"b":2,"c":3}"#, "[1,2,3]"]
    packed_pair: PackedPair ["[1,2]"]
    packed_options: PackedOptions [r#"{"a":1,"d":2,"e":"f"}"#, r#"{"a":1,"b":2,"c":3,"d":null,"e":"f"}"#]
    packed_newtype: PackedNewtype ["1"]
    packed_generic: PackedGeneric<u8> [r#"{"a":1,"value":2}"#]
}
}
