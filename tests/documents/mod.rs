//! Documents that others published, and types for them. Each is derived twice, by gotag in `ours` and by `serde_derive`
//! in `theirs`; the folder of a document says where it is from and under which licence.
//!
//! In `composed` the same document has types made of parts: what several kinds of object have in common is a struct that is
//! flattened into them, and what tells the kinds apart is a tag.

/// Stamps the types with the derives of both sides. Before them stand those that are
/// shared with the types of the document that are not composed.
macro_rules! both {
    ([$($shared:ident),*] $($item:item)*) => {
        pub(crate) mod ours {
            $(use super::super::ours::$shared;)*
            $(#[derive(gotag::Serialize, gotag::Deserialize, Clone, Debug, PartialEq)] $item)*
        }
        pub(crate) mod theirs {
            $(use super::super::theirs::$shared;)*
            $(#[derive(serde::Serialize, serde::Deserialize, Clone, Debug, PartialEq)] $item)*
        }
    };
    ($($item:item)*) => {
        both! { [] $($item)* }
    };
}

pub(crate) mod charts;
pub(crate) mod contract;
pub(crate) mod emoji;
pub(crate) mod world;
