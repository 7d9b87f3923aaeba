//! The free lifetimes of a type, and what stands for them.

use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, GenericArgument, Ident, Lifetime, Path, PathArguments, ReturnType, Token, Type,
    TypeParamBound,
};

/// Rewrites a type: its free lifetimes become one, `Self::Item` becomes the type that was given for it.
pub(super) struct Rewrite<'a> {
    /// What stands for every free lifetime.
    to: &'a Lifetime,
    /// The associated types that were given.
    given: &'a [(Ident, Type)],
    /// Lifetimes of a `for<'a>` around.
    bound: Vec<Ident>,
    /// Depth of `Fn(..)` and `fn(..)`, where an elided lifetime belongs to the function.
    functions: usize,
    /// The first free lifetime, or the reference that elides it.
    pub(super) free: Option<proc_macro2::Span>,
    /// The first `impl Trait`.
    pub(super) opaque: Option<proc_macro2::Span>,
}

impl<'a> Rewrite<'a> {
    pub(super) fn new(to: &'a Lifetime, given: &'a [(Ident, Type)]) -> Self {
        Self { to, given, bound: Vec::new(), functions: 0, free: None, opaque: None }
    }

    pub(super) fn ty(&mut self, ty: &mut Type) {
        match ty {
            Type::Array(ty) => self.ty(&mut ty.elem),
            Type::Group(ty) => self.ty(&mut ty.elem),
            Type::Paren(ty) => self.ty(&mut ty.elem),
            Type::Ptr(ty) => self.ty(&mut ty.elem),
            Type::Slice(ty) => self.ty(&mut ty.elem),
            Type::Tuple(ty) => ty.elems.iter_mut().for_each(|ty| self.ty(ty)),
            Type::TraitObject(ty) => self.bounds(&mut ty.bounds),
            Type::ImplTrait(ty) => {
                self.opaque.get_or_insert(ty.impl_token.span);
            }
            Type::Reference(ty) => {
                match &mut ty.lifetime {
                    Some(lifetime) => self.lifetime(lifetime),
                    None if self.functions == 0 => {
                        self.free.get_or_insert(ty.and_token.span);
                        ty.lifetime = Some(self.to.clone());
                    }
                    None => {}
                }
                self.ty(&mut ty.elem);
            }
            Type::FnPtr(function) => {
                let depth = self.bind(function.lifetimes.as_ref());
                self.functions += 1;
                function.inputs.iter_mut().for_each(|input| self.ty(&mut input.ty));
                self.output(&mut function.output);
                self.functions -= 1;
                self.bound.truncate(depth);
            }
            Type::Path(path) => {
                if let Some(given) = self.given_for(path) {
                    *ty = given;
                    return;
                }
                if let Some(qself) = &mut path.qself {
                    self.ty(&mut qself.ty);
                }
                self.path(&mut path.path);
            }
            _ => {}
        }
    }

    /// What was given for `Self::Item`.
    fn given_for(&self, ty: &syn::TypePath) -> Option<Type> {
        let mut segments = ty.path.segments.iter();
        let (first, second) = (segments.next()?, segments.next()?);
        if ty.qself.is_some() || first.ident != "Self" || segments.next().is_some() {
            return None;
        }
        self.given.iter().find(|(name, _)| *name == second.ident).map(|(_, ty)| ty.clone())
    }

    fn lifetime(&mut self, lifetime: &mut Lifetime) {
        let name = &lifetime.ident;
        let elided = name == "_";
        if name == "static" || self.bound.contains(name) || (elided && self.functions > 0) {
            return;
        }
        self.free.get_or_insert(name.span());
        *lifetime = self.to.clone();
    }

    fn path(&mut self, path: &mut Path) {
        for segment in &mut path.segments {
            match &mut segment.arguments {
                PathArguments::None => {}
                PathArguments::AngleBracketed(arguments) => self.arguments(arguments),
                PathArguments::Parenthesized(arguments) => {
                    self.functions += 1;
                    arguments.inputs.iter_mut().for_each(|input| self.ty(&mut input.ty));
                    self.output(&mut arguments.output);
                    self.functions -= 1;
                }
            }
        }
    }

    fn arguments(&mut self, arguments: &mut AngleBracketedGenericArguments) {
        for argument in &mut arguments.args {
            match argument {
                GenericArgument::Lifetime(lifetime) => self.lifetime(lifetime),
                GenericArgument::Type(ty) => self.ty(ty),
                GenericArgument::AssocType(assoc) => self.ty(&mut assoc.ty),
                GenericArgument::Constraint(constraint) => self.bounds(&mut constraint.bounds),
                _ => {}
            }
        }
    }

    fn output(&mut self, output: &mut ReturnType) {
        if let ReturnType::Type(_, ty) = output {
            self.ty(ty);
        }
    }

    fn bounds(&mut self, bounds: &mut Punctuated<TypeParamBound, Token![+]>) {
        for bound in bounds {
            match bound {
                TypeParamBound::Lifetime(lifetime) => self.lifetime(lifetime),
                TypeParamBound::Trait(bound) => {
                    let depth = self.bind(bound.lifetimes.as_ref());
                    self.path(&mut bound.path);
                    self.bound.truncate(depth);
                }
                _ => {}
            }
        }
    }

    /// Enters a `for<'a>`; the former depth says how to leave it.
    fn bind(&mut self, lifetimes: Option<&syn::BoundLifetimes>) -> usize {
        let depth = self.bound.len();
        for param in lifetimes.iter().flat_map(|lifetimes| &lifetimes.lifetimes) {
            if let syn::GenericParam::Lifetime(param) = param {
                self.bound.push(param.lifetime.ident.clone());
            }
        }
        depth
    }
}
