//! Generated code is a guest: silent under denied lints, and deaf to what the user's scope calls things.

mod mock;
mod reflect;
mod text;
mod validate;
mod wire;
mod wire_structs;
mod wire_words;
