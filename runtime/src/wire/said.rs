//! The error of an attempt, which says something only while somebody wants to hear it.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;
use core::sync::atomic::{AtomicUsize, Ordering};

use serde_core::de::{Error, Expected, Unexpected};

/// Nothing, which costs nothing, or, during a report, which error it would be.
#[derive(Debug)]
pub struct Said(Option<Box<Saying>>);

/// The ways to make an error, with what they are given.
#[derive(Debug)]
enum Saying {
    Custom(String),
    Type(Odd, String),
    Value(Odd, String),
    Length(usize, String),
    Variant(String, &'static [&'static str]),
    Field(String, &'static [&'static str]),
    Missing(&'static str),
    Duplicate(&'static str),
}

/// [`Unexpected`], for longer than the input lasts.
#[derive(Debug)]
enum Odd {
    Plain(Unexpected<'static>),
    Str(String),
    Bytes(Vec<u8>),
    Other(String),
}

/// How many reports are being made. An error cannot be told whether it is for one; that another thread makes one costs the time to say
/// what nobody hears.
static REPORTS: AtomicUsize = AtomicUsize::new(0);

/// As long as it lives, errors say what they are.
pub(super) struct Report(());

impl Report {
    pub(super) fn start() -> Self {
        REPORTS.fetch_add(1, Ordering::Relaxed);
        Self(())
    }

    /// Whether one is being made.
    pub(super) fn runs() -> bool {
        REPORTS.load(Ordering::Relaxed) != 0
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        REPORTS.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Whether errors of this type look at what they are told. For those that do not, nothing has to be found out.
pub(super) fn listens<E: Error>() -> bool {
    struct Heard<'c>(&'c Cell<bool>);

    impl fmt::Display for Heard<'_> {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.set(true);
            Ok(())
        }
    }

    let heard = Cell::new(false);
    let _ = E::custom(Heard(&heard));
    heard.get()
}

impl Said {
    #[inline]
    fn of(saying: impl FnOnce() -> Saying) -> Self {
        if Report::runs() { Self::loud(saying()) } else { Self(None) }
    }

    #[cold]
    #[inline(never)]
    fn loud(saying: Saying) -> Self {
        Self(Some(Box::new(saying)))
    }

    /// The same error of a format, in the format's words.
    pub(super) fn tell<E: Error>(&self) -> E {
        match self.0.as_deref() {
            None => E::custom("it does not fit"),
            Some(Saying::Custom(text)) => E::custom(text),
            Some(Saying::Type(odd, expected)) => E::invalid_type(odd.unexpected(), &expected.as_str()),
            Some(Saying::Value(odd, expected)) => E::invalid_value(odd.unexpected(), &expected.as_str()),
            Some(Saying::Length(len, expected)) => E::invalid_length(*len, &expected.as_str()),
            Some(Saying::Variant(name, all)) => E::unknown_variant(name, all),
            Some(Saying::Field(name, all)) => E::unknown_field(name, all),
            Some(Saying::Missing(name)) => E::missing_field(name),
            Some(Saying::Duplicate(name)) => E::duplicate_field(name),
        }
    }
}

impl Odd {
    fn of(unexpected: Unexpected<'_>) -> Self {
        Self::Plain(match unexpected {
            Unexpected::Str(text) => return Self::Str(text.into()),
            Unexpected::Bytes(bytes) => return Self::Bytes(bytes.into()),
            Unexpected::Other(what) => return Self::Other(what.into()),
            Unexpected::Bool(value) => Unexpected::Bool(value),
            Unexpected::Unsigned(value) => Unexpected::Unsigned(value),
            Unexpected::Signed(value) => Unexpected::Signed(value),
            Unexpected::Float(value) => Unexpected::Float(value),
            Unexpected::Char(value) => Unexpected::Char(value),
            Unexpected::Unit => Unexpected::Unit,
            Unexpected::Option => Unexpected::Option,
            Unexpected::NewtypeStruct => Unexpected::NewtypeStruct,
            Unexpected::Seq => Unexpected::Seq,
            Unexpected::Map => Unexpected::Map,
            Unexpected::Enum => Unexpected::Enum,
            Unexpected::UnitVariant => Unexpected::UnitVariant,
            Unexpected::NewtypeVariant => Unexpected::NewtypeVariant,
            Unexpected::TupleVariant => Unexpected::TupleVariant,
            Unexpected::StructVariant => Unexpected::StructVariant,
        })
    }

    fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Plain(unexpected) => *unexpected,
            Self::Str(text) => Unexpected::Str(text),
            Self::Bytes(bytes) => Unexpected::Bytes(bytes),
            Self::Other(what) => Unexpected::Other(what),
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.tell::<serde_core::de::value::Error>(), out)
    }
}

impl core::error::Error for Said {}

impl Error for Said {
    #[inline]
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self::of(|| Saying::Custom(text.to_string()))
    }

    #[inline]
    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::of(|| Saying::Type(Odd::of(unexpected), expected.to_string()))
    }

    #[inline]
    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::of(|| Saying::Value(Odd::of(unexpected), expected.to_string()))
    }

    #[inline]
    fn invalid_length(len: usize, expected: &dyn Expected) -> Self {
        Self::of(|| Saying::Length(len, expected.to_string()))
    }

    #[inline]
    fn unknown_variant(name: &str, all: &'static [&'static str]) -> Self {
        Self::of(|| Saying::Variant(name.into(), all))
    }

    #[inline]
    fn unknown_field(name: &str, all: &'static [&'static str]) -> Self {
        Self::of(|| Saying::Field(name.into(), all))
    }

    #[inline]
    fn missing_field(name: &'static str) -> Self {
        Self::of(|| Saying::Missing(name))
    }

    #[inline]
    fn duplicate_field(name: &'static str) -> Self {
        Self::of(|| Saying::Duplicate(name))
    }
}
