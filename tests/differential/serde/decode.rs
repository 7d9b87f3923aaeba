//! Any bytes, decoded into the types of the corpus by both derives: the verdict has to be the same.
//!
//! The fuzz targets of `tests/fuzz` call [`fuzz`]; what they found, and the property tests, call [`Decoded::judge`].

#![allow(unreachable_pub, reason = "the fuzz targets reach it")]

pub mod seeds;

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::BOTH;
use super::differences::ONE_WAY;
use super::harness::{Case, Difference, Read, Side, Value, listed, short};

/// What bytes are decoded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `serde_json`, which says what it holds.
    Json,
    /// Of postcard, which does not.
    Postcard,
    /// Of bincode, which does not either, and has lengths of 8 bytes.
    Bincode,
}

use Format::{Bincode, Json, Postcard};

/// A type of the corpus that bytes can be decoded into.
pub struct Decoded(Case);

static ALL: LazyLock<Vec<Decoded>> =
    LazyLock::new(|| BOTH.iter().copied().flatten().map(|case| Decoded(case())).collect());

/// All types of the corpus.
pub fn all() -> &'static [Decoded] {
    &ALL
}

/// Takes the first two bytes for the number of the type, modulo how many there are, and judges the rest.
///
/// # Panics
///
/// Where the sides disagree.
pub fn fuzz(format: Format, data: &[u8]) {
    if let [low, high, input @ ..] = data {
        let number = usize::from(u16::from_le_bytes([*low, *high]));
        if let Err(text) = all()[number % all().len()].judge(format, input) {
            panic!("{text}");
        }
    }
}

/// The input of [`fuzz`] that is these bytes, for this type.
pub fn fuzzed(number: usize, input: &[u8]) -> Vec<u8> {
    let number = u16::try_from(number).unwrap_or_default().to_le_bytes();
    [&number[..], input].concat()
}

impl Decoded {
    /// Where it stands: `file::case`.
    pub fn name(&self) -> &'static str {
        short(self.0.name)
    }

    /// Something that it can be decoded from, where the format has it: the documents of the case.
    pub fn samples(&self, format: Format) -> Vec<Vec<u8>> {
        let sample = |document: &&str| match format {
            Json => Some(document.as_bytes().to_owned()),
            Postcard => (self.0.theirs.json)(document).ok()?.postcard().ok(),
            Bincode => (self.0.theirs.json)(document).ok()?.bincode().ok(),
        };
        self.0.documents.iter().filter_map(sample).collect()
    }

    /// Our error for these bytes; empty without one.
    pub fn error(&self, format: Format, input: &[u8]) -> String {
        let document = text(input);
        let ours = match format {
            Json => (self.0.ours.json)(&document),
            Postcard => (self.0.ours.postcard)(input),
            Bincode => (self.0.ours.bincode)(input),
        };
        ours.err().unwrap_or_default()
    }

    /// `Err` says where the two sides disagree about the case's documents, and what is near them, read over each other.
    #[allow(dead_code, reason = "the package `in_place` calls it")]
    pub fn in_place(&self) -> Result<(), String> {
        let mut verdict = Verdict { case: &self.0, text: String::new() };
        for Difference { what, input, ours, theirs } in self.0.in_place() {
            verdict.compare(what, &input, ours, theirs);
        }
        if verdict.text.is_empty() { Ok(()) } else { Err(verdict.text) }
    }

    /// `Err` says where the two sides disagree about these bytes; the table of differences is heeded.
    pub fn judge(&self, format: Format, input: &[u8]) -> Result<(), String> {
        let mut verdict = Verdict { case: &self.0, text: String::new() };
        let (ours, theirs) = (&self.0.ours, &self.0.theirs);
        match format {
            Json => {
                let json = &text(input);
                verdict.reads(format, json, &(ours.json)(json), &(theirs.json)(json));
            }
            Postcard => {
                verdict.reads(format, &format!("{input:?}"), &(ours.postcard)(input), &(theirs.postcard)(input));
            }
            Bincode => verdict.reads(format, &format!("{input:?}"), &(ours.bincode)(input), &(theirs.bincode)(input)),
        }
        if verdict.text.is_empty() { Ok(()) } else { Err(verdict.text) }
    }
}

impl Format {
    /// The comparisons: of what is read, of what is written, of what is read again of that.
    fn named(self) -> [&'static str; 3] {
        match self {
            Json => ["read from JSON", "written as JSON", "read again from JSON"],
            Postcard => ["read from postcard", "written as postcard", "read again from postcard"],
            Bincode => ["read from bincode", "written as bincode", "read again from bincode"],
        }
    }

    fn written(self, value: &dyn Value) -> String {
        match self {
            Json => format!("{:?}", value.json()),
            Postcard => format!("{:?}", value.postcard()),
            Bincode => format!("{:?}", value.bincode()),
        }
    }

    /// The value, written and read.
    fn again(self, side: &Side, value: &dyn Value) -> Result<String, String> {
        match self {
            Json => value.json().and_then(|json| Ok((side.json)(&json)?.debug())),
            Postcard => value.postcard().and_then(|bytes| Ok((side.postcard)(&bytes)?.debug())),
            Bincode => value.bincode().and_then(|bytes| Ok((side.bincode)(&bytes)?.debug())),
        }
    }
}

/// What the two sides disagree about.
struct Verdict<'c> {
    case: &'c Case,
    text: String,
}

/// Whether the oracle cannot read the type from the format at all, for it keeps what it reads before it knows what it is.
fn unanswered(difference: &Difference) -> bool {
    let unable = ["will never implement", "IdentifierNotSupported", "AnyNotSupported"];
    let binary = ["read from postcard", "read from bincode"].contains(&difference.what);
    binary && difference.theirs.starts_with("error: ") && unable.iter().any(|reason| difference.theirs.contains(reason))
}

impl Verdict<'_> {
    fn compare(&mut self, what: &'static str, input: &str, ours: String, theirs: String) -> bool {
        if ours == theirs {
            return true;
        }
        let difference = Difference { what, input: input.to_owned(), ours, theirs };
        if !listed(self.case.name, &difference) && !unanswered(&difference) {
            let Difference { what, input, ours, theirs } = difference;
            let _ = writeln!(self.text, "{}, {what}: {input}\n    ours: {ours}\n  theirs: {theirs}", self.case.name);
        }
        false
    }

    /// Two values have to be equal, and written alike. One that theirs does not have at least has to be a value.
    fn reads(&mut self, format: Format, input: &str, ours: &Read<'_>, theirs: &Read<'_>) {
        let [what, ..] = format.named();
        let equal = self.compare(what, input, read(ours), read(theirs));
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) if equal => {
                for format in [Json, Postcard, Bincode] {
                    let [_, what, _] = format.named();
                    self.compare(what, input, format.written(&**ours), format.written(&**theirs));
                }
            }
            (Ok(ours), _) => self.stands(format, input, &**ours),
            _ => {}
        }
    }

    /// What only ours read is, written, read as it was, and theirs reads the same from JSON and writes it alike.
    fn stands(&mut self, format: Format, input: &str, value: &dyn Value) {
        let [_, written, again] = format.named();
        let shown = value.debug();
        if !ONE_WAY.contains(&short(self.case.name)) {
            self.compare(again, input, format.again(&self.case.ours, value).unwrap_or_else(error), shown.clone());
        }
        let Ok(json) = value.json() else { return };
        let (ours, theirs) = ((self.case.ours.json)(&json), (self.case.theirs.json)(&json));
        if self.compare("read from JSON", &json, read(&ours), read(&theirs))
            && let Ok(theirs) = theirs
            && theirs.debug() == shown
        {
            self.compare(written, input, format.written(value), format.written(&*theirs));
        }
    }
}

/// As far as it is text; on one line, for the table knows errors by their column.
fn text(input: &[u8]) -> String {
    let end = std::str::from_utf8(input).err().map_or(input.len(), |error| error.valid_up_to());
    String::from_utf8_lossy(&input[..end]).replace('\n', " ")
}

fn read(read: &Read<'_>) -> String {
    match read {
        Ok(value) => value.debug(),
        Err(text) => error(text.clone()),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "as errors are mapped")]
fn error(text: String) -> String {
    format!("error: {text}")
}
