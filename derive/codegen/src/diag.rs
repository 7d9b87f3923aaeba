//! The error sink: every mistake of an item is reported, each at its own token, and none can be forgotten.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};

/// Who reads the generated code. A check may leave to rustc what rustc says better, but only where rustc reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consumer {
    /// A derive or attribute macro: rustc compiles the result in place.
    Macro,
    /// A committed file: whoever reads the error is far from the compiler.
    File,
}

/// The tokens an error is about: from the start of the first to the end of the last.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The first token.
    pub start: Span,
    /// The last token.
    pub end: Span,
}

impl From<Span> for Extent {
    fn from(span: Span) -> Self {
        Self { start: span, end: span }
    }
}

impl Extent {
    /// All of `tokens`; the macro's call site if there are none.
    pub fn of(tokens: &impl ToTokens) -> Self {
        Self::of_stream(tokens.to_token_stream())
    }

    fn of_stream(tokens: TokenStream) -> Self {
        let mut spans = tokens.into_iter().map(|token| token.span());
        let start = spans.next().unwrap_or_else(Span::call_site);
        Self { start, end: spans.last().unwrap_or(start) }
    }
}

/// One error, in the form that both consumers print.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The tokens to blame.
    pub at: Extent,
    /// What is wrong: a sentence in lower case, without a full stop.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// The message with its help on a line of its own.
    pub fn text(&self) -> String {
        match &self.help {
            Some(help) => format!("{}\nhelp: {help}", self.message),
            None => self.message.clone(),
        }
    }

    /// Expands to: `::core::compile_error! { "text" }`, from the first token to the last.
    pub fn compile_error(&self) -> TokenStream {
        let (start, end, text) = (self.at.start, self.at.end, self.text());
        let mut tokens = quote_spanned!(start=> ::core::compile_error!);
        tokens.extend(quote_spanned!(end=> { #text }));
        tokens
    }
}

impl From<syn::Error> for Diagnostic {
    fn from(error: syn::Error) -> Self {
        Self { at: error.span().into(), message: error.to_string(), help: None }
    }
}

/// Collects the errors of one item. Dropping it without [`Sink::finish`] is a bug of the generator, and panics.
#[derive(Debug)]
pub struct Sink {
    errors: RefCell<Option<Vec<Diagnostic>>>,
    consumer: Consumer,
}

impl Sink {
    /// An empty sink.
    pub fn new(consumer: Consumer) -> Self {
        Self { errors: RefCell::new(Some(Vec::new())), consumer }
    }

    /// Who reads the generated code.
    pub fn consumer(&self) -> Consumer {
        self.consumer
    }

    /// Reports an error.
    pub fn error(&self, at: impl Into<Extent>, message: impl Into<String>) {
        self.push(Diagnostic { at: at.into(), message: message.into(), help: None });
    }

    /// Reports an error, with what to write instead.
    pub fn error_help(&self, at: impl Into<Extent>, message: impl Into<String>, help: impl Into<String>) {
        self.push(Diagnostic { at: at.into(), message: message.into(), help: Some(help.into()) });
    }

    /// Reports a word that stands where only one of `known` may, with the nearest of them.
    pub fn unknown(&self, at: impl Into<Extent>, message: String, word: &str, known: &[&str]) {
        let help = match did_you_mean(word, known) {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_empty() => "nothing may stand here".to_owned(),
            None if known.len() == 1 => format!("expected {}", list(known)),
            None => format!("expected one of {}", list(known)),
        };
        self.error_help(at, message, help);
    }

    /// Reports whatever `syn` could not parse.
    pub fn syntax(&self, error: syn::Error) {
        for error in error {
            self.push(error.into());
        }
    }

    /// Reports an error that is already put together.
    pub fn push(&self, diagnostic: Diagnostic) {
        if let Some(errors) = self.errors.borrow_mut().as_mut() {
            errors.push(diagnostic);
        }
    }

    /// Hands the errors over: `Ok` if there were none.
    pub fn finish(self) -> Result<(), Vec<Diagnostic>> {
        match self.errors.borrow_mut().take() {
            Some(errors) if !errors.is_empty() => Err(errors),
            _ => Ok(()),
        }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        let read = self.errors.borrow().is_none() || std::thread::panicking();
        assert!(read, "a sink was dropped before its errors were read");
    }
}

/// What the rows of a registry are called.
pub fn names<T>(rows: &[T], name: fn(&T) -> &'static str) -> Vec<&'static str> {
    let mut names = Vec::new();
    for row in rows {
        names.push(name(row));
    }
    names
}

/// `a`, `b` and `c`, each in backticks.
pub fn list(words: &[&str]) -> String {
    let mut list = String::new();
    for word in words {
        let comma = if list.is_empty() { "" } else { ", " };
        list.extend([comma, "`", word, "`"]);
    }
    list
}

/// The word of `among` nearest to `word`, if any is near enough to be a slip of the hand; or else the only one that goes on
/// where `word` stops.
pub fn did_you_mean<'a>(word: &str, among: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut bound = (word.chars().count() / 3).max(1) + 1;
    let (mut nearest, mut longer, mut count) = (None, None, 0);
    for other in among {
        let lower = other.to_lowercase();
        let distance = distance(&word, &lower);
        if distance < bound {
            (bound, nearest) = (distance, Some(*other));
        }
        if lower.starts_with(&word) {
            (longer, count) = (Some(*other), count + 1);
        }
    }
    nearest.or(longer.filter(|_| count == 1 && word.len() > 2))
}

/// Edit distance in which a swap of two neighbours counts once.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let width = b.len() + 1;
    // Row by row; of the first row and the first column, the place is the distance.
    let mut table = vec![0; width * (a.len() + 1)];
    for i in 0..=a.len() {
        for j in 0..width {
            let at = i * width + j;
            if i == 0 || j == 0 {
                table[at] = i + j;
                continue;
            }
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (table[at - width] + 1).min(table[at - 1] + 1).min(table[at - width - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(table[at - 2 * width - 2] + 1);
            }
            table[at] = best;
        }
    }
    table[table.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_word() {
        let words = ["omitempty", "omitzero", "default", "min", "max"];
        for (word, near) in [
            ("omitemty", Some("omitempty")),
            ("OmitEmpty", Some("omitempty")),
            ("defualt", Some("default")),
            ("mn", Some("min")),
            ("flatten", None),
            ("omit", None),
            ("def", Some("default")),
            ("de", None),
        ] {
            assert_eq!(did_you_mean(word, &words), near, "{word}");
        }
    }

    #[test]
    fn all_errors_survive() {
        let sink = Sink::new(Consumer::Macro);
        sink.error(Span::call_site(), "one");
        sink.error_help(Span::call_site(), "two", "write three");
        let texts: Vec<String> = sink.finish().unwrap_err().iter().map(Diagnostic::text).collect();
        assert_eq!(texts, ["one", "two\nhelp: write three"]);
    }

    #[test]
    #[should_panic(expected = "before its errors were read")]
    fn a_forgotten_sink_is_a_bug() {
        drop(Sink::new(Consumer::File));
    }
}
