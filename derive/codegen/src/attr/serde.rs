//! `#[serde(...)]`, read for what `json` can say too, so that a type keeps its attributes when its import changes.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, LitStr, Meta, Token};

use super::case::{CASES, Case};
use super::item::{self, Word};
use super::json::{DefaultValue, Json, respan};
use super::keys::Place;
use super::{Given, Serde};
use crate::diag::{Diagnostic, Extent, Sink};

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
                sink.error(Extent::of(&attr.meta), "`#[serde]` takes a list: `#[serde(...)]`");
            }
            continue;
        };
        let report = |error| {
            if mode == Serde::Honoured {
                sink.syntax(error);
            }
        };
        let parser = |input: ParseStream<'_>| {
            item::separated(input, &mut { report }, &mut |input| option(input, place, mode, sink, &mut json));
            Ok(())
        };
        if let Err(error) = list.parse_args_with(parser) {
            report(error);
        }
    }
    json
}

fn option(input: ParseStream<'_>, place: Place, mode: Serde, sink: &Sink, json: &mut Json) -> syn::Result<()> {
    let Ok(ident) = input.call(Ident::parse_any) else {
        return Err(syn::Error::new(input.span(), "expected an option of `#[serde]`"));
    };
    let word = Word { text: ident.unraw().to_string(), span: ident.span() };
    let known = WORDS.iter().any(|(name, on)| *name == word.text && on.contains(&place));
    if !known {
        if mode == Serde::Honoured {
            let message = format!("gotag does not read `{}` of `#[serde]` on {}", word.text, place.article());
            let here = WORDS.iter().filter(|(_, on)| on.contains(&place)).map(|(name, _)| *name);
            sink.unknown(word.span, message, &word.text, here);
        }
        item::skip(input);
        return Ok(());
    }
    let bare = input.is_empty() || input.peek(Token![,]);
    let list = input.peek(syn::token::Paren);
    let flag = ["skip", "deny_unknown_fields"].contains(&word.text.as_str());
    if bare && (flag || word.text == "default") {
        flagged(&word, sink, json);
    } else if !flag && let Some(value) = string(input) {
        valued(&word, &value, sink, json);
    } else {
        item::skip(input);
        if mode == Serde::Honoured {
            sink.push(misshapen(&word, flag, list));
        }
    }
    Ok(())
}

/// An option whose value has another form than ours.
fn misshapen(word: &Word, flag: bool, list: bool) -> Diagnostic {
    let name = &word.text;
    let (message, help) = if flag {
        (format!("`{name}` of `#[serde]` takes no value"), format!("write `{name}`"))
    } else if list {
        let message = format!("gotag does not read the list form of `{name}` of `#[serde]`");
        (message, format!("write `{name} = \"...\"`, which counts in both directions"))
    } else {
        (format!("`{name}` of `#[serde]` takes a string"), format!("write `{name} = \"...\"`"))
    };
    Diagnostic { at: word.span.into(), message, help: Some(help) }
}

/// `= "text"`; `None` for anything else.
fn string(input: ParseStream<'_>) -> Option<LitStr> {
    input.parse::<Option<Token![=]>>().ok()??;
    input.parse().ok()
}

/// `skip`, `default`, `deny_unknown_fields`
fn flagged(word: &Word, sink: &Sink, json: &mut Json) {
    match word.text.as_str() {
        "skip" => once(&mut json.skip, word.span, word, sink),
        "deny_unknown_fields" => once(&mut json.deny_unknown, word.span, word, sink),
        _ => once(&mut json.default, Given { value: DefaultValue::Trait, span: word.span }, word, sink),
    }
}

/// Sets what was not set before.
fn once<T>(slot: &mut Option<T>, value: T, word: &Word, sink: &Sink) {
    if slot.is_some() {
        sink.error(word.span, format!("`{}` is given twice", word.text));
    } else {
        *slot = Some(value);
    }
}

/// `rename = "x"`, `rename_all = "x"`, `alias = "x"`, `default = "path"`
fn valued(word: &Word, value: &LitStr, sink: &Sink, json: &mut Json) {
    let text = Word { text: value.value(), span: value.span() };
    match word.text.as_str() {
        "rename" => once(&mut json.name, text, word, sink),
        "alias" => json.aliases.push(text),
        "rename_all" => match Case::parse(&text.text) {
            Some(case) => once(&mut json.rename_all, Given { value: case, span: word.span }, word, sink),
            None => {
                let message = format!("unknown case `{}`", text.text);
                sink.unknown(text.span, message, &text.text, CASES.iter().map(|(name, _)| *name));
            }
        },
        _ => match value.parse::<syn::Path>() {
            Ok(path) => {
                let call = respan(quote::quote!(#path()), value.span());
                let expr = syn::Expr::Verbatim(call.into_token_stream());
                let value = DefaultValue::Expr(Box::new(expr));
                once(&mut json.default, Given { value, span: word.span }, word, sink);
            }
            Err(_) => sink.error(value.span(), format!("`{}` is no path of a function", text.text)),
        },
    }
}
