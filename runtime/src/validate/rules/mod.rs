//! The rules: one file each, all called alike.
//!
//! Each is a method of [`Checker`](super::Checker): `checker.min(&value, 2)` is true if the value passes, and notes the
//! failure if it does not. Names and meanings are those of go-playground/validator. Which types a rule applies to is the
//! business of the [families](super::families); anything else is an error of the compiler that names the rule and the type.

pub mod alphanum;
pub mod custom;
pub mod each;
pub mod either;
pub mod email;
pub mod eq;
pub mod eqfield;
pub mod gt;
pub mod gte;
pub mod gtfield;
pub mod len;
pub mod lt;
pub mod lte;
pub mod max;
pub mod min;
pub mod ne;
pub mod nested;
pub mod omitempty;
pub mod oneof;
pub mod required;
pub mod unique;
pub mod url;

use core::fmt;

use super::{Failure, Param, Unit};

/// The only parameter of a rule, for its sentence.
#[inline]
fn first(failure: &Failure) -> &dyn fmt::Display {
    failure.params().first().map_or(&"", |param| param)
}

/// Whether every byte of a text passes. It takes a function, for a closure's type would have iterators compiled for it alone.
#[inline]
fn every(text: &str, passes: fn(u8) -> bool) -> bool {
    text.bytes().all(passes)
}

/// Writes the sentence of a rule that counts: of a value, of characters, of elements, each with `{}` for the number.
#[inline]
fn counted(failure: &Failure, f: &mut fmt::Formatter<'_>, sentences: [&str; 3]) -> fmt::Result {
    let [value, characters, elements] = sentences;
    let (sentence, one, many) = match failure.unit() {
        Unit::Value => (value, "", ""),
        Unit::Characters => (characters, " character", " characters"),
        Unit::Elements => (elements, " element", " elements"),
    };
    let (before, after) = sentence.split_once("{}").unwrap_or((sentence, ""));
    let is_one = matches!(failure.params(), [Param::Int(1) | Param::Uint(1)]);
    write!(f, "{before}{}{}{after}", first(failure), if is_one { one } else { many })
}
