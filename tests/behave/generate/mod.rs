//! `#[gotag::generate]` and `cargo xtask codegen`.

mod build;
mod driver;

mod modules;
mod project;
mod text;
