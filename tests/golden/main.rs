//! What exactly is generated. The goldens are committed code: `generated/` beside each case is what
//! `cargo xtask codegen` writes, and it is compiled into this test and run. To take a change over, run that command.

#![deny(warnings, clippy::pedantic)]
// A file is linted harder than a macro's expansion is: these are all that a user may deny.
#![warn(
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unused_lifetimes,
    unused_qualifications,
    variant_size_differences
)]

mod cases;
mod roads;
