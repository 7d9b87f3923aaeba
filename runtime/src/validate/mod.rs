//! Validation by tags: Go's `go-playground/validator`, checked by the compiler.
//!
//! `#[derive(Validate)]` turns `#[tag(validate(...))]` into calls of the [`rules`]. A value is asked with
//! [`Validate::validate`], and answers with every field that is wrong, in field order, each named as it stands on
//! the wire. A field stops at its first broken rule, as in Go. Nothing is allocated while a value is valid.
//!
//! A parameter is any expression of the right type. The rules of elements stand in `each(...)`, alternatives are
//! separated by `|`, and the rules of a field's own type run where `nested` asks for them. `validate = "..."` takes
//! Go's spelling of all that.
//!
//! ```
//! # #[cfg(feature = "derive")] {
//! use gotag::Validate;
//!
//! const MOST: usize = 3;
//!
//! #[derive(Validate)]
//! struct User {
//!     #[tag(json = "fullName", validate(min = 2, max = 50))]
//!     name: String,
//!     #[tag(validate(max = MOST, unique, each(alphanum | oneof("c++", "c#"))))]
//!     languages: Vec<String>,
//!     #[tag(validate = "omitempty,email")]
//!     email: String,
//!     #[tag(validate(nested))]
//!     home: Option<Address>,
//! }
//!
//! #[derive(Validate)]
//! struct Address {
//!     #[tag(validate(required))]
//!     city: String,
//! }
//!
//! let user = User {
//!     name: "A".into(),
//!     languages: vec!["rust".into(), "c--".into()],
//!     email: String::new(),
//!     home: Some(Address { city: String::new() }),
//! };
//! let report = user.validate().unwrap_err();
//! assert_eq!(
//!     report.to_string(),
//!     "fullName: must be at least 2 characters long\n\
//!      languages[1]: must pass one of `alphanum`, `oneof=c++ c#`\n\
//!      home.city: is required"
//! );
//! assert_eq!(report.at("fullName").map(|failure| failure.rule()), Some("min"));
//! # }
//! ```
//!
//! What a rule can look at is said by the [`families`]: implement one of them, and the rules of that family apply
//! to a type of your own.
//!
//! Absence, once for all rules: a `None` passes every rule but `required`. Go's nil pointer fails them, which is
//! why Go needs an `omitempty` on each of its optional fields.

mod checker;
#[doc(hidden)]
pub mod door;
mod failure;
pub mod families;
mod nest;
mod report;
pub mod rules;

pub use self::checker::Checker;
pub use self::failure::{Failure, Message, Param, Params, Rule, Unit};
pub use self::report::Report;
pub use crate::path::{Path, Segment};

/// A type that knows what its valid values are.
///
/// Derived from `#[tag(validate(...))]`, as the [module](self) shows. Written by hand it is one method that calls the
/// [`rules`] and names the field of those that fail:
///
/// ```
/// use gotag::validate::{Checker, Validate};
///
/// struct Span {
///     from: u32,
///     to: u32,
/// }
///
/// impl Validate for Span {
///     fn validate_into(&self, checker: &mut Checker) {
///         if !checker.gt(&self.to, self.from) {
///             checker.field("to");
///         }
///     }
/// }
///
/// assert!(Span { from: 1, to: 2 }.validate().is_ok());
/// let report = Span { from: 2, to: 2 }.validate().unwrap_err();
/// assert_eq!(report.to_string(), "to: must be greater than 2");
/// ```
///
/// `Option`, `Box`, `Rc`, `Arc`, references, lists and maps of such a type can be validated too; an element's path
/// starts with its index or its key.
#[diagnostic::on_unimplemented(
    message = "the values of `{Self}` cannot be validated",
    label = "`{Self}` does not implement `Validate`",
    note = "write `#[derive(gotag::Validate)]` on it, or take away what asks for it: the rule `nested`, or `json(validate)`"
)]
pub trait Validate {
    /// Checks the value; the error lists all that is wrong with it, and has at least one entry.
    ///
    /// Go: `validate.Struct(value)`.
    fn validate(&self) -> Result<(), Report> {
        self.validate_with(Options::new())
    }

    /// Checks the value, with a say in what the report holds.
    fn validate_with(&self, options: Options) -> Result<(), Report> {
        let mut checker = Checker::new(options);
        self.validate_into(&mut checker);
        checker.finish()
    }

    /// Checks the value as a part of another one, and pushes what is wrong into `checker`.
    ///
    /// This is what the derive writes.
    fn validate_into(&self, checker: &mut Checker);
}

/// What a report holds.
///
/// ```
/// use gotag::validate::{Checker, Options, Validate};
///
/// struct Pin(String);
/// impl Validate for Pin {
///     fn validate_into(&self, checker: &mut Checker) {
///         checker.len(&self.0, 4);
///     }
/// }
///
/// let short = Pin("12".into());
/// let report = short.validate().unwrap_err();
/// assert_eq!(report.failures()[0].got(), None);
/// let report = short.validate_with(Options::new().show_values()).unwrap_err();
/// assert_eq!(report.failures()[0].got(), Some("12"));
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    show_values: bool,
}

impl Options {
    /// The options of [`Validate::validate`]: offending values stay out of the report.
    pub const fn new() -> Self {
        Options { show_values: false }
    }

    /// Copies each offending value into its failure ([`Failure::got`]). Left out by default, because a report goes
    /// to logs and users, and the value may be a password.
    #[must_use]
    pub const fn show_values(mut self) -> Self {
        self.show_values = true;
        self
    }
}
