//! The derive `Deserialize`.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Lifetime, Type};

use super::Derive;
use super::serialize::with_bounds;
use super::wire::{self, Form, at, bound};
use crate::attr::Serde;
use crate::attr::item::Word;
use crate::attr::json::DefaultValue;
use crate::emit::{self, Impl};
use crate::model::{Container, Data, Field, Fields, Style, Variant, bare};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Deserialize",
    doc: "Reads a struct or an externally tagged enum from every serde format.",
    go: "json.Unmarshal",
    serde: Serde::Honoured,
    check: wire::check,
    emit,
    stub: |container| implement(container, &quote!(loop {}), &TokenStream::new()),
};

fn emit(container: &Container) -> TokenStream {
    match &container.data {
        Data::Struct(fields) => implement(container, &structure(container, fields), &TokenStream::new()),
        Data::Enum(variants) => enumeration(container, variants),
    }
}

/// Expands to:
/// ```ignore
/// impl<'__de, T> __gotag::wire::Deserialize<'__de> for User<T> where T: __gotag::wire::Deserialize<'__de> {
///     fn deserialize<__D: __gotag::wire::Deserializer<'__de>>(__d: __D) -> __gotag::Result<Self, __D::Error> { body }
/// }
/// ```
/// and, for an enum that has variants with data, `choice`: the impl that reads them.
fn implement(container: &Container, body: &TokenStream, choice: &TokenStream) -> TokenStream {
    let borrowed = borrowed(container);
    let bounds = (!borrowed.is_empty()).then(|| quote!(: #(#borrowed)+*));
    let header = Impl {
        extra: quote!('__de #bounds),
        uses: |field| field.tags.json.skip.is_none(),
        ..Impl::new(container, ROW.name, quote!(__gotag::wire::Deserialize<'__de>))
    };
    let clause = with_bounds(&header, defaulted(container));
    let (params, ty) = (header.params(), emit::self_type(container));
    let choice = (!choice.is_empty()).then(|| {
        quote! {
            #[automatically_derived]
            impl #params __gotag::wire::Choice<'__de> for #ty #clause {
                fn read<__A: __gotag::wire::VariantAccess<'__de>>(
                    __i: __gotag::core::primitive::usize,
                    __a: __A,
                ) -> __gotag::Result<Self, __A::Error> {
                    #choice
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #params __gotag::wire::Deserialize<'__de> for #ty #clause {
            fn deserialize<__D: __gotag::wire::Deserializer<'__de>>(
                __d: __D,
            ) -> __gotag::Result<Self, __D::Error> {
                #body
            }
        }
        #choice
    }
}

/// The field types that have to have a default.
fn defaulted(container: &Container) -> impl Iterator<Item = (&Type, TokenStream)> {
    let whole = container.tags.json.default.is_some();
    let needs = move |field: &&Field| match &field.tags.json.default {
        Some(given) => matches!(given.value, DefaultValue::Trait),
        None => !whole && field.tags.json.skip.is_some(),
    };
    container.fields().filter(needs).map(|field| (&field.ty, quote!(__gotag::core::default::Default)))
}

/// The lifetimes that the input must outlive: those of the fields that are, or may be, a `&str` or a `&[u8]`, for these
/// types can only borrow.
fn borrowed(container: &Container) -> Vec<Lifetime> {
    let mut found: Vec<Lifetime> = Vec::new();
    for field in container.fields().filter(|field| field.tags.json.skip.is_none()) {
        if let Some(lifetime) = lent(&field.ty)
            && lifetime.ident != "static"
            && !found.contains(lifetime)
        {
            found.push(lifetime.clone());
        }
    }
    found
}

/// `'a` of `&'a str`, `&'a [u8]`, and an `Option` of either.
fn lent(ty: &Type) -> Option<&Lifetime> {
    match bare(ty) {
        Type::Reference(reference) if reference.mutability.is_none() => {
            let bytes = matches!(bare(&reference.elem), Type::Slice(slice) if is_named(&slice.elem, "u8"));
            (bytes || is_named(&reference.elem, "str")).then_some(reference.lifetime.as_ref())?
        }
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
            match &last.arguments {
                syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
                    syn::GenericArgument::Type(inner) if matches!(bare(inner), Type::Reference(_)) => lent(inner),
                    _ => None,
                },
                _ => None,
            }
        }
        _ => None,
    }
}

/// `str`, or `core::primitive::str` where another `str` is in scope.
fn is_named(ty: &Type, name: &str) -> bool {
    matches!(bare(ty), Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// Expands to:
/// ```ignore
/// match __gotag::wire::read_struct(__d, "User", "struct User", &["id", "name"]) {
///     __gotag::Ok((__0, __1)) => __gotag::Ok(Self { id: __0, name: __1 }),
///     __gotag::Err(__e) => __gotag::Err(__e),
/// }
/// ```
fn structure(container: &Container, fields: &Fields) -> TokenStream {
    let (name, ident) = (&container.wire, container.ident.unraw());
    let (read, slots) = match Form::of_struct(fields) {
        Form::Unit => {
            let expecting = format!("unit struct {ident}");
            (quote!(__gotag::wire::read_unit_struct(__d, #name, #expecting)), quote!(()))
        }
        Form::Newtype => {
            let expecting = format!("tuple struct {ident}");
            let read = quote!(__gotag::wire::read_newtype_struct(__d, #name, #expecting));
            (read, slot(&fields.list[0], container))
        }
        Form::Tuple => {
            let expecting = format!("tuple struct {ident}");
            let read = quote!(__gotag::wire::read_tuple_struct(__d, #name, #expecting));
            (read, slots(fields, container))
        }
        Form::Named => {
            let names = Names::of_fields(fields, container);
            let read = names.call("read_struct", &quote!(__d), name, &format!("struct {ident}"));
            (read, slots(fields, container))
        }
    };
    answer(&read, &slots, &build(&quote!(Self), fields, container))
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

/// Expands to the pattern `(__0, __gotag::wire::OrDefault(__1))`, from which rustc infers what is to be read.
fn slots(fields: &Fields, container: &Container) -> TokenStream {
    wire::tuple(&wire::written(fields).map(|field| slot(field, container)).collect::<Vec<_>>())
}

fn slot(field: &Field, container: &Container) -> TokenStream {
    let bound = bound(field);
    match (&field.tags.json.default, &container.tags.json.default) {
        (Some(given), _) if matches!(given.value, DefaultValue::Trait) => quote!(__gotag::wire::OrDefault(#bound)),
        (None, None) => bound.into_token_stream(),
        _ => quote!(__gotag::wire::Given(#bound)),
    }
}

/// Expands to: `__gotag::Ok(Self { id: __0, name: __1 })`
fn build(path: &TokenStream, fields: &Fields, container: &Container) -> TokenStream {
    let values = fields.list.iter().map(|field| {
        let (absent, bound) = (absent(field, container), bound(field));
        match (field.tags.json.skip, absent) {
            (Some(_), Some(absent)) => absent,
            (Some(_), None) => quote_spanned!(at(field)=> __gotag::core::default::Default::default()),
            (None, None) => bound.into_token_stream(),
            (None, Some(absent)) => quote!(match #bound {
                __gotag::Some(__v) => __v,
                __gotag::None => #absent,
            }),
        }
    });
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
            quote!({ let __default: Self = #whole; #value })
        }
    }
}

/// What a field is where the input has none, if it is not the slot that knows: the expression it is tagged with, or the
/// field of the type's default.
fn absent(field: &Field, container: &Container) -> Option<TokenStream> {
    match (&field.tags.json.default, &container.tags.json.default) {
        (Some(given), _) => match &given.value {
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

fn enumeration(container: &Container, variants: &[Variant]) -> TokenStream {
    let read: Vec<&Variant> = variants.iter().filter(|variant| variant.tags.json.skip.is_none()).collect();
    let expecting = format!("enum {}", container.ident.unraw());
    let names = Names::of_variants(&read);
    if !read.is_empty() && read.iter().all(|variant| variant.fields.style == Style::Unit) {
        let index = names.call("read_unit_enum", &quote!(__d), &container.wire, &expecting);
        return implement(container, &indexes(&index, &read), &TokenStream::new());
    }
    let choice = match read.split_last() {
        None => quote! {
            let _ = __i;
            __gotag::wire::no_variant(__a)
        },
        Some((last, others)) => {
            let arms = others.iter().enumerate().map(|(index, variant)| {
                let (index, content) = (Literal::usize_unsuffixed(index), content(container, variant));
                quote!(#index => #content,)
            });
            let last = content(container, last);
            quote!(match __i { #(#arms)* _ => #last })
        }
    };
    implement(container, &names.call("read_enum", &quote!(__d), &container.wire, &expecting), &choice)
}

/// Expands to:
/// ```ignore
/// match __gotag::wire::read_unit_enum(__d, "Color", "enum Color", &["red", "green"]) {
///     __gotag::Ok(0) => __gotag::Ok(Self::Red),
///     __gotag::Ok(_) => __gotag::Ok(Self::Green),
///     __gotag::Err(__e) => __gotag::Err(__e),
/// }
/// ```
fn indexes(read: &TokenStream, variants: &[&Variant]) -> TokenStream {
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

/// Expands to: `__gotag::wire::unit_variant(__a, Self::Red)`, or to a `match` over what reads the variant's fields.
fn content(container: &Container, variant: &Variant) -> TokenStream {
    let Variant { ident, fields, .. } = variant;
    let path = quote!(Self::#ident);
    let shown = format!("{}::{}", container.ident.unraw(), variant.name);
    let (read, slots) = match Form::of_variant(fields) {
        Form::Unit if fields.list.is_empty() => return quote!(__gotag::wire::unit_variant(__a, #path)),
        // `Off(u8)` whose element is skipped.
        Form::Unit => (quote!(__gotag::wire::VariantAccess::unit_variant(__a)), quote!(())),
        Form::Newtype => {
            let Field { ty, .. } = &fields.list[0];
            let read = quote!(__gotag::wire::VariantAccess::newtype_variant::<#ty>(__a));
            (read, bound(&fields.list[0]).into_token_stream())
        }
        Form::Tuple => {
            let expecting = format!("tuple variant {shown}");
            (quote!(__gotag::wire::tuple_variant(__a, #expecting)), slots(fields, container))
        }
        Form::Named => {
            let names = Names::of_fields(fields, container);
            let expecting = format!("struct variant {shown}");
            (names.call("struct_variant", &quote!(__a), &variant.wire, &expecting), slots(fields, container))
        }
    };
    answer(&read, &slots, &build(&path, fields, container))
}

/// The keys of a struct, a struct variant or an enum.
struct Names<'a> {
    list: Vec<(&'a str, &'a [Word])>,
    deny: bool,
}

impl<'a> Names<'a> {
    fn of_fields(fields: &'a Fields, container: &Container) -> Self {
        let names = wire::written(fields).map(|field| (&field.wire[..], &field.tags.json.aliases[..]));
        Self { list: names.collect(), deny: container.tags.json.deny_unknown.is_some() }
    }

    fn of_variants(variants: &[&'a Variant]) -> Self {
        let names = variants.iter().map(|variant| (&variant.wire[..], &variant.tags.json.aliases[..]));
        Self { list: names.collect(), deny: false }
    }

    /// Expands to: `__gotag::wire::read_struct(__d, "User", "struct User", &["id", "mail"])`, or, where a name has an
    /// alias or no others are allowed, to:
    /// ```ignore
    /// __gotag::wire::read_struct_with(__d, __gotag::wire::Shape {
    ///     name: "User", expecting: "struct User", names: &["id", "mail"],
    ///     keys: &["id", "email", "mail"], owners: &[0, 1, 1], deny: false,
    /// })
    /// ```
    /// `keys` and `owners` stay empty where no name has an alias.
    fn call(&self, function: &str, from: &TokenStream, name: &str, expecting: &str) -> TokenStream {
        let Self { list, deny } = self;
        let names = list.iter().map(|(name, _)| name);
        let aliased = list.iter().any(|(_, aliases)| !aliases.is_empty());
        if !aliased && !deny {
            let function = Ident::new(function, Span::call_site());
            return quote!(__gotag::wire::#function(#from, #name, #expecting, &[#(#names),*]));
        }
        let (mut keys, mut owners) = (Vec::new(), Vec::new());
        for (index, (name, aliases)) in list.iter().enumerate().filter(|_| aliased) {
            // In alphabetical order, as serde lists them in its errors.
            let all: BTreeSet<&str> = aliases.iter().map(|alias| &alias.text[..]).chain([*name]).collect();
            owners.extend(all.iter().map(|_| Literal::usize_unsuffixed(index)));
            keys.extend(all);
        }
        let function = format_ident!("{function}_with");
        quote! {
            __gotag::wire::#function(#from, __gotag::wire::Shape {
                name: #name,
                expecting: #expecting,
                names: &[#(#names),*],
                keys: &[#(#keys),*],
                owners: &[#(#owners),*],
                deny: #deny,
            })
        }
    }
}
