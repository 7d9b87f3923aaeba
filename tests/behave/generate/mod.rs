//! `#[gotag::generate]` and `cargo xtask codegen`.

mod driver;
mod features;
mod modules;
mod project;
mod text;
