//! A mistake in a source file, as rustc would show it: file, line, column, the line itself with a caret.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use proc_macro2::{LineColumn, Span};

use crate::diag::{Diagnostic, Extent};

/// One mistake. It owns its place, because spans do not leave their thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where, and any other place that is part of it.
    pub places: Vec<Place>,
}

/// A place in a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: PathBuf,
    /// Its text.
    pub text: Arc<str>,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// In bytes of the text.
    start: usize,
    end: usize,
}

impl Problem {
    pub(super) fn new(diagnostic: &Diagnostic, file: &Path, text: &Arc<str>) -> Self {
        Self {
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
            places: vec![Place::new(diagnostic.at, file, text)],
        }
    }

    /// The mistake with its source lines. Paths are shown relative to `root`.
    pub fn render(&self, root: &Path) -> String {
        let paths: Vec<String> = self.places.iter().map(|place| show(&place.file, root)).collect();
        let mut group = Level::ERROR.primary_title(self.message.as_str()).elements(
            self.places.iter().zip(&paths).enumerate().map(|(index, (place, path))| {
                let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
                Snippet::source(&*place.text).path(path.as_str()).annotation(kind.span(place.start..place.end))
            }),
        );
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        let mut text = Renderer::plain().decor_style(DecorStyle::Ascii).render(&[group]);
        text.push('\n');
        text
    }

    /// What problems are sorted by.
    pub(super) fn order(&self) -> (Option<(&Path, usize, usize)>, &str) {
        let place = self.places.first().map(|place| (place.file.as_path(), place.line, place.column));
        (place, &self.message)
    }
}

impl Place {
    pub(super) fn new(at: Extent, file: &Path, text: &Arc<str>) -> Self {
        let (from, to) = (start(at.start), at.end.end());
        let start = offset(text, from);
        let end = offset(text, to).max(start);
        Self { file: file.to_owned(), text: text.clone(), line: from.line, column: from.column + 1, start, end }
    }
}

/// A mistake at the end of a text has no place; it is shown at its start rather than not at all.
fn start(span: Span) -> LineColumn {
    let start = span.start();
    LineColumn { line: start.line.max(1), column: start.column }
}

/// The byte at a line (from 1) and column (from 0, in characters).
fn offset(text: &str, at: LineColumn) -> usize {
    let before: usize = text.split_inclusive('\n').take(at.line.saturating_sub(1)).map(str::len).sum();
    let line = &text[before..];
    before + line.char_indices().nth(at.column).map_or(line.len(), |(byte, _)| byte)
}

/// A path as users read it: relative to `root`, with `/`.
pub(super) fn show(path: &Path, root: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
        .replacen("//", "/", 1)
}
