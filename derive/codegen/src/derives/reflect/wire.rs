//! What the table says of the wire, beyond the names: for whoever writes a value by reflection.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::attr::json::{Json, Only, Way};
use crate::derives::wire;
use crate::model::{Container, Data, Field, Variant};

/// Expands to: `.with_json("Person").with_layout(__r::Layout::Tagged("type"))`, and to nothing for most types.
pub(super) fn of_type(container: &Container) -> TokenStream {
    let ident = syn::ext::IdentExt::unraw(&container.ident).to_string();
    let wire = &container.wire;
    let name = (*wire != ident).then(|| quote!(.with_json(#wire)));
    let layout = layout(container).map(|layout| quote!(.with_layout(__r::Layout::#layout)));
    quote!(#name #layout)
}

fn layout(container: &Container) -> Option<TokenStream> {
    let Json { tag, content, untagged, only, .. } = &container.tags.json;
    let Only { into, remote, field_identifier, variant_identifier, .. } = only;
    let own = [
        ("into", into.is_some()),
        ("remote", remote.is_some()),
        ("field_identifier", field_identifier.is_some()),
        ("variant_identifier", variant_identifier.is_some()),
    ];
    if let Some((word, _)) = own.iter().find(|(_, given)| *given) {
        return Some(quote!(Own(#word)));
    }
    if let Some(field) = wire::transparent(container, Way::Write) {
        let index = field.index;
        return Some(quote!(Transparent(#index)));
    }
    let text = |word: &crate::attr::item::Word| word.text.clone();
    match (tag.as_ref().map(text), content.as_ref().map(text), untagged) {
        (Some(tag), Some(content), _) => Some(quote!(Adjacent(#tag, #content))),
        (Some(tag), None, _) => Some(quote!(Tagged(#tag))),
        (None, _, Some(_)) => Some(quote!(Untagged)),
        (None, _, None) => None,
    }
}

/// How the field's table starts: `new`, or `emptiable` for one that `omitempty` may leave out.
pub(super) fn constructor(field: &Field) -> TokenStream {
    let Json { skip, omitempty, .. } = &field.tags.json;
    if skip.write.is_none() && omitempty.is_some() { quote!(emptiable) } else { quote!(new) }
}

/// Expands to: `.omit_asked()`, and to nothing for most fields.
pub(super) fn of_field(container: &Container, field: &Field) -> TokenStream {
    let json = &field.tags.json;
    let mut marks = TokenStream::new();
    let mut mark = |set: bool, method: TokenStream| marks.extend(set.then_some(method));
    mark(json.skip.write.is_some() && json.skip.read.is_none(), quote!(.unwritten()));
    mark(json.skip.read.is_some() && json.skip.write.is_none(), quote!(.unread()));
    if json.skip.write.is_none() {
        let asked = asked(container, json);
        mark(asked == Some(true), quote!(.omit_asked()));
        let prefix = json.prefix.as_ref().map(|prefix| &prefix.text);
        mark(json.flatten.is_some(), prefix.map_or(quote!(.inlined()), |prefix| quote!(.inlined_behind(#prefix))));
        mark(json.default_on_null.is_some(), quote!(.present()));
        mark(json.nullable.is_some(), quote!(.nullable()));
        mark(has_own_way(json) || asked == Some(false), quote!(.own_way()));
    }
    let read = &field.read;
    mark(*read != field.wire && json.skip.read.is_none(), quote!(.read_as(#read)));
    marks
}

/// Whether only code of the field's own can write it. Every word is named here, so that a new one has to say what reflection
/// makes of it: other bytes than the derive's are worse than an error.
#[rustfmt::skip]
fn has_own_way(json: &Json) -> bool {
    let Json {
        only, name: _, literal: _, skip: _, omitempty: _, omitzero: _, default: _, aliases: _, rename_all: _,
        deny_unknown: _, tag: _, content: _, untagged: _, other: _, flatten: _, prefix: _, alias_all: _, ignore_case: _,
        default_on_null: _, nullable: _, validate: _, format,
    } = json;
    let Only {
        words: _, with, getter, skip_if: _, rename_all_fields: _, bound: _, borrow: _, transparent: _, remote: _,
        field_identifier: _, variant_identifier: _, from: _, try_from: _, into: _, krate: _, expecting: _,
    } = only;
    with.write.is_some() || getter.is_some() || format.is_some()
}

/// Expands to: `.numbered(2)`, and to nothing for most variants.
pub(super) fn of_variant(container: &Container, variant: &Variant) -> TokenStream {
    let json = &variant.tags.json;
    let mut marks = TokenStream::new();
    let mut mark = |set: bool, method: TokenStream| marks.extend(set.then_some(method));
    mark(json.skip.write.is_some() && json.skip.read.is_none(), quote!(.unwritten()));
    mark(json.skip.read.is_some() && json.skip.write.is_none(), quote!(.unread()));
    if json.skip.write.is_none() {
        let own = json.only.with.write.is_some() || json.literal.is_some() || wire::is_made_of_tag(variant);
        mark(own, quote!(.own_way()));
        mark(json.untagged.is_some() && container.tags.json.untagged.is_none(), quote!(.untagged()));
        let number = Literal::u32_unsuffixed(u32::try_from(variant.place).unwrap_or(u32::MAX));
        mark(variant.place != variant.index, quote!(.numbered(#number)));
    }
    let read = &variant.read;
    mark(*read != variant.wire && json.skip.read.is_none(), quote!(.read_as(#read)));
    marks
}

/// Whether the type's table can say if the field stays out: `None` where there is no such question, and false where the
/// function needs bounds that only Serialize has.
fn asked(container: &Container, json: &Json) -> Option<bool> {
    let bounded = |json: &Json| json.only.bound.write.is_some();
    match (&json.only.skip_if, json.omitzero) {
        (Some(_), _) => Some(!bounded(json) && !bounded(&container.tags.json)),
        (None, Some(_)) => Some(true),
        (None, None) => None,
    }
}

/// Expands to: `.with_omits(|__s, __i| match (__s, __i) { (__f, 1) => Option::is_none(&__f.mail), _ => false })`
pub(super) fn omits(container: &Container) -> Option<TokenStream> {
    let mut arms = Vec::new();
    match &container.data {
        Data::Struct(fields) => {
            for field in &fields.list {
                let (member, index) = (&field.member, field.index);
                if let Some(answer) = answer(container, field, &quote!(&__f.#member)) {
                    arms.push(quote!((__f, #index) => #answer));
                }
            }
        }
        Data::Enum(variants) => {
            for variant in variants {
                in_variant(container, variant, &mut arms);
            }
        }
    }
    (!arms.is_empty()).then(|| quote!(.with_omits(|__s, __i| match (__s, __i) { #(#arms,)* _ => false })))
}

fn in_variant(container: &Container, variant: &Variant, arms: &mut Vec<TokenStream>) {
    let ident = &variant.ident;
    for field in &variant.fields.list {
        let (member, index) = (&field.member, field.index);
        if let Some(answer) = answer(container, field, &quote!(__v)) {
            arms.push(quote!((Self::#ident { #member: __v, .. }, #index) => #answer));
        }
    }
}

fn answer(container: &Container, field: &Field, reference: &TokenStream) -> Option<TokenStream> {
    let json = &field.tags.json;
    if json.skip.write.is_some() || asked(container, json) != Some(true) {
        return None;
    }
    let question = match &json.only.skip_if {
        Some(given) => given.value.to_token_stream(),
        None => quote!(__r::is_zero),
    };
    Some(quote!(#question(#reference)))
}

/// The fields that `omitzero` compares with their `Default`, for the bounds they need.
pub(super) fn compared(container: &Container) -> Vec<&Field> {
    let mut fields = container.fields();
    fields.retain(|field| {
        let json = &field.tags.json;
        json.omitzero.is_some() && json.only.skip_if.is_none() && json.skip.write.is_none()
    });
    fields
}
