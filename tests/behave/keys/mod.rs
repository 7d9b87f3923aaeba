//! One file a key.
