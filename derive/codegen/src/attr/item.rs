//! The one form that both spellings of a key parse to: `json("email", omitempty)` and `json = "email,omitempty"`.

use std::rc::Rc;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Lit, Token};

use crate::diag::Sink;

/// The texts of a list, with `between` between them.
pub fn joined<T>(list: &[T], between: &str, text: fn(&T) -> String) -> String {
    let mut joined = String::new();
    for (index, part) in list.iter().enumerate() {
        if index > 0 {
            joined.push_str(between);
        }
        joined.push_str(&text(part));
    }
    joined
}

/// A word with the token to blame for it.
#[derive(Clone, Debug)]
pub struct Word {
    /// As it was written.
    pub text: String,
    /// Its token; in a Go string the whole literal, for stable Rust has no spans inside one.
    pub span: Span,
}

/// One element of a key.
pub enum Item {
    /// `"name"`, `42`, `path::to::function`
    Value(Value),
    /// `required`, `min = 2`, `oneof("a", "b")`
    Word {
        /// The word.
        word: Word,
        /// What follows it.
        arg: Arg,
    },
    /// `a | b`: one of them has to hold.
    Either(Vec<Item>),
}

/// What follows a word.
pub enum Arg {
    /// Nothing.
    None,
    /// `= value`
    Value(Value),
    /// `(items)`
    List(Vec<Item>),
}

/// A value: an expression of Rust, or text out of a Go string.
pub enum Value {
    /// From the structured form.
    Expr(Rc<Expr>),
    /// From a Go string.
    Text(String, Span),
}

impl Value {
    /// The token to blame.
    pub fn extent(&self) -> crate::diag::Extent {
        match self {
            Self::Expr(expr) => crate::diag::Extent::of(expr),
            Self::Text(_, span) => (*span).into(),
        }
    }

    /// Whether it is this word, without quotes unless in a Go string.
    pub fn is_word(&self, word: &str) -> bool {
        match self {
            Self::Text(text, _) => text == word,
            Self::Expr(expr) => matches!(ungrouped(expr), Expr::Path(path) if path.path.is_ident(word)),
        }
    }

    /// The text of a string literal or of a Go string.
    pub fn text(&self) -> Option<(String, Span)> {
        match self {
            Self::Text(text, span) => Some((text.clone(), *span)),
            Self::Expr(expr) => match ungrouped(expr) {
                Expr::Lit(syn::ExprLit { lit: Lit::Str(lit), .. }) => Some((lit.value(), lit.span())),
                _ => None,
            },
        }
    }
}

/// The expression inside the invisible group that a `macro_rules` fragment arrives in.
pub(super) fn ungrouped(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => ungrouped(&group.expr),
        expr => expr,
    }
}

impl Item {
    /// The token to blame.
    pub fn extent(&self) -> crate::diag::Extent {
        match self {
            Self::Value(value) => value.extent(),
            Self::Word { word, .. } => word.span.into(),
            Self::Either(items) => items.first().map_or_else(|| Span::call_site().into(), Item::extent),
        }
    }
}

/// Reads entries up to the end, each by `one`. After a mistake it goes on behind the next comma, so that no mistake hides
/// another.
pub(super) fn separated(
    input: ParseStream<'_>,
    report: &mut dyn FnMut(syn::Error),
    one: &mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>,
) {
    while !input.is_empty() {
        if let Err(error) = one(input) {
            report(error);
            skip(input);
        }
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            report(syn::Error::new(input.span(), "expected a comma between two entries"));
            skip(input);
            // At the end there is none.
            let _: syn::Result<Token![,]> = input.parse();
        }
    }
}

/// Skips what is left of an entry, up to its comma.
pub(super) fn skip(input: ParseStream<'_>) {
    while !input.peek(Token![,]) && input.parse::<TokenTree>().is_ok() {}
}

/// Skips all that is left.
pub(super) fn skip_all(input: ParseStream<'_>) {
    while input.parse::<TokenTree>().is_ok() {}
}

/// Parses what stands in the parentheses of a key. `alternatives`: `a | b` means either, not bit-or.
pub(super) fn list(input: ParseStream<'_>, alternatives: bool, sink: &Sink) -> Vec<Item> {
    let mut items = Vec::new();
    separated(input, &mut |error| sink.syntax(error), &mut |input| {
        items.push(either(input, alternatives, sink)?);
        Ok(())
    });
    items
}

/// [`list`] of a text.
#[cfg(test)]
pub(super) fn parse(text: &str, alternatives: bool) -> Vec<Item> {
    use syn::parse::Parser;

    let sink = Sink::new(crate::diag::Consumer::Macro);
    let items = (|input: ParseStream<'_>| Ok(list(input, alternatives, &sink))).parse_str(text).unwrap();
    sink.finish().unwrap();
    items
}

fn either(input: ParseStream<'_>, alternatives: bool, sink: &Sink) -> syn::Result<Item> {
    let first = item(input, alternatives, sink)?;
    if !input.peek(Token![|]) {
        return Ok(first);
    }
    let mut items = vec![first];
    while input.parse::<Option<Token![|]>>()?.is_some() {
        items.push(item(input, alternatives, sink)?);
    }
    Ok(Item::Either(items))
}

fn item(input: ParseStream<'_>, alternatives: bool, sink: &Sink) -> syn::Result<Item> {
    if !input.peek(Ident::peek_any) || input.peek2(Token![::]) || input.peek(syn::LitBool) {
        return Ok(Item::Value(value(input, alternatives)?));
    }
    let ident = Ident::parse_any(input)?;
    let word = Word { text: ident.unraw().to_string(), span: ident.span() };
    let arg = if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        Arg::Value(value(input, alternatives)?)
    } else if input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        Arg::List(list(&content, alternatives, sink))
    } else {
        Arg::None
    };
    Ok(Item::Word { word, arg })
}

/// An expression up to a comma; in rules up to a bar too, for `min = 2 | max = 9` would read as a bit-or.
pub(super) fn value(input: ParseStream<'_>, alternatives: bool) -> syn::Result<Value> {
    let ahead = input.fork();
    if !alternatives && let Ok(expr) = ahead.parse::<Expr>() {
        input.advance_to(&ahead);
        return Ok(Value::Expr(Rc::new(expr)));
    }
    let mut tokens = TokenStream::new();
    let bar = |input: ParseStream<'_>| alternatives && input.peek(Token![|]);
    while !input.is_empty() && !input.peek(Token![,]) && !bar(input) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    if tokens.is_empty() {
        let closure = if bar(input) { ": a closure stands in parentheses, for `|` separates rules" } else { "" };
        return Err(syn::Error::new(input.span(), format_args!("expected a value{closure}")));
    }
    expr(tokens).map(|expr| Value::Expr(Rc::new(expr)))
}

/// Parses an expression. Without syn's full grammar, which only traits and files need, what it does not know (a block, a
/// closure) stays as it was written, and rustc judges it.
pub fn expr(tokens: TokenStream) -> syn::Result<Expr> {
    match syn::parse2(tokens.clone()) {
        Ok(expr) => Ok(expr),
        Err(_) if !cfg!(feature = "full") && !is_torn(&tokens) => Ok(Expr::Verbatim(tokens)),
        Err(_) => Err(syn::Error::new_spanned(&tokens, format!("`{}` is no expression", plain(tokens.clone())))),
    }
}

/// Whether the tokens begin or end with an operator that wants something more, as in `1 +`: rustc would blame the derive for it.
fn is_torn(tokens: &TokenStream) -> bool {
    let is = |token: Option<TokenTree>, among: &str| matches!(token, Some(TokenTree::Punct(punct)) if among.contains(punct.as_char()));
    is(tokens.clone().into_iter().next(), "=+/%^?>;") || is(tokens.clone().into_iter().last(), "+-*/%^&|=<!;@#$")
}

/// `-1`, `"text"`, `true`: the literal of an open key.
pub struct Literal(pub TokenStream);

impl Parse for Literal {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let lit: Lit = input.parse()?;
        let mut tokens = minus.to_token_stream();
        lit.to_tokens(&mut tokens);
        Ok(Self(tokens))
    }
}

/// Tokens as text, the same whoever made them: rustc and proc-macro2 space them differently.
pub fn plain(tokens: TokenStream) -> String {
    let mut out = String::new();
    let mut wordy = false;
    write_plain(tokens, &mut out, &mut wordy);
    out
}

fn write_plain(tokens: TokenStream, out: &mut String, wordy: &mut bool) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                out.push_str(open);
                *wordy &= open.is_empty();
                write_plain(group.stream(), out, wordy);
                out.push_str(close);
                *wordy &= close.is_empty();
            }
            TokenTree::Punct(punct) => {
                out.push(punct.as_char());
                *wordy = false;
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                if *wordy {
                    out.push(' ');
                }
                out.push_str(&token.to_string());
                *wordy = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_does_not_depend_on_spacing() {
        for (source, text) in
            [("Vec :: new ( )", "Vec::new()"), ("8080u16 as u32", "8080u16 as u32"), ("&[ 1 , 2 ]", "&[1,2]")]
        {
            assert_eq!(plain(source.parse().unwrap()), text);
        }
    }

    #[test]
    fn alternatives_end_an_expression() {
        let items = parse("min = 2 | len = 0, max = (1 | 4)", true);
        let [Item::Either(first), Item::Word { word, .. }] = &items[..] else { panic!("{}", items.len()) };
        assert_eq!((first.len(), word.text.as_str()), (2, "max"));
    }
}
