//! Wire names, computed once: whoever writes a name and whoever reads it take it from here.

use super::{Container, Data, Fields, unraw};
use crate::attr::Given;
use crate::attr::case::Case;

/// Fills in every name of `container`: given, else by the nearest `rename_all`, else Rust's.
pub(super) fn assign(container: &mut Container) {
    let tags = &container.tags;
    container.wire = tags.json.name.as_ref().map_or_else(|| unraw(&container.ident), |name| name.text.clone());
    let general = value(tags.rename_all.as_ref());
    let json = value(tags.json.rename_all.as_ref()).or(general);
    let text = value(tags.text.rename_all.as_ref()).or(general);
    match &mut container.data {
        Data::Struct(fields) => assign_fields(fields, json),
        Data::Enum(variants) => {
            for variant in variants {
                let tags = &variant.tags;
                variant.wire = given_or(tags.json.name.as_ref().map(|name| &name.text), &variant.name, json);
                variant.text = given_or(tags.text.name.as_ref().map(|name| &name.text), &variant.name, text);
                // As in serde, an enum's rule names its variants; their fields follow the variant's own rule.
                let own = value(tags.json.rename_all.as_ref()).or(value(tags.rename_all.as_ref()));
                assign_fields(&mut variant.fields, own);
            }
        }
    }
}

fn assign_fields(fields: &mut Fields, case: Option<Case>) {
    for field in &mut fields.list {
        field.wire = match (&field.tags.json.name, case) {
            (Some(name), _) => name.text.clone(),
            (None, Some(case)) => case.field(&field.name),
            (None, None) => field.name.clone(),
        };
    }
}

fn given_or(given: Option<&String>, name: &str, case: Option<Case>) -> String {
    match (given, case) {
        (Some(given), _) => given.clone(),
        (None, Some(case)) => case.variant(name),
        (None, None) => name.to_owned(),
    }
}

fn value(given: Option<&Given<Case>>) -> Option<Case> {
    given.map(|given| given.value)
}
