//! From `syn`'s trait to the model. Every mistake is reported at its own token, none stops the reading.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{
    Attribute, FnArg, GenericParam, Ident, ItemTrait, Lifetime, Pat, ReceiverKind, ReturnType, Safety, TraitItem,
    TraitItemFn, Type, TypeParamBound, parse_quote,
};

use super::given::Given;
use super::{AssocValue, Family, Method, Param, Trait, family_lifetime};
use crate::diag::{Extent, Sink};
use crate::model::bare;
use crate::model::lifetimes::Rewrite;

/// The most arguments that a mocked method can have: the runtime's largest tuple.
const MOST_ARGUMENTS: usize = 12;

/// What all parts of the reading share.
struct Reader<'a> {
    sink: &'a Sink,
    lifetime: Lifetime,
    /// The associated types that were given.
    given: Vec<(Ident, Type)>,
}

impl Trait {
    /// Reads a trait with the arguments of its attribute.
    pub fn read(item: &ItemTrait, args: TokenStream, sink: &Sink) -> Self {
        check_kind(item, sink);
        let given = Given::read(item, args, sink);
        let assocs = given.assocs(item, sink);
        let types = assocs.iter().filter_map(|assoc| match &assoc.value {
            AssocValue::Type(ty) => Some((assoc.ident.clone(), (**ty).clone())),
            AssocValue::Const(_) => None,
        });
        let reader = Reader { sink, lifetime: family_lifetime(), given: types.collect() };
        let functions = item.items.iter().filter_map(|item| match item {
            TraitItem::Fn(function) => Some(function),
            _ => None,
        });
        let mut generics = item.generics.clone();
        for param in generics.type_params_mut() {
            param.bounds.push(parse_quote!('static));
        }
        // A lifetime was reported; the stub does without.
        generics.params =
            generics.params.into_iter().filter(|param| !matches!(param, GenericParam::Lifetime(_))).collect();
        Self {
            ident: item.ident.clone(),
            mock: format_ident!("Mock{}", item.ident),
            vis: item.vis.clone(),
            generics,
            attrs: pick(&item.attrs, |attr| {
                attr.path().segments.last().is_some_and(|last| last.ident == "async_trait")
            }),
            deprecated: item.attrs.iter().any(|attr| attr.path().is_ident("deprecated")),
            krate: given.krate,
            methods: functions.enumerate().map(|(index, function)| reader.method(index, function)).collect(),
            assocs,
        }
    }
}

/// What no mock can have, whatever its methods.
fn check_kind(item: &ItemTrait, sink: &Sink) {
    if let Some(token) = &item.unsafety {
        let help = "implement it by hand, or mock a safe trait that wraps it";
        sink.error_help(token.span, "an unsafe trait cannot be mocked: its promises cannot be generated", help);
    }
    for param in item.generics.lifetimes() {
        let help = "give the lifetime to the methods that need it";
        sink.error_help(
            Extent::of(param),
            "a trait with a lifetime cannot be mocked: expectations outlive every borrow",
            help,
        );
    }
    for item in &item.items {
        match item {
            TraitItem::Macro(item) => {
                let help = "write out what the macro stands for";
                sink.error_help(Extent::of(item), "a macro in a mocked trait cannot be seen through", help);
            }
            TraitItem::Verbatim(tokens) => sink.error(Extent::of(tokens), "this item cannot be mocked"),
            _ => {}
        }
    }
}

impl Reader<'_> {
    fn method(&self, index: usize, function: &TraitItemFn) -> Method {
        let signature = &function.sig;
        self.check_signature(signature);
        self.check_generics(signature);
        let typed = signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(input) => Some(input),
            FnArg::Receiver(_) => None,
        });
        let params: Vec<Param> = typed.enumerate().map(|(index, input)| self.param(index, input)).collect();
        if params.len() > MOST_ARGUMENTS {
            let message =
                format!("a mocked method has at most {MOST_ARGUMENTS} arguments, this one has {}", params.len());
            self.sink.error_help(signature.ident.span(), message, "put some of them into a struct");
        }
        let output = match &signature.output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some((**ty).clone()),
        };
        Method {
            index,
            ident: signature.ident.clone(),
            name: signature.ident.unraw().to_string(),
            cfg: cfg(&function.attrs),
            is_async: signature.asyncness.is_some(),
            generics: signature.generics.clone(),
            receiver: signature.receiver().map(receiver),
            params,
            owned: output.as_ref().map(|ty| self.owned(&signature.ident, ty)),
            output,
        }
    }

    fn check_signature(&self, signature: &syn::Signature) {
        let sink = self.sink;
        if let Safety::Unsafe(token) = &signature.safety {
            let help = "mock a safe method that wraps it";
            sink.error_help(token.span, "an unsafe method cannot be mocked: its promises cannot be generated", help);
        }
        if let Some(abi) = &signature.abi {
            sink.error_help(Extent::of(abi), "a method with an ABI of its own cannot be mocked", "remove the `extern`");
        }
        if let Some(token) = &signature.constness {
            sink.error_help(
                token.span,
                "a const method cannot be mocked: expectations live at run time",
                "remove the `const`",
            );
        }
    }

    /// A generic method has its expectations per type, so its types need a `TypeId`.
    fn check_generics(&self, signature: &syn::Signature) {
        for param in &signature.generics.params {
            match param {
                GenericParam::Type(param) => {
                    let clause = signature.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
                    let clause = clause.filter_map(|predicate| match predicate {
                        syn::WherePredicate::Type(predicate) => Some(predicate),
                        _ => None,
                    });
                    let own = |predicate: &&syn::PredicateType| matches!(&predicate.bounded_ty, Type::Path(ty) if ty.path.is_ident(&param.ident));
                    let mut bounds =
                        param.bounds.iter().chain(clause.filter(own).flat_map(|predicate| &predicate.bounds));
                    if !bounds
                        .any(|bound| matches!(bound, TypeParamBound::Lifetime(lifetime) if lifetime.ident == "static"))
                    {
                        let message = format!("`{}` may borrow, and an expectation outlives every borrow", param.ident);
                        let help = format!("write `{}: 'static`, or take a `&dyn Trait`", param.ident);
                        self.sink.error_help(param.ident.span(), message, help);
                    }
                }
                GenericParam::Const(param) => {
                    let message = "a method with a const parameter cannot be mocked: expectations are kept by type";
                    self.sink.error_help(Extent::of(param), message, "give the parameter to the trait");
                }
                GenericParam::Lifetime(_) => {}
            }
        }
        let generic = signature.generics.type_params().next();
        if let (Some(param), None) = (generic, signature.receiver()) {
            let message = "a generic method without a receiver cannot be mocked";
            self.sink.error_help(param.ident.span(), message, "give it a `&self`, or the parameter to the trait");
        }
    }

    fn param(&self, index: usize, input: &syn::PatType) -> Param {
        let (ident, name) = match &*input.pat {
            Pat::Ident(pat) if pat.subpat.is_none() => (pat.ident.clone(), pat.ident.unraw().to_string()),
            _ => (format_ident!("__arg{index}"), "_".to_owned()),
        };
        let family = self.family(&ident, &input.ty);
        let printable = printable(&input.ty) && !matches!(family, Family::Life(_) | Family::LifeRef(_));
        Param { ident, name, ty: (*input.ty).clone(), family, printable }
    }

    fn family(&self, ident: &Ident, ty: &Type) -> Family {
        let mut bound = bare(ty).clone();
        let mut rewrite = Rewrite::new(&self.lifetime, &self.given);
        rewrite.ty(&mut bound);
        if let Some(span) = rewrite.opaque {
            let message = format!("`{ident}` is an `impl Trait`, so every call may bring another type");
            self.sink.error_help(
                span,
                message,
                "write `&dyn Trait` or `Box<dyn Trait>`, or a parameter `T: Trait + 'static`",
            );
        }
        let (free, Type::Reference(reference)) = (rewrite.free.is_some(), &bound) else {
            return if rewrite.free.is_some() { Family::Life(bound) } else { Family::Own(bound) };
        };
        if !free {
            return match reference.mutability {
                // Without a free lifetime the reference is `'static`.
                None => Family::Static((*reference.elem).clone()),
                Some(_) => Family::Own(bound.clone()),
            };
        }
        let mut elem = (*reference.elem).clone();
        let mut inner = Rewrite::new(&self.lifetime, &[]);
        inner.ty(&mut elem);
        let borrows = inner.free.is_some();
        if let (true, Some(token)) = (borrows, &reference.mutability) {
            let message =
                format!("`{ident}` is a `&mut` of something that borrows: its two lifetimes cannot be taken for one");
            let help = "take it by value or by `&`, or let the type own what it borrows";
            self.sink.error_help(token.span, message, help);
        }
        match bare(&elem) {
            _ if borrows => Family::LifeRef(bound),
            // The object's own lifetime is the reference's.
            Type::TraitObject(object)
                if !object.bounds.iter().any(|bound| matches!(bound, TypeParamBound::Lifetime(_))) =>
            {
                Family::LifeRef(bound)
            }
            _ if reference.mutability.is_some() => Family::Mut(elem),
            _ => Family::Ref(elem),
        }
    }

    /// The return type, which may not borrow.
    fn owned(&self, method: &Ident, ty: &Type) -> Type {
        let mut owned = ty.clone();
        let mut rewrite = Rewrite::new(&self.lifetime, &self.given);
        rewrite.ty(&mut owned);
        if let Some(span) = rewrite.opaque {
            let message = format!("`{method}` returns an `impl Trait`, a type that only the real implementation has");
            self.sink.error_help(span, message, "return a `Box<dyn Trait>`, or make it an `async fn`");
        } else if let Some(span) = rewrite.free {
            let message = format!("`{method}` returns a borrow, and a mock keeps nothing that its caller could borrow");
            self.sink.error_help(span, message, "return an owned value, an `Arc`, or a `'static` borrow");
        }
        if let Type::Never(never) = &owned {
            let message = format!("`{method}` never returns, so a mock has nothing to say for it");
            self.sink.error_help(
                Extent::of(never),
                message,
                "return an error type without values, such as `Infallible`",
            );
        }
        owned
    }
}

/// `mut` is the implementation's business.
fn receiver(receiver: &syn::Receiver) -> TokenStream {
    let token = &receiver.self_token;
    match &receiver.kind {
        ReceiverKind::Reference(and, lifetime, mutability) => quote!(#and #lifetime #mutability #token),
        ReceiverKind::Typed(colon, ty) => quote!(#token #colon #ty),
        _ => token.to_token_stream(),
    }
}

/// Whether a type is `Debug` by its name alone. Saying no too often costs only compile time.
fn printable(ty: &Type) -> bool {
    const NAMES: [&str; 18] = [
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64", "bool",
        "char", "str", "String",
    ];
    match ty {
        Type::Array(ty) => printable(&ty.elem),
        Type::Group(ty) => printable(&ty.elem),
        Type::Paren(ty) => printable(&ty.elem),
        Type::Reference(ty) => printable(&ty.elem),
        Type::Slice(ty) => printable(&ty.elem),
        Type::Tuple(ty) => ty.elems.len() <= MOST_ARGUMENTS && ty.elems.iter().all(printable),
        Type::Path(ty) if ty.qself.is_none() && ty.path.segments.len() == 1 => {
            let segment = &ty.path.segments[0];
            match &segment.arguments {
                syn::PathArguments::None => NAMES.iter().any(|name| segment.ident == name),
                syn::PathArguments::AngleBracketed(arguments)
                    if segment.ident == "Vec" && arguments.args.len() == 1 =>
                {
                    matches!(&arguments.args[0], syn::GenericArgument::Type(ty) if printable(ty))
                }
                _ => false,
            }
        }
        _ => false,
    }
}

pub(super) fn cfg(attrs: &[Attribute]) -> TokenStream {
    pick(attrs, |attr| attr.path().is_ident("cfg"))
}

fn pick(attrs: &[Attribute], keep: impl Fn(&Attribute) -> bool) -> TokenStream {
    attrs.iter().filter(|attr| keep(attr)).map(ToTokens::to_token_stream).collect()
}
