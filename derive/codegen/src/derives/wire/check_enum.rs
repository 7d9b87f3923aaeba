//! What must hold of an enum's tags. Both directions report it, in the same words.

use proc_macro2::Span;
use syn::spanned::Spanned;

use super::tagging::{Kind, Tagging, literals};
use crate::attr::item::Word;
use crate::attr::json::{Json, Way};
use crate::attr::literal::Tag;
use crate::diag::Sink;
use crate::model::{Container, Data, Style, Variant};

pub(crate) fn check(container: &Container, sink: &Sink) {
    check_form(container, sink);
    check_tuples(container, sink);
    check_conflicts(container, sink);
    check_other(container, sink);
    check_order(container, sink);
    check_literals(container, sink);
    check_identifier(container, sink);
}

fn given(word: Option<&Word>) -> Option<Span> {
    word.map(|word| word.span)
}

/// An enum's variants are told apart in one way.
fn check_form(container: &Container, sink: &Sink) {
    let Json { tag, content, untagged, .. } = &container.tags.json;
    if let Data::Struct(_) = container.data {
        return;
    }
    match (given(tag.as_ref()), given(content.as_ref()), untagged) {
        (None, None, Some(_)) | (_, _, None) => {}
        (tag, content, Some(_)) => {
            for (span, word) in [(tag, "tag"), (content, "content")] {
                if let Some(span) = span {
                    let message = format!("an `untagged` enum has no tag, so `{word}` would never be used");
                    sink.error_help(span, message, "remove it, or `untagged`");
                }
            }
            return;
        }
    }
    match (tag, content) {
        (None, Some(content)) => {
            let help = format!("write `tag = \"type\", content = \"{}\"`", content.text);
            sink.error_help(content.span, "`content` stands beside a `tag`, and there is none", help);
        }
        (Some(tag), Some(content)) if tag.text == content.text => {
            let message = format!("the tag and the content cannot stand under one key, `{}`", tag.text);
            sink.error_help(content.span, message, "give one of them another key");
        }
        _ => {}
    }
}

/// The fields of a variant whose tag is one of them need names.
fn check_tuples(container: &Container, sink: &Sink) {
    let Tagging::Internal(tag) = Tagging::of(container) else { return };
    for variant in tagged(container) {
        if variant.fields.style == Style::Tuple && variant.fields.list.len() != 1 {
            let message = format!("a tuple has no key `{tag}` that the tag could stand under");
            let help = "give the fields names, or put them beside the tag: `content = \"value\"`";
            sink.error_help(variant.ident.span(), message, help);
        }
    }
}

fn tagged(container: &Container) -> Vec<&Variant> {
    let mut tagged = Vec::new();
    for variant in container.variants() {
        if variant.tags.json.untagged.is_none() {
            tagged.push(variant);
        }
    }
    tagged
}

/// A tag that stands among the fields has a name that none of them has.
fn check_conflicts(container: &Container, sink: &Sink) {
    let Tagging::Internal(tag) = Tagging::of(container) else { return };
    for variant in tagged(container) {
        if variant.fields.style != Style::Named {
            continue;
        }
        for field in &variant.fields.list {
            let json = &field.tags.json;
            let on = |way: Way| json.skip.of(way).is_none() && variant.tags.json.skip.of(way).is_none();
            let taken = (on(Way::Write) && field.wire == tag) || (on(Way::Read) && field.read == tag);
            let alias = json.aliases.iter().find(|alias| on(Way::Read) && alias.text == tag);
            let at = if taken { Some(field.member.span()) } else { alias.map(|alias| alias.span) };
            if let Some(at) = at {
                let message = format!("the field `{}` has the name of the tag, `{tag}`", field.name);
                sink.error_help(at, message, "give one of them another name");
            }
        }
    }
}

/// One variant, the last, stands for all tags that belong to none.
fn check_other(container: &Container, sink: &Sink) {
    let variants = container.variants();
    let field = container.tags.json.only.field_identifier.is_some();
    for (index, variant) in variants.iter().enumerate() {
        let Some(span) = variant.tags.json.other else { continue };
        let newtype = variant.fields.style == Style::Tuple && variant.fields.list.len() == 1 && !field;
        if container.tags.json.only.variant_identifier.is_some() {
            sink.error(span, "`other` cannot stand in a `variant_identifier`, which knows all of its names");
        } else if Tagging::of_variant(container, variant) == Tagging::Untagged {
            let message = "`other` is the variant of tags that belong to no variant, and here is no tag";
            sink.error_help(span, message, "a last variant that any value fits does the same");
        } else if index + 1 < variants.len() {
            sink.error_help(span, "`other` stands on the last variant", "move the variant to the end");
        } else if variant.fields.style != Style::Unit && !newtype {
            let message = "the variant of `other` has nothing in it, or the tag";
            let name = &variant.name;
            sink.error_help(span, message, format!("write `{name}`, or `{name}(String)` to keep the tag"));
        }
    }
}

/// Variants without a tag are tried after those that have one.
fn check_order(container: &Container, sink: &Sink) {
    let variants = container.variants();
    let last = variants.iter().rposition(|variant| variant.tags.json.untagged.is_none());
    for variant in &variants[..last.unwrap_or(0)] {
        if let Some(span) = variant.tags.json.untagged {
            let message = "a variant that is `untagged` comes after those that have a tag";
            sink.error_help(span, message, "move the variant to the end");
        }
    }
}

/// Tags that are no text are all integers, or all truth values.
fn check_literals(container: &Container, sink: &Sink) {
    let literals = literals(container);
    let Some((first, tag)) = literals.first() else { return };
    let span_of =
        |variant: &Variant| variant.tags.json.literal.as_ref().map_or(variant.ident.span(), |given| given.span);
    if matches!(Tagging::of(container), Tagging::External | Tagging::Untagged) {
        let message = format!("`{tag}` is no text, so it can only stand where a tag has a key of its own");
        let help = format!("write `tag = \"type\"` on the enum, or the name in quotes: `json(\"{tag}\")`");
        sink.error_help(span_of(first), message, help);
        return;
    }
    let signed = Kind::of(container) == Kind::Signed;
    for variant in tagged(container) {
        let json = &variant.tags.json;
        let told = json.literal.as_ref().map(|given| given.value);
        let same = matches!((tag, told), (Tag::Int(_), Some(Tag::Int(_))) | (Tag::Bool(_), Some(Tag::Bool(_))));
        let nameless = json.other.is_some() || (json.skip.read.is_some() && json.skip.write.is_some());
        if !same && (told.is_some() || !nameless) {
            let message = format!("the tags of an enum are of one kind, and `{}` of `{}` is another", tag, first.name);
            sink.error_help(span_of(variant), message, "make all of them names, integers, or `true` and `false`");
        }
        if let Some(Tag::Int(value)) = told
            && if signed { i64::try_from(value).is_err() } else { u64::try_from(value).is_err() }
        {
            let ty = if signed { "i64" } else { "u64" };
            sink.error(span_of(variant), format!("`{value}` does not fit `{ty}`, which the tags of this enum are"));
        }
        if let (Some(_), Some(alias)) = (told, json.aliases.first()) {
            sink.error(alias.span, "a tag that is no text has no alias");
        }
    }
}

/// The variants of a key are its names.
fn check_identifier(container: &Container, sink: &Sink) {
    let only = &container.tags.json.only;
    let (word, span) = match (only.field_identifier, only.variant_identifier) {
        (Some(_), Some(span)) => {
            let message = "a key is that of a field or that of a variant, not both";
            sink.error_help(span, message, "keep one of `field_identifier` and `variant_identifier`");
            return;
        }
        (Some(span), None) => ("field_identifier", span),
        (None, Some(span)) => ("variant_identifier", span),
        (None, None) => return,
    };
    if let Data::Struct(_) = container.data {
        sink.error(span, format!("`{word}` makes an enum's variants names, and a struct has none"));
    }
    let field = only.field_identifier.is_some();
    for (index, variant) in container.variants().iter().enumerate() {
        let newtype = variant.fields.style == Style::Tuple && variant.fields.list.len() == 1;
        if variant.fields.style == Style::Unit || variant.tags.json.other.is_some() {
            continue;
        }
        if !(field && newtype) {
            let message = format!("a variant of a `{word}` is a name, so `{}` can have nothing in it", variant.name);
            sink.error(variant.ident.span(), message);
        } else if index + 1 < container.variants().len() {
            let message = format!("`{}` takes every name, so it has to come last", variant.name);
            sink.error_help(variant.ident.span(), message, "move the variant to the end");
        }
    }
}
