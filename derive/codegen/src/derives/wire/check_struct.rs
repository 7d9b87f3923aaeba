//! What neither a struct nor the fields of a variant can do: flattened fields, the tag of a struct, and what only the
//! description of a foreign type can say.

use crate::diag::{Extent, Sink};
use crate::model::{Container, Data, Fields, Style};

pub(super) fn check_struct(container: &Container, sink: &Sink) {
    match &container.data {
        Data::Struct(fields) => {
            check_flatten(fields, sink);
            check_tag(container, fields, sink);
        }
        Data::Enum(variants) => variants.iter().for_each(|variant| check_flatten(&variant.fields, sink)),
    }
    check_all(container, sink);
    check_format(container, sink);
    check_remote(container, sink);
    check_getter(container, sink);
}

/// A flattened field stands among entries, which only named fields are.
fn check_flatten(fields: &Fields, sink: &Sink) {
    for field in &fields.list {
        let json = &field.tags.json;
        match (&json.flatten, &json.prefix) {
            (Some(given), _) if fields.style == Style::Tuple => {
                let message = "a tuple has no keys that those of a flattened element could stand among";
                sink.error_help(given.span, message, "give the field a name: `{ name: Type }`");
            }
            (None, Some(prefix)) => {
                let message = "`prefix` stands before the keys of a flattened field, and this one is not flattened";
                sink.error_help(prefix.span, message, format!("write `inline, prefix = {:?}`", prefix.text));
            }
            (Some(_), Some(prefix)) if prefix.text.is_empty() => {
                sink.error_help(prefix.span, "an empty prefix", "leave the word out to keep the keys as they are");
            }
            _ => {}
        }
    }
}

/// The tag of a struct is one more entry among its fields.
fn check_tag(container: &Container, fields: &Fields, sink: &Sink) {
    let json = &container.tags.json;
    if let (Some(word), true) = (&json.tag, fields.style != Style::Named) {
        let message = "`tag` adds a key beside those of the fields, and this struct has no named fields";
        sink.error_help(word.span, message, "it stands on an enum, or on a struct with named fields");
    }
    if let Some(word) = &json.content {
        let help = "it stands on an enum; a struct has `tag` alone";
        sink.error_help(word.span, "`content` is the key under which a variant's fields stand", help);
    }
}

/// What the type says of all its fields has to be about some.
fn check_all(container: &Container, sink: &Sink) {
    let json = &container.tags.json;
    let named = container.fields().iter().any(|field| matches!(field.member, syn::Member::Named(_)));
    for span in [json.omitempty, json.omitzero] {
        if let (Some(span), false) = (span, named) {
            sink.error(span, "only a field with a name can be left out, and this type has none");
        }
    }
    if let (Some(_), Some(span)) = (json.omitempty, json.omitzero) {
        sink.error_help(span, "a field is left out by one rule", "keep one of `omitempty` and `omitzero`");
    }
    if let (Some(given), Data::Struct(_), false) = (&json.alias_all, &container.data, named) {
        sink.error(given.span, "`alias_all` is about the names of fields, and this type has no named fields");
    }
}

/// A field goes over the wire in one way.
fn check_format(container: &Container, sink: &Sink) {
    for field in container.fields() {
        let json = &field.tags.json;
        let Some(given) = &json.format else { continue };
        if let Some(with) = json.only.with.any() {
            let message = "a function writes or reads the field, so its format would never be used";
            sink.error_help(with.span, message, "keep the function or the format");
        }
        if json.flatten.is_some() {
            sink.error(given.span, "a flattened field is the fields of its value, which have formats of their own");
        }
    }
}

/// The parameters of a foreign type stand on the type that describes it, or in its path.
fn check_remote(container: &Container, sink: &Sink) {
    let Some(given) = &container.tags.json.only.remote else { return };
    let arguments = given.value.segments.last().is_some_and(|last| !last.arguments.is_none());
    if arguments && !container.generics.params.is_empty() {
        let message = "the foreign type gets the parameters of the type that describes it";
        sink.error_help(
            Extent::of(&given.value),
            message,
            "leave its parameters out of the path, or those of this type",
        );
    }
}

/// A function that reads a private field belongs to a foreign struct.
fn check_getter(container: &Container, sink: &Sink) {
    for field in container.fields() {
        let Some(given) = &field.tags.json.only.getter else { continue };
        if let Data::Enum(_) = container.data {
            let message = "`getter` reads a private field of a struct, and an enum has none";
            sink.error_help(given.span, message, "remove it");
        } else if container.tags.json.only.remote.is_none() {
            let message = "`getter` reads a private field of a foreign type, and this type describes none";
            sink.error_help(given.span, message, "remove it, or name the foreign type with `remote` on this one");
        }
    }
}
