//! The entries of `#[tag(...)]`, in all three spellings, before anybody asks what they mean.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse as _, ParseStream, Parser};
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
                    read_list(input, sink, &mut entries);
                    Ok(())
                };
                if let Err(error) = parser.parse2(list.tokens.clone()) {
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

/// Reads entries up to the end. After a mistake it goes on behind the next comma, so that no mistake hides another.
fn read_list(input: ParseStream<'_>, sink: &Sink, entries: &mut Vec<Entry>) {
    while !input.is_empty() {
        if let Err(error) = read_entry(input, sink, entries) {
            sink.syntax(error);
            while !input.is_empty() && !input.peek(Token![,]) {
                if input.parse::<TokenTree>().is_err() {
                    return;
                }
            }
        }
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            sink.error(input.span(), "expected a comma between two entries of a tag");
            while !input.is_empty() && input.parse::<Option<Token![,]>>().is_ok_and(|comma| comma.is_none()) {
                if input.parse::<TokenTree>().is_err() {
                    return;
                }
            }
        }
    }
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
        return Err(input.error("expected a key, a typed tag, or a Go tag in quotes"));
    }
    let ident = Ident::parse_any(input)?;
    let key = Word { text: ident.unraw().to_string(), span: ident.span() };
    match key.text.as_str() {
        "crate" => {
            input.parse::<Token![=]>()?;
            let path = input.call(syn::Path::parse_mod_style)?;
            entries.push(Entry::Crate { span: key.span, path });
        }
        "bound" => entries.push(Entry::Bounds { span: key.span, bounds: bounds(input)? }),
        "rename_all" => {
            input.parse::<Token![=]>()?;
            let arg = item::Arg::Value(item::Value::Expr(Box::new(input.parse()?)));
            entries.push(Entry::Word { word: key, arg });
        }
        _ => key_value(key, input, sink, entries)?,
    }
    Ok(())
}

/// `key = literal` or `key(items)`.
fn key_value(key: Word, input: ParseStream<'_>, sink: &Sink, entries: &mut Vec<Entry>) -> syn::Result<()> {
    let row = keys::key(&key.text);
    if input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        let tokens: TokenStream = content.parse()?;
        let Some(row) = row else {
            let message = format!("unknown key `{}` with words", key.text);
            match crate::diag::did_you_mean(&key.text, keys::names()) {
                Some(near) => sink.error_help(key.span, message, format!("did you mean `{near}`?")),
                None => sink.error_help(
                    key.span,
                    message,
                    format!("a key of your own takes a literal: `{} = \"...\"`", key.text),
                ),
            }
            return Ok(());
        };
        let items = item::parse(tokens, matches!(row.words, Vocabulary::Rules))?;
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
        let text = item::plain(path.into_token_stream());
        return Err(input.error(format!("a typed tag is written `{text} {{ field: value }}` or `@{text}`")));
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
        Ok(pairs) => entries.extend(pairs.into_iter().map(|pair| {
            let key = Word { text: pair.key, span: tag.span() };
            match keys::key(&key.text) {
                Some(row) => Entry::Key { key, row, form: Form::Go(pair.value, tag.span()) },
                None => Entry::Open { key, text: pair.value },
            }
        })),
    }
}

/// `(Serialize(T: Display), Validate(T: Check))`
fn bounds(input: ParseStream<'_>) -> syn::Result<Vec<Bound>> {
    let content;
    syn::parenthesized!(content in input);
    let one = |input: ParseStream<'_>| {
        let derive: Ident = input.parse()?;
        let content;
        syn::parenthesized!(content in input);
        let list = content.parse_terminated(syn::WherePredicate::parse, Token![,])?;
        Ok(Bound { derive, predicates: list.into_iter().collect() })
    };
    Ok(content.parse_terminated(one, Token![,])?.into_iter().collect())
}
