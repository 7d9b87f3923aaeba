//! What null means where a tag says so: settings that stand on the type are spread over its fields, and those that a word
//! implies are filled in, so that emitters find them where they look anyway.

use proc_macro2::Span;

use super::{Container, Data, Field, Fields, Style};
use crate::attr::Given;
use crate::attr::json::{DefaultValue, Json};
use crate::diag::Sink;

/// Honours `nullable` and `default_on_null`, and reports where they cannot be.
pub(super) fn assign(container: &mut Container, sink: &Sink) {
    let json = &container.tags.json;
    let only = &json.only;
    // Such a type has no fields on the wire.
    let stands_in = only.transparent.is_some() || only.from.is_some() || only.try_from.is_some();
    let whole = json.default_on_null;
    let inside = json.tag.is_some() && json.content.is_none();
    let is_key = only.field_identifier.is_some() || only.variant_identifier.is_some();
    let mut spread = 0;
    match &mut container.data {
        Data::Struct(fields) => {
            let barred = stands_in.then_some("a type that goes over the wire as another one has no fields there");
            spread += of_fields(fields, whole, barred, sink);
        }
        Data::Enum(variants) => {
            for variant in variants {
                let newtype = variant.fields.style == Style::Tuple && variant.fields.list.len() == 1;
                let barred = if stands_in {
                    Some("a type that goes over the wire as another one has no fields there")
                } else if variant.tags.json.only.with.read.is_some() {
                    Some("the variant's function reads all of its fields")
                } else if newtype && (is_key || variant.tags.json.other.is_some()) {
                    Some("the element is made of the tag")
                } else if newtype && inside && variant.tags.json.untagged.is_none() {
                    Some("the tag stands among the fields of this element, so it is never null")
                } else {
                    None
                };
                spread += of_fields(&mut variant.fields, whole, barred, sink);
            }
        }
    }
    if let (0, Some(span)) = (spread, whole) {
        sink.error(span, "`default_on_null` is about fields, and of this type none could be null");
    }
}

/// Those of one struct or variant; says how many read null as their default. `barred` says why none can.
fn of_fields(fields: &mut Fields, whole: Option<Span>, barred: Option<&str>, sink: &Sink) -> usize {
    let mut spread = 0;
    let element = fields.style == Style::Tuple;
    for field in &mut fields.list {
        if let Some(span) = field.tags.json.nullable {
            let barred = barred.or(element.then_some("a tuple's element is never absent"));
            nullable(field, span, barred, sink);
            continue;
        }
        let never = never_null(&field.tags.json).or(barred);
        match (field.tags.json.default_on_null, never) {
            (Some(span), Some(why)) => sink.error(span, format!("`default_on_null` would never be used: {why}")),
            (None, None) => field.tags.json.default_on_null = whole,
            _ => {}
        }
        spread += usize::from(never.is_none());
    }
    spread
}

/// Why a field is never null.
fn never_null(json: &Json) -> Option<&'static str> {
    if json.skip.read.is_some() {
        Some("the field is not read")
    } else if json.flatten.is_some() {
        Some("a flattened field has no value of its own")
    } else {
        None
    }
}

/// A `nullable` field is left out where it is `None`, and is `None` where it is absent, whatever the type's default says.
fn nullable(field: &mut Field, span: Span, barred: Option<&str>, sink: &Sink) {
    let json = &mut field.tags.json;
    if let Some(why) = never_null(json).or(barred) {
        sink.error(span, format!("`nullable` would never be used: {why}"));
        return;
    }
    let others = [
        ("omitempty", json.omitempty.is_some()),
        ("omitzero", json.omitzero.is_some()),
        ("default", json.default.is_some()),
        ("default_on_null", json.default_on_null.is_some()),
        ("skip_serializing_if", json.only.skip_if.is_some()),
        ("format", json.format.is_some()),
        ("with", json.only.with.any().is_some()),
    ];
    for (word, given) in others {
        if given {
            let message = format!("`nullable` says what an absent field and a null are, and so does `{word}`");
            sink.error_help(span, message, "keep one of the two");
            return;
        }
    }
    json.omitempty = Some(span);
    json.default = Some(Given { value: DefaultValue::Trait, span });
}
