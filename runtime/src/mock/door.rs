//! What generated code names of this area.

pub use super::args::{Args, Printed};
pub use super::call::Describe;
pub use super::context::{Context, Statics};
pub use super::expectation::Expectation;
pub use super::family::{At, Life, LifeRef, Mut, Own, Ref, Shown, Static};
pub use super::object::Mock;
pub use super::show::{Opaque, Show};
