//! deserialize.
