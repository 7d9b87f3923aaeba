//! What must hold between the parts of a type, whichever derive reads it.

use std::collections::HashMap;

use proc_macro2::Span;
use syn::spanned::Spanned;

use crate::attr::item::Word;
use crate::derives;
use crate::diag::Sink;
use crate::model::{Container, Data, Fields, Variant};

/// Every check.
pub fn check(container: &Container, sink: &Sink) {
    field_names_differ(container, sink);
    variant_names_differ(container, sink);
    skipped_is_nothing_else(container, sink);
    bounds_name_derives(container, sink);
    text_is_for_enums(container, sink);
    default_is_for_structs(container, sink);
}

/// Two fields of one wire name: only one of them could ever be read back.
fn field_names_differ(container: &Container, sink: &Sink) {
    match &container.data {
        Data::Struct(fields) => fields_differ(fields, sink),
        Data::Enum(variants) => variants.iter().for_each(|variant| fields_differ(&variant.fields, sink)),
    }
}

fn fields_differ(fields: &Fields, sink: &Sink) {
    let mut seen = Names { what: "field", key: "json", owners: HashMap::new() };
    for field in fields.list.iter().filter(|field| field.tags.json.skip.is_none()) {
        let json = &field.tags.json;
        let span = json.name.as_ref().map_or_else(|| field.member.span(), |name| name.span);
        seen.take(&field.wire, span, &field.name, sink);
        seen.aliases(&json.aliases, &field.name, sink);
    }
}

/// Two variants of one name, under `json` or `text`.
fn variant_names_differ(container: &Container, sink: &Sink) {
    let variants = container.variants();
    let mut json = Names { what: "variant", key: "json", owners: HashMap::new() };
    for variant in variants.iter().filter(|variant| variant.tags.json.skip.is_none()) {
        let given = &variant.tags.json;
        json.take(&variant.wire, span(variant, given.name.as_ref()), &variant.name, sink);
        json.aliases(&given.aliases, &variant.name, sink);
    }
    let mut text = Names { what: "variant", key: "text", owners: HashMap::new() };
    for variant in variants {
        let given = &variant.tags.text;
        text.take(&variant.text, span(variant, given.name.as_ref()), &variant.name, sink);
        text.aliases(&given.aliases, &variant.name, sink);
    }
}

fn span(variant: &Variant, name: Option<&Word>) -> Span {
    name.map_or_else(|| variant.ident.span(), |name| name.span)
}

struct Names {
    what: &'static str,
    key: &'static str,
    owners: HashMap<String, String>,
}

impl Names {
    fn take(&mut self, name: &str, at: Span, owner: &str, sink: &Sink) {
        if let Some(first) = self.owners.insert(name.to_owned(), owner.to_owned()) {
            let Self { what, key, .. } = self;
            let message = format!("the {key} name `{name}` of {what} `{owner}` belongs to {what} `{first}` already");
            sink.error_help(at, message, format!("give one of them another name: `{key} = \"...\"`"));
        }
    }

    fn aliases(&mut self, aliases: &[Word], owner: &str, sink: &Sink) {
        for alias in aliases {
            self.take(&alias.text, alias.span, owner, sink);
        }
    }
}

/// An option of a field that no format sees would be read and ignored.
fn skipped_is_nothing_else(container: &Container, sink: &Sink) {
    for json in container.fields().map(|field| &field.tags.json).filter(|json| json.skip.is_some()) {
        for span in [json.omitempty, json.omitzero].into_iter().flatten() {
            sink.error(span, "a field that is left out needs no option to leave it out");
        }
    }
}

/// `bound(Serialize(...))` names a derive, and each once.
fn bounds_name_derives(container: &Container, sink: &Sink) {
    let bounds = &container.tags.bounds;
    for (index, bound) in bounds.iter().enumerate() {
        let name = bound.derive.to_string();
        if bounds[..index].iter().any(|other| other.derive == bound.derive) {
            let message = format!("the bounds of `{name}` are given twice");
            sink.error_help(bound.derive.span(), message, "write all of them in one list");
        }
        if !derives::DERIVES.iter().any(|row| row.name == name) {
            let names = derives::DERIVES.iter().map(|row| row.name);
            sink.unknown(bound.derive.span(), format!("`{name}` is no derive of gotag"), &name, names);
        }
    }
}

/// `text` names variants, and a struct has none.
fn text_is_for_enums(container: &Container, sink: &Sink) {
    if let (Data::Struct(_), Some(given)) = (&container.data, &container.tags.text.rename_all) {
        sink.error(given.span, "`text` names the variants of an enum, and a struct has none");
    }
}

/// `default` on a type fills in missing fields, and an enum's value has no missing fields to fill.
fn default_is_for_structs(container: &Container, sink: &Sink) {
    if let Some(given) = &container.tags.json.default {
        match &container.data {
            Data::Struct(Fields { list, .. }) if !list.is_empty() => {}
            _ => sink.error_help(
                given.span,
                "`default` on a type fills in its missing fields, and this one has none",
                "it stands on a struct with fields, or on a field",
            ),
        }
    }
}
