//! `#[gotag::mock]`: which traits it takes, and what their mocks do.

mod calls;
mod reentry;
mod signatures;
