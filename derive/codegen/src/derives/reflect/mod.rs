//! The derive `Reflect`: one impl of one trait, whose table says what the type is and how its parts are reached.

mod access;
mod borrows;
mod info;
mod wire;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::Derive;
use crate::attr::{Serde, Tags};
use crate::diag::Sink;
use crate::emit::{self, Impl};
use crate::model::{Container, Data, Field};

/// The row of this derive.
pub const ROW: Derive = Derive {
    name: "Reflect",
    doc: "What a type consists of at run time, and its fields by name and by number, to read and to set.",
    go: "reflect.Type",
    serde: Serde::Names,
    check,
    emit,
    stub,
};

/// The fields of an enum are as public as the enum, so there is nothing to open.
fn check(container: &Container, sink: &Sink) {
    if let Data::Struct(_) = container.data {
        return;
    }
    not_open(&container.tags, sink);
    for field in container.fields() {
        not_open(&field.tags, sink);
    }
}

fn not_open(tags: &Tags, sink: &Sink) {
    for written in &tags.written {
        if tags.open && written.key == "reflect" {
            let message = "`open` has no meaning in an enum";
            sink.error_help(written.span, message, "the fields of a variant are public already");
        }
    }
}

/// Whether reflection may set and borrow the field.
fn is_settable(container: &Container, field: &Field) -> bool {
    is_public(field) || field.tags.open || container.tags.open
}

fn is_public(field: &Field) -> bool {
    matches!(field.vis, syn::Visibility::Public(_))
}

/// Expands to:
/// ```text
/// use __gotag::reflect as __r;
/// #[automatically_derived]
/// #[allow(deprecated)]
/// impl<T> __r::Typed for W<T> where T: __r::Typed {
///     const TABLE: __r::Table<Self> = table;
///     fn if_static<__C: __r::Cont<Self>>(__cont: __C) -> __gotag::Option<__C::Out> { ... }
///     fn index_of(&self, __n: &str) -> Option<usize> { ... }
/// }
/// ```
fn emit(container: &Container) -> TokenStream {
    let table = match &container.data {
        Data::Struct(fields) => access::of_struct(container, fields, &info::of_type(container)),
        Data::Enum(variants) => access::of_enum(container, variants, &info::of_type(container)),
    };
    implement(container, &table, access::by_name(container).as_ref())
}

/// The same impl for a type without parts.
fn stub(container: &Container) -> TokenStream {
    let name = container.ident.to_string();
    let table = quote! {
        __r::Table::of_struct(
            &__r::TypeInfo::of_struct::<Self>(#name, "", __r::Style::Unit, &[]),
            |_, _| __gotag::None,
            |_, _| __gotag::None,
        )
    };
    implement(container, &table, None)
}

fn implement(container: &Container, table: &TokenStream, by_name: Option<&TokenStream>) -> TokenStream {
    let header = Impl::new(container, "Reflect", quote!(__r::Typed));
    let borrows::IfStatic { body, cont, lift, mut predicates } = borrows::if_static(container, &header);
    predicates.extend(compared(container));
    let (params, ty, clause) = (header.params(), emit::self_type(container), header.clause());
    let clause = match (clause.is_empty(), predicates.is_empty()) {
        (_, true) => clause,
        (true, false) => quote!(where #(#predicates),*),
        (false, false) => quote!(#clause, #(#predicates),*),
    };
    let lift = lift.map(|lift| lift(&clause));
    // A field is borrowed at the place of its type, which is the user's: there rustc does not excuse generated code.
    let update = has_typed_tags(container).then(|| quote!(, clippy::needless_update));
    quote! {
        use __gotag::reflect as __r;
        #lift
        #[automatically_derived]
        #[allow(deprecated #update)]
        impl #params __r::Typed for #ty #clause {
            const TABLE: __r::Table<Self> = #table;
            fn if_static<__C: __r::Cont<Self>>(#cont: __C) -> __gotag::Option<__C::Out> {
                #body
            }
            #by_name
        }
    }
}

/// Expands to: `Vec<T>: Default + PartialEq`, for what `omitzero` compares where the type's parameters decide it.
fn compared(container: &Container) -> Vec<TokenStream> {
    if container.tags.bounds.iter().any(|bound| bound.derive == ROW.name) {
        return Vec::new();
    }
    let mut bounds = Vec::new();
    for field in wire::compared(container) {
        let ty = field.ty.to_token_stream();
        if container.generics.type_params().any(|param| crate::derives::wire::mentions(&ty, &param.ident)) {
            bounds.push(quote!(#ty: __gotag::core::default::Default + __gotag::core::cmp::PartialEq));
        }
    }
    bounds
}

/// A typed tag may give all of its fields, and still take the rest from its `DEFAULT`.
fn has_typed_tags(container: &Container) -> bool {
    let has = |tags: &Tags| !tags.typed.is_empty();
    has(&container.tags)
        || container.variants().iter().any(|variant| has(&variant.tags))
        || container.fields().iter().any(|field| has(&field.tags))
}
