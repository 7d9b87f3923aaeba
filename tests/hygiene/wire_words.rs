//! The words about null and rules in a scope that calls everything by other names, under every lint there is.
#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub, deprecated, unused_qualifications)]
#![forbid(unsafe_code)]
#![allow(clippy::option_option, reason = "the user's own types, which `nullable` asks for")]

#[allow(non_camel_case_types, dead_code, unreachable_pub, missing_docs, clippy::pedantic)]
mod shadow {
    pub struct Option;
    pub struct Result;
    pub struct Some;
    pub struct Ok;
    pub struct Err;
    pub struct None;
    pub struct Default;
    pub struct Validate;
    pub mod core {}
    pub mod std {}
    pub mod gotag {}
    pub mod wire {}
}

#[allow(dead_code, unused_imports, missing_docs)]
mod shadowed {
    use super::shadow::*;
    use super::shadow::{core, std};

    /// Null, every way there is.
    #[derive(::gotag::Serialize, ::gotag::Deserialize, ::gotag::Validate)]
    #[tag(json(default_on_null, validate))]
    pub(crate) struct Nulls<'de, T: ::core::default::Default> {
        __v: ::core::option::Option<&'de ::core::primitive::str>,
        #[tag(json(default = 7), validate(min = 3))]
        __c: ::core::primitive::u8,
        #[tag(json(omitzero))]
        __d: ::core::primitive::u16,
        #[tag(json(nullable))]
        __e: ::core::option::Option<::core::option::Option<T>>,
        #[deprecated]
        old: (),
    }

    /// The same in variants.
    #[derive(::gotag::Serialize, ::gotag::Deserialize, ::gotag::Validate)]
    #[tag(json(default_on_null, validate))]
    pub(crate) enum Variants<T> {
        One(::core::option::Option<T>),
        Two(#[tag(json(default = 1))] ::core::primitive::u8, #[tag(json(default))] ::core::primitive::u8),
        Named {
            #[tag(validate(max = 3))]
            __a: ::core::primitive::u8,
            #[tag(json(nullable))]
            __b: ::core::option::Option<::core::option::Option<::core::primitive::u8>>,
        },
    }
}

#[test]
fn generated_code_reads_and_writes_there() {
    let nulls: shadowed::Nulls<'_, u8> =
        serde_json::from_str(r#"{"__v":null,"__c":null,"__d":null,"__e":null,"old":null}"#).unwrap();
    assert_eq!(serde_json::to_string(&nulls).unwrap(), r#"{"__v":null,"__c":7,"__e":null,"old":null}"#);
    for (read, written) in [
        (r#"{"One":null}"#, r#"{"One":null}"#),
        (r#"{"Two":[null,null]}"#, r#"{"Two":[1,0]}"#),
        (r#"{"Named":{"__a":null,"__b":null}}"#, r#"{"Named":{"__a":0,"__b":null}}"#),
    ] {
        let value: shadowed::Variants<u8> = serde_json::from_str(read).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), written);
    }
}
