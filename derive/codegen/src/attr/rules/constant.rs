//! Constants out of the text of a Go tag.

use std::rc::Rc;

use proc_macro2::{Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::Expr;

use super::Param;
use crate::attr::item::Value;
use crate::attr::json::respan;

/// What `eq` compares with. Go's text may be meant as a number or as text, which only the field's type can tell.
pub(super) fn constant(value: &Value) -> Param {
    match value {
        Value::Expr(expr) => Param::Expr(expr.clone()),
        Value::Text(text, span) => match (number(text, *span), text.as_str()) {
            (Some(literal), _) => Param::Number(text.clone(), literal),
            (None, "true") => Param::Number(text.clone(), quote_spanned!(*span=> true)),
            (None, "false") => Param::Number(text.clone(), quote_spanned!(*span=> false)),
            (None, _) => Param::Text(text.clone(), *span),
        },
    }
}

/// A whole number, or one with a fraction.
pub(super) fn number(text: &str, span: Span) -> Option<TokenStream> {
    let Some((before, fraction)) = text.split_once('.') else { return whole(text, span) };
    whole(before, span)?;
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    is_fraction.then(|| literal(text, span)).flatten()
}

/// A whole number.
pub(super) fn whole(text: &str, span: Span) -> Option<TokenStream> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| literal(text, span)).flatten()
}

fn literal(text: &str, span: Span) -> Option<TokenStream> {
    let digits = text.strip_prefix('-');
    let mut tokens = TokenStream::new();
    if digits.is_some() {
        let mut minus = Punct::new('-', Spacing::Alone);
        minus.set_span(span);
        tokens.extend([TokenTree::Punct(minus)]);
    }
    let digits = digits.unwrap_or(text);
    // In Rust a leading zero looks like C's octal, and is warned of.
    let bare = digits.trim_start_matches('0');
    let zero = if bare.is_empty() || bare.starts_with('.') { "0" } else { "" };
    let mut literal: Literal = format!("{zero}{bare}").parse().ok()?;
    literal.set_span(span);
    tokens.extend([TokenTree::Literal(literal)]);
    Some(tokens)
}

/// The words of a Go list, where quotes keep spaces together: `red 'dark blue'`. `None` if a quote is never closed.
pub(super) fn split(text: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('\'') {
            Some(quoted) => quoted.split_once('\'')?,
            None => rest.split_at(rest.find(' ').unwrap_or(rest.len())),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    Some(words)
}

/// A path written as text, blamed on `span`.
pub(super) fn path(text: &str, span: Span) -> Option<Rc<Expr>> {
    let path = syn::parse_str::<syn::Path>(text).ok()?;
    syn::parse2(respan(path.into_token_stream(), span)).ok().map(Rc::new)
}
