//! The one form that both spellings of a key parse to: `json("email", omitempty)` and `json = "email,omitempty"`.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Expr, Ident, Lit, Token};

/// A word with the token to blame for it.
#[derive(Clone, Debug)]
pub struct Word {
    /// As it was written.
    pub text: String,
    /// Its token; in a Go string the whole literal, for stable Rust has no spans inside one.
    pub span: Span,
}

/// One element of a key.
#[derive(Clone)]
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
#[derive(Clone)]
pub enum Arg {
    /// Nothing.
    None,
    /// `= value`
    Value(Value),
    /// `(items)`
    List(Vec<Item>),
}

/// A value: an expression of Rust, or text out of a Go string.
#[derive(Clone)]
pub enum Value {
    /// From the structured form.
    Expr(Box<Expr>),
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
fn ungrouped(expr: &Expr) -> &Expr {
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

/// Parses what stands in the parentheses of a key. `alternatives`: `a | b` means either, not bit-or.
pub fn parse(tokens: TokenStream, alternatives: bool) -> syn::Result<Vec<Item>> {
    (|input: ParseStream<'_>| list(input, alternatives)).parse2(tokens)
}

fn list(input: ParseStream<'_>, alternatives: bool) -> syn::Result<Vec<Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(either(input, alternatives)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(items)
}

fn either(input: ParseStream<'_>, alternatives: bool) -> syn::Result<Item> {
    let first = item(input, alternatives)?;
    if !input.peek(Token![|]) {
        return Ok(first);
    }
    let mut items = vec![first];
    while input.parse::<Option<Token![|]>>()?.is_some() {
        items.push(item(input, alternatives)?);
    }
    Ok(Item::Either(items))
}

fn item(input: ParseStream<'_>, alternatives: bool) -> syn::Result<Item> {
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
        Arg::List(list(&content, alternatives)?)
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
        return Ok(Value::Expr(Box::new(expr)));
    }
    let mut tokens = TokenStream::new();
    let bar = |input: ParseStream<'_>| alternatives && input.peek(Token![|]);
    while !input.is_empty() && !input.peek(Token![,]) && !bar(input) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    if tokens.is_empty() {
        return Err(input.error("expected a value"));
    }
    expr(tokens).map(|expr| Value::Expr(Box::new(expr)))
}

/// Parses an expression. Without syn's full grammar, which only traits and files need, what it does not know (a block, a
/// closure) stays as it was written, and rustc judges it.
pub fn expr(tokens: TokenStream) -> syn::Result<Expr> {
    match syn::parse2(tokens.clone()) {
        Err(_) if !cfg!(feature = "full") => Ok(Expr::Verbatim(tokens)),
        parsed => parsed,
    }
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
        let items = parse("min = 2 | len = 0, max = (1 | 4)".parse().unwrap(), true).unwrap();
        let [Item::Either(first), Item::Word { word, .. }] = &items[..] else { panic!("{}", items.len()) };
        assert_eq!((first.len(), word.text.as_str()), (2, "max"));
    }
}
