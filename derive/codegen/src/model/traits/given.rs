//! The arguments of `#[mock(...)]`: what it says for the trait's associated items.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, Ident, ItemTrait, Path, Token, TraitItem, Type, parse_quote};

use super::read::cfg;
use super::{Assoc, AssocValue};
use crate::diag::{Extent, Sink};

/// The arguments of the attribute.
#[derive(Default)]
pub(super) struct Given {
    pub(super) krate: Option<Path>,
    types: Vec<(Ident, Type)>,
    consts: Vec<(Ident, Expr)>,
    /// Names whose value is missing, which was said.
    reported: Vec<Ident>,
}

impl Given {
    /// Reads `Item = u32, SIZE = 4, crate = path`.
    pub(super) fn read(item: &ItemTrait, args: TokenStream, sink: &Sink) -> Self {
        let mut given = Self::default();
        let parse = |input: ParseStream| {
            while !input.is_empty() {
                given.argument(item, input, sink)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = parse.parse2(args) {
            sink.syntax(error);
        }
        given
    }

    fn argument(&mut self, item: &ItemTrait, input: ParseStream, sink: &Sink) -> syn::Result<()> {
        let name = Ident::parse_any(input)?;
        let known = item.items.iter().filter_map(|item| match item {
            TraitItem::Type(item) => Some((&item.ident, "SomeType")),
            TraitItem::Const(item) => Some((&item.ident, "value")),
            _ => None,
        });
        let krate = Ident::new("crate", name.span());
        let known: Vec<(&Ident, &str)> = known.chain([(&krate, "path")]).collect();
        let Some((_, kind)) = known.iter().find(|(known, _)| name == **known) else {
            let names: Vec<String> = known.iter().map(|(name, _)| name.to_string()).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let message = format!("`{}` has no associated item `{name}`", item.ident);
            sink.unknown(name.span(), message, &name.to_string(), &names);
            return skip(input);
        };
        if !input.peek(Token![=]) {
            let help = format!("write `{name} = {kind}`");
            sink.error_help(name.span(), format!("nothing is given for `{name}`"), help);
            self.reported.push(name);
            return skip(input);
        }
        input.parse::<Token![=]>()?;
        let parsed = match *kind {
            "path" => input.call(Path::parse_mod_style).map(|path| self.krate = Some(path)),
            "value" => input.parse().map(|value| self.consts.push((name.clone(), value))),
            _ => input.parse().map(|ty| self.types.push((name.clone(), ty))),
        };
        if let Err(error) = parsed {
            sink.syntax(error);
            self.reported.push(name);
            return skip(input);
        }
        Ok(())
    }

    /// The associated items in source order; an error for each that is not given and has no default.
    pub(super) fn assocs(&self, item: &ItemTrait, sink: &Sink) -> Vec<Assoc> {
        let mut assocs = Vec::new();
        for assoc in &item.items {
            match assoc {
                TraitItem::Type(assoc) if assoc.generics.params.is_empty() => {
                    let ty = self.types.iter().find(|(name, _)| *name == assoc.ident).map(|(_, ty)| ty.clone());
                    if ty.is_none() && !self.reported.contains(&assoc.ident) {
                        let help = format!("write `#[gotag::mock({} = SomeType)]`", assoc.ident);
                        let message = format!("the mock needs a type for `{}`", assoc.ident);
                        sink.error_help(assoc.ident.span(), message, help);
                    }
                    let value = AssocValue::Type(Box::new(ty.unwrap_or_else(|| parse_quote!(()))));
                    assocs.push(Assoc { ident: assoc.ident.clone(), cfg: cfg(&assoc.attrs), value });
                }
                TraitItem::Type(assoc) => {
                    let message =
                        "an associated type with parameters cannot be mocked: expectations are set for one type";
                    sink.error_help(Extent::of(&assoc.generics), message, "use a type without parameters");
                }
                TraitItem::Const(assoc) => {
                    let value =
                        self.consts.iter().find(|(name, _)| *name == assoc.ident).map(|(_, value)| value.clone());
                    if let Some(value) = value {
                        let value = AssocValue::Const(Box::new((assoc.ty.clone(), value)));
                        assocs.push(Assoc { ident: assoc.ident.clone(), cfg: cfg(&assoc.attrs), value });
                    } else if assoc.default.is_none() && !self.reported.contains(&assoc.ident) {
                        let help = format!("write `#[gotag::mock({} = value)]`", assoc.ident);
                        sink.error_help(
                            assoc.ident.span(),
                            format!("the mock needs a value for `{}`", assoc.ident),
                            help,
                        );
                    }
                }
                _ => {}
            }
        }
        assocs
    }
}

/// Goes on behind a mistake, at the next comma.
fn skip(input: ParseStream) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
