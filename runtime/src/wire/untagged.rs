//! Enums without a tag: the first variant that the value fits is the one.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt::{self, Write};

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, VariantAccess, Visitor};

use super::content::Content;
use super::human::reads_for_people;
use super::read_enum::Choice;
use super::replay::{Mode, Replay};
use super::said::{Report, Said, listens};
use super::whole::UnitName;

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
///
/// They are tried with errors that say nothing. Only if none fits they are tried once more, for what the error says of each;
/// an enum inside is then tried for its report at once, so that levels do not double the work.
pub fn read_or_untagged<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    untagged: &'static Untagged,
    tagged: impl for<'c> Fn(Replay<'c, 'de, Said>) -> Option<Result<T, Said>>,
) -> Result<T, D::Error> {
    let readable = reads_for_people(&deserializer);
    let mut content = Content::deserialize(deserializer)?;
    #[cfg(all(feature = "std", feature = "validate"))]
    let _deaf = super::gather::deaf();
    if !Report::runs() {
        if let Some(value) = attempts(&mut content, Mode::again(readable), untagged, &tagged, &mut |_, _| {}) {
            return Ok(value);
        }
        if !listens::<D::Error>() {
            return Err(D::Error::custom(""));
        }
    }
    report(&mut content, readable, untagged, &tagged)
}

type Tagged<'t, 'de, T> = &'t dyn for<'c> Fn(Replay<'c, 'de, Said>) -> Option<Result<T, Said>>;

/// Tries the variants for their errors.
#[cold]
#[inline(never)]
fn report<'de, T: Choice<'de>, E: Error>(
    content: &mut Content<'de>,
    readable: bool,
    untagged: &Untagged,
    tagged: Tagged<'_, 'de, T>,
) -> Result<T, E> {
    let _errors_say_what_they_are = Report::start();
    let steps = Cell::new(0);
    let mut failures = Failures(Vec::new());
    let mut failed = |variant, said| failures.0.push((variant, steps.take(), said));
    match attempts(content, Mode::counting(readable, &steps), untagged, tagged, &mut failed) {
        Some(value) => Ok(value),
        None => Err(failures.report(untagged)),
    }
}

/// The first variant that fits.
fn attempts<'de, T: Choice<'de>>(
    content: &mut Content<'de>,
    mode: Mode<'_>,
    untagged: &Untagged,
    tagged: Tagged<'_, 'de, T>,
    failed: &mut dyn FnMut(&'static str, Said),
) -> Option<T> {
    match tagged(Replay::of(content, mode)) {
        Some(Ok(value)) => return Some(value),
        Some(Err(said)) => failed("one with a tag", said),
        None => {}
    }
    for (index, variant) in (untagged.first..).zip(untagged.variants) {
        let unit = UnitName(Some(untagged.name), variant);
        match T::read(index, Attempt { replay: Replay::of(content, mode), unit }) {
            Ok(value) => return Some(value),
            Err(said) => failed(variant, said),
        }
    }
    None
}

/// A value that may be all of the content of a variant.
struct Attempt<'c, 'de> {
    replay: Replay<'c, 'de, Said>,
    unit: UnitName,
}

impl<'de> VariantAccess<'de> for Attempt<'_, 'de> {
    type Error = Said;

    fn unit_variant(self) -> Result<(), Said> {
        self.replay.nothing(&self.unit)
    }

    #[inline]
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Said> {
        seed.deserialize(self.replay)
    }

    #[inline]
    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Said> {
        self.replay.deserialize_tuple(len, visitor)
    }

    /// A sequence would fit the fields of many a variant, so only a map is taken for them.
    #[inline]
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Said> {
        self.replay.map_only(visitor)
    }
}

/// Every attempt that failed, with how far it got.
struct Failures(Vec<(&'static str, usize, Said)>);

impl Failures {
    /// One error of all, the one that got furthest first.
    #[cold]
    fn report<E: Error>(mut self, untagged: &Untagged) -> E {
        let mut text = match untagged.refusal {
            Some(refusal) => String::from(refusal),
            None => alloc::format!("data did not match any variant of untagged enum {}", untagged.name),
        };
        self.0.sort_by_key(|(_, steps, _)| core::cmp::Reverse(*steps));
        for (index, (variant, _, said)) in self.0.iter().enumerate() {
            let start = if index == 0 { " (as" } else { "; as" };
            // Writing to a string does not fail; what does not fit into a quote is what fails.
            let _ = write!(text, "{start} {variant}: ");
            if write!(Quote { text: &mut text, left: QUOTED }, "{}", said.tell::<E>()).is_err() {
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
