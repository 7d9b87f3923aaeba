//! One file a case: tagged items, and what their committed code does.

mod beside;
mod color;
mod conditional;
mod generic;
mod renamed;
mod store;
mod tokens;
mod user;

/// The source of every case, with its path in the package.
pub(crate) const SOURCES: &[(&str, &str)] = &[
    ("golden/cases/beside.rs", include_str!("beside.rs")),
    ("golden/cases/color.rs", include_str!("color.rs")),
    ("golden/cases/conditional.rs", include_str!("conditional.rs")),
    ("golden/cases/generic.rs", include_str!("generic.rs")),
    ("golden/cases/renamed.rs", include_str!("renamed.rs")),
    ("golden/cases/store.rs", include_str!("store.rs")),
    ("golden/cases/tokens.rs", include_str!("tokens.rs")),
    ("golden/cases/user.rs", include_str!("user.rs")),
];
