//! Every signature that has no mock yet is one error, and all are told at once.

use std::fmt::{Debug, Display};
use std::task::Context;

#[gotag::mock]
trait Everything {
    fn borrowed(&self, key: &str) -> &str;
    fn borrowed_inside<'a>(&'a self) -> Option<std::borrow::Cow<'a, str>>;
    fn opaque_argument(&self, value: impl Debug) -> u8;
    fn opaque_return(&self) -> impl Display;
    fn two_lifetimes(&self, cx: &mut Context<'_>) -> bool;
    fn generic<T: Debug>(&self, value: T);
    fn constant<const N: usize>(&self, value: [u8; N]);
    fn generic_static<T: 'static>(value: T);
    unsafe fn promises(&self);
    extern "C" fn foreign(&self);
    fn never(&self) -> !;
    #[rustfmt::skip]
    fn thirteen(&self, a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8, l: u8, m: u8);
}

#[gotag::mock]
unsafe trait Promises {}

#[gotag::mock]
trait Borrows<'a> {
    fn get(&self, key: &'a str) -> u8;
}

fn main() {
    // The mocks are there, so nothing else is wrong.
    let _ = MockEverything::new();
    let _ = MockPromises::default();
}
