//! The entries of `#[tag(...)]`, in all three spellings, before anybody asks what they mean.

use std::rc::Rc;

use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse as _, ParseStream};
use syn::{Attribute, Expr, Ident, LitStr, Meta, Token};

use super::item::{self, Item, Literal, Word};
use super::keys::{self, KeyRow, Vocabulary};
use super::{Bound, Typed, go};
use crate::diag::{Extent, Sink};

/// One entry of a tag.
pub(super) enum Entry {
    /// A key that gotag reads.
    Key { key: Word, row: &'static KeyRow, form: Form },
    /// A key of the user's, with its text.
    Open { key: Word, text: String },
    /// A typed tag.
    Typed(Typed),
    /// `rename_all = "camelCase"`: a word without a key.
    Word { word: Word, arg: item::Arg },
    /// `crate = path`
    Crate { span: Span, path: syn::Path },
    /// `bound(Derive(T: Bound))`
    Bounds { span: Span, bounds: Vec<Bound> },
}

/// How the value of a key was written.
pub(super) enum Form {
    /// As Go writes it.
    Go(String, Span),
    /// In words.
    Structured(Vec<Item>),
}

/// Reads every `#[tag(...)]` of `attrs`.
pub(super) fn read(attrs: &[Attribute], sink: &Sink) -> Vec<Entry> {
    let mut entries = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("tag")) {
        match &attr.meta {
            Meta::List(list) => {
                let parser = |input: ParseStream<'_>| {
                    item::separated(input, &mut |error| sink.syntax(error), &mut |input| {
                        read_entry(input, sink, &mut entries)
                    });
                    Ok(())
                };
                if let Err(error) = list.parse_args_with(parser) {
                    sink.syntax(error);
                }
            }
            other => sink.error_help(
                Extent::of(other),
                "a tag is a list",
                "write `#[tag(key = \"value\")]` or `#[tag(key(word, ...))]`",
            ),
        }
    }
    entries
}

fn read_entry(input: ParseStream<'_>, sink: &Sink, entries: &mut Vec<Entry>) -> syn::Result<()> {
    if input.peek(LitStr) {
        pasted(&input.parse()?, sink, entries);
        return Ok(());
    }
    if input.parse::<Option<Token![@]>>()?.is_some() {
        let item::Value::Expr(expr) = item::value(input, false)? else { return Ok(()) };
        entries.push(Entry::Typed(Typed::Expr(expr.into_token_stream())));
        return Ok(());
    }
    if input.peek(Token![::]) || input.peek2(Token![::]) || input.peek2(syn::token::Brace) {
        entries.push(Entry::Typed(typed(input)?));
        return Ok(());
    }
    if !input.peek(Ident::peek_any) {
        return Err(syn::Error::new(input.span(), "expected a key, a typed tag, or a Go tag in quotes"));
    }
    let ident = Ident::parse_any(input)?;
    let key = Word { text: ident.unraw().to_string(), span: ident.span() };
    match key.text.as_str() {
        "crate" => match equals(input, |input| input.call(syn::Path::parse_mod_style)) {
            Some(path) => entries.push(Entry::Crate { span: key.span, path }),
            None => misshapen(&key, "takes a path", input, sink),
        },
        "bound" if input.peek(syn::token::Paren) => {
            entries.push(Entry::Bounds { span: key.span, bounds: bounds(input, sink)? });
        }
        "bound" => misshapen(&key, "takes bounds in parentheses", input, sink),
        "rename_all" => match equals(input, Expr::parse) {
            Some(value) => {
                let arg = item::Arg::Value(item::Value::Expr(Rc::new(value)));
                entries.push(Entry::Word { word: key, arg });
            }
            None => misshapen(&key, "takes a string", input, sink),
        },
        _ => key_value(key, input, sink, entries)?,
    }
    Ok(())
}

/// `= value`; `None` for anything else.
fn equals<T>(input: ParseStream<'_>, value: fn(ParseStream<'_>) -> syn::Result<T>) -> Option<T> {
    input.parse::<Option<Token![=]>>().ok()??;
    value(input).ok()
}

/// Reports a word of the tag itself whose value is not as its row says, and skips that value.
fn misshapen(word: &Word, takes: &str, input: ParseStream<'_>, sink: &Sink) {
    item::skip(input);
    let row = keys::TAG_WORDS.iter().find(|row| row.name == word.text);
    let example = row.map_or_else(|| word.text.clone(), |row| row.shape.example(row.name));
    sink.error_help(word.span, format!("`{}` {takes}", word.text), format!("write `{example}`"));
}

/// `key = literal` or `key(items)`.
fn key_value(key: Word, input: ParseStream<'_>, sink: &Sink, entries: &mut Vec<Entry>) -> syn::Result<()> {
    let row = keys::key(&key.text);
    if input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        let Some(row) = row else {
            item::skip_all(&content);
            let message = format!("unknown key `{}` with words", key.text);
            match crate::diag::did_you_mean(&key.text, &keys::names()) {
                Some(near) => sink.error_help(key.span, message, format!("did you mean `{near}`?")),
                None => sink.error_help(
                    key.span,
                    message,
                    format!("a key of your own takes a literal: `{} = \"...\"`", key.text),
                ),
            }
            return Ok(());
        };
        let items = item::list(&content, matches!(row.words, Vocabulary::Rules), sink);
        entries.push(Entry::Key { key, row, form: Form::Structured(items) });
        return Ok(());
    }
    if !input.peek(Token![=]) {
        let text = &key.text;
        let help = match row {
            Some(_) => format!("write `{text} = \"...\"` or `{text}(...)`"),
            None => format!("write `{text} = \"...\"`"),
        };
        sink.error_help(key.span, format!("the key `{text}` has no value"), help);
        return Ok(());
    }
    input.parse::<Token![=]>()?;
    let value = input.span();
    let Ok(Literal(tokens)) = input.parse::<Literal>() else {
        let _: Result<Expr, _> = input.parse();
        let help = "a value behind `=` is a literal; `@expr` is a typed tag";
        sink.error_help(value, format!("the value of `{}` is no literal", key.text), help);
        return Ok(());
    };
    match (row, syn::parse2::<LitStr>(tokens.clone())) {
        (Some(row), Ok(text)) => {
            let form = Form::Go(text.value(), text.span());
            entries.push(Entry::Key { key, row, form });
        }
        (Some(_), Err(_)) => {
            let name = &key.text;
            let help = format!("write `{name} = \"...\"` as Go does, or `{name}(...)`");
            sink.error_help(value, format!("the value of `{name}` is no string"), help);
        }
        (None, Ok(text)) => entries.push(Entry::Open { key, text: text.value() }),
        (None, Err(_)) => entries.push(Entry::Open { key, text: item::plain(tokens) }),
    }
    Ok(())
}

/// `acme::Audit { level: 3 }`
fn typed(input: ParseStream<'_>) -> syn::Result<Typed> {
    let path: syn::Path = input.parse()?;
    if !input.peek(syn::token::Brace) {
        let text = item::plain(path.to_token_stream());
        let message = format!("a typed tag is written `{text} {{ field: value }}` or `@{text}`");
        return Err(syn::Error::new_spanned(path, message));
    }
    let content;
    syn::braced!(content in input);
    Ok(Typed::Struct { path, fields: content.parse()? })
}

/// A whole Go tag: every pair becomes an entry, as if it had been written `key = "value"`.
fn pasted(tag: &LitStr, sink: &Sink, entries: &mut Vec<Entry>) {
    match go::pairs(&tag.value()) {
        Err(why) => sink.error_help(
            tag.span(),
            why,
            "a Go tag is a list of `key:\"value\"` with spaces between: r#\"json:\"id\" db:\"user_id\"\"#",
        ),
        Ok(pairs) => {
            for pair in pairs {
                let key = Word { text: pair.key, span: tag.span() };
                entries.push(match keys::key(&key.text) {
                    Some(row) => Entry::Key { key, row, form: Form::Go(pair.value, tag.span()) },
                    None => Entry::Open { key, text: pair.value },
                });
            }
        }
    }
}

/// `(Serialize(T: Display), Validate(T: Check))`
fn bounds(input: ParseStream<'_>, sink: &Sink) -> syn::Result<Vec<Bound>> {
    let list;
    syn::parenthesized!(list in input);
    let mut bounds = Vec::new();
    item::separated(&list, &mut |error| sink.syntax(error), &mut |input| {
        let derive: Ident = input.parse()?;
        let content;
        syn::parenthesized!(content in input);
        let mut predicates = Vec::new();
        item::separated(&content, &mut |error| sink.syntax(error), &mut |input| {
            predicates.push(syn::WherePredicate::parse(input)?.into_token_stream());
            Ok(())
        });
        bounds.push(Bound { derive, predicates });
        Ok(())
    });
    Ok(bounds)
}
