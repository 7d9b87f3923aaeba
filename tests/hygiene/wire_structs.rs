//! The same for structs whose fields or types are not their own: flattened, packed, foreign.
#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub, deprecated, unused_qualifications, dead_code)]
#![forbid(unsafe_code)]

use serde_json::{from_str, to_string};

#[allow(non_camel_case_types, dead_code, unreachable_pub, missing_docs, clippy::pedantic)]
mod shadow {
    pub struct Option;
    pub struct Result;
    pub struct Some;
    pub struct Ok;
    pub struct Err;
    pub struct None;
    pub struct Into;
    pub struct From;
    pub struct Map;
    pub struct Flat;
    pub struct Serialize;
    pub struct Serializer;
    pub struct Deserialize;
    pub struct Deserializer;
    pub struct str;
    pub struct usize;
    pub mod core {}
    pub mod std {}
    pub mod serde {}
    pub mod gotag {}
}

/// What another crate would hold, published as it would be there.
#[allow(unreachable_pub)]
pub mod foreign {
    /// A struct.
    #[derive(Clone, Copy)]
    pub struct Remote<T> {
        /// A field.
        pub shown: T,
        hidden: u8,
    }

    impl<T> Remote<T> {
        /// A new one.
        pub fn new(shown: T, hidden: u8) -> Self {
            Self { shown, hidden }
        }

        /// What is hidden.
        pub fn hidden(&self) -> u8 {
            self.hidden
        }
    }

    /// A small struct.
    #[derive(Clone, Copy)]
    pub struct Open(pub u8);
}

/// Descriptions that a crate publishes.
#[allow(unreachable_pub)]
pub mod published {
    use super::foreign;

    /// A description.
    #[derive(gotag::Serialize)]
    #[serde(remote = "foreign::Open")]
    pub struct OpenDef(u8);
}

#[allow(unused_imports, missing_docs)]
mod shadowed {
    use super::foreign;
    use super::shadow::*;
    use super::shadow::{core, std};

    #[derive(::gotag::Serialize)]
    pub(super) struct Flattened<'__s, T> {
        #[tag(json(inline, prefix = "p_", omitempty))]
        pub(super) __s: ::core::option::Option<T>,
        #[serde(flatten, with = "super::functions")]
        pub(super) __m: &'__s Inner,
        #[deprecated]
        #[serde(flatten)]
        old: (),
    }

    impl<'__s, T> Flattened<'__s, T> {
        #[allow(deprecated)]
        pub(super) fn new(__s: ::core::option::Option<T>, __m: &'__s Inner) -> Self {
            Self { __s, __m, old: () }
        }
    }

    #[derive(::gotag::Serialize)]
    #[tag(json(tag = "type"))]
    pub(super) struct Inner {
        pub(super) __map: ::core::primitive::u8,
    }

    #[derive(::gotag::Serialize)]
    pub(super) enum Variant {
        Some {
            #[tag(json(inline))]
            __s: Inner,
        },
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    #[serde(transparent)]
    #[repr(Rust, packed)]
    pub(super) struct Clear(pub(super) ::core::primitive::u64);

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    #[repr(C, packed)]
    pub(super) struct Packed {
        pub(super) __self: ::core::primitive::u8,
        pub(super) __s: ::core::primitive::u64,
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    #[serde(remote = "foreign::Remote")]
    pub(super) struct Def<T> {
        shown: T,
        #[serde(getter = "foreign::Remote::hidden")]
        hidden: ::core::primitive::u8,
    }

    impl<T> ::core::convert::From<Def<T>> for foreign::Remote<T> {
        fn from(def: Def<T>) -> Self {
            Self::new(def.shown, def.hidden)
        }
    }

    #[derive(::gotag::Deserialize)]
    #[serde(remote = "foreign::Open")]
    pub(super) struct OpenDef(::core::primitive::u8);
}

/// What `with` names.
mod functions {
    use gotag::Serialize;
    use serde::Serializer;

    pub(crate) fn serialize<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }
}

#[derive(gotag::Serialize, gotag::Deserialize)]
struct Holder {
    #[serde(with = "shadowed::Def")]
    remote: foreign::Remote<u8>,
    #[serde(serialize_with = "published::OpenDef::serialize", deserialize_with = "shadowed::OpenDef::deserialize")]
    open: foreign::Open,
}

#[test]
fn generated_code_is_a_guest() {
    let inner = shadowed::Inner { __map: 1 };
    let value = shadowed::Flattened::new(Some(shadowed::Packed { __self: 2, __s: 3 }), &inner);
    assert_eq!(to_string(&value).unwrap(), r#"{"p___self":2,"p___s":3,"type":"Inner","__map":1}"#);
    let variant = shadowed::Variant::Some { __s: inner };
    assert_eq!(to_string(&variant).unwrap(), r#"{"Some":{"type":"Inner","__map":1}}"#);
    let holder: Holder = from_str(r#"{"remote":{"shown":1,"hidden":2},"open":3}"#).unwrap();
    assert_eq!(to_string(&holder).unwrap(), r#"{"remote":{"shown":1,"hidden":2},"open":3}"#);
    let clear: shadowed::Clear = from_str("7").unwrap();
    assert_eq!(to_string(&clear).unwrap(), "7");
    let packed: shadowed::Packed = from_str(r#"{"__self":1,"__s":2}"#).unwrap();
    assert_eq!((packed.__self, { packed.__s }), (1, 2));
}
