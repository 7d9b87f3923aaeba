//! The derive `Serialize`.

mod tagged;
mod variants;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Member;

use super::Derive;
use super::wire::{self, Form, Tagging, at, bound};
use crate::attr::Serde;
use crate::attr::json::Way;
use crate::emit::{self, Impl};
use crate::model::{Container, Data, Field, Fields};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Serialize",
    doc: "Writes a struct or an enum, externally tagged or untagged, in every serde format.",
    go: "json.Marshal",
    serde: Serde::Honoured,
    check: wire::check,
    emit,
    stub,
};

fn emit(container: &Container) -> TokenStream {
    if let Some(given) = &container.tags.json.only.into {
        let (ty, subject, me) = (&given.value, wire::subject(container), wire::me(container));
        return implement(container, &quote!(__gotag::wire::write_into::<#ty, #subject, __S>(#me, __s)));
    }
    if let Some(field) = wire::transparent(container, Way::Write) {
        return implement(container, &transparent(container, field));
    }
    let body = match &container.data {
        Data::Struct(fields) => structure(container, fields),
        Data::Enum(variants) => variants::enumeration(container, variants),
    };
    let mut impls = implement(container, &body);
    impls.extend(functions(container));
    impls
}

/// Expands to: `__gotag::wire::Serialize::serialize(&self.0, __s)`, or to `path(&self.0, __s)`
fn transparent(container: &Container, field: &Field) -> TokenStream {
    let reference = wire::reference(container, field);
    let write = match &field.tags.json.only.with.write {
        Some(given) => given.value.to_token_stream(),
        None => match wire::format(field) {
            Some(format) => quote!(<#format as __gotag::wire::Format<_>>::write),
            None => quote!(__gotag::wire::Serialize::serialize),
        },
    };
    quote_spanned!(at(field)=> #write(#reference, __s))
}

/// The impls through which the runtime calls what `serialize_with` names.
fn functions(container: &Container) -> TokenStream {
    let mut impls = TokenStream::new();
    let mut fields = match &container.data {
        Data::Struct(fields) => wire::on(fields, Way::Write),
        Data::Enum(_) => Vec::new(),
    };
    for variant in container.variants() {
        if variant.tags.json.skip.write.is_some() {
            continue;
        }
        let Some(given) = &variant.tags.json.only.with.write else {
            fields.extend(wire::on(&variant.fields, Way::Write));
            continue;
        };
        if Tagging::of_variant(container, variant) == Tagging::Untagged {
            continue;
        }
        let (path, ident, pattern) = (&given.value, &variant.ident, variants::pattern(&variant.fields));
        let bound = variant.fields.list.iter().map(bound);
        let this = wire::constructor(container);
        let others = (container.variants().len() > 1 || wire::unknown_variant(container).is_some()).then(|| {
            let shown = variants::shown(container, variant);
            quote!(_ => __gotag::wire::write_unwritable(__s, #shown),)
        });
        let body = quote!(match __v { #this::#ident #pattern => #path(#(#bound,)* __s), #others });
        impls.extend(function(container, &wire::subject(container), &wire::variant_number(container, variant), &body));
    }
    for field in fields {
        if let Some(given) = &field.tags.json.only.with.write {
            let (ty, path) = (&field.ty, &given.value);
            let number = wire::number(container, field);
            impls.extend(function(container, &ty.to_token_stream(), &number, &quote!(#path(__v, __s))));
        }
    }
    impls
}

/// Expands to:
/// ```text
/// impl<T> __gotag::wire::WriteWith<FieldType, 3> for User<T> where T: __gotag::wire::Serialize {
///     fn write<__S: __gotag::wire::Serializer>(__v: &FieldType, __s: __S) -> __gotag::Result<__S::Ok, __S::Error> { path(__v, __s) }
/// }
/// ```
fn function(container: &Container, of: &TokenStream, number: &Literal, body: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::WriteWith<#of, #number> for #ty #clause {
            fn write<__S: __gotag::wire::Serializer>(
                __v: &#of,
                __s: __S,
            ) -> __gotag::Result<__S::Ok, __S::Error> {
                #body
            }
        }
    }
}

/// Expands to:
/// ```text
/// impl<T> __gotag::wire::Serialize for User<T> where T: __gotag::wire::Serialize {
///     fn serialize<__S: __gotag::wire::Serializer>(&self, __s: __S) -> __gotag::Result<__S::Ok, __S::Error> { body }
/// }
/// ```
/// or, for a foreign type that `Foreign` describes, to:
/// ```text
/// impl Foreign {
///     pub fn serialize<__S: __gotag::wire::Serializer>(__self: &Remote, __s: __S) -> __gotag::Result<__S::Ok, __S::Error> { body }
/// }
/// ```
fn implement(container: &Container, body: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    if container.tags.json.only.remote.is_some() {
        let (subject, in_use) = (wire::subject(container), wire::in_use(container));
        return remote(container, &TokenStream::new(), &subject, &quote!(#in_use #body));
    }
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::Serialize for #ty #clause {
            fn serialize<__S: __gotag::wire::Serializer>(
                &self,
                __s: __S,
            ) -> __gotag::Result<__S::Ok, __S::Error> {
                #body
            }
        }
    }
}

/// The function that stands in for the impl on a foreign type; `of` are parameters of its own.
fn remote(container: &Container, of: &TokenStream, subject: &TokenStream, body: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty, vis) = (header.params(), emit::self_type(container), &container.vis);
    quote! {
        #[automatically_derived]
        impl #params #ty #clause {
            #[doc = "Writes a value of the foreign type that this one describes; fails as the format does."]
            #vis fn serialize<#of __S: __gotag::wire::Serializer>(
                __self: &#subject,
                __s: __S,
            ) -> __gotag::Result<__S::Ok, __S::Error> {
                #body
            }
        }
    }
}

/// For a foreign type, of which an error may be that it is not known, a function for any type.
fn stub(container: &Container) -> TokenStream {
    match container.tags.json.only.remote {
        Some(_) => remote(container, &quote!(__T: ?__gotag::core::marker::Sized,), &quote!(__T), &quote!(loop {})),
        None => implement(container, &quote!(loop {})),
    }
}

fn header(container: &Container) -> (Impl<'_>, TokenStream) {
    let header = Impl {
        uses: wire::bounded(container, Way::Write),
        ..Impl::new(container, ROW.name, quote!(__gotag::wire::Serialize))
    };
    let mut omitted = wire::formats(container, Way::Write);
    for field in container.fields() {
        let (json, ty) = (&field.tags.json, &field.ty);
        if json.omitempty.is_some() {
            omitted.push((ty.to_token_stream(), quote!(__gotag::wire::IsEmpty)));
        }
        if json.omitzero.is_some() {
            let bound = quote!(__gotag::core::default::Default + __gotag::core::cmp::PartialEq);
            omitted.push((ty.to_token_stream(), bound));
        }
    }
    let clause = wire::clause(&header, Way::Write, omitted);
    (header, clause)
}

/// Expands to: `__gotag::wire::write_struct(__s, "User", (("id", &self.id), ("mail", &self.mail)))`, with `("type", "User")`
/// in front where the type has a `tag`, and to `__gotag::wire::write_map(__s, (("id", &self.id), __gotag::wire::flat(&self.rest)))`
/// where a field is flattened.
fn structure(container: &Container, fields: &Fields) -> TokenStream {
    let name = &container.wire;
    let of = |field: &Field| wire::reference(container, field);
    let tag = container.tags.json.tag.as_ref().map(|tag| {
        let tag = &tag.text;
        quote!((#tag, #name))
    });
    let entries = || entries_after(tag, container, fields, &of);
    match Form::of_struct(fields, Way::Write) {
        Form::Unit => quote!(__gotag::wire::Serializer::serialize_unit_struct(__s, #name)),
        Form::Newtype => {
            let element = value(container, &fields.list[0], &of(&fields.list[0]));
            quote!(__gotag::wire::Serializer::serialize_newtype_struct(__s, #name, #element))
        }
        Form::Tuple => {
            let entries = entries();
            quote!(__gotag::wire::write_tuple_struct(__s, #name, #entries))
        }
        Form::Named if is_map(fields) => {
            let entries = entries();
            quote!(__gotag::wire::write_map(__s, #entries))
        }
        Form::Named => {
            let entries = entries();
            quote!(__gotag::wire::write_struct(__s, #name, #entries))
        }
    }
}

/// Whether the fields are written as a map, because some of them are flattened: what [`entries`] gives is then for
/// `write_map`, or as a value for `Map`.
pub(super) fn is_map(fields: &Fields) -> bool {
    !wire::flattened(fields, Way::Write).is_empty()
}

/// What is written of a field that `reference` points to. Expands to the reference itself, or, where a function writes
/// the field, to `&__gotag::wire::by::<Self, _, 3>(&self.mail)`, and where it has a format, to
/// `&__gotag::wire::formatted::<__gotag::wire::format::Hex, _>(&self.mail)`; with `&__gotag::wire::Present(..)` around it
/// where null is read as the default.
fn value(container: &Container, field: &Field, reference: &TokenStream) -> TokenStream {
    let mut value = reference.clone();
    if let Some(format) = wire::format(field) {
        value = quote_spanned!(at(field)=> &__gotag::wire::formatted::<#format, _>(#reference));
    } else if field.tags.json.only.with.write.is_some() {
        let number = wire::number(container, field);
        value = quote_spanned!(at(field)=> &__gotag::wire::by::<Self, _, #number>(#reference));
    }
    if field.tags.json.default_on_null.is_some() {
        value = quote_spanned!(at(field)=> &__gotag::wire::Present(#value));
    }
    value
}

/// Expands to: `(("id", &self.id), ("mail", __gotag::wire::omit_empty(&self.mail)))`; elements have no names.
fn entries(container: &Container, fields: &Fields, reference: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    entries_after(None, container, fields, reference)
}

/// The same with an entry in front of all fields.
fn entries_after(
    first: Option<TokenStream>,
    container: &Container,
    fields: &Fields,
    reference: &dyn Fn(&Field) -> TokenStream,
) -> TokenStream {
    let mut entries: Vec<TokenStream> = first.into_iter().collect();
    for field in wire::on(fields, Way::Write) {
        let reference = reference(field);
        let value = omitted(field, value(container, field, &reference), &reference);
        entries.push(match (&field.member, &field.tags.json.flatten) {
            (_, Some(_)) => flattened(field, &value),
            (Member::Unnamed(_), None) => value,
            (Member::Named(_), None) => {
                let name = &field.wire;
                quote!((#name, #value))
            }
        });
    }
    wire::tuple(&entries)
}

/// Expands to: `value`, or where it may stay out to `__gotag::wire::omit_empty(value)`,
/// `__gotag::wire::omit_if(value, path(reference))`
fn omitted(field: &Field, value: TokenStream, reference: &TokenStream) -> TokenStream {
    let json = &field.tags.json;
    if json.nullable.is_some() {
        return quote_spanned!(at(field)=> __gotag::wire::omit_absent(#value));
    }
    // Whether the value is another than the field.
    let with = json.only.with.write.is_some() || json.format.is_some() || json.default_on_null.is_some();
    match (&json.only.skip_if, json.omitempty, json.omitzero) {
        (Some(given), ..) => {
            let path = &given.value;
            quote!(__gotag::wire::omit_if(#value, #path(#reference)))
        }
        (_, Some(_), Some(_)) => {
            let empty = quote!(__gotag::wire::IsEmpty::is_empty(#reference));
            quote!(__gotag::wire::omit_if(#value, #empty || __gotag::wire::is_zero(#reference)))
        }
        (_, Some(_), _) if with => {
            quote!(__gotag::wire::omit_if(#value, __gotag::wire::IsEmpty::is_empty(#reference)))
        }
        (_, _, Some(_)) if with => quote!(__gotag::wire::omit_if(#value, __gotag::wire::is_zero(#reference))),
        (_, Some(_), _) => quote!(__gotag::wire::omit_empty(#value)),
        (_, _, Some(_)) => quote!(__gotag::wire::omit_zero(#value)),
        (None, None, None) => value,
    }
}

/// Expands to: `__gotag::wire::flat(value)`, with a prefix to `__gotag::wire::Prefixed("x_", __gotag::wire::flat(value))`
fn flattened(field: &Field, value: &TokenStream) -> TokenStream {
    let json = &field.tags.json;
    let flat = match json.only.with.write {
        Some(_) => quote_spanned!(at(field)=> __gotag::wire::flat_by(#value)),
        None => quote_spanned!(at(field)=> __gotag::wire::flat(#value)),
    };
    match &json.prefix {
        Some(prefix) => {
            let prefix = &prefix.text;
            quote!(__gotag::wire::Prefixed(#prefix, #flat))
        }
        None => flat,
    }
}
