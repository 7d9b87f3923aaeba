//! The words of a key, checked against its row in the registry.

use proc_macro2::{Delimiter, Span, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{LitStr, Token};

use super::Given;
use super::case::{self, Case};
use super::item::{self, Arg, Item, Value, Word, joined};
use super::keys::{self, KeyRow, Place, Shape, Vocabulary, WordRow};
use super::literal::Tag;
use crate::diag::Sink;

/// What a key said, in order; a name is the word `""`.
pub type Words = Vec<(Word, Arg)>;

/// The word that stands for a key's name.
pub const NAME: &str = "";

/// What serde says in words that no edit leads to ours from.
const SERDE: &[(&str, &str)] =
    &[("rename", "json(\"name\")"), ("skip", "json = \"-\""), ("deny_unknown_fields", "deny_unknown")];

/// Whether a key says `-`, which leaves the field out. `"-,"` and `("-", word)` are the name `-`.
pub fn is_skip(go: Option<&str>, items: &[Item]) -> bool {
    match (go, items) {
        (Some(text), _) => text == "-",
        (None, [Item::Value(value)]) => value.text().is_some_and(|(text, _)| text == "-"),
        _ => false,
    }
}

/// Keeps what `vocabulary` allows at this place, and reports the rest.
pub fn check(key: &Word, row: &KeyRow, vocabulary: &[WordRow], items: Vec<Item>, place: Place, sink: &Sink) -> Words {
    let mut words: Words = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        match item {
            Item::Value(value) => words.extend(name(key, row, index, value, place, sink)),
            Item::Either(items) => {
                let at = items.first().map_or_else(|| key.span.into(), Item::extent);
                sink.error(at, format!("`|` has no meaning in `{}`", row.name));
            }
            Item::Word { word, arg } => {
                let Some(known) = vocabulary.iter().find(|known| known.name == word.text) else {
                    let message = format!("unknown word `{}` in `{}`", word.text, row.name);
                    match SERDE.iter().find(|(theirs, _)| row.name == "json" && *theirs == word.text) {
                        Some((_, ours)) => sink.error_help(word.span, message, format!("write `{ours}`")),
                        None => sink.unknown(word.span, message, &word.text, &standing_on(place, vocabulary)),
                    }
                    continue;
                };
                if !known.on.contains(&place) {
                    let message = format!("`{}` of `{}` cannot stand on {}", word.text, row.name, place.article());
                    sink.error_help(word.span, message, format!("it stands on {}", keys::articles(known.on)));
                } else if !fits(known, &word, &arg, sink) {
                } else if known.name != "alias" && words.iter().any(|(other, _)| other.text == word.text) {
                    sink.error(word.span, format!("`{}` is given twice", word.text));
                } else {
                    words.push((word, arg));
                }
            }
        }
    }
    words
}

/// The words that may stand at a place.
fn standing_on(place: Place, vocabulary: &[WordRow]) -> Vec<&'static str> {
    let mut names = Vec::new();
    for known in vocabulary {
        if known.on.contains(&place) {
            names.push(known.name);
        }
    }
    names
}

fn name(key: &Word, row: &KeyRow, index: usize, value: Value, place: Place, sink: &Sink) -> Option<(Word, Arg)> {
    let at = value.extent();
    let tag = Tag::read(&value).filter(|_| Tag::fits(row.name, place));
    let named = value.text().or_else(|| tag.map(|tag| (tag.to_string(), at.start)));
    let Some((text, span)) = named else {
        sink.error_help(at, format!("`{}` takes words and a name in quotes", row.name), "write the name as a string");
        return None;
    };
    if !row.named.contains(&place) {
        let message = format!("`{}` takes no name on {}", row.name, place.article());
        let help = match row.words {
            Vocabulary::Words(words) if words.iter().any(|word| word.name == text) => {
                format!("`{text}` is a word: write `{}({text})`", row.name)
            }
            _ => format!("`{text}` may be meant as a word: write it without quotes"),
        };
        sink.error_help(at, message, help);
    } else if index > 0 {
        let help = format!("`{}(\"name\", word, ...)`: another name is `alias = \"{text}\"`", key.text);
        sink.error_help(at, format!("the name of `{}` stands first", row.name), help);
    } else if text.is_empty() {
        sink.error_help(at, "an empty name", "leave the name out to keep the Rust name");
    } else {
        return Some((Word { text: NAME.to_owned(), span }, Arg::Value(value)));
    }
    None
}

/// Whether the argument has the word's shape; reports it if not.
fn fits(known: &WordRow, word: &Word, arg: &Arg, sink: &Sink) -> bool {
    let fits = match (known.shape, arg) {
        (Shape::Flag | Shape::FlagOrExpr, Arg::None) | (Shape::FlagOrExpr | Shape::Format, Arg::Value(_)) => true,
        (Shape::Text | Shape::Case, Arg::Value(value)) => value.text().is_some(),
        (Shape::Ignore, Arg::Value(value)) => value.is_word("ignore"),
        (Shape::Texts, Arg::Value(_)) => !texts(arg).is_empty(),
        _ => false,
    };
    if !fits {
        let at = match arg {
            Arg::Value(value) => value.extent(),
            Arg::None | Arg::List(_) => word.span.into(),
        };
        let what = match known.shape {
            Shape::Flag => "takes no value",
            Shape::Texts => "takes a string, or a list of strings",
            Shape::Format => "takes the name of a format, or the path of one",
            Shape::FlagOrExpr => "takes nothing, or `=` and an expression",
            Shape::Ignore => "takes the word `ignore`",
            _ => "takes a string",
        };
        let help = format!("write `{}`", known.shape.example(known.name));
        sink.error_help(at, format!("`{}` {what}", known.name), help);
    }
    fits
}

/// The rule of a `rename_all`.
pub fn case(word: &Word, arg: &Arg, sink: &Sink) -> Option<Case> {
    let text = match arg {
        Arg::Value(value) => value.text(),
        Arg::None | Arg::List(_) => None,
    };
    let Some((text, span)) = text else {
        let at = if let Arg::Value(value) = arg { value.extent() } else { word.span.into() };
        sink.error_help(at, "`rename_all` takes a string", "write `rename_all = \"camelCase\"`");
        return None;
    };
    let case = Case::parse(&text);
    if case.is_none() {
        let message = format!("unknown case `{text}`");
        sink.unknown(span, message, &text, &case::names());
    }
    case
}

/// Sets what was not set before.
pub fn set<T>(slot: &mut Option<Given<T>>, value: Option<T>, word: &Word, sink: &Sink) {
    let Some(value) = value else { return };
    if slot.is_some() {
        sink.error(word.span, format!("`{}` is given twice", word.text));
    } else {
        *slot = Some(Given { value, span: word.span });
    }
}

/// A string with the token it came from.
pub fn text(arg: &Arg, fallback: Span) -> Word {
    let value = if let Arg::Value(value) = arg { value.text() } else { None };
    let (text, span) = value.unwrap_or_else(|| (String::new(), fallback));
    Word { text, span }
}

/// A string, or a list of strings, each with the token it came from; nothing where it is anything else.
pub fn texts(arg: &Arg) -> Vec<Word> {
    let Arg::Value(value) = arg else { return Vec::new() };
    if let Some((text, span)) = value.text() {
        return vec![Word { text, span }];
    }
    // Without syn's full grammar a list is no expression that it knows, so it is read as tokens.
    let Value::Expr(expr) = value else { return Vec::new() };
    let mut tokens = expr.to_token_stream().into_iter();
    let (Some(TokenTree::Group(group)), None) = (tokens.next(), tokens.next()) else { return Vec::new() };
    let list = Punctuated::<LitStr, Token![,]>::parse_terminated.parse2(group.stream()).unwrap_or_default();
    let word = |text: &LitStr| Word { text: text.value(), span: text.span() };
    if group.delimiter() == Delimiter::Bracket { list.iter().map(word).collect() } else { Vec::new() }
}

/// Go's text for words: `email,omitempty,default=8080`.
pub fn go_string(items: &[Item]) -> String {
    let named = matches!(items.first(), Some(Item::Value(_)));
    match (named, joined(items, ",", one)) {
        (true, text) if text == "-" && items.len() > 1 => format!("{text},"),
        (false, text) if !text.is_empty() => format!(",{text}"),
        (_, text) => text,
    }
}

fn one(item: &Item) -> String {
    match item {
        Item::Value(value) => quoted(value),
        Item::Either(items) => joined(items, "|", one),
        Item::Word { word, arg } => match arg {
            Arg::None => word.text.clone(),
            // A list is in Go's text the word once for each.
            Arg::Value(Value::Expr(_)) if texts(arg).len() > 1 => {
                let texts: Vec<String> = texts(arg).iter().map(|text| format!("{}={}", word.text, text.text)).collect();
                texts.join(",")
            }
            Arg::Value(value) => format!("{}={}", word.text, quoted(value)),
            Arg::List(items) => format!("{}={}", word.text, joined(items, " ", one)),
        },
    }
}

/// A string as Go's second json package quotes a name that holds a comma.
fn quoted(value: &Value) -> String {
    match (value.text(), value) {
        (Some((text, _)), _) if text.contains(',') => format!("'{text}'"),
        (Some((text, _)), _) => text,
        (None, Value::Expr(expr)) => item::plain(expr.to_token_stream()),
        (None, Value::Text(text, _)) => text.clone(),
    }
}
