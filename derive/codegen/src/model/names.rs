//! Wire names, computed once: whoever writes a name and whoever reads it take it from here.

use proc_macro2::Span;

use super::{Container, Data, Fields, unraw};
use crate::attr::Given;
use crate::attr::case::Case;
use crate::attr::item::Word;
use crate::attr::json::{Json, Way, Ways};

/// Fills in every name of `container`: given, else by the nearest `rename_all`, else Rust's.
pub(super) fn assign(container: &mut Container) {
    let tags = &container.tags;
    (container.wire, container.read) = names(&tags.json.name, &unraw(&container.ident), |_, name| name.to_owned());
    let general = tags.rename_all.as_ref().map(|given| given.value);
    let json = cases(&tags.json.rename_all, general);
    let text = tags.text.rename_all.as_ref().map(|given| given.value).or(general);
    let of_fields = cases(&tags.json.only.rename_all_fields, None);
    let aliases = tags.json.alias_all.clone();
    match &mut container.data {
        Data::Struct(fields) => {
            assign_fields(fields, &json);
            alias_fields(fields, aliases.as_ref());
        }
        Data::Enum(variants) => {
            for variant in variants {
                let tags = &variant.tags;
                let rule =
                    |case: Option<Case>, name: &str| case.map_or_else(|| name.to_owned(), |case| case.variant(name));
                (variant.wire, variant.read) =
                    names(&tags.json.name, &variant.name, |way, name| rule(json.of(way).copied(), name));
                variant.text = match &tags.text.name {
                    Some(given) => given.text.clone(),
                    None => rule(text, &variant.name),
                };
                // As in serde, an enum's rule names its variants; their fields follow the variant's own rule, or else
                // the enum's rule for fields.
                let own = cases(&tags.json.rename_all, tags.rename_all.as_ref().map(|given| given.value));
                let own = Ways { write: own.write.or(of_fields.write), read: own.read.or(of_fields.read) };
                assign_fields(&mut variant.fields, &own);
                alias_fields(&mut variant.fields, tags.json.alias_all.as_ref());
                let other = aliases.as_ref().map(|given| (given.value.variant(&variant.name), given.span));
                alias(&mut variant.tags.json, &variant.read, other);
            }
        }
    }
}

fn assign_fields(fields: &mut Fields, cases: &Ways<Case>) {
    for field in &mut fields.list {
        (field.wire, field.read) = names(&field.tags.json.name, &field.name, |way, name| match cases.of(way) {
            Some(case) => case.field(name),
            None => name.to_owned(),
        });
    }
}

fn alias_fields(fields: &mut Fields, aliases: Option<&Given<Case>>) {
    for field in &mut fields.list {
        let other = aliases.map(|given| (given.value.field(&field.name), given.span));
        let named = matches!(field.member, syn::Member::Named(_)) && field.tags.json.flatten.is_none();
        alias(&mut field.tags.json, &field.read, other.filter(|_| named));
    }
}

/// Another name by the rule of `alias_all`, unless the name that is read is given or the same.
fn alias(json: &mut Json, read: &str, other: Option<(String, Span)>) {
    let Some((text, span)) = other else { return };
    if json.name.read.is_none() && text != read && json.aliases.iter().all(|alias| alias.text != text) {
        json.aliases.push(Word { text, span });
    }
}

/// The name that is written and the name that is read.
fn names(given: &Ways<Word>, name: &str, by_rule: impl Fn(Way, &str) -> String) -> (String, String) {
    let one = |way: Way| given.of(way).map_or_else(|| by_rule(way, name), |word| word.text.clone());
    (one(Way::Write), one(Way::Read))
}

fn cases(given: &Ways<Given<Case>>, otherwise: Option<Case>) -> Ways<Case> {
    let one = |given: &Option<Given<Case>>| given.as_ref().map(|given| given.value).or(otherwise);
    Ways { write: one(&given.write), read: one(&given.read) }
}
