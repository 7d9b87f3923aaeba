//! Mocks of traits: `#[gotag::mock]` writes the struct, this module is what its methods take and return.
//!
//! ```
//! use gotag::mock::predicate::{eq, ge};
//!
//! #[gotag::mock]
//! trait Store {
//!     fn get(&self, key: &str) -> Option<String>;
//!     fn add(&mut self, key: &str, count: u32) -> u32;
//! }
//!
//! let mut store = MockStore::new();
//! store.expect_get().with(eq("a")).times(1).returning(|key| Some(key.to_uppercase()));
//! store.expect_add().with(eq("a"), ge(2)).returning(|_, count| count + 1);
//!
//! assert_eq!(store.get("a").as_deref(), Some("A"));
//! assert_eq!(store.add("a", 2), 3);
//! ```
//!
//! A call goes to the first expectation that takes its arguments and may still be called. If there is none, the test fails
//! with the call, and with every expectation's line and why it did not take it:
//!
//! ```text
//! MockStore::get("b"): No matching expectation found
//!   tests/store.rs:10: argument 1 (`key`) is "b", expected var == "a"
//! ```
//!
//! When a mock is dropped, all expectations that lack calls are reported at once. Names and the first line of each failure are
//! those of the mockall crate, so its users can change an import and keep their tests. What differs:
//!
//! - an answer may call its mock, and may panic, without a deadlock or a poisoned lock;
//! - `in_sequence` goes by the count that is set when the call comes, so it may stand before `times`;
//! - mocks compile in a small part of the time;
//! - an argument may be an `Option<&T>`, a `Cow<'_, str>` or any other type of one lifetime.
//!
//! What mockall has and this has not: methods that return a borrow or an `impl Trait`, are `unsafe` or `extern`, have a const
//! parameter, or have type parameters and no receiver, each of which is an error that says what to write instead; the `_st`
//! methods, as answers and matchers have to be `Send` here; and `mock!`, so a mock is of one trait that is marked.

mod args;
mod call;
mod context;
#[doc(hidden)]
pub mod door;
mod expectation;
mod family;
mod list;
mod object;
mod record;
mod report;
mod sequence;
mod show;
mod times;

pub use context::{Context, Guard};
pub use expectation::Expectation;
#[doc(no_inline)]
pub use predicates::prelude::{Predicate, predicate};
pub use sequence::Sequence;
pub use times::Times;
