//! `#[gotag::mock]`: a struct that implements a trait by expectations.
//!
//! Everything that can be said once stands in the runtime. What is emitted of a method is its signature, twice: for the
//! `expect_` method that sets what a call answers, and for the trait's method that asks.

mod method;

use proc_macro2::TokenStream;
use quote::quote;

use crate::diag::{Diagnostic, Extent, Sink};
use crate::emit;
use crate::model::traits::{Assoc, AssocValue, Method, Trait};

/// The mock of a trait.
///
/// Expands to:
/// ```text
/// /// A mock of [`Foo`].
/// #[allow(non_snake_case)]
/// pub struct MockFoo {
///     __gotag: ::gotag::__private::mock::Mock,
///     get: ::gotag::__private::mock::Expectations<(::gotag::__private::mock::Ref<str>,), u32>,
/// }
/// const _: () = {
///     use ::gotag::__private as __gotag;
///     use __gotag::{core::fmt as __fmt, mock as __mock};
///     impl MockFoo {
///         pub fn new() -> Self {
///             Self { __gotag: __mock::Mock::new(&__mock::Names("MockFoo", &["get(key)"])), get: __mock::Expectations::none() }
///         }
///         pub fn checkpoint(&mut self) { self.__gotag.__settle(&mut [&mut self.get]); }
///         pub fn expect_get(&mut self) -> &mut __mock::Expectation<(__mock::Ref<str>,), u32> {
///             self.get.__expect(&mut self.__gotag, 0usize)
///         }
///     }
///     impl Drop for MockFoo { fn drop(&mut self) { if self.__gotag.__is_due() { Self::checkpoint(self); } } }
///     impl Default for MockFoo { .. }
///     impl Debug for MockFoo { .. }
///     impl Foo for MockFoo {
///         fn get(&self, key: &str) -> u32 { self.get.call(&self.__gotag, 0usize, (key,)) }
///     }
/// };
/// ```
pub fn emit(model: &Trait) -> TokenStream {
    let Trait { ident, mock, attrs, .. } = model;
    let expects = model.methods.iter().map(|method| method::expect(model, method));
    let methods = model.methods.iter().map(method::answer);
    let assocs = model.assocs.iter().map(assoc);
    let (statics, show) = (statics(model), model.methods.iter().any(method::is_described).then(show_import));
    let (params, arguments, clause) = header(model);
    let lists: Vec<_> = model.methods.iter().filter(|method| method::has_list(method)).collect();
    let inherent = inherent(model, &lists, &expects.collect());
    let body = quote! {
        #show
        #statics
        #inherent
        #[automatically_derived]
        #attrs
        impl #params #ident #arguments for #mock #arguments #clause {
            #(#assocs)*
            #(#methods)*
        }
    };
    item(model, &lists, &body)
}

/// A mock that can only be made: what a macro emits besides the errors, so that a test's imports still resolve.
pub fn stub(model: &Trait) -> TokenStream {
    item(model, &[], &inherent(model, &[], &TokenStream::new()))
}

/// Reports that an item is not a trait.
pub fn not_a_trait(item: &syn::Item, sink: &Sink) {
    let (kind, at) = match item {
        syn::Item::Struct(item) => ("a struct", Extent::from(item.struct_token.span)),
        syn::Item::Enum(item) => ("an enum", Extent::from(item.enum_token.span)),
        syn::Item::Union(item) => ("a union", Extent::from(item.union_token.span)),
        syn::Item::Fn(item) => ("a function", Extent::from(item.sig.fn_token.span)),
        syn::Item::Impl(item) => ("an impl", Extent::from(item.impl_token.span)),
        syn::Item::Mod(item) => ("a module", Extent::from(item.mod_token.span)),
        item => ("something else", Extent::of(item)),
    };
    sink.push(Diagnostic {
        at,
        message: format!("only a trait can be mocked, this is {kind}"),
        help: Some("put what the code under test calls into a trait, and `#[gotag::mock]` on that".to_owned()),
    });
}

/// The struct, and the rest behind the one door to the runtime.
fn item(model: &Trait, lists: &[&Method], body: &TokenStream) -> TokenStream {
    let Trait { ident, mock, vis, generics, krate, deprecated, .. } = model;
    let gotag = krate.as_ref().map_or_else(|| quote!(::gotag), |path| quote!(#path));
    let types: Vec<_> = generics.type_params().map(|param| &param.ident).collect();
    let types =
        (!types.is_empty()).then(|| quote!(__types: #gotag::__private::core::marker::PhantomData<(#(fn(&#types),)*)>,));
    let door = quote!(#gotag::__private::mock);
    let lists = lists.iter().map(|method| method::list(method, &door));
    let doc = format!("A mock of [`{ident}`].");
    let clause = &generics.where_clause;
    let body = quote! {
        use __gotag::{core::fmt as __fmt, mock as __mock};
        #body
    };
    let rest = emit::wrap(krate.as_ref(), *deprecated, &body);
    quote! {
        #[doc = #doc]
        #[allow(non_snake_case)]
        #vis struct #mock #generics #clause { __gotag: #door::Mock, #types #(#lists),* }
        #rest
    }
}

/// What every mock has, whatever its trait.
fn inherent(model: &Trait, lists: &[&Method], expects: &TokenStream) -> TokenStream {
    let Trait { mock, vis, generics, .. } = model;
    let (params, arguments, clause) = header(model);
    let (name, names) = (mock.to_string(), names(model));
    let types = generics.type_params().next().map(|_| quote!(__types: __gotag::core::marker::PhantomData,));
    let fields = lists.iter().map(|Method { cfg, ident, .. }| quote!(#cfg #ident: __mock::Expectations::none()));
    let made = quote!(Self { __gotag: __mock::Mock::new(#names), #types #(#fields),* });
    let borrowed = lists.iter().map(|Method { cfg, ident, .. }| quote!(#cfg &mut self.#ident));
    // A trait's own `new` would be hidden by one of the mock.
    let (new, default) = if model.methods.iter().any(|method| method.name == "new") {
        (None, made)
    } else {
        (Some(quote!(#vis fn new() -> Self { #made })), quote!(Self::new()))
    };
    quote! {
        #[allow(dead_code, missing_docs, non_snake_case)]
        impl #params #mock #arguments #clause {
            #new
            #[track_caller]
            #vis fn checkpoint(&mut self) { self.__gotag.__settle(&mut [#(#borrowed),*]); }
            #expects
        }
        #[automatically_derived]
        impl #params __gotag::core::ops::Drop for #mock #arguments #clause {
            fn drop(&mut self) {
                if self.__gotag.__is_due() {
                    Self::checkpoint(self);
                }
            }
        }
        #[automatically_derived]
        impl #params __gotag::core::default::Default for #mock #arguments #clause {
            fn default() -> Self { #default }
        }
        #[automatically_derived]
        impl #params __fmt::Debug for #mock #arguments #clause {
            fn fmt(&self, __f: &mut __fmt::Formatter<'_>) -> __fmt::Result {
                __fmt::Formatter::write_str(__f, #name)
            }
        }
    }
}

/// Where the expectations of methods without a receiver live.
///
/// Expands to: `static __STATICS: __mock::Statics = __mock::Statics::new(&__mock::Names("MockFoo", &["get(key)"]));`
fn statics(model: &Trait) -> Option<TokenStream> {
    if model.methods.iter().all(|method| method.receiver.is_some()) {
        return None;
    }
    let names = names(model);
    Some(quote! { static __STATICS: __mock::Statics = __mock::Statics::new(#names); })
}

/// What reports call the mock and its methods.
///
/// Expands to: `&__mock::Names("MockFoo", &["get(key)"])`
fn names(model: &Trait) -> TokenStream {
    let mock = model.mock.to_string();
    let methods = model.methods.iter().map(method::display);
    quote!(&__mock::Names(#mock, &[#(#methods),*]))
}

/// Unused where all of a mock's arguments happen to be `Debug`.
fn show_import() -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        use __mock::Opaque as _;
    }
}

/// Expands to: `type Item = u32;`
fn assoc(assoc: &Assoc) -> TokenStream {
    let Assoc { ident, cfg, value } = assoc;
    match value {
        AssocValue::Type(ty) => quote!(#cfg type #ident = #ty;),
        AssocValue::Const(given) => {
            let (ty, value) = &**given;
            quote!(#cfg const #ident: #ty = #value;)
        }
    }
}

/// `<T: 'static>`, `<T>` and the where clause.
fn header(model: &Trait) -> (TokenStream, TokenStream, TokenStream) {
    let (params, arguments, clause) = model.generics.split_for_impl();
    (quote!(#params), quote!(#arguments), quote!(#clause))
}
