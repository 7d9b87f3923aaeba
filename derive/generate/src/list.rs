//! What stands in the parentheses: `Serialize, Validate`, or `mock(Item = u32)`.

use proc_macro::{Delimiter, Span, TokenStream, TokenTree};

use crate::item;
use crate::problem::Problem;

/// The feature of gotag that generated code of a name needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Feature {
    Serde,
    Validate,
    Mock,
}

/// One name that may stand in the list.
pub(crate) struct Known {
    pub(crate) name: &'static str,
    pub(crate) feature: Option<Feature>,
    /// It reads `#[serde(...)]`, so the attribute is ours to strip.
    pub(crate) reads_serde: bool,
}

/// Every name, in the order of the derives' registry; a test of the workspace generates each of them.
const KNOWN: &[Known] = &[
    Known { name: "Reflect", feature: None, reads_serde: true },
    Known { name: "Serialize", feature: Some(Feature::Serde), reads_serde: true },
    Known { name: "Deserialize", feature: Some(Feature::Serde), reads_serde: true },
    Known { name: "Validate", feature: Some(Feature::Validate), reads_serde: true },
    Known { name: "Display", feature: None, reads_serde: false },
    Known { name: "FromStr", feature: None, reads_serde: false },
    Known { name: "Variants", feature: None, reads_serde: false },
    Known { name: "mock", feature: Some(Feature::Mock), reads_serde: false },
];

/// A name as it was written.
pub(crate) struct Written {
    pub(crate) name: &'static Known,
    pub(crate) span: Span,
    /// What `mock(crate = path)` gives.
    pub(crate) krate: Option<TokenStream>,
}

/// Reads the list. What is wrong is reported, the rest is kept.
pub(crate) fn read(list: &TokenStream, problems: &mut Vec<Problem>) -> Vec<Written> {
    let mut written: Vec<Written> = Vec::new();
    for entry in split(list) {
        let span = entry[0].span();
        let text = entry[0].to_string();
        let Some(name) = KNOWN.iter().find(|name| name.name == text) else {
            problems.push(Problem::new(span, unknown(&text)));
            continue;
        };
        let rest = &entry[1..];
        let arguments = match rest {
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => Some(group),
            _ => None,
        };
        if !(rest.is_empty() || arguments.is_some() && name.name == "mock") {
            let message = format!("unexpected tokens after `{text}`\nhelp: separate the names with commas");
            problems.push(Problem::new(rest[0].span(), message));
        }
        if written.iter().any(|other| other.name.name == name.name) {
            problems.push(Problem::new(span, format!("`{text}` stands twice in the list\nhelp: remove one")));
            continue;
        }
        written.push(Written { name, span, krate: arguments.and_then(item::crate_path) });
    }
    if written.is_empty() && problems.is_empty() {
        problems.push(Problem::new(
            Span::call_site(),
            "`generate` needs a list of what to generate\nhelp: write `#[gotag::generate(Serialize, Validate)]` on a \
             struct or an enum, `#[gotag::generate(mock)]` on a trait",
        ));
    }
    written
}

/// The non-empty runs of tokens between commas.
fn split(list: &TokenStream) -> Vec<Vec<TokenTree>> {
    let mut entries = vec![Vec::new()];
    for token in list.clone() {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => entries.push(Vec::new()),
            _ => entries.last_mut().expect("starts with one entry").push(token),
        }
    }
    entries.retain(|entry| !entry.is_empty());
    entries
}

fn unknown(text: &str) -> String {
    let lower = text.to_lowercase();
    let near = KNOWN.iter().map(|name| (distance(&lower, &name.name.to_lowercase()), name.name)).min();
    match near {
        Some((distance, name)) if distance <= 2 => {
            format!("`{text}` cannot be generated\nhelp: did you mean `{name}`?")
        }
        _ => {
            let names: Vec<_> = KNOWN.iter().map(|name| format!("`{}`", name.name)).collect();
            format!("`{text}` cannot be generated\nhelp: expected one of {}", names.join(", "))
        }
    }
}

/// Edits (insert, remove, replace) that lead from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = replaced.min(corner + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}
