//! The derive `Deserialize`.

mod flatten;
mod functions;
mod header;
mod identifier;
mod in_place;
mod names;
mod remote;
mod variants;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Member;

use self::functions::{functions, read_with};
use self::header::{header, is_option};
use self::names::Names;
use super::Derive;
use super::wire::{self, Form, at, bound};
use crate::attr::json::{DefaultValue, Way};
use crate::attr::{Given, Serde};
use crate::emit;
use crate::model::{Container, Data, Field, Fields, Style};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Deserialize",
    doc: "Reads a struct or an enum from every serde format; an enum by its name, a tag, a tag and its content, or untagged.",
    go: "json.Unmarshal",
    serde: Serde::Honoured,
    check: wire::check,
    emit,
    stub,
};

fn emit(container: &Container) -> TokenStream {
    let only = &container.tags.json.only;
    if let Some(given) = &only.from {
        let (ty, subject) = (&given.value, wire::subject(container));
        let read = quote!(__gotag::wire::read_from::<#ty, #subject, __D>(__d));
        return implement_whole(container, &checked(container, &read));
    }
    if let Some(given) = &only.try_from {
        let (ty, subject) = (&given.value, wire::subject(container));
        let read = quote!(__gotag::wire::read_try_from::<#ty, #subject, __D>(__d));
        return implement_whole(container, &checked(container, &read));
    }
    if let Some(field) = wire::transparent(container, Way::Read) {
        return implement(container, &transparent(container, field), &TokenStream::new());
    }
    let mut impls = match &container.data {
        Data::Struct(fields) => structure(container, fields),
        Data::Enum(variants) => variants::enumeration(container, variants),
    };
    impls.extend(functions(container));
    impls
}

/// Expands to:
/// ```text
/// match __gotag::wire::Deserialize::deserialize(__d) {
///     __gotag::Ok(__0) => __gotag::Ok(Self { 0: __0, 1: __gotag::core::default::Default::default() }),
///     __gotag::Err(__e) => __gotag::Err(__e),
/// }
/// ```
/// A function that `deserialize_with` names stands in place of `Deserialize::deserialize`.
fn transparent(container: &Container, field: &Field) -> TokenStream {
    let read = match (read_with(field, &field.tags.json), wire::format(field)) {
        (Some(path), _) => quote!(#path(__d)),
        (None, Some(format)) => quote!(<#format as __gotag::wire::Format<_>>::read(__d)),
        (None, None) => quote!(__gotag::wire::Deserialize::deserialize(__d)),
    };
    let members = container.fields().into_iter().map(|other| {
        let (member, bound) = (&other.member, bound(other));
        match &other.tags.json.default {
            _ if other.index == field.index => quote!(#member: #bound),
            Some(Given { value: DefaultValue::Expr(expr), .. }) => quote!(#member: #expr),
            _ => quote_spanned!(at(other)=> #member: __gotag::core::default::Default::default()),
        }
    });
    answer(&read, &bound(field).into_token_stream(), &quote!(__gotag::Ok(Self { #(#members),* })))
}

/// Expands to:
/// ```text
/// impl<'__de, T> __gotag::wire::Deserialize<'__de> for User<T> where T: __gotag::wire::Deserialize<'__de> {
///     fn deserialize<__D: __gotag::wire::Deserializer<'__de>>(__d: __D) -> __gotag::Result<Self, __D::Error> { body }
/// }
/// ```
/// and, for an enum that has variants with data, `choice`: the impl that reads them. The body answers with a value that was
/// not checked yet.
fn implement(container: &Container, body: &TokenStream, choice: &TokenStream) -> TokenStream {
    unchecked(container, &checked(container, body), choice)
}

/// Expands to: `read`, and for a type tagged `validate` to
/// `__gotag::when_validate!(__gotag::wire::checked::<Self, _>({ read }))`
fn checked(container: &Container, read: &TokenStream) -> TokenStream {
    let Some(span) = container.tags.json.validate else { return read.clone() };
    let span = Span::call_site().located_at(span);
    let checked = quote_spanned!(span=> __gotag::wire::checked::<Self, _>);
    quote!(__gotag::when_validate!(#checked({ #read })))
}

/// The impls around a body that answers with the final value.
fn unchecked(container: &Container, body: &TokenStream, choice: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    let choice = (!choice.is_empty()).then(|| {
        quote! {
            #[automatically_derived]
            impl #params __gotag::wire::Choice<'__de> for #ty #clause {
                #[inline]
                fn read<__A: __gotag::wire::VariantAccess<'__de>>(
                    __i: __gotag::core::primitive::usize,
                    __a: __A,
                ) -> __gotag::Result<Self, __A::Error> {
                    #choice
                }
            }
        }
    });
    let mut impls = match container.tags.json.only.remote {
        Some(_) => remote::implement(container, &wire::subject(container), &remote::converted(container, body)),
        None => implement_whole(container, body),
    };
    impls.extend(choice);
    impls
}

/// The impl alone, around a body that answers with the type that is read: of a foreign one, not with its description.
fn implement_whole(container: &Container, body: &TokenStream) -> TokenStream {
    if container.tags.json.only.remote.is_some() {
        return remote::implement(container, &wire::subject(container), body);
    }
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    let in_place = in_place::method(container);
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::Deserialize<'__de> for #ty #clause {
            fn deserialize<__D: __gotag::wire::Deserializer<'__de>>(
                __d: __D,
            ) -> __gotag::Result<Self, __D::Error> {
                #body
            }
            #in_place
        }
    }
}

/// Expands to: `match __gotag::wire::read_tuple_struct(__d, "Pair", "tuple struct Pair") { .. }`, see [`answer`].
fn structure(container: &Container, fields: &Fields) -> TokenStream {
    let name = &container.read;
    let expect = |form: &str| expecting(container, format!("{form} {}", wire::shown(container)));
    let (read, slots) = match Form::of_struct(fields, Way::Read) {
        Form::Unit => {
            let expecting = expect("unit struct");
            (quote!(__gotag::wire::read_unit_struct(__d, #name, #expecting)), quote!(()))
        }
        Form::Newtype => {
            let expecting = expect("tuple struct");
            let read = quote!(__gotag::wire::read_newtype_struct(__d, #name, #expecting));
            (read, slot(&fields.list[0], container))
        }
        Form::Tuple => {
            let expecting = expect("tuple struct");
            let read = quote!(__gotag::wire::read_tuple_struct(__d, #name, #expecting));
            (read, slots(fields, container))
        }
        Form::Named => {
            let mut shape = Names::of_fields(fields, container).shape(name, &expect("struct"), false);
            shape.extend(flatten::within(fields));
            let flattens = !wire::flattened(fields, Way::Read).is_empty();
            let read = match container.tags.json.validate {
                Some(_) if flattens => quote!(read_checked_flattened),
                Some(_) => quote!(read_checked_record),
                None => quote!(read_record),
            };
            let mut impls = unchecked(container, &quote!(__gotag::wire::#read(__d)), &TokenStream::new());
            impls.extend(record(container, fields, &shape));
            impls.extend(flatten::asked(container, fields));
            return impls;
        }
    };
    let body = answer(&read, &slots, &build(&quote!(Self), fields, container));
    let mut impls = implement(container, &body, &TokenStream::new());
    impls.extend(flatten::newtype(container, fields));
    impls
}

/// Expands to:
/// ```text
/// impl<'__de> __gotag::wire::Record<'__de> for User {
///     const SHAPE: &'static __gotag::wire::Shape = &__gotag::wire::Shape::new("User", "struct User", &["id", "name"]);
///     #[inline]
///     fn read<__R: __gotag::wire::Reader<'__de>>(__r: __R) -> __gotag::Result<Self, __R::Error> {
///         match __gotag::wire::Reader::fields::<_, Self>(__r) {
///             __gotag::Ok((__0, __1)) => __gotag::Ok(Self { id: __0, name: __1 }),
///             __gotag::Err(__e) => __gotag::Err(__e),
///         }
///     }
/// }
/// ```
fn record(container: &Container, fields: &Fields, shape: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    let value = build(&quote!(Self), fields, container);
    let body = match flatten::ways(fields, container) {
        None => answer(&quote!(__gotag::wire::Reader::fields::<_, Self>(__r)), &slots(fields, container), &value),
        Some((ways, values)) => {
            let slots = slots(fields, container);
            let read = quote!(__gotag::wire::Reader::flattened::<_, Self, _>(__r, #ways));
            answer(&read, &quote!((#slots, #values)), &value)
        }
    };
    let body = checked(container, &body);
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::Record<'__de> for #ty #clause {
            const SHAPE: &'static __gotag::wire::Shape = #shape;
            #[inline]
            fn read<__R: __gotag::wire::Reader<'__de>>(__r: __R) -> __gotag::Result<Self, __R::Error> {
                #body
            }
        }
    }
}

/// For a foreign type, of which an error may be that it is not known, a function for any type.
fn stub(container: &Container) -> TokenStream {
    match container.tags.json.only.remote {
        Some(_) => remote::implement(container, &TokenStream::new(), &quote!(loop {})),
        None => implement_whole(container, &quote!(loop {})),
    }
}

/// What an error says was expected.
fn expecting(container: &Container, otherwise: String) -> String {
    container.tags.json.only.expecting.as_ref().map_or(otherwise, |word| word.text.clone())
}

/// Expands to: `match read { __gotag::Ok(slots) => value, __gotag::Err(__e) => __gotag::Err(__e) }`
fn answer(read: &TokenStream, slots: &TokenStream, value: &TokenStream) -> TokenStream {
    quote! {
        match #read {
            __gotag::Ok(#slots) => #value,
            __gotag::Err(__e) => __gotag::Err(__e),
        }
    }
}

/// Expands to the pattern `(__0, __gotag::wire::Maybe(__1), __gotag::wire::OrDefault(__2))`, from which rustc infers what is to be read.
fn slots(fields: &Fields, container: &Container) -> TokenStream {
    let mut slots = Vec::new();
    for field in wire::own(fields, Way::Read) {
        slots.push(slot(field, container));
    }
    wire::tuple(&slots)
}

/// Expands to: `__0`, or to what says more of it: `__gotag::wire::OnNull(__gotag::wire::Given(__0))`
fn slot(field: &Field, container: &Container) -> TokenStream {
    let bound = bound(field);
    let json = &field.tags.json;
    if json.nullable.is_some() {
        return quote!(__gotag::wire::Given(#bound));
    }
    let slot = match wire::format(field) {
        Some(format) => formatted(field, container, &format.into_token_stream()),
        None => plain(field, container),
    };
    if json.default_on_null.is_some() { quote!(__gotag::wire::OnNull(#slot)) } else { slot }
}

/// Expands to: `__gotag::wire::As::<__gotag::wire::format::Hex, _>(__0, _)`, or to what says more of it.
fn formatted(field: &Field, container: &Container, format: &TokenStream) -> TokenStream {
    let bound = bound(field);
    let value = quote_spanned!(at(field)=> __gotag::wire::As::<#format, _>(#bound, _));
    match (&field.tags.json.default, &container.tags.json.default) {
        (Some(given), _) if matches!(given.value, DefaultValue::Trait) => quote!(__gotag::wire::OrDefault(#value)),
        (None, None) => value,
        _ => quote!(__gotag::wire::GivenAs::<#format, _>(#bound, _)),
    }
}

fn plain(field: &Field, container: &Container) -> TokenStream {
    let (bound, number) = (bound(field), wire::number(container, field));
    let json = &field.tags.json;
    let with = read_with(field, json).is_some();
    let named = matches!(field.member, Member::Named(_));
    let maybe = named && json.default_on_null.is_none() && is_option(&field.ty, container);
    match (&json.default, &container.tags.json.default) {
        (None, None) if with => quote!(__gotag::wire::By::<Self, _, #number>(#bound, _)),
        _ if with => quote!(__gotag::wire::GivenBy::<Self, _, #number>(#bound, _)),
        (Some(given), _) if matches!(given.value, DefaultValue::Trait) => quote!(__gotag::wire::OrDefault(#bound)),
        (None, None) if maybe => quote!(__gotag::wire::Maybe(#bound)),
        (None, None) => bound.into_token_stream(),
        _ => quote!(__gotag::wire::Given(#bound)),
    }
}

/// Expands to: `__gotag::Ok(Self { id: __0, name: __1 })`
fn build(path: &TokenStream, fields: &Fields, container: &Container) -> TokenStream {
    let values = fields.list.iter().map(|field| value(field, container));
    let value = match fields.style {
        Style::Unit => quote!(__gotag::Ok(#path)),
        Style::Tuple => quote!(__gotag::Ok(#path(#(#values),*))),
        Style::Named => {
            let members = fields.list.iter().map(|field| &field.member);
            quote!(__gotag::Ok(#path { #(#members: #values),* }))
        }
    };
    match &container.tags.json.default {
        None => value,
        Some(given) => {
            let whole = match &given.value {
                DefaultValue::Trait => quote!(__gotag::core::default::Default::default()),
                DefaultValue::Expr(expr) => expr.to_token_stream(),
            };
            let ty = wire::subject(container);
            quote!({ let __default: #ty = #whole; #value })
        }
    }
}

/// A field, made of what its slot holds.
fn value(field: &Field, container: &Container) -> TokenStream {
    let (absent, bound) = (absent(field, container), bound(field));
    if field.tags.json.flatten.is_some() && field.tags.json.skip.read.is_none() {
        return bound.into_token_stream();
    }
    if field.tags.json.nullable.is_some() {
        return quote_spanned!(at(field)=> __gotag::wire::or_null(#bound));
    }
    match (field.tags.json.skip.read, absent) {
        (Some(_), Some(absent)) => absent,
        (Some(_), None) => quote_spanned!(at(field)=> __gotag::core::default::Default::default()),
        (None, None) => bound.into_token_stream(),
        (None, Some(absent)) => quote!(match #bound {
            __gotag::Some(__v) => __v,
            __gotag::None => #absent,
        }),
    }
}

/// What a field is where the input has none, if it is not the slot that knows: the expression it is tagged with, or the
/// field of the type's default.
fn absent(field: &Field, container: &Container) -> Option<TokenStream> {
    match (&field.tags.json.default, &container.tags.json.default) {
        (Some(given), _) => match &given.value {
            // The slot of a field that a function reads does not ask for a `Default`.
            DefaultValue::Trait
                if field.tags.json.skip.read.is_none() && read_with(field, &field.tags.json).is_some() =>
            {
                Some(quote!(__gotag::core::default::Default::default()))
            }
            DefaultValue::Trait => None,
            DefaultValue::Expr(expr) => {
                // The type stands here so that rustc says of a wrong expression what was expected, and nothing else.
                let ty = &field.ty;
                Some(quote!({ let __v: #ty = #expr; __v }))
            }
        },
        (None, Some(_)) => {
            let member = &field.member;
            Some(quote!(__default.#member))
        }
        (None, None) => None,
    }
}
