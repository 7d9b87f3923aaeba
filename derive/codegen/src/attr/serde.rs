//! `#[serde(...)]`, read for what `json` can say too and for what only serde says, so that a type keeps its attributes
//! when its import changes.

use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, ExprPath, Ident, Lifetime, LitStr, Meta, Token, WherePredicate};

use super::case::{self, Case};
use super::item::{self, Word};
use super::json::{DefaultValue, Flatten, Json, Ways, respan};
use super::keys::Place;
use super::{Given, Serde};
use crate::diag::{Extent, Sink};

/// What a word takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// Nothing.
    Flag,
    /// A string.
    Text,
    /// Nothing, or a string.
    FlagOrText,
    /// A string, or one for each way: `(serialize = "..", deserialize = "..")`.
    Split,
}

use Place::{Container, Field, Variant};
use Takes::{Flag, FlagOrText, Split, Text};

/// The words that are honoured, with where they may stand and what they take.
const WORDS: &[(&str, &[Place], Takes)] = &[
    ("rename", &[Container, Field, Variant], Split),
    ("rename_all", &[Container, Variant], Split),
    ("rename_all_fields", &[Container], Split),
    ("alias", &[Field, Variant], Text),
    ("default", &[Container, Field], FlagOrText),
    ("deny_unknown_fields", &[Container], Flag),
    ("skip", &[Field, Variant], Flag),
    ("skip_serializing", &[Field, Variant], Flag),
    ("skip_deserializing", &[Field, Variant], Flag),
    ("skip_serializing_if", &[Field], Text),
    ("with", &[Field, Variant], Text),
    ("serialize_with", &[Field, Variant], Text),
    ("deserialize_with", &[Field, Variant], Text),
    ("bound", &[Container, Field, Variant], Split),
    ("borrow", &[Field, Variant], FlagOrText),
    ("transparent", &[Container], Flag),
    ("tag", &[Container], Text),
    ("content", &[Container], Text),
    ("untagged", &[Container, Variant], Flag),
    ("other", &[Variant], Flag),
    ("flatten", &[Field], Flag),
    ("remote", &[Container], Text),
    ("getter", &[Field], Text),
    ("field_identifier", &[Container], Flag),
    ("variant_identifier", &[Container], Flag),
    ("from", &[Container], Text),
    ("try_from", &[Container], Text),
    ("into", &[Container], Text),
    ("crate", &[Container], Text),
    ("expecting", &[Container], Text),
];

/// The word at hand and where what it says goes.
struct Reader<'a> {
    place: Place,
    /// Whether a mistake is reported; where serde's own derive stands, it is serde's to report.
    honoured: bool,
    sink: &'a Sink,
    json: Json,
}

/// Reads every `#[serde(...)]` of `attrs`.
pub fn read(attrs: &[Attribute], place: Place, mode: Serde, sink: &Sink) -> Json {
    let honoured = mode == Serde::Honoured;
    let mut reader = Reader { place, honoured, sink, json: Json::default() };
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
        let Meta::List(list) = &attr.meta else {
            reader.error(Extent::of(&attr.meta), "`#[serde]` takes a list: `#[serde(...)]`");
            continue;
        };
        let report = |error| {
            if honoured {
                sink.syntax(error);
            }
        };
        let parser = |input: ParseStream<'_>| {
            item::separated(input, &mut { report }, &mut |input| reader.option(input));
            Ok(())
        };
        if let Err(error) = list.parse_args_with(parser) {
            report(error);
        }
    }
    reader.json
}

impl Reader<'_> {
    fn error(&self, at: impl Into<Extent>, message: impl Into<String>) {
        if self.honoured {
            self.sink.error(at, message);
        }
    }

    fn error_help(&self, at: impl Into<Extent>, message: impl Into<String>, help: impl Into<String>) {
        if self.honoured {
            self.sink.error_help(at, message, help);
        }
    }

    /// One word with what follows it; after a mistake the next word is read all the same.
    fn option(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let Ok(ident) = input.call(Ident::parse_any) else {
            return Err(syn::Error::new(input.span(), "expected an option of `#[serde]`"));
        };
        let word = Word { text: ident.unraw().to_string(), span: ident.span() };
        let row = WORDS.iter().find(|(name, on, _)| *name == word.text && on.contains(&self.place));
        let Some((.., takes)) = row else {
            if self.honoured {
                let message = format!("gotag does not read `{}` of `#[serde]` on {}", word.text, self.place.article());
                let mut here = Vec::new();
                for (name, on, _) in WORDS {
                    if on.contains(&self.place) {
                        here.push(*name);
                    }
                }
                self.sink.unknown(word.span, message, &word.text, &here);
            }
            item::skip(input);
            return Ok(());
        };
        let twice = self.json.only.said(&word.text) && word.text != "alias";
        self.json.only.words.push(word.text.clone());
        if twice {
            self.error(word.span, format!("`{}` is given twice", word.text));
            item::skip(input);
            return Ok(());
        }
        let bare = input.is_empty() || input.peek(Token![,]);
        match takes {
            Flag | FlagOrText if bare => self.flag(&word),
            Text | FlagOrText | Split if input.peek(Token![=]) => {
                input.parse::<Token![=]>()?;
                if let Some(text) = self.text(&word, *takes, input) {
                    self.valued(&word, &Ways::both(&text));
                }
            }
            Split if input.peek(syn::token::Paren) => self.split(&word, input)?,
            _ => {
                self.wrong_shape(&word, *takes, word.span.into());
                item::skip(input);
            }
        }
        Ok(())
    }

    /// The string behind `=`.
    fn text(&self, word: &Word, takes: Takes, input: ParseStream<'_>) -> Option<LitStr> {
        let ahead = input.fork();
        if let Ok(text) = ahead.parse::<LitStr>() {
            input.advance_to(&ahead);
            return Some(text);
        }
        self.wrong_shape(word, takes, input.span().into());
        item::skip(input);
        None
    }

    fn wrong_shape(&self, word: &Word, takes: Takes, at: Extent) {
        let name = &word.text;
        let (what, form) = match takes {
            Flag => ("takes no value", name.clone()),
            Text => ("takes a string", format!("{name} = \"...\"")),
            FlagOrText => ("takes nothing, or a string", format!("{name}` or `{name} = \"...\"")),
            Split => (
                "takes a string, or one for each way",
                format!("{name} = \"...\"` or `{name}(serialize = \"...\", deserialize = \"...\")"),
            ),
        };
        self.error_help(at, format!("`{name}` {what}"), format!("write `{form}`"));
    }

    /// `(serialize = "a", deserialize = "b")`; a name may be given for reading several times, and the first is the name.
    fn split(&mut self, word: &Word, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        syn::parenthesized!(content in input);
        let mut ways: Ways<LitStr> = Ways::default();
        while !content.is_empty() {
            let way = content.call(Ident::parse_any)?;
            let name = way.to_string();
            content.parse::<Token![=]>()?;
            let Some(text) = self.text(word, Split, &content) else {
                item::skip_all(&content);
                break;
            };
            match name.as_str() {
                "serialize" if ways.write.is_none() => ways.write = Some(text),
                "deserialize" if ways.read.is_none() => ways.read = Some(text),
                "deserialize" if word.text == "rename" && self.place != Container => {
                    self.json.aliases.push(Word { text: text.value(), span: text.span() });
                }
                "serialize" | "deserialize" => self.error(way.span(), format!("`{name}` is given twice")),
                _ if self.honoured => {
                    let message = format!("`{}` has no way `{name}`", word.text);
                    self.sink.unknown(way.span(), message, &name, &["serialize", "deserialize"]);
                }
                _ => {}
            }
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        self.valued(word, &Ways { write: ways.write.as_ref(), read: ways.read.as_ref() });
        Ok(())
    }

    fn flag(&mut self, word: &Word) {
        let json = &mut self.json;
        match word.text.as_str() {
            "skip" => json.skip = Ways::both(word.span),
            "skip_serializing" => json.skip.write = Some(word.span),
            "skip_deserializing" => json.skip.read = Some(word.span),
            "deny_unknown_fields" => json.deny_unknown = Some(word.span),
            "transparent" => json.only.transparent = Some(word.span),
            "untagged" => json.untagged = Some(word.span),
            "other" => json.other = Some(word.span),
            "flatten" => json.flatten = Some(Given { value: Flatten::Flatten, span: word.span }),
            "field_identifier" => json.only.field_identifier = Some(word.span),
            "variant_identifier" => json.only.variant_identifier = Some(word.span),
            "borrow" => json.only.borrow = Some(Given { value: Vec::new(), span: word.span }),
            _ => json.default = Some(Given { value: DefaultValue::Trait, span: word.span }),
        }
    }

    /// A word with its string; one that takes a single string finds it both ways.
    fn valued(&mut self, word: &Word, ways: &Ways<&LitStr>) {
        let written = |text: &&LitStr| Word { text: text.value(), span: text.span() };
        let only = ways.any();
        match word.text.as_str() {
            "rename" => self.json.name = ways.map(written),
            "rename_all" => self.json.rename_all = ways.and_then(|text| self.case(word, text)),
            "rename_all_fields" => self.json.only.rename_all_fields = ways.and_then(|text| self.case(word, text)),
            "alias" => self.json.aliases.extend(only.map(written)),
            "bound" => self.json.only.bound = ways.and_then(|text| self.parsed(word, text, "list of bounds", bounds)),
            "expecting" => self.json.only.expecting = only.map(written),
            "tag" => self.json.tag = only.map(written),
            "content" => self.json.content = only.map(written),
            "default" => {
                let path = only.and_then(|text| Some((self.path(word, text)?.value, text.span())));
                self.json.default = path.map(|(path, at)| {
                    let call = respan(quote!(#path()), at);
                    let expr = syn::Expr::Verbatim(call.into_token_stream());
                    Given { value: DefaultValue::Expr(Rc::new(expr)), span: word.span }
                });
            }
            _ => {
                if let Some(text) = only {
                    self.named(word, text);
                }
            }
        }
    }

    /// A word whose string names something of Rust.
    fn named(&mut self, word: &Word, text: &LitStr) {
        const TYPE: &str = "type";
        match word.text.as_str() {
            "skip_serializing_if" => self.json.only.skip_if = self.path(word, text),
            "serialize_with" => self.with(word, Ways { write: self.path(word, text), read: None }),
            "deserialize_with" => self.with(word, Ways { write: None, read: self.path(word, text) }),
            "with" => {
                let write = self.inside(word, text, "serialize");
                // What is no path is said once.
                let read = write.as_ref().and_then(|_| self.inside(word, text, "deserialize"));
                self.with(word, Ways { write, read });
            }
            "getter" => self.json.only.getter = self.path(word, text),
            "remote" => self.json.only.remote = self.parsed(word, text, TYPE, Parse::parse),
            "from" => self.json.only.from = self.parsed(word, text, TYPE, Parse::parse),
            "try_from" => self.json.only.try_from = self.parsed(word, text, TYPE, Parse::parse),
            "into" => self.json.only.into = self.parsed(word, text, TYPE, Parse::parse),
            "crate" => self.json.only.krate = self.parsed(word, text, "path of a crate", syn::Path::parse_mod_style),
            _ => self.json.only.borrow = self.parsed(word, text, "list of lifetimes, as in `'a + 'b`", lifetimes),
        }
    }

    /// `with` says both ways, the two other words one each.
    fn with(&mut self, word: &Word, given: Ways<Given<ExprPath>>) {
        let with = &self.json.only.with;
        if (with.write.is_some() && given.write.is_some()) || (with.read.is_some() && given.read.is_some()) {
            self.error(word.span, "the function for this way is given already");
        }
        self.json.only.with = given.or(core::mem::take(&mut self.json.only.with));
    }

    fn case(&self, word: &Word, text: &LitStr) -> Option<Given<Case>> {
        let spelled = text.value();
        let case = Case::parse(&spelled);
        if case.is_none() && self.honoured {
            let message = format!("unknown case `{spelled}`");
            self.sink.unknown(text.span(), message, &spelled, &case::names());
        }
        case.map(|value| Given { value, span: word.span })
    }

    /// `module::name`
    fn inside(&self, word: &Word, text: &LitStr, name: &str) -> Option<Given<ExprPath>> {
        let mut module: Given<ExprPath> = self.parsed(word, text, "path of a module", Parse::parse)?;
        module.value.path.segments.push(Ident::new(name, text.span()).into());
        Some(module)
    }

    /// The path of a function.
    fn path(&self, word: &Word, text: &LitStr) -> Option<Given<ExprPath>> {
        self.parsed(word, text, "path of a function", Parse::parse)
    }

    /// What the string holds, parsed as Rust.
    fn parsed<T>(
        &self,
        word: &Word,
        text: &LitStr,
        what: &str,
        parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
    ) -> Option<Given<T>> {
        if let Ok(value) = text.parse_with(parser) {
            return Some(Given { value, span: word.span });
        }
        self.error(text.span(), format!("`{}` is no {what}", text.value()));
        None
    }
}

fn bounds(input: ParseStream<'_>) -> syn::Result<Vec<TokenStream>> {
    let mut predicates = Vec::new();
    while !input.is_empty() {
        predicates.push(input.parse::<WherePredicate>()?.into_token_stream());
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(predicates)
}

fn lifetimes(input: ParseStream<'_>) -> syn::Result<Vec<Lifetime>> {
    Ok(Punctuated::<Lifetime, Token![+]>::parse_separated_nonempty(input)?.into_iter().collect())
}
