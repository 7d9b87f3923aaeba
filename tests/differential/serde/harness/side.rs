//! What one derive made of a type, with the type erased: the comparison is compiled once, not once a type.

use std::fmt::Debug;

use serde::{Deserialize, Serialize};

use super::read::{At, Reading};
use super::record::record;
use super::tree::Tree;

/// A value that was read, or the error.
pub(crate) type Read<'a> = Result<Box<dyn Value + 'a>, String>;

/// Reads a format of bytes.
pub(crate) type ReadBytes = for<'a> fn(&'a [u8]) -> Read<'a>;

/// A type of either side, by the formats that read it.
#[derive(Clone, Copy)]
pub(crate) struct Side {
    pub(crate) json: for<'a> fn(&'a str) -> Read<'a>,
    /// The second document, in place, over a value that the first one is of.
    pub(crate) over: for<'a> fn(&'a str, &'a str) -> Read<'a>,
    pub(crate) tree: for<'a> fn(&'a Tree, &'a Reading) -> Read<'a>,
    /// The same of trees; only the second is asked for by the reading.
    pub(crate) over_tree: for<'a> fn(&'a Tree, &'a Tree, &'a [Reading; 2]) -> Read<'a>,
    pub(crate) postcard: ReadBytes,
    pub(crate) bincode: ReadBytes,
}

/// The functions of [`Side`] for a type; `'_` in it is the lifetime of the input.
macro_rules! side {
    ($ty:ty) => {
        $crate::serde::harness::Side {
            json: |json| $crate::serde::harness::json::<$ty>(json),
            over: |first, json| $crate::serde::harness::over::<$ty>(first, json),
            tree: |tree, reading| $crate::serde::harness::tree::<$ty>(tree, reading),
            over_tree: |first, tree, readings| $crate::serde::harness::over_tree::<$ty>(first, tree, readings),
            postcard: |bytes| $crate::serde::harness::postcard::<$ty>(bytes),
            bincode: |bytes| $crate::serde::harness::bincode::<$ty>(bytes),
        }
    };
}
pub(crate) use side;

fn boxed<'a, T: Serialize + Debug + 'a, E: ToString>(read: Result<T, E>) -> Read<'a> {
    match read {
        Ok(value) => Ok(Box::new(value)),
        Err(error) => Err(error.to_string()),
    }
}

pub(crate) fn json<'a, T: Deserialize<'a> + Serialize + Debug + 'a>(json: &'a str) -> Read<'a> {
    boxed(serde_json::from_str::<T>(json))
}

/// Reads `input` over a value that `first` is of. An error leaves a value of which no more is promised than that it can be read into.
fn replaced<'a, T, I, E>(
    [first, input]: [I; 2],
    anew: impl Fn(I) -> Result<T, E>,
    in_place: impl Fn(I, &mut T) -> Result<(), E>,
) -> Read<'a>
where
    T: Serialize + Debug + 'a,
    I: Copy,
    E: ToString,
{
    let error = |error: E| error.to_string();
    let mut place = anew(first).map_err(error)?;
    let Err(said) = in_place(input, &mut place) else { return Ok(Box::new(place)) };
    let again = in_place(first, &mut place).map_err(error);
    match again.and_then(|()| Ok((place.debug(), anew(first).map_err(error)?.debug()))) {
        Ok((again, anew)) if again == anew => Err(said.to_string()),
        after => Err(format!("{}, and then {after:?}", said.to_string())),
    }
}

pub(crate) fn over<'a, T: Deserialize<'a> + Serialize + Debug + 'a>(first: &'a str, json: &'a str) -> Read<'a> {
    replaced([first, json], serde_json::from_str::<T>, |json, place| {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        T::deserialize_in_place(&mut deserializer, place)?;
        deserializer.end()
    })
}

pub(crate) fn over_tree<'a, T: Deserialize<'a> + Serialize + Debug + 'a>(
    first: &'a Tree,
    tree: &'a Tree,
    readings: &'a [Reading; 2],
) -> Read<'a> {
    let inputs = [At::root(first, &readings[0]), At::root(tree, &readings[1])];
    replaced(inputs, T::deserialize, |at, place| T::deserialize_in_place(at, place))
}

pub(crate) fn tree<'a, T: Deserialize<'a> + Serialize + Debug + 'a>(tree: &'a Tree, reading: &'a Reading) -> Read<'a> {
    boxed(T::deserialize(At::root(tree, reading)))
}

pub(crate) fn postcard<'a, T: Deserialize<'a> + Serialize + Debug + 'a>(bytes: &'a [u8]) -> Read<'a> {
    boxed(postcard::from_bytes::<T>(bytes))
}

pub(crate) fn bincode<'a, T: Deserialize<'a> + Serialize + Debug + 'a>(bytes: &'a [u8]) -> Read<'a> {
    // Without a limit a damaged length asks for all memory.
    let config = bincode::config::legacy().with_limit::<65536>();
    boxed(bincode::serde::borrow_decode_from_slice::<T, _>(bytes, config).map(|(value, _)| value))
}

/// A value of either side, by the formats that write it.
pub(crate) trait Value {
    fn debug(&self) -> String;
    fn json(&self) -> Result<String, String>;
    fn tree(&self, human: bool) -> Result<Tree, String>;
    fn postcard(&self) -> Result<Vec<u8>, String>;
    fn bincode(&self) -> Result<Vec<u8>, String>;
}

impl<T: Serialize + Debug> Value for T {
    fn debug(&self) -> String {
        // A `PhantomData` shows the path of its type.
        format!("{self:?}").replace("::ours::", "::").replace("::theirs::", "::")
    }

    fn json(&self) -> Result<String, String> {
        serde_json::to_string(self).map_err(|error| error.to_string())
    }

    fn tree(&self, human: bool) -> Result<Tree, String> {
        record(self, human).map_err(|error| error.to_string())
    }

    fn postcard(&self) -> Result<Vec<u8>, String> {
        postcard::to_allocvec(self).map_err(|error| error.to_string())
    }

    fn bincode(&self) -> Result<Vec<u8>, String> {
        bincode::serde::encode_to_vec(self, bincode::config::legacy()).map_err(|error| error.to_string())
    }
}
