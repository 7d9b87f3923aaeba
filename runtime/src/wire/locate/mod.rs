//! Where in a document decoding failed.

mod access;
pub(super) mod key;
mod track;

use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer};

use self::track::Look;
use crate::path::{Path, Segment};

/// Decodes a value; an error says where in the document it is: `orders[3].items[0].price: invalid type: ...`.
///
/// `decode` makes a deserializer from its input and hands it to the seed. It is called once, and the seed then costs
/// nothing; after an error it is called once more, to find the place, so it has to start anew each time. Any format and any
/// type will do. Go's `UnmarshalTypeError` has `Field`, for JSON and for one sort of error.
///
/// ```
/// use gotag::wire::located;
/// use std::collections::BTreeMap;
///
/// let text = r#"{"orders": [{"price": 1}, {"price": "2"}]}"#;
/// let error = located(|seed| {
///     let mut json = serde_json::Deserializer::from_str(text);
///     let value: BTreeMap<String, Vec<BTreeMap<String, u32>>> = seed.decode(&mut json)?;
///     json.end()?;
///     Ok::<_, serde_json::Error>(value)
/// })
/// .unwrap_err();
/// assert_eq!(error.path().to_string(), "[orders][1][price]");
/// assert!(error.to_string().starts_with("[orders][1][price]: invalid type: string \"2\", expected u32 at line 1"));
/// ```
///
/// The path has the document's own names: fields and variants as `.name`, elements as `[1]`, the keys of maps as `[key]`. It
/// is empty where the whole document is wrong. What a type keeps before it reads it, as an untagged enum does, is one
/// place.
pub fn located<'de, T, E>(decode: impl FnMut(Locate<'_, PhantomData<T>>) -> Result<T, E>) -> Result<T, At<E>>
where
    T: Deserialize<'de>,
{
    located_seed(PhantomData, decode)
}

/// Decodes a value by a seed; otherwise as [`located`].
pub fn located_seed<'de, S, E>(
    seed: S,
    mut decode: impl FnMut(Locate<'_, S>) -> Result<S::Value, E>,
) -> Result<S::Value, At<E>>
where
    S: DeserializeSeed<'de> + Clone,
{
    let first = match decode(Locate { seed: seed.clone(), track: None }) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let track = Track::default();
    match decode(Locate { seed, track: Some(&track) }) {
        Ok(value) => Ok(value),
        Err(_) => Err(At { path: track.path(), error: first }),
    }
}

/// What [`located`] hands out to decode with.
pub struct Locate<'t, S> {
    seed: S,
    /// `None` the first time.
    track: Option<&'t Track>,
}

impl<S> Locate<'_, S> {
    /// Decodes the value: [`DeserializeSeed::deserialize`] without an import.
    pub fn decode<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error>
    where
        S: DeserializeSeed<'de>,
    {
        self.deserialize(deserializer)
    }
}

impl<S> fmt::Debug for Locate<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Locate")
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Locate<'_, S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        match self.track {
            None => self.seed.deserialize(deserializer),
            Some(track) => self.seed.deserialize(Look::at(deserializer, track)),
        }
    }
}

/// The way to an error, innermost step first: each level adds its own while the error goes up.
#[derive(Default)]
struct Track {
    segments: Cell<Vec<Segment>>,
}

impl Track {
    /// Passes a result on: an error with one step more, a value without any, for an error below it was overcome.
    fn step<T, E>(&self, result: Result<T, E>, segment: impl FnOnce() -> Option<Segment>) -> Result<T, E> {
        let mut segments = self.segments.take();
        match result {
            Ok(_) => segments.clear(),
            Err(_) => segments.extend(segment()),
        }
        self.segments.set(segments);
        result
    }

    #[inline]
    fn path(self) -> Path {
        let mut path = Path::default();
        for segment in self.segments.into_inner() {
            path.step_out(segment);
        }
        path.settle();
        path
    }
}

/// An error with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<E> {
    pub(super) path: Path,
    pub(super) error: E,
}

impl<E> At<E> {
    /// Where it is; empty where the whole document is wrong. Go's `UnmarshalTypeError.Field`.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The format's own error.
    pub fn error(&self) -> &E {
        &self.error
    }

    /// The format's own error, taken out.
    pub fn into_error(self) -> E {
        self.error
    }
}

/// `orders[3].items[0].price: invalid type: ...`, or the error alone where the path is empty.
impl<E: fmt::Display> fmt::Display for At<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        self.error.fmt(f)
    }
}

impl<E: core::error::Error> core::error::Error for At<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.error.source()
    }
}
