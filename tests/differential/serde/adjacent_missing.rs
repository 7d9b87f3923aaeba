//! Adjacent content that may be missing, or is not what the variant's form says.

corpus! {
types {
    #[serde(tag = "t", content = "c")]
    enum Off { A(u8), Off(#[serde(skip)] u8) }
    #[serde(tag = "t", content = "c")]
    enum Unit {
        A(u8),
        #[serde(serialize_with = "unit::serialize", deserialize_with = "unit::deserialize")]
        Unit,
    }
}
rest {
    mod unit {
        use serde::{Deserialize, Deserializer, Serializer};

        pub(super) fn serialize<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str("unit")
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
            String::deserialize(deserializer).map(|_| ())
        }
    }
}
cases {
    off: Off [r#"{"t":"A","c":1}"#, r#"{"t":"Off"}"#, r#"{"t":"Off","c":null}"#]
    unit: Unit [r#"{"t":"A","c":1}"#, r#"{"t":"Unit","c":"x"}"#, r#"{"t":"Unit"}"#]
}
}
