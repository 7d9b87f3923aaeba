//! What every emitter shares: the wrapper, the one door to the runtime, and impl headers with their bounds.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Ident};

use crate::model::{Container, Field};

/// Expands to: `const _: () = { use ::gotag::__private as __gotag; body };`
///
/// `None` is gotag at its own name. With `deprecated`, `#[allow(deprecated)]` stands before it: who derives for a type that is
/// deprecated does not use it.
pub fn wrap(krate: Option<&syn::Path>, deprecated: bool, body: &TokenStream) -> TokenStream {
    let door = match krate {
        Some(path) => quote!(#path::__private),
        None => quote!(::gotag::__private),
    };
    let allow = deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! {
        #allow
        const _: () = {
            use #door as __gotag;
            #body
        };
    }
}

/// The header of one impl, and what its bounds are inferred from.
pub struct Impl<'a> {
    /// The type.
    pub container: &'a Container,
    /// The derive, by its name in the registry: `bound(Derive(...))` overrides the bounds.
    pub derive: &'static str,
    /// The trait with its arguments: `__gotag::wire::Deserialize<'de>`.
    pub of: TokenStream,
    /// What a type parameter must be where a field uses it; empty for no bound.
    pub bound: TokenStream,
    /// Parameters before the type's own: `'de`, together with bounds on them.
    pub extra: TokenStream,
    /// Which fields count.
    pub uses: Vec<&'a Field>,
}

impl<'a> Impl<'a> {
    /// An impl of a trait that every field's type has to implement too.
    pub fn new(container: &'a Container, derive: &'static str, of: TokenStream) -> Self {
        Self { container, derive, bound: of.clone(), of, extra: TokenStream::new(), uses: container.fields() }
    }

    /// Expands to: `#[automatically_derived] impl<'de, T> Trait<'de> for Type<T> where T: Trait<'de> { body }`
    pub fn tokens(&self, body: &TokenStream) -> TokenStream {
        let Self { of, container, .. } = self;
        let (params, clause) = (self.params(), self.clause());
        let ty = self_type(container);
        quote! {
            #[automatically_derived]
            impl #params #of for #ty #clause { #body }
        }
    }

    /// `<'de, 'a, T: Clone>`: the parameters without their defaults, `extra` first.
    pub fn params(&self) -> TokenStream {
        let mut params = Vec::new();
        if !self.extra.is_empty() {
            params.push(self.extra.clone());
        }
        for lifetimes in [true, false] {
            for param in &self.container.generics.params {
                if matches!(param, GenericParam::Lifetime(_)) == lifetimes {
                    params.push(without_default(param));
                }
            }
        }
        if params.is_empty() { TokenStream::new() } else { quote!(<#(#params),*>) }
    }

    /// The type's own where clause, with the inferred bounds or those that `bound(...)` gives.
    pub fn clause(&self) -> TokenStream {
        let mut predicates = Vec::new();
        if let Some(clause) = &self.container.generics.where_clause {
            predicates.extend(clause.predicates.iter().map(ToTokens::to_token_stream));
        }
        match given(self.container, self.derive) {
            Some(given) => predicates.extend_from_slice(given),
            None => predicates.extend(self.inferred()),
        }
        if predicates.is_empty() { TokenStream::new() } else { quote!(where #(#predicates),*) }
    }

    /// A bound for each type parameter, and for each of its associated types, that a field uses.
    pub fn inferred(&self) -> Vec<TokenStream> {
        if self.bound.is_empty() {
            return Vec::new();
        }
        let mut inferred = Vec::new();
        for ty in uses(self.container, self.uses.iter().copied()) {
            let bound = &self.bound;
            inferred.push(quote!(#ty: #bound));
        }
        inferred
    }
}

/// The type parameters, and their associated types, that the fields use.
pub fn uses<'a>(container: &Container, fields: impl IntoIterator<Item = &'a Field>) -> Vec<TokenStream> {
    let params: Vec<&Ident> = container.generics.type_params().map(|param| &param.ident).collect();
    let mut used = Vec::new();
    if !params.is_empty() {
        for field in fields {
            collect_uses(field.ty.to_token_stream(), &params, &mut used);
        }
    }
    used.into_iter().map(|(_, ty)| ty).collect()
}

/// The predicates of `bound(Derive(...))`.
fn given<'a>(container: &'a Container, derive: &str) -> Option<&'a [TokenStream]> {
    container.tags.bounds.iter().find(|bound| bound.derive == derive).map(|bound| &bound.predicates[..])
}

/// `Type<'a, T, N>`
pub fn self_type(container: &Container) -> TokenStream {
    let ident = &container.ident;
    let (_, arguments, _) = container.generics.split_for_impl();
    quote!(#ident #arguments)
}

fn without_default(param: &GenericParam) -> TokenStream {
    match param {
        GenericParam::Type(param) => {
            let syn::TypeParam { ident, bounds, .. } = param;
            if bounds.is_empty() { quote!(#ident) } else { quote!(#ident: #bounds) }
        }
        GenericParam::Const(param) => {
            let syn::ConstParam { ident, ty, .. } = param;
            quote!(const #ident: #ty)
        }
        GenericParam::Lifetime(param) => {
            let syn::LifetimeParam { lifetime, bounds, .. } = param;
            if bounds.is_empty() { quote!(#lifetime) } else { quote!(#lifetime: #bounds) }
        }
    }
}

/// Finds `T`, `T::Item` and `T::Item<U>`, which may be written `T::Item::<U>`, in a type. What stands in a `PhantomData`
/// holds no value, so it needs no bound.
fn collect_uses(tokens: TokenStream, params: &[&Ident], used: &mut Vec<(String, TokenStream)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let colons = |at: usize| colons(&tokens, at);
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Group(group) => collect_uses(group.stream(), params, used),
            TokenTree::Ident(ident) if ident == "PhantomData" => {
                at = after_angles(&tokens, angles(&tokens, at + 1)) - 1;
            }
            TokenTree::Ident(ident) if params.contains(&ident) && !(at >= 2 && colons(at - 2)) => {
                let mut ty = quote!(#ident);
                while colons(at + 1) {
                    let Some(TokenTree::Ident(segment)) = tokens.get(at + 3) else { break };
                    let start = angles(&tokens, at + 4);
                    let end = after_angles(&tokens, start);
                    let arguments: TokenStream = tokens[start..end].iter().cloned().collect();
                    ty = quote!(#ty::#segment #arguments);
                    collect_uses(arguments, params, used);
                    at = end - 1;
                }
                let text = ty.to_string();
                if used.iter().all(|(known, _)| *known != text) {
                    used.push((text, ty));
                }
            }
            _ => {}
        }
        at += 1;
    }
}

fn colons(tokens: &[TokenTree], at: usize) -> bool {
    let is = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    is(at) && is(at + 1)
}

/// Where the arguments of a path begin whose segment ends in front of `at`: behind the `::` of `::<...>`.
fn angles(tokens: &[TokenTree], at: usize) -> usize {
    let turbofish =
        colons(tokens, at) && matches!(tokens.get(at + 2), Some(TokenTree::Punct(punct)) if punct.as_char() == '<');
    if turbofish { at + 2 } else { at }
}

/// The index behind the `<...>` that starts at `at`; `at` if none does. The `>` of `fn() -> T` closes nothing.
fn after_angles(tokens: &[TokenTree], at: usize) -> usize {
    if !matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == '<') {
        return at;
    }
    let (mut depth, mut arrow) = (0, false);
    for (index, token) in tokens.iter().enumerate().skip(at) {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' && !arrow => depth -= 1,
            _ => {}
        }
        arrow = matches!(token, TokenTree::Punct(punct) if punct.as_char() == '-');
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}
