//! `#[gotag::generate]` and `cargo xtask codegen`.

mod driver;
mod modules;
mod project;
mod text;
