//! What `#[serde(...)]` says to no effect. serde's derive takes it, so types have it, and it is forgotten here; in `json`, which nobody
//! had to write for another derive, it is a mistake, and stays to be reported.

use super::{Container, Data, Fields, Style, Variant};
use crate::attr::json::{Json, Ways};

/// Forgets every idle word of `container`. Names are assigned before.
pub(super) fn forget(container: &mut Container) {
    let untagged = container.tags.json.untagged.is_some();
    let json = &mut container.tags.json;
    match &mut container.data {
        Data::Struct(fields) => {
            of_fields(fields);
            if fields.style != Style::Named {
                deny(json);
            }
        }
        Data::Enum(variants) => {
            for variant in &mut *variants {
                of_variant(variant, untagged);
            }
            if json.tag.is_none() && variants.iter().all(|variant| variant.fields.style != Style::Named) {
                deny(json);
            }
        }
    }
}

/// Nothing in the type has a name that could be unknown.
fn deny(json: &mut Json) {
    if json.only.said("deny_unknown_fields") {
        json.deny_unknown = None;
    }
}

fn of_variant(variant: &mut Variant, untagged: bool) {
    of_fields(&mut variant.fields);
    let json = &mut variant.tags.json;
    if variant.fields.style != Style::Named && json.only.said("rename_all") {
        json.rename_all = Ways::default();
    }
    if untagged {
        nameless(json);
    }
    repeated(json, &variant.read);
    if let Fields { style: Style::Tuple, list } = &mut variant.fields
        && let [field] = &mut list[..]
        && field.tags.json.only.said("default")
        && field.tags.json.skip.read.is_none()
    {
        // The variant's whole content, which is never missing.
        field.tags.json.default = None;
    }
}

fn of_fields(fields: &mut Fields) {
    if fields.style == Style::Tuple {
        for field in &mut fields.list {
            nameless(&mut field.tags.json);
        }
        if let [field] = &mut fields.list[..] {
            // Nothing stands around it that it could be left out of.
            field.tags.json.only.skip_if = None;
        }
    }
    for field in &mut fields.list {
        repeated(&mut field.tags.json, &field.read);
    }
}

/// A place that has no name on the wire.
fn nameless(json: &mut Json) {
    if json.only.said("rename") {
        json.name = Ways::default();
    }
    if json.only.said("alias") {
        json.aliases.clear();
    }
}

/// An alias that is the name, or another alias.
fn repeated(json: &mut Json, read: &str) {
    if !json.only.said("alias") && !json.only.said("rename") {
        return;
    }
    let mut kept: Vec<_> = Vec::new();
    for alias in std::mem::take(&mut json.aliases) {
        if alias.text != read && kept.iter().all(|known: &crate::attr::item::Word| known.text != alias.text) {
            kept.push(alias);
        }
    }
    json.aliases = kept;
}
