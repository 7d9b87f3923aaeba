//! One method of a mock.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Index;

use crate::model::traits::{Family, Method, Param, Trait};

/// The method that sets an expectation.
///
/// Expands to:
/// ```text
/// #[track_caller]
/// pub fn expect_get(&mut self) -> &mut __mock::Expectation<(__mock::Ref<str>,), u32> {
///     self.get.__expect(&mut self.__gotag, 0usize)
/// }
/// // generic over T:
/// pub fn expect_put<T: 'static>(&mut self) -> &mut __mock::Expectation<(__mock::Own<T>,), ()> {
///     self.__gotag.__expect_for::<(fn(&T),), (__mock::Own<T>,), ()>(0usize)
/// }
/// // without a receiver:
/// pub fn parse_context() -> __mock::Context<(__mock::Ref<str>,), u32> { __mock::Context::of::<Self>(&__STATICS, 0usize) }
/// ```
pub(super) fn expect(model: &Trait, method: &Method) -> TokenStream {
    let Method { index, ident, name, cfg, .. } = method;
    let vis = &model.vis;
    let (args, output) = (families(method, &quote!(__mock)), output(method));
    if method.receiver.is_none() {
        let context = format_ident!("{name}_context", span = method.ident.span());
        return quote! {
            #cfg
            #vis fn #context() -> __mock::Context<#args, #output> { __mock::Context::of::<Self>(&__STATICS, #index) }
        };
    }
    let expect = format_ident!("expect_{name}", span = method.ident.span());
    let types: Vec<_> = method.type_params().collect();
    if types.is_empty() {
        return quote! {
            #cfg
            #[track_caller]
            #vis fn #expect(&mut self) -> &mut __mock::Expectation<#args, #output> {
                self.#ident.__expect(&mut self.__gotag, #index)
            }
        };
    }
    let (keys, params) = (keys(method), method.generics.type_params());
    let clause: Vec<_> = method.where_types().collect();
    let clause = (!clause.is_empty()).then(|| quote!(where #(#clause),*));
    quote! {
        #cfg
        #[track_caller]
        #vis fn #expect<#(#params),*>(&mut self) -> &mut __mock::Expectation<#args, #output> #clause {
            self.__gotag.__expect_for::<#keys, #args, #output>(#index)
        }
    }
}

/// The trait's method, which asks the expectations.
///
/// Expands to:
/// ```text
/// #[track_caller]
/// fn get(&self, key: &str) -> u32 { self.get.call(&self.__gotag, 0usize, (key,)) }
/// // with an argument that may not be Debug:
/// fn add(&self, item: Item) {
///     self.add.call_with(&self.__gotag, 0usize, (item,), |__a, __out| __out(&[__mock::Show(&__a.0).__debug()]))
/// }
/// // generic over T:
/// fn put<T: 'static>(&self, value: T) {
///     self.__gotag.call_for::<(fn(&T),), (__mock::Own<T>,), _>(0usize, (value,), |__a, __out| __out(&[__mock::Show(&__a.0).__debug()]))
/// }
/// ```
pub(super) fn answer(method: &Method) -> TokenStream {
    let Method { ident, cfg, generics, receiver, params, .. } = method;
    // An async function has no caller to track: its body runs when it is polled.
    let track = (!method.is_async).then(|| quote!(#[track_caller]));
    let keyword = method.is_async.then(|| quote!(async));
    let typed = params.iter().map(|Param { ident, ty, .. }| quote!(#ident: #ty));
    let inputs = receiver.iter().cloned().chain(typed);
    let arrow = method.output.as_ref().map(|ty| quote!(-> #ty));
    let names = params.iter().map(|param| &param.ident);
    let values = quote!((#(#names,)*));
    let body = body(method, &values);
    let clause = &generics.where_clause;
    quote! {
        #cfg
        #track
        #keyword fn #ident #generics(#(#inputs),*) #arrow #clause { #body }
    }
}

/// The call of the runtime, see [`answer`].
fn body(method: &Method, values: &TokenStream) -> TokenStream {
    let Method { index, ident, receiver, params, .. } = method;
    if has_list(method) {
        return if is_described(method) {
            let describe = describe(params);
            quote!(self.#ident.call_with(&self.__gotag, #index, #values, #describe))
        } else {
            quote!(self.#ident.call(&self.__gotag, #index, #values))
        };
    }
    let (args, describe) = (families(method, &quote!(__mock)), describe(params));
    let object = match receiver {
        Some(_) => {
            let keys = keys(method);
            quote!(self.__gotag.call_for::<#keys, #args, _>)
        }
        None => quote!(__STATICS.call::<Self, #args, _>),
    };
    quote!(#object(#index, #values, #describe))
}

/// Whether the mock has a field for the method's expectations: it has a receiver, and one signature.
pub(super) fn has_list(method: &Method) -> bool {
    method.receiver.is_some() && method.type_params().next().is_none()
}

/// The field for the method's expectations; `door` is the runtime's module of mocks.
///
/// Expands to: `get: ::gotag::__private::mock::Expectations<(::gotag::__private::mock::Ref<str>,), u32>`
pub(super) fn list(method: &Method, door: &TokenStream) -> TokenStream {
    let Method { ident, cfg, .. } = method;
    let (args, output) = (families(method, door), output(method));
    quote!(#cfg #ident: #door::Expectations<#args, #output>)
}

/// Whether the call has to bring its own way to print the arguments.
pub(super) fn is_described(method: &Method) -> bool {
    !has_list(method) || !method.params.iter().all(|param| param.printable)
}

/// Expands to: `|__a, __out| __out(&[&__a.0, __mock::Show(&__a.1).__debug()])`
fn describe(params: &[Param]) -> TokenStream {
    if params.is_empty() {
        return quote!(|_, _| {});
    }
    let shown = params.iter().enumerate().map(|(index, param)| {
        let index = Index::from(index);
        if param.printable { quote!(&__a.#index) } else { quote!(__mock::Show(&__a.#index).__debug()) }
    });
    quote!(|__a, __out| __out(&[#(#shown),*]))
}

/// `(fn(&T),)`: what tells the expectations of one instance of a generic method from those of another. The tuple of the
/// types themselves would not do: they may be unsized.
fn keys(method: &Method) -> TokenStream {
    let types = method.type_params();
    quote!((#(fn(&#types),)*))
}

/// The method with its argument names, for reports: `get(key)`.
pub(super) fn display(method: &Method) -> String {
    let names: Vec<String> = method.params.iter().map(|param| param.name.clone()).collect();
    format!("{}({})", method.name, names.join(", "))
}

fn output(method: &Method) -> TokenStream {
    method.owned.as_ref().map_or_else(|| quote!(()), ToTokens::to_token_stream)
}

/// `(__mock::Own<u32>, __mock::Ref<str>,)`, where `door` is `__mock`.
fn families(method: &Method, door: &TokenStream) -> TokenStream {
    let families = method.params.iter().map(|param| match &param.family {
        Family::Own(ty) => quote!(#door::Own<#ty>),
        Family::Ref(ty) => quote!(#door::Ref<#ty>),
        Family::Mut(ty) => quote!(#door::Mut<#ty>),
        Family::Static(ty) => quote!(#door::Static<#ty>),
        Family::Life(ty) => quote!(#door::Life<dyn for<'__x> #door::At<'__x, Type = #ty>>),
        Family::LifeRef(ty) => quote!(#door::LifeRef<dyn for<'__x> #door::At<'__x, Type = #ty>>),
    });
    quote!((#(#families,)*))
}
