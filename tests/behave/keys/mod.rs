//! One file a key.

mod text;
