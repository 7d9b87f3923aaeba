//! Against serde.
