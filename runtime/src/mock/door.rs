//! What generated code names of this area.

pub use super::args::{Args, Describe, Printed};
pub use super::context::{Context, Statics};
pub use super::expectation::Expectation;
pub use super::family::{At, Life, LifeRef, Mut, Own, Ref, Shown, Static};
pub use super::list::{Expectations, List};
pub use super::object::{Mock, Names};
pub use super::show::{Opaque, Show};
