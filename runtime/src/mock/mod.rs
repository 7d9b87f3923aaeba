//! Mocks of traits: `#[gotag::mock]` writes the struct, this module is what its methods return and take.

mod args;
mod call;
mod context;
#[doc(hidden)]
pub mod door;
mod expectation;
mod family;
mod object;
mod record;
mod report;
mod sequence;
mod show;
mod times;

pub use context::{Context, Guard};
pub use expectation::Expectation;
pub use predicates::prelude::{Predicate, predicate};
pub use sequence::Sequence;
pub use times::Times;
