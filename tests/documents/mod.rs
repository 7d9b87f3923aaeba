//! Documents that others published, and types for them. Each is derived twice, by gotag in `ours` and by `serde_derive`
//! in `theirs`; the folder of a document says where it is from and under which licence.

/// Stamps the types with the derives of both sides.
macro_rules! both {
    ($($item:item)*) => {
        pub(crate) mod ours {
            $(#[derive(gotag::Serialize, gotag::Deserialize, Clone, Debug, PartialEq)] $item)*
        }
        pub(crate) mod theirs {
            $(#[derive(serde::Serialize, serde::Deserialize, Clone, Debug, PartialEq)] $item)*
        }
    };
}

pub(crate) mod charts;
pub(crate) mod contract;
pub(crate) mod emoji;
pub(crate) mod world;
