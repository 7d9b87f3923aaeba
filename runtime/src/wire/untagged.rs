//! Enums without a tag: the first variant that the value fits is the one.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt::{self, Write};

use serde_core::de::{Deserialize, Deserializer, Error};

use super::content::Content;
use super::read_enum::Choice;
use super::replay::{Mode, Replay};
use super::whole::{UnitName, Whole};

/// What an error about an enum without a tag says.
#[derive(Clone, Copy, Debug)]
pub struct Untagged {
    /// The enum's name.
    pub name: &'static str,
    /// The names of the variants that are tried, in the order of their declaration.
    pub variants: &'static [&'static str],
    /// The number of the first of them.
    pub first: usize,
    /// What an error starts with if the enum says it, instead of that no variant fits.
    pub refusal: Option<&'static str>,
}

/// Reads an enum by trying its variants.
pub fn read_untagged<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    untagged: &'static Untagged,
) -> Result<T, D::Error> {
    read_or_untagged(deserializer, untagged, |_| None)
}

/// Reads an enum some of whose variants have no tag: by `tagged`, and if that fails, by trying those.
pub fn read_or_untagged<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    untagged: &'static Untagged,
    tagged: impl for<'c> FnOnce(Replay<'c, 'de, D::Error>) -> Option<Result<T, D::Error>>,
) -> Result<T, D::Error> {
    let readable = deserializer.is_human_readable();
    let content = Content::deserialize(deserializer)?;
    #[cfg(all(feature = "std", feature = "validate"))]
    let _deaf = super::gather::deaf();
    let steps = Cell::new(0);
    let again = || {
        steps.set(0);
        Replay::of(&content, Mode::counting(readable, &steps))
    };
    let mut failures = Failures(Vec::new());
    match tagged(again()) {
        Some(Ok(value)) => return Ok(value),
        Some(Err(error)) => failures.add("one with a tag", steps.get(), error),
        None => {}
    }
    for (index, variant) in (untagged.first..).zip(untagged.variants) {
        match T::read(
            index,
            Whole { deserializer: again(), strict: true, unit: UnitName(Some(untagged.name), variant) },
        ) {
            Ok(value) => return Ok(value),
            Err(error) => failures.add(variant, steps.get(), error),
        }
    }
    Err(failures.report(untagged))
}

/// Every attempt that failed, with how far it got.
struct Failures<E>(Vec<(&'static str, usize, E)>);

impl<E: Error> Failures<E> {
    fn add(&mut self, variant: &'static str, steps: usize, error: E) {
        self.0.push((variant, steps, error));
    }

    /// One error of all, the one that got furthest first.
    #[cold]
    fn report(mut self, untagged: &Untagged) -> E {
        let mut text = match untagged.refusal {
            Some(refusal) => String::from(refusal),
            None => alloc::format!("data did not match any variant of untagged enum {}", untagged.name),
        };
        self.0.sort_by_key(|(_, steps, _)| core::cmp::Reverse(*steps));
        for (index, (variant, _, error)) in self.0.iter().enumerate() {
            let start = if index == 0 { " (as" } else { "; as" };
            // Writing to a string does not fail; what does not fit into a quote is what fails.
            let _ = write!(text, "{start} {variant}: ");
            if write!(Quote { text: &mut text, left: QUOTED }, "{error}").is_err() {
                text.push_str("...");
            }
        }
        if !self.0.is_empty() {
            text.push(')');
        }
        E::custom(text)
    }
}

/// How much of the error of one variant is quoted. It may be that of another such enum: what each level says of all its variants would
/// be said once for every variant of every level above.
const QUOTED: usize = 400;

/// The end of a text, which takes no more than is left.
struct Quote<'t> {
    text: &'t mut String,
    left: usize,
}

impl Write for Quote<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let fits = part.floor_char_boundary(self.left);
        self.text.push_str(&part[..fits]);
        self.left -= fits;
        if fits == part.len() { Ok(()) } else { Err(fmt::Error) }
    }
}
