//! Enums, in whichever way their variants are told apart.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::super::wire::{self, Form, Kind, Tagging, bound};
use super::functions::{of_variant, read_with};
use super::header::header;
use super::identifier::{self, is_identifier};
use super::names::Names;
use super::{answer, build, checked, expecting, flatten, implement, slot, slots, unchecked};
use crate::attr::item::Word;
use crate::attr::json::Way;
use crate::emit;
use crate::model::{Container, Field, Style, Variant};

pub(super) fn enumeration(container: &Container, variants: &[Variant]) -> TokenStream {
    let mut read: Vec<&Variant> = variants.iter().collect();
    read.retain(|variant| variant.tags.json.skip.read.is_none());
    if is_identifier(container) {
        return identifier::enumeration(container, &read);
    }
    let untagged = |variant: &&Variant| Tagging::of_variant(container, variant) == Tagging::Untagged;
    // Those without a tag come last.
    let first = read.iter().position(untagged).unwrap_or(read.len());
    let (tagged, untagged) = read.split_at(first);
    let plain = |variant: &&Variant| variant.fields.style == Style::Unit && variant.tags.json.only.with.read.is_none();
    let unit = untagged.is_empty() && !read.is_empty() && read.iter().all(plain);
    let whole = Tagging::of(container) == Tagging::Untagged;
    let (names, call) = (!whole).then(|| tagged_call(container, tagged, unit, untagged.is_empty())).unzip();
    let (body, choice) = match call {
        Some(index) if unit => (indexes(&index, &read), TokenStream::new()),
        Some(call) if untagged.is_empty() => (call, choice(container, &read)),
        call => (untagged_call(container, untagged, first, call), choice(container, &read)),
    };
    let body = quote!(#names #body);
    match Tagging::of(container) {
        Tagging::Internal(tag) if untagged.is_empty() => {
            let mut impls = unchecked(container, &quote!(__gotag::wire::read_tagged::<Self, __D>(__d)), &choice);
            impls.extend(internally_tagged(container, tag, &checked(container, &body)));
            impls
        }
        _ => implement(container, &body, &choice),
    }
}

/// Expands to:
/// ```text
/// impl<'__de> __gotag::wire::Tagged<'__de> for Event {
///     const TAG: &'static __gotag::core::primitive::str = "type";
///     #[inline]
///     fn read<__R: __gotag::wire::ReadTagged<'__de>>(__r: __R) -> __gotag::Result<Self, __R::Error> { body }
/// }
/// ```
fn internally_tagged(container: &Container, tag: &str, body: &TokenStream) -> TokenStream {
    let (header, clause) = header(container);
    let (params, ty) = (header.params(), emit::self_type(container));
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::Tagged<'__de> for #ty #clause {
            const TAG: &'static __gotag::core::primitive::str = #tag;
            #[inline]
            fn read<__R: __gotag::wire::ReadTagged<'__de>>(__r: __R) -> __gotag::Result<Self, __R::Error> {
                #body
            }
        }
    }
}

/// Expands to: `match __i { 0 => content, _ => content }`
pub(super) fn choice(container: &Container, read: &[&Variant]) -> TokenStream {
    let Some((last, others)) = read.split_last() else {
        return quote! {
            let _ = __i;
            __gotag::wire::no_variant(__a)
        };
    };
    let arms = others.iter().enumerate().map(|(index, variant)| {
        let (index, content) = (Literal::usize_unsuffixed(index), content(container, variant));
        quote!(#index => #content,)
    });
    let last = content(container, last);
    quote!(match __i { #(#arms)* _ => #last })
}

/// Expands to one of
/// ```text
/// __gotag::wire::read_enum(__d, names)
/// __gotag::wire::ReadTagged::variant::<Self, _>(__r, names)
/// __gotag::wire::read_adjacent(__d, __gotag::wire::Adjacent { keys: &["type", "value"], units: &[], deny: false }, names)
/// ```
/// with the function of the names in front, or, for an enum of unit variants, to the same call that answers with their number.
/// The second is `__gotag::wire::read_tagged_by(__d, "type", names)` where variants without a tag follow.
fn tagged_call(container: &Container, variants: &[&Variant], unit: bool, all: bool) -> (TokenStream, TokenStream) {
    let (ident, tagging) = (wire::shown(container), Tagging::of(container));
    let what = match tagging {
        Tagging::Internal(_) => "internally tagged enum",
        Tagging::Adjacent(..) => "adjacently tagged enum",
        Tagging::External | Tagging::Untagged => "enum",
    };
    let (names, which) = which(container, variants, &expecting(container, format!("{what} {ident}")));
    let call = match tagging {
        Tagging::Internal(tag) if !all => quote!(__gotag::wire::read_tagged_by(__d, #tag, #which)),
        Tagging::Internal(_) => {
            let ty = if unit { quote!(__gotag::core::primitive::usize) } else { quote!(Self) };
            quote!(__gotag::wire::ReadTagged::variant::<#ty, _>(__r, #which))
        }
        Tagging::Adjacent(tag, content) => {
            let deny = container.tags.json.deny_unknown.is_some();
            let units = units(container, variants);
            let keys = quote!(__gotag::wire::Adjacent { keys: &[#tag, #content], units: &[#(#units),*], deny: #deny });
            let read = if unit { quote!(read_unit_adjacent) } else { quote!(read_adjacent) };
            quote!(__gotag::wire::#read(__d, #keys, #which))
        }
        Tagging::External | Tagging::Untagged if unit => quote!(__gotag::wire::read_unit_enum(__d, #which)),
        Tagging::External | Tagging::Untagged => quote!(__gotag::wire::read_enum(__d, #which)),
    };
    (names, call)
}

/// `Shape::Empty` of every variant, for the error about content that a unit variant does not have; none where the names on
/// the wire are the same.
fn units(container: &Container, variants: &[&Variant]) -> Vec<String> {
    let ident = wire::shown(container);
    let renamed = |variant: &&Variant| variant.fields.style == Style::Unit && variant.read != variant.name;
    if ident == container.read && !variants.iter().any(renamed) {
        return Vec::new();
    }
    let mut units = Vec::new();
    for variant in variants {
        units.push(format!("{ident}::{}", variant.name));
    }
    units
}

/// Expands to:
/// ```text
/// fn __names() -> &'static __gotag::wire::Shape {
///     const { &__gotag::wire::Shape::new("Color", "enum Color", &["red", "green"]) }
/// }
/// ```
/// and `__names`, which is a type of its own for every enum, as a closure is, but the same for every format, or, where the last variant is
/// that of all other tags or the tags are no names, to
/// ```text
/// __gotag::wire::Tags { shape: const { .. }, kind: __gotag::wire::Kind::Unsigned, other: __gotag::Some(2) }
/// ```
/// which stands in `__gotag::wire::Seen(..)` where the last variant is made of its tag and has no name.
fn which(container: &Container, variants: &[&Variant], expecting: &str) -> (TokenStream, TokenStream) {
    let last = variants.last().filter(|last| last.tags.json.other.is_some());
    let seen = last.is_some_and(|last| wire::is_made_of_tag(last));
    let named = if seen { &variants[..variants.len() - 1] } else { variants };
    let shape = Names::of_variants(named, container).shape(&container.read, expecting, named.len() <= FEW);
    let shape = quote!(const { #shape });
    let kind = match Kind::of(container) {
        Kind::Text if last.is_none() => {
            let function = quote! {
                fn __names() -> &'static __gotag::wire::Shape {
                    #shape
                }
            };
            return (function, quote!(__names));
        }
        Kind::Text => quote!(Text),
        Kind::Unsigned => quote!(Unsigned),
        Kind::Signed => quote!(Signed),
        Kind::Bool => quote!(Bool),
    };
    let other = match last {
        Some(_) => {
            let index = Literal::usize_unsuffixed(variants.len() - 1);
            quote!(__gotag::Some(#index))
        }
        None => quote!(__gotag::None),
    };
    let tags = quote!(__gotag::wire::Tags { shape: #shape, kind: __gotag::wire::Kind::#kind, other: #other });
    (TokenStream::new(), if seen { quote!(__gotag::wire::Seen(#tags)) } else { tags })
}

/// Expands to:
/// ```text
/// __gotag::wire::read_untagged(__d, const { &__gotag::wire::Untagged {
///     name: "Value", variants: &["Number", "Text"], first: 0, refusal: __gotag::None,
/// } })
/// ```
/// or, where other variants have a tag, to
/// ```text
/// __gotag::wire::read_or_untagged(__d, const { .. }, |__d| __gotag::Some(tagged))
/// ```
fn untagged_call(
    container: &Container,
    variants: &[&Variant],
    first: usize,
    tagged: Option<TokenStream>,
) -> TokenStream {
    let (name, first) = (wire::shown(container), Literal::usize_unsuffixed(first));
    let names = variants.iter().map(|variant| &variant.name);
    let refusal = match &container.tags.json.only.expecting {
        Some(Word { text, .. }) => quote!(__gotag::Some(#text)),
        None => quote!(__gotag::None),
    };
    let untagged = quote! {
        const {
            &__gotag::wire::Untagged {
                name: #name,
                variants: &[#(#names),*],
                first: #first,
                refusal: #refusal,
            }
        }
    };
    match tagged {
        None => quote!(__gotag::wire::read_untagged(__d, #untagged)),
        Some(tagged) => quote!(__gotag::wire::read_or_untagged(__d, #untagged, |__d| __gotag::Some(#tagged))),
    }
}

/// Expands to:
/// ```text
/// match __gotag::wire::read_unit_enum(__d, const { &__gotag::wire::Shape::new("Color", "enum Color", &["red", "green"]) }) {
///     __gotag::Ok(0) => __gotag::Ok(Self::Red),
///     __gotag::Ok(_) => __gotag::Ok(Self::Green),
///     __gotag::Err(__e) => __gotag::Err(__e),
/// }
/// ```
pub(super) fn indexes(read: &TokenStream, variants: &[&Variant]) -> TokenStream {
    let arms = variants.iter().enumerate().map(|(index, variant)| {
        let ident = &variant.ident;
        let last = index + 1 == variants.len();
        let index = if last { quote!(_) } else { Literal::usize_unsuffixed(index).into_token_stream() };
        quote!(__gotag::Ok(#index) => __gotag::Ok(Self::#ident))
    });
    quote! {
        match #read {
            #(#arms,)*
            __gotag::Err(__e) => __gotag::Err(__e),
        }
    }
}

/// So few variants the runtime finds by looking at the name of each.
const FEW: usize = 16;

/// Expands to: `__gotag::wire::unit_variant(__a, Self::Red)`, or to a `match` over what reads the variant's fields.
fn content(container: &Container, variant: &Variant) -> TokenStream {
    let Variant { ident, fields, .. } = variant;
    let path = quote!(Self::#ident);
    let shown = format!("{}::{}", wire::shown(container), variant.name);
    if of_variant(variant).is_some() {
        let number = wire::variant_number(container, variant);
        let bound = fields.list.iter().map(bound);
        let slots = if fields.list.len() == 1 { quote!(#(#bound)*) } else { quote!((#(#bound),*)) };
        let members = fields.list.iter().map(|field| {
            let (member, bound) = (&field.member, wire::bound(field));
            quote!(#member: #bound)
        });
        let read = quote!(__gotag::wire::variant_by::<Self, _, #number, __A>(__a));
        return answer(&read, &slots, &quote!(__gotag::Ok(#path { #(#members),* })));
    }
    let (read, slots) = match Form::of_variant(fields, Way::Read) {
        Form::Unit if fields.list.is_empty() => return quote!(__gotag::wire::unit_variant(__a, #path)),
        // `Off(u8)` whose element is skipped.
        Form::Unit => (quote!(__gotag::wire::VariantAccess::unit_variant(__a)), quote!(())),
        Form::Newtype if fields.list[0].tags.json.default_on_null.is_some() => {
            (quote!(__gotag::wire::newtype_variant(__a)), slot(&fields.list[0], container))
        }
        Form::Newtype if read_with(&fields.list[0], &fields.list[0].tags.json).is_some() => {
            let number = wire::number(container, &fields.list[0]);
            let read = quote!(__gotag::wire::variant_by::<Self, _, #number, __A>(__a));
            (read, bound(&fields.list[0]).into_token_stream())
        }
        Form::Newtype if fields.list[0].tags.json.format.is_some() => {
            let format = wire::format(&fields.list[0]);
            let read = quote!(__gotag::wire::variant_as::<#format, _, __A>(__a));
            (read, bound(&fields.list[0]).into_token_stream())
        }
        Form::Newtype => {
            let Field { ty, .. } = &fields.list[0];
            let read = quote!(__gotag::wire::VariantAccess::newtype_variant::<#ty>(__a));
            (read, bound(&fields.list[0]).into_token_stream())
        }
        Form::Tuple => {
            let expecting = expecting(container, format!("tuple variant {shown}"));
            (quote!(__gotag::wire::tuple_variant(__a, #expecting)), slots(fields, container))
        }
        Form::Named => {
            let names = Names::of_fields(fields, container);
            let expecting = expecting(container, format!("struct variant {shown}"));
            let shape = names.shape(&variant.read, &expecting, false);
            match flatten::ways(fields, container) {
                None => (quote!(__gotag::wire::struct_variant(__a, const { #shape })), slots(fields, container)),
                Some((ways, values)) => {
                    let slots = slots(fields, container);
                    let beside = matches!(Tagging::of_variant(container, variant), Tagging::Internal(_));
                    let read = if beside { quote!(struct_variant_beside) } else { quote!(struct_variant_flattened) };
                    let read = quote!(__gotag::wire::#read(__a, const { #shape }, #ways));
                    (read, quote!((#slots, #values)))
                }
            }
        }
    };
    answer(&read, &slots, &build(&path, fields, container))
}
