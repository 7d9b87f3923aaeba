//! Whether the type borrows: the body of `if_static`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

use crate::emit::{self, Impl};
use crate::model::Container;

type Lift<'a> = Box<dyn Fn(&TokenStream) -> TokenStream + 'a>;

/// The parts of `if_static`.
pub(super) struct IfStatic<'a> {
    /// The body.
    pub(super) body: TokenStream,
    /// The name of its argument.
    pub(super) cont: TokenStream,
    /// What has to stand beside the impl, given the where clause of the impl.
    pub(super) lift: Option<Lift<'a>>,
    /// Predicates that the impl gets besides its own.
    pub(super) predicates: Vec<TokenStream>,
}

/// A type with a lifetime may borrow, so it has no answer; one without parameters borrows nothing; any other borrows nothing if
/// its type parameters do not. A parameter that is not reflected, as in a `PhantomData`, cannot be asked: it has to be `'static`.
pub(super) fn if_static<'a>(container: &'a Container, header: &'a Impl<'a>) -> IfStatic<'a> {
    let plain = |body: TokenStream, cont: TokenStream| IfStatic { body, cont, lift: None, predicates: Vec::new() };
    let overridden = container.tags.bounds.iter().any(|bound| bound.derive == header.derive);
    let has_types = container.generics.type_params().next().is_some();
    if container.generics.lifetimes().next().is_some() || (has_types && overridden) {
        return plain(quote!(__gotag::None), quote!(_));
    }
    let inferred: Vec<String> = header.inferred().iter().map(ToString::to_string).collect();
    let is_reflected = |param: &TokenStream| inferred.contains(&quote!(#param: __r::Typed).to_string());
    let (mut asked, mut predicates) = (Vec::new(), Vec::new());
    for param in container.generics.type_params() {
        let param = param.ident.to_token_stream();
        if is_reflected(&param) { asked.push(param) } else { predicates.push(quote!(#param: 'static)) }
    }
    let Some(asked) = nest(&asked) else {
        return IfStatic { predicates, ..plain(quote!(__gotag::Some(__cont.run())), quote!(__cont)) };
    };
    let body = quote! {
        <#asked as __r::Typed>::if_static(__Lift(__cont, __gotag::core::marker::PhantomData))
    };
    let lift = Box::new(move |clause: &TokenStream| lift(container, header, &asked, clause));
    IfStatic { body, cont: quote!(__cont), lift: Some(lift), predicates }
}

/// `(A, (B, C))`: a tuple borrows nothing exactly if its elements do not, and this one has no longest form.
fn nest(params: &[TokenStream]) -> Option<TokenStream> {
    let (last, others) = params.split_last()?;
    Some(others.iter().rev().fold(last.clone(), |nested, param| quote!((#param, #nested))))
}

/// Expands to:
/// ```text
/// struct __Lift<__C, __W>(__C, PhantomData<__W>);
/// impl<__C: Cont<W<T>>, T> Cont<T> for __Lift<__C, W<T>> where T: Typed {
///     type Out = __C::Out;
///     fn run(self) -> __C::Out where T: 'static { self.0.run() }
/// }
/// ```
fn lift(container: &Container, header: &Impl<'_>, asked: &TokenStream, clause: &TokenStream) -> TokenStream {
    let ty = emit::self_type(container);
    let extra = Ident::new("__C", proc_macro2::Span::call_site());
    let header = Impl { extra: quote!(#extra: __r::Cont<#ty>), ..Impl::new(container, header.derive, quote!()) };
    let params = header.params();
    quote! {
        struct __Lift<__C, __W>(__C, __gotag::core::marker::PhantomData<__W>);
        #[automatically_derived]
        impl #params __r::Cont<#asked> for __Lift<__C, #ty> #clause {
            type Out = __C::Out;
            fn run(self) -> __C::Out
            where
                #asked: 'static,
            {
                self.0.run()
            }
        }
    }
}
