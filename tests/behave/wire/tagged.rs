//! Enums with a tag and fields that stand among their siblings, written by reflection as the derive writes them: gotag's, and
//! serde's own as a second oracle.

mod ours {
    use gotag::Serialize;

    include!("tagged/cases.rs");
}

mod theirs {
    use serde::Serialize;

    include!("tagged/cases.rs");
}
