//! Serialize and Deserialize in a scope that calls everything by other names, under every lint there is.
#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub, deprecated, unused_qualifications)]
#![forbid(unsafe_code)]

#[allow(non_camel_case_types, dead_code, unreachable_pub, missing_docs, clippy::pedantic)]
mod shadow {
    pub struct Option;
    pub struct Result;
    pub struct Some;
    pub struct Ok;
    pub struct Err;
    pub struct None;
    pub struct Default;
    pub struct Serialize;
    pub struct Serializer;
    pub struct Deserialize;
    pub struct Deserializer;
    pub struct str;
    pub struct usize;
    pub struct u32;
    pub struct bool;
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod serde {}
    pub mod serde_core {}
    pub mod gotag {}
    pub mod wire {}
}

#[allow(dead_code, unused_imports, missing_docs)]
mod shadowed {
    use super::shadow::*;
    use super::shadow::{core, std};

    /// A type that only this module knows.
    #[derive(::gotag::Serialize, ::gotag::Deserialize, ::core::default::Default, PartialEq)]
    pub(crate) struct Private {
        of: ::core::primitive::u8,
    }

    /// Every option of a field, on names that generated code uses too.
    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    #[tag(json(deny_unknown))]
    pub(crate) struct Options<'de, T, const N: ::core::primitive::usize>
    where
        T: Clone,
    {
        __d: ::core::option::Option<T>,
        #[tag(json(omitempty, default))]
        __f: ::core::option::Option<&'de ::core::primitive::str>,
        #[tag(json(omitzero, default = Private { of: 3 }))]
        private: Private,
        #[tag(json("S", alias = "s"))]
        __s: ::core::primitive::bool,
        #[deprecated]
        old: (),
        #[tag(json = "-")]
        skipped: ::core::marker::PhantomData<Private>,
    }

    /// Functions and other types that stand in.
    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) enum Functions<'__v, T> {
        #[serde(with = "super::functions::whole")]
        Ok(T),
        Some {
            #[serde(with = "super::functions", default, skip_serializing_if = "super::functions::never")]
            __s: Private,
            #[serde(borrow)]
            __d: ::std::borrow::Cow<'__v, ::core::primitive::str>,
        },
        Err(#[serde(with = "super::functions")] Private),
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    #[serde(transparent)]
    pub(crate) struct Clear<T> {
        __d: T,
        #[serde(skip)]
        __e: (),
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize, Clone)]
    #[serde(from = "::core::primitive::u8", into = "::core::primitive::u8")]
    pub(crate) struct Other(::core::primitive::u8);

    impl ::core::convert::From<::core::primitive::u8> for Other {
        fn from(number: ::core::primitive::u8) -> Self {
            Self(number)
        }
    }

    impl ::core::convert::From<Other> for ::core::primitive::u8 {
        fn from(other: Other) -> Self {
            other.0
        }
    }

    /// Missing fields come from the whole type's default.
    #[derive(::gotag::Serialize, ::gotag::Deserialize, ::core::default::Default)]
    #[tag(json(default))]
    pub(crate) struct Whole {
        pub(crate) __default: ::core::primitive::u8,
        pub(crate) __v: ::core::primitive::u8,
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) struct Unit;

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) struct Newtype(Private);

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) struct Tuple(Private, #[tag(json = "-")] Private, #[tag(json(default))] Private);

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) struct Braces {}

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) enum Variants<'__a, T> {
        Ok,
        Err(Private),
        Some(Private, #[tag(json = "-")] Private, T),
        #[allow(non_camel_case_types)]
        __a {
            __i: ::core::primitive::u8,
            #[tag(json = "-")]
            __a: (),
            __e: &'__a ::core::primitive::str,
        },
        #[deprecated]
        Old,
        #[tag(json = "-")]
        Skipped(Private),
        Nothing(),
        Braces {},
        Hidden(#[tag(json = "-")] Private),
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) enum Units {
        None,
        #[deprecated]
        Old,
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) enum One {
        Only,
    }

    #[derive(::gotag::Serialize, ::gotag::Deserialize)]
    pub(crate) enum Never {}
}

/// What `with` names, for any type.
mod functions {
    use serde::{Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<T, S: Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
        ().serialize(serializer)
    }

    pub(crate) fn deserialize<'de, T: Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        <() as serde::Deserialize>::deserialize(deserializer).map(|()| T::default())
    }

    pub(crate) fn never<T>(_: &T) -> bool {
        false
    }

    pub(crate) mod whole {
        use serde::{Deserializer, Serializer};

        pub(crate) fn serialize<T, S: Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_unit()
        }

        pub(crate) fn deserialize<'de, T, D: Deserializer<'de>>(_: D) -> Result<T, D::Error> {
            Err(serde::de::Error::custom("never read"))
        }
    }
}

/// A type that is public shows a field's private type to nobody.
#[allow(dead_code, unreachable_pub)]
pub mod published {
    #[derive(gotag::Serialize, gotag::Deserialize)]
    struct Hidden;

    /// A struct.
    #[derive(gotag::Serialize, gotag::Deserialize)]
    pub struct Shown {
        #[serde(serialize_with = "super::functions::serialize")]
        hidden: Hidden,
        list: Vec<Hidden>,
    }

    /// An enum.
    #[derive(gotag::Serialize, gotag::Deserialize)]
    pub enum Choice {
        /// With data.
        Shown(Shown),
        /// With none.
        Nothing,
    }
}

#[test]
fn generated_code_is_a_guest() {
    let json = r#"{"__d":1,"s":true,"old":null}"#;
    let options: shadowed::Options<'_, u8, 1> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&options).unwrap(), r#"{"__d":1,"private":{"of":3},"S":true,"old":null}"#);
    let whole: shadowed::Whole = serde_json::from_str(r#"{"__v":2}"#).unwrap();
    assert_eq!((whole.__default, whole.__v), (0, 2));
    let variant: shadowed::Variants<'_, u8> = serde_json::from_str(r#"{"__a":{"__i":1,"__e":"x"}}"#).unwrap();
    assert_eq!(serde_json::to_string(&variant).unwrap(), r#"{"__a":{"__i":1,"__e":"x"}}"#);
    let functions: shadowed::Functions<'_, u8> = serde_json::from_str(r#"{"Some":{"__s":null,"__d":"x"}}"#).unwrap();
    assert_eq!(serde_json::to_string(&functions).unwrap(), r#"{"Some":{"__s":null,"__d":"x"}}"#);
    let unit: shadowed::Units = serde_json::from_str(r#""Old""#).unwrap();
    assert_eq!(serde_json::to_string(&unit).unwrap(), r#""Old""#);
}
