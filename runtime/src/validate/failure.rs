//! One broken rule: where, which, with what parameters.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use crate::path::Path;

/// What a rule is called, and what it says when it is broken.
#[derive(Debug)]
pub struct Rule {
    /// Its name in a tag.
    pub name: &'static str,
    /// Writes the sentence about a failure, without the name of the field.
    pub message: fn(&Failure, &mut fmt::Formatter<'_>) -> fmt::Result,
}

/// One broken rule.
///
/// It prints as `name: must be at least 2 characters long`. Go: `validator.FieldError`.
#[derive(Clone)]
pub struct Failure {
    pub(super) path: Path,
    pub(super) name: &'static str,
    pub(super) sentence: fn(&Failure, &mut fmt::Formatter<'_>) -> fmt::Result,
    pub(super) params: Vec<Param>,
    pub(super) unit: Unit,
    pub(super) got: Option<String>,
    /// The sentence of a custom function.
    pub(super) said: Option<String>,
}

impl Failure {
    #[inline]
    pub(super) fn of(rule: &'static Rule) -> Self {
        Failure {
            path: Path::default(),
            name: rule.name,
            sentence: rule.message,
            params: Vec::new(),
            unit: Unit::Value,
            got: None,
            said: None,
        }
    }

    /// The same failure in another value.
    #[cfg(all(feature = "std", feature = "serde"))]
    pub(crate) fn at(self, path: Path) -> Self {
        Failure { path, ..self }
    }

    /// Where the value stands.
    #[inline]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The name of the broken rule: a stable code to translate by. Alternatives that all failed are named as they
    /// stand in the tag: `alphanum|oneof=vip ops`.
    ///
    /// Go: `FieldError.Tag`.
    #[inline]
    pub fn rule(&self) -> &'static str {
        self.name
    }

    /// The parameters of the rule; empty if it has none.
    ///
    /// Go: `FieldError.Param`.
    #[inline]
    pub fn params(&self) -> &[Param] {
        &self.params
    }

    /// What `min`, `max`, `len` and their like counted.
    #[inline]
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The offending value as text, if [`Options::show_values`](super::Options::show_values) asked for it and it is
    /// a scalar or a string; of a collection the number of its elements.
    ///
    /// Go: `FieldError.Value`.
    #[inline]
    pub fn got(&self) -> Option<&str> {
        self.got.as_deref()
    }

    /// The sentence about it in English, without the name of the field. It is put together when it is printed.
    #[inline]
    pub fn message(&self) -> Message<'_> {
        Message(self)
    }
}

impl fmt::Display for Failure {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        self.message().fmt(f)
    }
}

/// What can be asked of it, the sentence written out: the function behind it has another address each run.
#[allow(clippy::missing_fields_in_debug, reason = "`message` stands for what makes it")]
impl fmt::Debug for Failure {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("path", &format_args!("{}", self.path))
            .field("rule", &self.name)
            .field("params", &self.params)
            .field("unit", &self.unit)
            .field("got", &self.got)
            .field("message", &format_args!("{}", self.message()))
            .finish()
    }
}

impl core::error::Error for Failure {}

/// The sentence about a [`Failure`]; print it with `{}`.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a>(&'a Failure);

impl fmt::Display for Message<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0.sentence)(self.0, f)
    }
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// The value itself.
    Value,
    /// The characters of a string.
    Characters,
    /// The elements of a collection.
    Elements,
}

/// A parameter of a rule.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Param {
    /// A signed whole number.
    Int(i128),
    /// An unsigned whole number.
    Uint(u128),
    /// A number with a fraction.
    Float(f64),
    /// A truth value.
    Bool(bool),
    /// A text.
    Text(Cow<'static, str>),
    /// The sibling field that the value is compared with, by its wire name.
    Field(&'static str),
}

impl fmt::Display for Param {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Param::Int(number) => number.fmt(f),
            Param::Uint(number) => number.fmt(f),
            Param::Float(number) => number.fmt(f),
            Param::Bool(truth) => truth.fmt(f),
            Param::Text(text) => f.write_str(text),
            Param::Field(name) => write!(f, "`{name}`"),
        }
    }
}

/// What can stand as the parameter of a rule. It is asked only when the rule is broken.
pub trait Params {
    /// The parameters as a report holds them.
    fn params(&self) -> Vec<Param>;
}

impl Params for () {
    #[inline]
    fn params(&self) -> Vec<Param> {
        Vec::new()
    }
}

impl Params for &'static str {
    #[inline]
    fn params(&self) -> Vec<Param> {
        vec![Param::Text(Cow::Borrowed(self))]
    }
}

/// The wire name of the field that a value is compared with.
pub(super) struct Sibling(pub(super) &'static str);

impl Params for Sibling {
    #[inline]
    fn params(&self) -> Vec<Param> {
        vec![Param::Field(self.0)]
    }
}

impl Params for String {
    #[inline]
    fn params(&self) -> Vec<Param> {
        vec![Param::Text(Cow::Owned(self.clone()))]
    }
}

impl<P: Params> Params for &[P] {
    #[inline]
    fn params(&self) -> Vec<Param> {
        self.iter().flat_map(Params::params).collect()
    }
}

impl Params for core::time::Duration {
    #[inline]
    fn params(&self) -> Vec<Param> {
        vec![Param::Text(Cow::Owned(alloc::format!("{self:?}")))]
    }
}

impl Params for char {
    #[inline]
    fn params(&self) -> Vec<Param> {
        vec![Param::Text(Cow::Owned(String::from(*self)))]
    }
}

macro_rules! params {
    ($($kind:ident($wide:ty): $($type:ty)*;)*) => {
        $($(impl Params for $type {
            #[inline]
            fn params(&self) -> Vec<Param> {
                #[allow(clippy::cast_lossless, trivial_numeric_casts)]
                let wide = *self as $wide;
                vec![Param::$kind(wide)]
            }
        })*)*
    };
}

params! {
    Int(i128): i8 i16 i32 i64 i128 isize;
    Uint(u128): u8 u16 u32 u64 u128 usize;
    Float(f64): f32 f64;
    Bool(bool): bool;
}
