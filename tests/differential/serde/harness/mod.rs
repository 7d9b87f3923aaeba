//! How the two derives of a type are compared: by everything that a format can see of them.
//!
//! A type is read out of JSON, out of [`Tree`]s (the calls of a format, with names, lengths and numbers) and out of two formats
//! that say nothing about what they hold; what was read is written to each again. Documents are the ones that a case names,
//! what is near them, and what comes of values that are made up by asking the type what it wants.

mod case;
mod grow;
mod in_place;
mod judge;
mod mutate;
mod random;
mod read;
mod record;
mod side;
mod tree;

pub(crate) use case::Case;
pub(crate) use judge::{Difference, Row, Seen, listed, named, short};
pub(crate) use side::{Read, Side, Value, bincode, json, over, over_tree, postcard, side, tree};
