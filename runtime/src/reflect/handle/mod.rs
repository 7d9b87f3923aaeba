//! Handles: a value with the way that led to it, so that an error can say where it happened. Go's `reflect.Value`.

mod place;
mod read;
mod scalar;
mod write;

pub use read::Ref;
pub use write::Mut;
