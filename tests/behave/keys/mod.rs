//! One file a key: its three spellings mean one thing, and what is read back at run time is Go's canonical text.

mod db;
mod json;
mod reflect;
mod text;
mod validate;
mod xml;

use gotag::{Typed, info_of};

/// The tag `key` of the field `name`, as reflection sees it.
fn tag<T: Typed>(name: &str, key: &str) -> Option<&'static str> {
    info_of::<T>().field(name).expect("a field of this name").tag(key)
}
