//! A supertrait that the mock does not implement by itself is left to its user.

use std::fmt::{Debug, Display};

#[gotag::mock]
trait Shown: Debug + Display + Send {
    fn get(&self) -> u8;
}

fn main() {}
