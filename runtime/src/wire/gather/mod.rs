//! All that is wrong with a document.

mod access;
mod catch;
mod hole;
mod rules;
mod state;
mod track;

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer};

pub(super) use self::catch::{deaf, heard};
use self::state::{State, Verdict};
use self::track::Gathering;
use super::locate::At;
use crate::path::Path;
use crate::validate::Failure;

/// All attempts together visit so many parts, and [`TIMES`] as many as the longest of them.
const AT_LEAST: usize = 100_000;
const TIMES: usize = 16;

/// Decodes a value; after an error it goes on, and answers with all errors and all broken rules, each with its place.
///
/// `decode` makes a deserializer from its input and hands it to the seed. A value is read at once, at no cost. After an error the
/// input is decoded anew, as by [`located`](super::located), once for each error: what is known to be wrong is passed over, and the
/// least that its type reads stands in for it. So the types need nothing but `Deserialize`, and the errors are the format's own.
/// Rules are those of types tagged `json(validate)`. Go's decoders stop at the first error, and its validator runs after them.
///
/// ```
/// use gotag::wire::gathered;
///
/// #[derive(gotag::Deserialize, gotag::Validate)]
/// #[tag(json(validate))]
/// struct Order {
///     #[tag(validate(min = 2))]
///     name: String,
///     #[tag(validate(nested))]
///     items: Vec<Item>,
///     paid: bool,
/// }
///
/// #[derive(gotag::Deserialize, gotag::Validate)]
/// struct Item {
///     #[tag(validate(max = 9))]
///     count: u8,
///     price: u32,
/// }
///
/// let text = r#"{"name": "A", "items": [{"count": 10, "price": "1"}, {"count": 1}]}"#;
/// let problems = gathered(|seed| {
///     let mut json = serde_json::Deserializer::from_str(text);
///     let order: Order = seed.decode(&mut json)?;
///     json.end()?;
///     Ok::<_, serde_json::Error>(order)
/// })
/// .err()
/// .unwrap();
/// assert_eq!(
///     problems.to_string(),
///     "items[0].price: invalid type: string \"1\", expected u32 at line 1 column 50\n\
///      items[1]: missing field `price` at line 1 column 65\n\
///      missing field `paid` at line 1 column 67\n\
///      name: must be at least 2 characters long\n\
///      items[0].count: must be at most 9"
/// );
/// ```
///
/// # What is together and what is not
///
/// - A rule is told if all that it looked at was read: not one of a field, a list or a map in which something is wrong, nor one that
///   compares a field with such a one, nor one of a field that the document has under an alias beside a field that is wrong. Once
///   the errors are mended, what is left of the rules is told.
/// - Where the format cannot go on, as in JSON that is not well-formed, its error is the last one, and no rule is told. The same
///   holds for an error of the whole, and where a type that a value cannot do without refuses what stands in for it, as an
///   `IpAddr` does, for the rules of the value and for further fields that it lacks.
/// - A format that is not self-describing cannot pass over a value: its first error is the only one.
/// - What a type keeps before it reads it, as an untagged enum does, is one place, as for [`located`](super::located).
/// - A document with a great many errors is decoded a limited number of times, so that it costs no more than a correct one of some
///   times its size; then the first of them are told.
pub fn gathered<'de, T, E>(mut decode: impl FnMut(Gather<'_, T>) -> Result<T, E>) -> Result<T, Gathered<E>>
where
    T: Deserialize<'de>,
{
    let first = match decode(Gather { state: None, value: PhantomData }) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let state = Rc::new(State::default());
    let mut errors = Vec::new();
    let (mut visited, mut most) = (0, 0);
    loop {
        let attempt = {
            let _heard = catch::listen(&state);
            decode(Gather { state: Some(&state), value: PhantomData })
        };
        match attempt {
            Ok(value) => {
                let failures = state.into_inner().failures();
                // What it was, it is no more: the input has changed.
                let sound = errors.is_empty() && failures.is_empty();
                return if sound { Ok(value) } else { Err(Gathered { errors, failures }) };
            }
            Err(error) => {
                let verdict = state.learn();
                let parts = state.start();
                (visited, most) = (visited + parts, most.max(parts));
                let spent = visited > AT_LEAST.max(TIMES * most);
                let last = spent || matches!(verdict, Verdict::Last(_) | Verdict::End);
                if let Verdict::News(path) | Verdict::Last(path) = verdict {
                    errors.push(At { path, error });
                }
                if last {
                    if errors.is_empty() {
                        errors.push(At { path: Path::default(), error: first });
                    }
                    return Err(Gathered { errors, failures: Vec::new() });
                }
            }
        }
    }
}

/// What [`gathered`] hands out to decode with.
pub struct Gather<'t, T> {
    /// `None` the first time.
    state: Option<&'t State>,
    value: PhantomData<T>,
}

impl<T> Gather<'_, T> {
    /// Decodes the value: [`DeserializeSeed::deserialize`] without an import.
    pub fn decode<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error>
    where
        T: Deserialize<'de>,
    {
        self.deserialize(deserializer)
    }
}

impl<T> fmt::Debug for Gather<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gather")
    }
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Gather<'_, T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        match self.state {
            None => T::deserialize(deserializer),
            Some(state) => state.judge(T::deserialize(Gathering::of(deserializer, state))),
        }
    }
}

/// All that is wrong with a document: at least one error or one broken rule.
///
/// It prints one a line, errors first.
#[derive(Clone, Debug)]
pub struct Gathered<E> {
    errors: Vec<At<E>>,
    failures: Vec<Failure>,
}

impl<E> Gathered<E> {
    /// What could not be decoded, in the order in which it was found.
    pub fn errors(&self) -> &[At<E>] {
        &self.errors
    }

    /// The rules that are broken by what could be decoded. The paths start at the whole document.
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }
}

impl<E: fmt::Display> fmt::Display for Gathered<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut start = "";
        for error in &self.errors {
            write!(f, "{start}{error}")?;
            start = "\n";
        }
        for failure in &self.failures {
            write!(f, "{start}{failure}")?;
            start = "\n";
        }
        Ok(())
    }
}

impl<E: core::error::Error> core::error::Error for Gathered<E> {}
