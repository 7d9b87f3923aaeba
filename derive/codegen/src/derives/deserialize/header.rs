//! The header of the impls: parameters, bounds, and the lifetimes that the input must outlive.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Lifetime, Type};

use super::super::wire;
use crate::attr::json::{DefaultValue, Flatten, Json, Way};
use crate::emit::{self, Impl};
use crate::model::{Container, Field, bare};

/// Whether the type is written as an `Option` of core's: with one argument, and no path to another. Within a type that is called
/// so itself, it is that type.
pub(super) fn is_option(ty: &Type, container: &Container) -> bool {
    let Type::Path(path) = bare(ty) else { return false };
    let mut segments = path.path.segments.iter().rev();
    let named = segments.next().is_some_and(|last| {
        let one = matches!(&last.arguments, syn::PathArguments::AngleBracketed(arguments) if arguments.args.len() == 1);
        one && last.ident == "Option" && container.ident != "Option"
    });
    named
        && path.qself.is_none()
        && segments.next().is_none_or(|module| module.ident == "option")
        && segments.next().is_none_or(|root| root.ident == "core" || root.ident == "std")
}

/// `B` of `Cow<'a, B>`.
pub(super) fn cow(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = bare(ty) else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Cow")?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

pub(super) fn header(container: &Container) -> (Impl<'_>, TokenStream) {
    let borrowed = borrowed(container);
    let bounds = (!borrowed.is_empty()).then(|| quote!(: #(#borrowed)+*));
    let header = Impl {
        extra: quote!('__de #bounds),
        uses: wire::bounded(container, Way::Read),
        ..Impl::new(container, super::ROW.name, quote!(__gotag::wire::Deserialize<'__de>))
    };
    let clause = wire::clause(&header, Way::Read, needs(container));
    (header, clause)
}

/// What fields need beside being read: a default, and the type itself where it fills in what is missing; and of an
/// inlined field's type, that it tells its keys.
fn needs(container: &Container) -> Vec<(TokenStream, TokenStream)> {
    let default = || quote!(__gotag::core::default::Default);
    let mut needs = wire::formats(container, Way::Read);
    let whole = &container.tags.json.default;
    if whole.as_ref().is_some_and(|given| matches!(given.value, DefaultValue::Trait)) {
        needs.push((whole_type(container), default()));
    }
    if container.tags.json.validate.is_some() {
        needs.push((emit::self_type(container), quote!(__gotag::validate::Validate)));
    }
    for field in container.fields() {
        let json = &field.tags.json;
        let defaulted = match &json.default {
            Some(given) => matches!(given.value, DefaultValue::Trait) && json.nullable.is_none(),
            None => whole.is_none() && json.skip.read.or(json.default_on_null).is_some(),
        };
        if defaulted {
            needs.push((field.ty.to_token_stream(), default()));
            if json.skip.read.is_none() && asks_unseen(&field.ty, container) {
                let used = emit::uses(container, [field]);
                needs.extend(used.into_iter().map(|used| (used, default())));
            }
        }
        if json.skip.read.is_none() && json.flatten.as_ref().is_some_and(|given| given.value == Flatten::Inline) {
            needs.push((field.ty.to_token_stream(), quote!(__gotag::wire::Inline<'__de>)));
        }
    }
    needs
}

/// Whether there is a generic type in `ty` that is none of the standard library's containers, nor the type at hand, whose bounds
/// these are. It may have a `default` field too: then its `Deserialize` asks `T: Default`, which follows from no bound on `ty` itself.
fn asks_unseen(ty: &Type, container: &Container) -> bool {
    const CONTAINERS: &[&str] = &[
        "Option",
        "Box",
        "Rc",
        "Arc",
        "Cow",
        "Vec",
        "VecDeque",
        "LinkedList",
        "BinaryHeap",
        "HashMap",
        "HashSet",
        "BTreeMap",
        "BTreeSet",
        "PhantomData",
        "Cell",
        "RefCell",
        "Mutex",
        "RwLock",
        "Reverse",
        "Wrapping",
        "Saturating",
    ];
    match bare(ty) {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| match &last.arguments {
            syn::PathArguments::AngleBracketed(arguments) => {
                let inner =
                    |argument: &_| matches!(argument, syn::GenericArgument::Type(ty) if asks_unseen(ty, container));
                let known = last.ident == container.ident || CONTAINERS.iter().any(|name| last.ident == name);
                !known || arguments.args.iter().any(inner)
            }
            _ => false,
        }),
        Type::Tuple(tuple) => tuple.elems.iter().any(|ty| asks_unseen(ty, container)),
        Type::Array(array) => asks_unseen(&array.elem, container),
        _ => false,
    }
}

/// The type whose default fills in what is missing.
fn whole_type(container: &Container) -> TokenStream {
    match container.tags.json.only.remote {
        Some(_) => wire::subject(container),
        None => emit::self_type(container),
    }
}

/// The lifetimes that the input must outlive: those that `borrow` names, and those of the fields that are, or may be, a
/// `&str` or a `&[u8]`, for these types can only borrow.
fn borrowed(container: &Container) -> Vec<Lifetime> {
    let mut found: Vec<Lifetime> = Vec::new();
    let mut add = |lifetime: Lifetime| {
        let known =
            lifetime.ident == "static" || container.generics.lifetimes().any(|param| param.lifetime == lifetime);
        if known && !found.contains(&lifetime) {
            found.push(lifetime);
        }
    };
    let mut of_field = |field: &Field, json: &Json| match &json.only.borrow {
        Some(given) if given.value.is_empty() => {
            let named = wire::lifetimes(field.ty.to_token_stream());
            for ident in named {
                add(Lifetime::new(&format!("'{ident}"), ident.span()));
            }
        }
        Some(given) => {
            for lifetime in &given.value {
                add(lifetime.clone());
            }
        }
        None => {
            if let Some(lifetime) = lent(&field.ty) {
                add(lifetime.clone());
            }
        }
    };
    for field in container.fields() {
        if field.tags.json.skip.read.is_none() {
            of_field(field, &field.tags.json);
        }
    }
    for variant in container.variants() {
        if variant.tags.json.only.borrow.is_some() {
            for field in &variant.fields.list {
                of_field(field, &variant.tags.json);
            }
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
pub(super) fn is_named(ty: &Type, name: &str) -> bool {
    matches!(bare(ty), Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}
