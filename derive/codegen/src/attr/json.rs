//! The key `json`: names and options for every serde format.

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use syn::{Expr, ExprPath, Lifetime, Path, Type};

use super::Given;
use super::case::Case;
use super::format::Format;
use super::item::{self, Arg, Value, Word};
use super::literal::Tag;
use super::words::{self, NAME, Words};
use crate::diag::Sink;

/// What a missing field is.
pub enum DefaultValue {
    /// `Default::default()`
    Trait,
    /// The value of the expression, which is evaluated anew each time.
    Expr(Rc<Expr>),
}

/// A setting for each way over the wire. Most settings hold both ways.
#[derive(Clone, Debug)]
pub struct Ways<T> {
    /// For Serialize.
    pub write: Option<T>,
    /// For Deserialize.
    pub read: Option<T>,
}

impl<T> Default for Ways<T> {
    fn default() -> Self {
        Self { write: None, read: None }
    }
}

impl<T: Clone> Ways<T> {
    /// The same both ways.
    pub fn both(value: T) -> Self {
        Self { write: Some(value.clone()), read: Some(value) }
    }
}

/// One of the two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Serialize
    Write,
    /// Deserialize
    Read,
}

impl<T> Ways<T> {
    /// The setting for one way.
    pub fn of(&self, way: Way) -> Option<&T> {
        match way {
            Way::Write => self.write.as_ref(),
            Way::Read => self.read.as_ref(),
        }
    }

    /// Whichever is given, to be blamed.
    pub fn any(&self) -> Option<&T> {
        self.write.as_ref().or(self.read.as_ref())
    }

    /// What `of` makes of each.
    pub fn map<U>(&self, mut of: impl FnMut(&T) -> U) -> Ways<U> {
        self.and_then(|value| Some(of(value)))
    }

    /// What `of` makes of each, if anything.
    pub fn and_then<U>(&self, mut of: impl FnMut(&T) -> Option<U>) -> Ways<U> {
        Ways { write: self.write.as_ref().and_then(&mut of), read: self.read.as_ref().and_then(of) }
    }

    /// These settings, and those of `other` for a way that has none.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { write: self.write.or(other.write), read: self.read.or(other.read) }
    }
}

/// What becomes of a field whose own fields stand among its siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flatten {
    /// `inline`: its type tells its keys, so that nothing is kept for later.
    Inline,
    /// `flatten`: the same where the type can, and else all that is left over is kept and read again.
    Flatten,
}

/// `json(...)` at any place; the registry says which word can stand where.
#[derive(Default)]
pub struct Json {
    /// The name given. A type's is the one that formats with named types write.
    pub name: Ways<Word>,
    /// `json(1)`, `json(true)`: the variant's name is no text.
    pub literal: Option<Given<Tag>>,
    /// `"-"`: the field or variant does not exist for any format.
    pub skip: Ways<Span>,
    /// `omitempty`
    pub omitempty: Option<Span>,
    /// `omitzero`
    pub omitzero: Option<Span>,
    /// `default`, `default = expr`
    pub default: Option<Given<DefaultValue>>,
    /// `default_on_null`: null is read as the default.
    pub default_on_null: Option<Span>,
    /// `nullable`: absent is `None`, null is `Some(None)`.
    pub nullable: Option<Span>,
    /// `alias = "id"`
    pub aliases: Vec<Word>,
    /// `rename_all = "camelCase"`
    pub rename_all: Ways<Given<Case>>,
    /// `alias_all = "camelCase"`
    pub alias_all: Option<Given<Case>>,
    /// `string`, `format = hex`
    pub format: Option<Given<Format>>,
    /// `deny_unknown`
    pub deny_unknown: Option<Span>,
    /// `validate`: what is read is checked by the type's rules.
    pub validate: Option<Span>,
    /// `case = ignore`
    pub ignore_case: Option<Span>,
    /// `tag = "type"`: the key that says which variant; of a struct, one that says its name.
    pub tag: Option<Word>,
    /// `content = "value"`: the key beside the tag, under which a variant's fields stand.
    pub content: Option<Word>,
    /// `untagged`: the first variant that fits. On a variant: one that is tried after all that have a tag.
    pub untagged: Option<Span>,
    /// `other`: the variant of every tag that belongs to no variant.
    pub other: Option<Span>,
    /// `inline`, `flatten`: the field's own fields stand among its siblings.
    pub flatten: Option<Given<Flatten>>,
    /// `prefix = "addr_"`: what stands before every key of a flattened field.
    pub prefix: Option<Word>,
    /// What only `#[serde]` says.
    pub only: Only,
}

/// What `#[serde]` says and `json` has no word for.
#[derive(Default)]
pub struct Only {
    /// The words that it says, those too that `json` has one for.
    pub words: Vec<String>,
    /// `skip_serializing_if = "path"`
    pub skip_if: Option<Given<ExprPath>>,
    /// `rename_all_fields = "camelCase"`, for the fields of every variant.
    pub rename_all_fields: Ways<Given<Case>>,
    /// `with = "module"`, `serialize_with = "path"`, `deserialize_with = "path"`: the function that does the work.
    pub with: Ways<Given<ExprPath>>,
    /// `bound = "T: Trait"`, in place of what is inferred.
    pub bound: Ways<Given<Vec<TokenStream>>>,
    /// `borrow`, which borrows every lifetime of the type, or `borrow = "'a + 'b"`.
    pub borrow: Option<Given<Vec<Lifetime>>>,
    /// `transparent`: the one field stands for the whole.
    pub transparent: Option<Span>,
    /// `remote = "path"`: the foreign type that this one describes. `"Self"` is the name of this one.
    pub remote: Option<Given<Path>>,
    /// `getter = "path"`: how a private field of a foreign type is read.
    pub getter: Option<Given<ExprPath>>,
    /// `field_identifier`: the enum is a key, its variants the names of fields.
    pub field_identifier: Option<Span>,
    /// `variant_identifier`: the same for the names of variants.
    pub variant_identifier: Option<Span>,
    /// `from = "Type"`: what is read in its stead.
    pub from: Option<Given<Type>>,
    /// `try_from = "Type"`: the same, where it may be refused.
    pub try_from: Option<Given<Type>>,
    /// `into = "Type"`: what is written in its stead.
    pub into: Option<Given<Type>>,
    /// `crate = "path"`: where gotag is.
    pub krate: Option<Given<Path>>,
    /// `expecting = "text"`: what errors say was expected.
    pub expecting: Option<Word>,
}

impl Only {
    /// Whether `#[serde]` has this word here.
    pub fn said(&self, word: &str) -> bool {
        self.words.iter().any(|said| said == word)
    }
}

impl Json {
    /// Reads words that were checked against the registry.
    pub fn read(words: Words, skip: Option<Span>, sink: &Sink) -> Self {
        let mut json = Self { skip: skip.map(Ways::both).unwrap_or_default(), ..Self::default() };
        for (word, arg) in words {
            match word.text.as_str() {
                NAME => {
                    json.literal = Tag::of(&arg).map(|value| Given { value, span: word.span });
                    let text = words::text(&arg, word.span);
                    let text = json.literal.as_ref().map_or(text.text, |given| given.value.to_string());
                    json.name = Ways::both(Word { text, span: word.span });
                }
                "omitempty" => json.omitempty = Some(word.span),
                "omitzero" => json.omitzero = Some(word.span),
                "deny_unknown" => json.deny_unknown = Some(word.span),
                "default_on_null" => json.default_on_null = Some(word.span),
                "nullable" => json.nullable = Some(word.span),
                "validate" => json.validate = Some(word.span),
                "alias" => json.aliases.extend(words::texts(&arg)),
                "rename_all" => {
                    let case = words::case(&word, &arg, sink).map(|value| Given { value, span: word.span });
                    json.rename_all = case.map(Ways::both).unwrap_or_default();
                }
                "alias_all" => {
                    json.alias_all = words::case(&word, &arg, sink).map(|value| Given { value, span: word.span });
                }
                "string" | "format" => {
                    if json.format.is_some() {
                        let help = "keep one of `string` and `format`";
                        sink.error_help(word.span, "the field has a format already", help);
                    }
                    json.format = Format::read(&word, &arg, sink).map(|value| Given { value, span: word.span });
                }
                "default" => json.default = default(&word, arg, sink),
                "case" => json.ignore_case = Some(word.span),
                "tag" => json.tag = Some(words::text(&arg, word.span)),
                "content" => json.content = Some(words::text(&arg, word.span)),
                "untagged" => json.untagged = Some(word.span),
                "other" => json.other = Some(word.span),
                "inline" => json.flatten = Some(Given { value: Flatten::Inline, span: word.span }),
                "prefix" => json.prefix = Some(words::text(&arg, word.span)),
                "flatten" => json.flatten = Some(Given { value: Flatten::Flatten, span: word.span }),
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
            ($($field:ident $what:literal $any:ident $span:expr;)*) => { $(
                if let (Some(_), Some(theirs)) = (self.$field.$any(), other.$field.$any()) {
                    twice($what, $span(theirs));
                }
                self.$field = other.$field.or(core::mem::take(&mut self.$field));
            )* };
        }
        either! {
            name "rename" any |word: &Word| word.span;
            skip "skip" any |span: &Span| *span;
            rename_all "rename_all" any |given: &Given<Case>| given.span;
            default "default" as_ref |given: &Given<DefaultValue>| given.span;
            deny_unknown "deny_unknown_fields" as_ref |span: &Span| *span;
            tag "tag" as_ref |word: &Word| word.span;
            content "content" as_ref |word: &Word| word.span;
            untagged "untagged" as_ref |span: &Span| *span;
            other "other" as_ref |span: &Span| *span;
            flatten "flatten" as_ref |given: &Given<Flatten>| given.span;
        }
        self.only = other.only;
        self.aliases.extend(other.aliases);
    }
}

/// `default`, or `default = expr`; in a Go string the expression is text.
fn default(word: &Word, arg: Arg, sink: &Sink) -> Option<Given<DefaultValue>> {
    let value = match arg {
        Arg::Value(Value::Expr(expr)) => DefaultValue::Expr(expr),
        Arg::Value(Value::Text(text, span)) => {
            let parsed = syn::parse_str::<TokenStream>(&text).and_then(|tokens| item::expr(respan(tokens, span)));
            match parsed {
                Ok(expr) => DefaultValue::Expr(Rc::new(expr)),
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
pub fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let mut placed = TokenStream::new();
    for mut token in tokens {
        if let proc_macro2::TokenTree::Group(group) = &token {
            let inner = respan(group.stream(), span);
            token = proc_macro2::Group::new(group.delimiter(), inner).into();
        }
        token.set_span(span);
        placed.extend([token]);
    }
    placed
}
