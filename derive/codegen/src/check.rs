//! What must hold between the parts of a type, whichever derive reads it.

use proc_macro2::Span;
use syn::spanned::Spanned;

use crate::attr::item::Word;
use crate::attr::json::{Json, Way};
use crate::derives;
use crate::diag::{self, Sink};
use crate::model::{Container, Data, Fields};

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
    let mut names = Names::new("field", "json");
    for way in [Way::Read, Way::Write] {
        let own = |json: &Json| json.skip.of(way).is_none() && json.flatten.is_none();
        for field in fields.list.iter().filter(|field| own(&field.tags.json)) {
            let wire = if way == Way::Read { &field.read } else { &field.wire };
            names.json(&field.tags.json, way, wire, &field.name, field.member.span(), sink);
        }
        names.owners.clear();
    }
}

/// Two variants of one name, under `json` or `text`.
fn variant_names_differ(container: &Container, sink: &Sink) {
    let variants = container.variants();
    let mut json = Names::new("variant", "json");
    for way in [Way::Read, Way::Write] {
        for variant in variants.iter().filter(|variant| variant.tags.json.skip.of(way).is_none()) {
            let wire = if way == Way::Read { &variant.read } else { &variant.wire };
            json.json(&variant.tags.json, way, wire, &variant.name, variant.ident.span(), sink);
        }
        json.owners.clear();
    }
    let mut text = Names::new("variant", "text");
    for variant in variants {
        let given = &variant.tags.text;
        let span = given.name.as_ref().map_or_else(|| variant.ident.span(), |name| name.span);
        text.take(&variant.text, span, &variant.name, sink);
        text.aliases(&given.aliases, &variant.name, sink);
    }
}

struct Names<'a> {
    what: &'static str,
    key: &'static str,
    /// Each name and whose it is, by name.
    owners: Vec<(&'a str, &'a str)>,
    /// What was reported, so that a name which is both written and read is reported once.
    reported: Vec<(&'a str, &'a str)>,
}

impl<'a> Names<'a> {
    fn new(what: &'static str, key: &'static str) -> Self {
        Self { what, key, owners: Vec::new(), reported: Vec::new() }
    }

    /// The name of a field or a variant for one way; aliases are only ever read.
    fn json(&mut self, json: &'a Json, way: Way, wire: &'a str, owner: &'a str, otherwise: Span, sink: &Sink) {
        let span = json.name.of(way).map_or(otherwise, |name| name.span);
        self.take(wire, span, owner, sink);
        if way == Way::Read {
            self.aliases(&json.aliases, owner, sink);
        }
    }

    fn take(&mut self, name: &'a str, at: Span, owner: &'a str, sink: &Sink) {
        let place = match self.owners.binary_search_by_key(&name, |(known, _)| known) {
            Ok(place) => place,
            Err(place) => return self.owners.insert(place, (name, owner)),
        };
        let first = std::mem::replace(&mut self.owners[place].1, owner);
        if !self.reported.contains(&(name, owner)) {
            self.reported.push((name, owner));
            let Self { what, key, .. } = self;
            let message = format!("the {key} name `{name}` of {what} `{owner}` belongs to {what} `{first}` already");
            sink.error_help(at, message, format!("give one of them another name: `{key} = \"...\"`"));
        }
    }

    fn aliases(&mut self, aliases: &'a [Word], owner: &'a str, sink: &Sink) {
        for alias in aliases {
            self.take(&alias.text, alias.span, owner, sink);
        }
    }
}

/// An option of a field that no format sees would be read and ignored.
fn skipped_is_nothing_else(container: &Container, sink: &Sink) {
    for field in container.fields() {
        let json = &field.tags.json;
        if json.skip.write.is_none() {
            continue;
        }
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
            let names = diag::names(derives::DERIVES, |row| row.name);
            sink.unknown(bound.derive.span(), format!("`{name}` is no derive of gotag"), &name, &names);
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
