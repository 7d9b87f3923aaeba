//! What can go wrong, and where it went wrong: every panic of Go's `reflect`, as a value.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use super::path::Trail;
use super::{FieldInfo, TypeInfo};

/// Why reflection could not do what it was asked. Go panics in its place, with a `reflect.ValueError` or a string.
///
/// Printed, it is a sentence that says what was wrong where, what was expected, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectError(Box<Detail>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Detail {
    kind: ErrorKind,
    path: String,
    expected: String,
    found: String,
    message: String,
}

/// What sort of mistake it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The type has no field of that name or number.
    NoField,
    /// The index is behind the last element.
    OutOfRange,
    /// The map has no such key.
    NoKey,
    /// A value of this kind has no such part, or cannot be changed in this way.
    WrongKind,
    /// The value is of another type.
    WrongType,
    /// The field is neither `pub` nor opened.
    NotPublic,
    /// The value was handed over to be looked at only.
    ReadOnly,
    /// The number does not fit.
    Overflow,
    /// The type borrows, so it has no identity at run time.
    Borrowed,
    /// Others may be looking at the value: it stands behind `&T`, or an `Rc` or `Arc` with other owners.
    Shared,
    /// The `Option` is `None`.
    Nil,
}

impl ReflectError {
    /// What sort of mistake it was.
    #[inline]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Where: `orders[2].price`, from the value the handle was made for. Empty at that value itself. It begins with `...`
    /// where the handle has gone down more than seven steps. In a map and in a set the number counts entries in their order.
    #[inline]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What was expected there: a type, a range, a list of names.
    #[inline]
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    /// What was found: a type, an index, a name.
    #[inline]
    pub fn found(&self) -> &str {
        &self.0.found
    }

    #[cold]
    #[inline]
    fn new(kind: ErrorKind, at: &Trail, expected: String, found: String, message: String) -> Self {
        ReflectError(Box::new(Detail { kind, path: at.text(), expected, found, message }))
    }

    /// `expected` and `found` are types, by name.
    #[cold]
    #[inline]
    pub(super) fn wrong_type(at: &Trail, expected: &TypeInfo, found: &TypeInfo) -> Self {
        let message = format!("wrong type for {}: expected `{expected}`, found `{found}`", place(at));
        Self::new(ErrorKind::WrongType, at, expected.to_string(), found.to_string(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn wrong_kind(at: &Trail, expected: &str, found: &TypeInfo) -> Self {
        let kind = found.kind();
        let message = format!("{} is of kind {kind}: expected {expected}, found `{found}`", place(at));
        Self::new(ErrorKind::WrongKind, at, expected.to_owned(), found.to_string(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn no_field(at: &Trail, within: &str, fields: &[FieldInfo], found: &str) -> Self {
        let mut names = String::new();
        for field in fields {
            let comma = if names.is_empty() { "" } else { ", " };
            names.extend([comma, "`", field.name(), "`"]);
        }
        let path = at.text();
        let at_path = if path.is_empty() { String::new() } else { format!(", the type of `{path}`") };
        let help = if fields.is_empty() { "It has no fields".to_owned() } else { format!("Its fields are {names}") };
        let message = format!("no field `{found}` in `{within}`{at_path}. {help}");
        Self::new(ErrorKind::NoField, at, names, found.to_owned(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn out_of_range(at: &Trail, len: usize, index: usize) -> Self {
        let expected = if len == 0 { "no index: it is empty".to_owned() } else { format!("an index below {len}") };
        let message = format!("index {index} is out of range for {}: expected {expected}", place(at));
        Self::new(ErrorKind::OutOfRange, at, expected, index.to_string(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn no_key(at: &Trail, key: &TypeInfo) -> Self {
        let message = format!("no such key in {}: expected one of its keys, of type `{key}`", place(at));
        Self::new(ErrorKind::NoKey, at, key.to_string(), String::new(), message)
    }

    /// The field at the end of `at`, or one before it, is private.
    #[cold]
    #[inline]
    pub(super) fn not_public(at: &Trail) -> Self {
        let Some((field, of)) = at.first_private() else { return Self::read_only(at) };
        let name = field.name();
        let message = format!(
            "field `{name}` of `{of}` is not `pub`: it can be read by kind, but not set or borrowed. \
             Write `pub` before it, or `#[tag(reflect(open))]` on it"
        );
        Self::new(ErrorKind::NotPublic, at, "a field that is `pub` or opened".to_owned(), name.to_owned(), message)
    }

    #[cold]
    #[inline]
    fn read_only(at: &Trail) -> Self {
        let message =
            format!("{} can only be read: it was given as `dyn Inspect`. Give it as `dyn Reflect`", place(at));
        Self::new(ErrorKind::ReadOnly, at, "`dyn Reflect`".to_owned(), "`dyn Inspect`".to_owned(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn overflow(at: &Trail, expected: &TypeInfo, found: &dyn fmt::Display) -> Self {
        let message = format!("{found} does not fit {}: expected a value of `{expected}`", place(at));
        Self::new(ErrorKind::Overflow, at, expected.to_string(), found.to_string(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn borrowed(at: &Trail, expected: &TypeInfo, found: &TypeInfo) -> Self {
        let message = format!(
            "{} may borrow, so it cannot be had as a `{expected}`: found `{found}`. Read it by kind, with `value` or `as_str`",
            place(at)
        );
        Self::new(ErrorKind::Borrowed, at, expected.to_string(), found.to_string(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn shared(at: &Trail, found: &TypeInfo) -> Self {
        let message = format!("{} is shared, so what it leads to cannot be changed: found `{found}`", place(at));
        Self::new(ErrorKind::Shared, at, "a pointer with one owner".to_owned(), found.to_string(), message)
    }

    #[cold]
    #[inline]
    pub(super) fn nil(at: &Trail, found: &TypeInfo) -> Self {
        let message = format!("{} is `None`: expected a value in the `{found}`", place(at));
        Self::new(ErrorKind::Nil, at, "a value".to_owned(), "None".to_owned(), message)
    }
}

/// "`price` of `Order`", or the root's type alone.
#[inline]
fn place(at: &Trail) -> String {
    let path = at.text();
    if path.is_empty() { format!("a `{}`", at.root()) } else { format!("`{path}` of `{}`", at.root()) }
}

impl fmt::Display for ReflectError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl core::error::Error for ReflectError {}
