//! What broke once, each by the name of what went wrong.

mod documents;
mod mocks;
mod types;
