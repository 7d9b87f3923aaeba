//! What neither direction can honour. Both report it, in the same words.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;

use super::check_struct::check_struct;
use super::{check_enum, stand_ins};
use crate::attr::json::{Json, Way};
use crate::diag::Sink;
use crate::model::{Container, Data, Field, Fields, Style, Variant};

/// What neither direction can honour. Both report it, in the same words.
pub(crate) fn check(container: &Container, sink: &Sink) {
    match &container.data {
        Data::Struct(fields) => check_elements(fields, container.tags.json.default.is_some(), sink),
        Data::Enum(variants) => {
            for variant in variants {
                check_elements(&variant.fields, false, sink);
                check_newtype_default(&variant.fields, sink);
                check_rename_all(variant, sink);
            }
        }
    }
    check_deny(container, sink);
    check_validate(container, sink);
    check_transparent(container, sink);
    check_stand_ins(container, sink);
    check_functions(container, sink);
    check_borrow(container, sink);
    check_omitted(container, sink);
    check_untagged(container, sink);
    check_struct(container, sink);
    check_enum::check(container, sink);
    if let (Data::Struct(_), Some(given)) = (&container.data, container.tags.json.only.rename_all_fields.any()) {
        let help = "on a struct `rename_all` names the fields";
        sink.error_help(given.span, "`rename_all_fields` names the fields of an enum's variants", help);
    }
}

/// An element of a tuple has no name on the wire, and cannot be missed from the middle, unless the type's own default has all.
fn check_elements(fields: &Fields, filled: bool, sink: &Sink) {
    if fields.style != Style::Tuple {
        return;
    }
    let mut defaulted = false;
    for field in &fields.list {
        let Json { name, skip, omitempty, omitzero, default, aliases, .. } = &field.tags.json;
        for word in name.any().into_iter().chain(aliases) {
            let message = format!("a tuple's element has no name, so `{}` would never be used", word.text);
            sink.error_help(word.span, message, "give the field a name: `{ name: Type }`");
        }
        for span in [omitempty, omitzero].into_iter().flatten() {
            let help = "give the field a name: `{ name: Type }`";
            sink.error_help(*span, "a tuple's element cannot be left out: the ones after it would move", help);
        }
        if skip.read.is_some() {
            continue;
        }
        if defaulted && default.is_none() && !filled {
            let message = "an element after one with a `default` needs a `default` too";
            sink.error_help(field.ty.span(), message, "elements can only be missing at the end");
        }
        defaulted |= default.is_some();
    }
}

/// The element of a newtype variant is the variant's whole content, which is never missing.
fn check_newtype_default(fields: &Fields, sink: &Sink) {
    if let Fields { style: Style::Tuple, list } = fields
        && let [Field { tags, .. }] = &list[..]
        && let (None, Some(default)) = (&tags.json.skip.read, &tags.json.default)
    {
        sink.error(default.span, "the one element of a variant is never missing, so `default` would never be used");
    }
}

/// A variant's `rename_all` names its fields.
fn check_rename_all(variant: &Variant, sink: &Sink) {
    if let (false, Some(given)) = (variant.fields.style == Style::Named, variant.tags.json.rename_all.any()) {
        sink.error(given.span, "`rename_all` on a variant names its fields, and this one has no named fields");
    }
}

/// An unknown key is one that belongs to none of the named fields.
fn check_deny(container: &Container, sink: &Sink) {
    let named = match &container.data {
        Data::Struct(fields) => fields.style == Style::Named,
        // The keys beside a tag.
        Data::Enum(_) if container.tags.json.tag.is_some() => true,
        Data::Enum(variants) => variants.iter().any(|variant| variant.fields.style == Style::Named),
    };
    if let (false, Some(span)) = (named, container.tags.json.deny_unknown) {
        sink.error(span, "`deny_unknown` is about the names of fields, and this type has no named fields");
    }
}

/// The rules are those of the type that is read.
fn check_validate(container: &Container, sink: &Sink) {
    let json = &container.tags.json;
    if let (Some(span), Some(_)) = (json.validate, &json.only.remote) {
        let message = "`validate` checks what is read by its own rules, and a foreign type has none";
        sink.error_help(span, message, "put it on the type that has a field of it, and the rules on that field");
    }
}

/// One field has to stand for a `transparent` type, both ways.
fn check_transparent(container: &Container, sink: &Sink) {
    let only = &container.tags.json.only;
    let Some(span) = only.transparent else { return };
    if let Data::Enum(_) = container.data {
        sink.error(span, "`transparent` lets a struct's one field stand for it, and an enum has none");
        return;
    }
    if only.from.is_some() || only.try_from.is_some() || only.into.is_some() {
        sink.error_help(
            span,
            "a `transparent` type goes over the wire as its field, not as another type",
            "keep one of `transparent`, `from`, `try_from` and `into`",
        );
    }
    for way in [Way::Write, Way::Read] {
        match stand_ins(container, way)[..] {
            [] => {
                sink.error(span, "`transparent` needs a field that is not left out, to stand for the whole");
                return;
            }
            [_, second, ..] => {
                let message = format!("a second field, `{}`, cannot stand for a `transparent` type too", second.name);
                sink.error_help(second.member.span(), message, "leave it out with `skip`, or remove `transparent`");
                return;
            }
            _ => {}
        }
    }
}

/// A type is read as one other type.
fn check_stand_ins(container: &Container, sink: &Sink) {
    let only = &container.tags.json.only;
    if let (Some(_), Some(given)) = (&only.from, &only.try_from) {
        sink.error_help(given.span, "a type is read by `from` or by `try_from`, not by both", "keep one of the two");
    }
}

/// A variant's function has all of its fields in hand, so an option of one of them would be read and ignored.
fn check_functions(container: &Container, sink: &Sink) {
    for variant in container.variants() {
        for (way, word) in [(Way::Write, "serialize_with"), (Way::Read, "deserialize_with")] {
            let Some(given) = variant.tags.json.only.with.of(way) else { continue };
            if variant.tags.json.skip.of(way).is_some() {
                sink.error(given.span, format!("a variant that is left out needs no `{word}`"));
            }
            for field in &variant.fields.list {
                let json = &field.tags.json;
                let skip_if = json.only.skip_if.as_ref().filter(|_| way == Way::Write).map(|given| given.span);
                if let Some(span) = json.skip.of(way).copied().or(skip_if) {
                    let message =
                        format!("the variant's `{word}` takes every field, so `{}` cannot be left out", field.name);
                    sink.error(span, message);
                }
            }
        }
    }
}

/// One answer decides whether a field stays out.
fn check_omitted(container: &Container, sink: &Sink) {
    for field in container.fields() {
        let json = &field.tags.json;
        if let (Some(given), Some(_)) = (&json.only.skip_if, json.omitempty.or(json.omitzero)) {
            let message = "the field is left out by `json` already";
            sink.error_help(given.span, message, "keep one of `skip_serializing_if`, `omitempty` and `omitzero`");
        }
    }
}

/// An enum without a tag writes no names of variants.
fn check_untagged(container: &Container, sink: &Sink) {
    let Some(span) = container.tags.json.untagged else { return };
    if let Data::Struct(_) = container.data {
        sink.error(span, "`untagged` tells an enum's variants apart by what is in them, and a struct has none");
    }
    for json in container.variants().iter().map(|variant| &variant.tags.json) {
        let given = json.name.any().into_iter().chain(&json.aliases);
        for word in given {
            let message =
                format!("an `untagged` enum has no names of variants, so `{}` would never be used", word.text);
            sink.error_help(word.span, message, "remove it, or `untagged`");
        }
    }
}

/// `borrow` names lifetimes that the type has.
fn check_borrow(container: &Container, sink: &Sink) {
    for variant in container.variants() {
        let Some(given) = &variant.tags.json.only.borrow else { continue };
        match &variant.fields.list[..] {
            [field] if variant.fields.style == Style::Tuple => borrowable(&variant.tags.json, field, sink),
            _ => sink.error_help(
                given.span,
                "`borrow` on a variant is about its one element, and this variant is not of that form",
                "it stands on the field that borrows",
            ),
        }
    }
    for field in container.fields() {
        borrowable(&field.tags.json, field, sink);
    }
}

fn borrowable(json: &Json, field: &Field, sink: &Sink) {
    let Some(given) = &json.only.borrow else { return };
    let known = lifetimes(field.ty.to_token_stream());
    if known.is_empty() {
        sink.error(given.span, format!("the type of `{}` has no lifetime to borrow", field.name));
    }
    for lifetime in given.value.iter().filter(|lifetime| !known.is_empty() && !known.contains(&lifetime.ident)) {
        sink.error(lifetime.ident.span(), format!("the type of `{}` has no lifetime `{lifetime}`", field.name));
    }
}

/// The names of the lifetimes in a type.
pub(crate) fn lifetimes(tokens: TokenStream) -> Vec<Ident> {
    let mut found = Vec::new();
    let mut quote = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if quote && !found.contains(&ident) => found.push(ident),
            TokenTree::Group(ref group) => found.extend(lifetimes(group.stream())),
            TokenTree::Punct(ref punct) if punct.as_char() == '\'' => {
                quote = true;
                continue;
            }
            _ => {}
        }
        quote = false;
    }
    found
}
