//! The key `json`: names and options for every serde format.

use proc_macro2::Span;
use syn::Expr;

use super::Given;
use super::case::Case;
use super::item::{self, Arg, Value, Word};
use super::words::{self, NAME, Words};
use crate::diag::Sink;

/// What a missing field is.
#[derive(Clone)]
pub enum DefaultValue {
    /// `Default::default()`
    Trait,
    /// The value of the expression, which is evaluated anew each time.
    Expr(Box<Expr>),
}

/// `json(...)` at any place; the registry says which word can stand where.
#[derive(Clone, Default)]
pub struct Json {
    /// The name given. A type's is the one that formats with named types write.
    pub name: Option<Word>,
    /// `"-"`: the field or variant does not exist for any format.
    pub skip: Option<Span>,
    /// `omitempty`
    pub omitempty: Option<Span>,
    /// `omitzero`
    pub omitzero: Option<Span>,
    /// `default`, `default = expr`
    pub default: Option<Given<DefaultValue>>,
    /// `alias = "id"`
    pub aliases: Vec<Word>,
    /// `rename_all = "camelCase"`
    pub rename_all: Option<Given<Case>>,
    /// `deny_unknown`
    pub deny_unknown: Option<Span>,
}

impl Json {
    /// Reads words that were checked against the registry.
    pub fn read(words: Words, skip: Option<Span>, sink: &Sink) -> Self {
        let mut json = Self { skip, ..Self::default() };
        for (word, arg) in words {
            match word.text.as_str() {
                NAME => json.name = Some(words::text(&arg, word.span)),
                "omitempty" => json.omitempty = Some(word.span),
                "omitzero" => json.omitzero = Some(word.span),
                "deny_unknown" => json.deny_unknown = Some(word.span),
                "alias" => json.aliases.push(words::text(&arg, word.span)),
                "rename_all" => {
                    let case = words::case(&word, &arg, sink);
                    words::set(&mut json.rename_all, case, &word, sink);
                }
                "default" => json.default = default(&word, arg, sink),
                _ => {}
            }
        }
        json
    }

    /// Adds what `#[serde]` says; an option that both give is an error at serde's token.
    pub fn merge(&mut self, other: Self, sink: &Sink) {
        let twice = |what: &str, span: Span| {
            let message = format!("`{what}` is given in `json` and in `#[serde]`");
            sink.error_help(span, message, "keep one of the two");
        };
        macro_rules! either {
            ($($field:ident $what:literal $span:expr;)*) => { $(
                if let Some(theirs) = other.$field {
                    if self.$field.is_some() {
                        twice($what, $span(&theirs));
                    }
                    self.$field = Some(theirs);
                }
            )* };
        }
        either! {
            name "rename" |word: &Word| word.span;
            skip "skip" |span: &Span| *span;
            default "default" |given: &Given<DefaultValue>| given.span;
            rename_all "rename_all" |given: &Given<Case>| given.span;
            deny_unknown "deny_unknown_fields" |span: &Span| *span;
        }
        self.aliases.extend(other.aliases);
    }
}

/// `default`, or `default = expr`; in a Go string the expression is text.
fn default(word: &Word, arg: Arg, sink: &Sink) -> Option<Given<DefaultValue>> {
    let value = match arg {
        Arg::Value(Value::Expr(expr)) => DefaultValue::Expr(expr),
        Arg::Value(Value::Text(text, span)) => {
            let parsed =
                syn::parse_str::<proc_macro2::TokenStream>(&text).and_then(|tokens| item::expr(respan(tokens, span)));
            match parsed {
                Ok(expr) => DefaultValue::Expr(Box::new(expr)),
                Err(_) => {
                    let help = "write `default = expr` with an expression of Rust";
                    sink.error_help(span, format!("`{text}` is no expression"), help);
                    return None;
                }
            }
        }
        Arg::None | Arg::List(_) => DefaultValue::Trait,
    };
    Some(Given { value, span: word.span })
}

/// Text out of a string has no span of its own: errors about it belong to the string.
pub fn respan(tokens: proc_macro2::TokenStream, span: Span) -> proc_macro2::TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let proc_macro2::TokenTree::Group(group) = &token {
                let inner = respan(group.stream(), span);
                token = proc_macro2::Group::new(group.delimiter(), inner).into();
            }
            token.set_span(span);
            token
        })
        .collect()
}
