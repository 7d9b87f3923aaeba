//! serialize.
