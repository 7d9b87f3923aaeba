//! What was written becomes typed tags. Nothing here fails: it reports into the sink and goes on.

pub mod case;
mod entry;
pub mod format;
pub mod go;
pub mod item;
pub mod json;
pub mod keys;
pub mod literal;
pub mod rules;
pub mod serde;
pub mod text;
pub mod words;

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Ident};

use self::case::Case;
use self::entry::{Entry, Form};
use self::item::{Item, Word};
use self::json::{Json, Ways};
use self::keys::{KeyRow, Place, Vocabulary};
use self::text::Text;
use crate::diag::Sink;

/// A setting with the token that set it.
#[derive(Clone, Debug)]
pub struct Given<T> {
    /// What was set.
    pub value: T,
    /// The token to blame.
    pub span: Span,
}

/// A tag as it can be read at run time: Go's canonical text, whichever way it was written.
pub struct Written {
    /// `json`
    pub key: String,
    /// `id,omitempty`
    pub text: String,
    /// The key's token.
    pub span: Span,
}

/// A typed tag: a value of somebody's own type.
pub enum Typed {
    /// `acme::Audit { level: 3 }`; the fields that are missing come from the type's `DEFAULT`.
    Struct {
        /// The type.
        path: syn::Path,
        /// What stood in the braces.
        fields: TokenStream,
    },
    /// `@expr`
    Expr(TokenStream),
}

/// The bounds that one derive's impl gets in place of the inferred ones.
pub struct Bound {
    /// The derive.
    pub derive: Ident,
    /// Its where clause.
    pub predicates: Vec<TokenStream>,
}

/// Everything that the attributes of one place say.
#[derive(Default)]
pub struct Tags {
    /// Every key, in source order.
    pub written: Vec<Written>,
    /// Typed tags, in source order.
    pub typed: Vec<Typed>,
    /// `json`, and what `#[serde]` says in its stead.
    pub json: Json,
    /// `text`
    pub text: Text,
    /// `validate`
    pub rules: Vec<rules::Rule>,
    /// `reflect(open)`
    pub open: bool,
    /// `rename_all`, for `json` and `text` where they do not say their own.
    pub rename_all: Option<Given<Case>>,
    /// `crate = path`
    pub krate: Option<syn::Path>,
    /// `bound(...)`
    pub bounds: Vec<Bound>,
}

/// How far `#[serde(...)]` is read. serde's own derive may stand beside ours and read words that we do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serde {
    /// Not at all.
    Ignored,
    /// For names; other words are somebody else's.
    Names,
    /// Fully: a word that we do not honour is an error.
    Honoured,
}

/// Reads the attributes of one place.
pub fn read(attrs: &[Attribute], place: Place, serde: Serde, sink: &Sink) -> Tags {
    let mut tags = Tags::default();
    for entry in entry::read(attrs, sink) {
        match entry {
            Entry::Key { key, row, form } => read_key(&key, row, form, place, sink, &mut tags),
            Entry::Open { key, text } => write(&mut tags, &key, text, sink),
            Entry::Typed(typed) => tags.typed.push(typed),
            Entry::Word { word, arg } => {
                if !keys::TAG_WORDS.iter().any(|row| row.name == word.text && row.on.contains(&place)) {
                    let message = format!("`{}` cannot stand on {}", word.text, place.article());
                    sink.error_help(word.span, message, "it stands on a type or a variant");
                    continue;
                }
                let case = words::case(&word, &arg, sink);
                words::set(&mut tags.rename_all, case, &word, sink);
            }
            Entry::Crate { span, path } => {
                container_only(span, "crate", place, sink, || {
                    if tags.krate.replace(path).is_some() {
                        sink.error(span, "`crate` is given twice");
                    }
                });
            }
            Entry::Bounds { span, bounds } => {
                container_only(span, "bound", place, sink, || tags.bounds.extend(bounds));
            }
        }
    }
    if serde != Serde::Ignored {
        let other = serde::read(attrs, place, serde, sink);
        tags.json.merge(other, sink);
    }
    if serde == Serde::Honoured && place == Place::Container {
        from_serde(&mut tags, sink);
    }
    tags
}

/// What `#[serde]` says of the whole type and `#[tag]` says without a key.
fn from_serde(tags: &mut Tags, sink: &Sink) {
    let help = "keep one of the two";
    if let Some(Given { value, span }) = tags.json.only.krate.take() {
        if tags.krate.is_some() {
            sink.error_help(span, "`crate` is given in `#[tag]` and in `#[serde]`", help);
        }
        tags.krate = Some(value);
    }
    let Ways { write, read } = std::mem::take(&mut tags.json.only.bound);
    for (derive, given) in [("Serialize", write), ("Deserialize", read)] {
        let Some(Given { value: predicates, span }) = given else { continue };
        if tags.bounds.iter().any(|bound| bound.derive == derive) {
            sink.error_help(span, "`bound` is given in `#[tag]` and in `#[serde]`", help);
            continue;
        }
        tags.bounds.push(Bound { derive: Ident::new(derive, span), predicates });
    }
}

fn container_only(span: Span, word: &str, place: Place, sink: &Sink, set: impl FnOnce()) {
    if place == Place::Container {
        set();
    } else {
        let message = format!("`{word}` cannot stand on {}", place.article());
        sink.error_help(span, message, "it stands on the type");
    }
}

/// Checks a key against its row and hands its words to whoever reads them.
fn read_key(key: &Word, row: &'static KeyRow, form: Form, place: Place, sink: &Sink, tags: &mut Tags) {
    if !row.on.contains(&place) {
        let message = format!("the key `{}` cannot stand on {}", row.name, place.article());
        sink.error_help(key.span, message, format!("it stands on {}", keys::articles(row.on)));
        return;
    }
    let (go, items) = match form {
        Form::Go(text, span) if matches!(row.words, Vocabulary::Rules) => {
            let items = go::rules(&text, span);
            (Some(text), items)
        }
        Form::Go(text, span) => {
            let (name, mut items) = go::named(&text, span);
            if let Some(name) = name {
                items.insert(0, Item::Value(item::Value::Text(name, span)));
            }
            (Some(text), items)
        }
        Form::Structured(items) => (None, items),
    };
    let skip = row.name == "json" && words::is_skip(go.as_deref(), &items);
    if skip && place == Place::Container {
        sink.error_help(key.span, "a type cannot be left out", "`\"-\"` stands on a field or a variant");
    }
    let canonical = match (&row.words, go) {
        (Vocabulary::Rules, go) => {
            tags.rules = rules::read(&items, sink);
            let skip = words::is_skip(go.as_deref(), &items);
            if skip { "-".to_owned() } else { rules::go_string(&tags.rules) }
        }
        (_, Some(text)) => text,
        (_, None) => words::go_string(&items),
    };
    write(tags, key, canonical, sink);
    let Vocabulary::Words(vocabulary) = row.words else { return };
    let items = if skip { Vec::new() } else { items };
    let words = words::check(key, row, vocabulary, items, place, sink);
    match row.name {
        "json" => tags.json = Json::read(words, skip.then_some(key.span), sink),
        "text" => tags.text = Text::read(words, sink),
        _ => tags.open = words.iter().any(|(word, _)| word.text == "open"),
    }
}

/// Notes a key for the run time; one that stands twice is an error, for Go reads the first and forgets the rest.
fn write(tags: &mut Tags, key: &Word, text: String, sink: &Sink) {
    if tags.written.iter().any(|written| written.key == key.text) {
        let message = format!("the key `{}` is given twice", key.text);
        sink.error_help(key.span, message, "write all of it behind one key");
        return;
    }
    tags.written.push(Written { key: key.text.clone(), text, span: key.span });
}
