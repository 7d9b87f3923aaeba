//! The key `text`: how an enum's variants are printed and parsed.

use super::Given;
use super::case::Case;
use super::item::Word;
use super::words::{self, NAME, Words};
use crate::diag::Sink;

/// `text(...)` on an enum or a variant.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The text given.
    pub name: Option<Word>,
    /// `alias = "y"`: parsed, but never printed.
    pub aliases: Vec<Word>,
    /// `rename_all = "kebab-case"`
    pub rename_all: Option<Given<Case>>,
}

impl Text {
    /// Reads words that were checked against the registry.
    pub fn read(words: Words, sink: &Sink) -> Self {
        let mut text = Self::default();
        for (word, arg) in words {
            match word.text.as_str() {
                NAME => text.name = Some(words::text(&arg, word.span)),
                "alias" => text.aliases.extend(words::texts(&arg)),
                "rename_all" => {
                    let case = words::case(&word, &arg, sink);
                    words::set(&mut text.rename_all, case, &word, sink);
                }
                _ => {}
            }
        }
        text
    }
}
