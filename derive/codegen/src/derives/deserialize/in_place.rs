//! Structs that are read into a value that is there already.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::functions::read_with;
use super::{expecting, slot, value};
use crate::attr::Given;
use crate::attr::json::{DefaultValue, Way};
use crate::derives::wire::{self, Form, at};
use crate::model::{Container, Data, Field, Fields};

/// Expands to:
/// ```text
/// fn deserialize_in_place<__D: __gotag::wire::Deserializer<'__de>>(
///     __d: __D,
///     __p: &mut Self,
/// ) -> __gotag::Result<(), __D::Error> {
///     __gotag::wire::read_record_in_place::<Self, _, _>(__d, (&mut __p.id, (&mut __p.name, ())))
/// }
/// ```
/// and to nothing for a type that is always made anew: an enum, one that is checked or converted, one into which others are
/// flattened, and one whose own default fills in fields.
pub(super) fn method(container: &Container) -> TokenStream {
    let Some(fields) = in_place(container) else { return TokenStream::new() };
    let name = &container.read;
    let expect = |form: &str| expecting(container, format!("{form} {}", wire::shown(container)));
    let own = wire::own(fields, Way::Read);
    let places =
        own.iter().rev().map(|field| place(field, container)).fold(quote!(()), |rest, place| quote!((#place, #rest)));
    let read = match Form::of_struct(fields, Way::Read) {
        Form::Unit => return TokenStream::new(),
        Form::Named => quote!(__gotag::wire::read_record_in_place::<Self, _, _>(__d, #places)),
        Form::Newtype => {
            let (expecting, place) = (expect("tuple struct"), place(own[0], container));
            quote!(__gotag::wire::read_newtype_in_place(__d, #name, #expecting, #place))
        }
        Form::Tuple => {
            let expecting = expect("tuple struct");
            quote!(__gotag::wire::read_tuple_in_place(__d, #name, #expecting, #places))
        }
    };
    let skipped = fields.list.iter().filter(|field| field.tags.json.skip.read.is_some()).map(|field| {
        let (member, value) = (&field.member, value(field, container));
        quote!(__p.#member = #value;)
    });
    quote! {
        fn deserialize_in_place<__D: __gotag::wire::Deserializer<'__de>>(
            __d: __D,
            __p: &mut Self,
        ) -> __gotag::Result<(), __D::Error> {
            #(#skipped)*
            #read
        }
    }
}

/// The fields of a type that can be read in place.
fn in_place(container: &Container) -> Option<&Fields> {
    let Data::Struct(fields) = &container.data else { return None };
    let json = &container.tags.json;
    let anew = json.only.from.is_some()
        || json.only.try_from.is_some()
        || json.only.remote.is_some()
        || json.default.is_some()
        || json.validate.is_some()
        || container.packed
        || wire::transparent(container, Way::Read).is_some()
        || !wire::flattened(fields, Way::Read).is_empty();
    (container.in_place && !anew).then_some(fields)
}

/// Expands to: `&mut __p.name`, or to what says more of it:
/// ```text
/// __gotag::wire::OrDefaultAt(&mut __p.name)
/// __gotag::wire::Anew::at(&mut __p.name, |__gotag::wire::Given(__1)| match __1 { .. })
/// ```
fn place(field: &Field, container: &Container) -> TokenStream {
    let (member, json) = (&field.member, &field.tags.json);
    let place = quote_spanned!(at(field)=> &mut __p.#member);
    let by_its_impl = json.nullable.or(json.default_on_null).is_none()
        && wire::format(field).is_none()
        && read_with(field, json).is_none();
    match &json.default {
        None if by_its_impl => place,
        Some(Given { value: DefaultValue::Trait, .. }) if by_its_impl => {
            quote_spanned!(at(field)=> __gotag::wire::OrDefaultAt(#place))
        }
        _ => {
            let (slot, value) = (slot(field, container), value(field, container));
            quote_spanned!(at(field)=> __gotag::wire::Anew::at(#place, |#slot| #value))
        }
    }
}
