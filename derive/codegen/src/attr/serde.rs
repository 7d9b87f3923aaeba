//! `#[serde(...)]`, read for what `json` can say too, so that a type keeps its attributes when its import changes.

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Meta, Token};

use super::case::{CASES, Case};
use super::item::Word;
use super::json::{DefaultValue, Json, respan};
use super::keys::Place;
use super::{Given, Serde};
use crate::diag::Sink;

/// The words that are honoured, with where they may stand.
const WORDS: &[(&str, &[Place])] = &[
    ("rename", &[Place::Container, Place::Field, Place::Variant]),
    ("rename_all", &[Place::Container, Place::Variant]),
    ("alias", &[Place::Field, Place::Variant]),
    ("skip", &[Place::Field, Place::Variant]),
    ("default", &[Place::Container, Place::Field]),
    ("deny_unknown_fields", &[Place::Container]),
];

/// Reads every `#[serde(...)]` of `attrs`.
pub fn read(attrs: &[Attribute], place: Place, mode: Serde, sink: &Sink) -> Json {
    let mut json = Json::default();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
        let Meta::List(list) = &attr.meta else {
            if mode == Serde::Honoured {
                sink.error(crate::diag::Extent::of(&attr.meta), "`#[serde]` takes a list: `#[serde(...)]`");
            }
            continue;
        };
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                option(input, place, mode, sink, &mut json)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = parser.parse2(list.tokens.clone())
            && mode == Serde::Honoured
        {
            sink.syntax(error);
        }
    }
    json
}

fn option(input: ParseStream<'_>, place: Place, mode: Serde, sink: &Sink, json: &mut Json) -> syn::Result<()> {
    let ident = input.call(Ident::parse_any)?;
    let word = Word { text: ident.unraw().to_string(), span: ident.span() };
    let known = WORDS.iter().any(|(name, on)| *name == word.text && on.contains(&place));
    let bare = input.is_empty() || input.peek(Token![,]);
    if !known || (input.peek(syn::token::Paren)) {
        if mode == Serde::Honoured {
            let what = if known { format!("the list form of `{}`", word.text) } else { format!("`{}`", word.text) };
            let message = format!("gotag does not read {what} of `#[serde]` on {}", place.article());
            let here = WORDS.iter().filter(|(_, on)| on.contains(&place)).map(|(name, _)| *name);
            sink.unknown(word.span, message, &word.text, here);
        }
        while !input.is_empty() && !input.peek(Token![,]) {
            input.parse::<TokenTree>()?;
        }
        return Ok(());
    }
    match word.text.as_str() {
        "skip" => json.skip = Some(word.span),
        "deny_unknown_fields" => json.deny_unknown = Some(word.span),
        "default" if bare => json.default = Some(Given { value: DefaultValue::Trait, span: word.span }),
        _ => {
            input.parse::<Token![=]>()?;
            let value: LitStr = input.parse()?;
            valued(&word, &value, sink, json);
        }
    }
    Ok(())
}

/// `rename = "x"`, `rename_all = "x"`, `alias = "x"`, `default = "path"`
fn valued(word: &Word, value: &LitStr, sink: &Sink, json: &mut Json) {
    let text = Word { text: value.value(), span: value.span() };
    match word.text.as_str() {
        "rename" => json.name = Some(text),
        "alias" => json.aliases.push(text),
        "rename_all" => match Case::parse(&text.text) {
            Some(case) => json.rename_all = Some(Given { value: case, span: word.span }),
            None => {
                let message = format!("unknown case `{}`", text.text);
                sink.unknown(text.span, message, &text.text, CASES.iter().map(|(name, _)| *name));
            }
        },
        _ => match value.parse::<syn::Path>() {
            Ok(path) => {
                let call = respan(quote::quote!(#path()), value.span());
                let expr = syn::Expr::Verbatim(call.into_token_stream());
                json.default = Some(Given { value: DefaultValue::Expr(Box::new(expr)), span: word.span });
            }
            Err(_) => sink.error(value.span(), format!("`{}` is no path of a function", text.text)),
        },
    }
}
