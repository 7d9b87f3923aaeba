//! Items whose fields or variants stand under `#[cfg]`. A derive never sees those: the compiler has decided by then.
//! The tool does not know the features that will be on, so it generates once for each combination of the predicates.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Meta, Token};

use super::find::conditional;
use crate::diag::{Extent, Sink};

/// More would be 32 copies of everything.
const LIMIT: usize = 4;

/// Attributes that generators read.
const READ: &[&str] = &["tag", "serde", "strum", "repr"];

/// The item as it is under a condition.
pub(super) struct Form {
    /// `None`: always.
    condition: Option<TokenStream>,
    pub(super) item: Item,
}

impl Form {
    /// Expands to, for each item of `emitted`: `#[cfg(all(unix, not(feature = "x")))] impl ...`
    pub(super) fn conditional(&self, emitted: TokenStream) -> syn::Result<TokenStream> {
        let Some(condition) = &self.condition else { return Ok(emitted) };
        let items = syn::parse2::<syn::File>(emitted)?.items;
        Ok(quote! { #( #[cfg(#condition)] #items )* })
    }
}

/// The forms of an item, at least one. Methods of a trait keep their `cfg`: a mock carries it over.
pub(super) fn forms(item: &Item, sink: &Sink) -> Vec<Form> {
    let mut predicates: Vec<Predicate> = Vec::new();
    let mut item = item.clone();
    let mut over = None;
    each_attributes(&mut item, &mut |attributes| {
        for attribute in attributes.iter() {
            refuse_conditional_tag(attribute, sink);
            if let Some((predicate, _)) = predicate(attribute)
                && !predicates.contains(&predicate)
            {
                predicates.push(predicate);
                if predicates.len() > LIMIT {
                    over.get_or_insert(Extent::of(attribute));
                }
            }
        }
        true
    });
    if let Some(at) = over {
        let message = format!("one `cfg` too many: this item depends on {} of them", predicates.len());
        let help = format!("committed code follows at most {LIMIT} different predicates; move some of these to a type");
        sink.error_help(at, message, help);
        predicates.clear();
    }
    if predicates.is_empty() {
        return vec![Form { condition: None, item }];
    }
    (0..1_u32 << predicates.len()).rev().map(|on| form(&item, &predicates, on)).collect()
}

/// The form in which exactly the predicates of the bit set `on` hold.
fn form(item: &Item, predicates: &[Predicate], on: u32) -> Form {
    let holds = |index: usize| on & (1 << index) != 0;
    let mut item = item.clone();
    each_attributes(&mut item, &mut |attributes| {
        let mut stays = true;
        attributes.retain(|attribute| {
            let Some((predicate, negated)) = predicate(attribute) else { return true };
            let index = predicates.iter().position(|other| *other == predicate);
            stays &= index.is_none_or(|index| holds(index) != negated);
            false
        });
        stays
    });
    let conditions = predicates.iter().enumerate().map(|(index, predicate)| {
        let predicate = &predicate.tokens;
        if holds(index) { predicate.clone() } else { quote!(not(#predicate)) }
    });
    let conditions: Vec<TokenStream> = conditions.collect();
    let condition = if let [only] = &conditions[..] { only.clone() } else { quote!(all(#(#conditions),*)) };
    Form { condition: Some(condition), item }
}

/// A `cfg` predicate; equal when spelled equal.
struct Predicate {
    tokens: TokenStream,
    text: String,
}

impl PartialEq for Predicate {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// The predicate of a `#[cfg(..)]`, and whether it is negated: `not(p)` is no predicate of its own.
fn predicate(attribute: &Attribute) -> Option<(Predicate, bool)> {
    let Meta::List(list) = &attribute.meta else { return None };
    if !list.path.is_ident("cfg") {
        return None;
    }
    let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
    let (tokens, negated) = match &tokens[..] {
        [TokenTree::Ident(not), TokenTree::Group(inner)] if not == "not" => (inner.stream(), true),
        _ => (list.tokens.clone(), false),
    };
    Some((Predicate { text: tokens.to_string(), tokens }, negated))
}

/// `#[cfg_attr(predicate, tag(...))]`, which doubles the forms for a mere option; also on the item itself, where the
/// compiler has decided before the attribute looks.
fn refuse_conditional_tag(attribute: &Attribute, sink: &Sink) {
    for meta in conditional(&attribute.meta) {
        if let Some(name) = READ.iter().find(|name| meta.path().is_ident(name)) {
            sink.error_help(
                Extent::of(meta.path()),
                format!("committed code cannot follow a `{name}` under `cfg_attr`"),
                "put a `#[cfg]` on the whole field, or use the derive",
            );
        }
    }
}

/// Visits the attributes of an item and of its variants and fields; a variant or field stays if `visit` says so. The
/// item's own attributes are shown without its `cfg`: code of an item that is off is not included at all.
fn each_attributes(item: &mut Item, visit: &mut dyn FnMut(&mut Vec<Attribute>) -> bool) {
    match item {
        Item::Struct(item) => {
            item.attrs.retain(|attribute| predicate(attribute).is_none());
            visit(&mut item.attrs);
            each_field(&mut item.fields, visit);
        }
        Item::Enum(item) => {
            item.attrs.retain(|attribute| predicate(attribute).is_none());
            visit(&mut item.attrs);
            retain(&mut item.variants, |variant| {
                each_field(&mut variant.fields, visit);
                visit(&mut variant.attrs)
            });
        }
        Item::Trait(item) => {
            item.attrs.retain(|attribute| predicate(attribute).is_none());
            visit(&mut item.attrs);
        }
        _ => {}
    }
}

fn each_field(fields: &mut syn::Fields, visit: &mut dyn FnMut(&mut Vec<Attribute>) -> bool) {
    match fields {
        syn::Fields::Named(fields) => retain(&mut fields.named, |field| visit(&mut field.attrs)),
        syn::Fields::Unnamed(fields) => retain(&mut fields.unnamed, |field| visit(&mut field.attrs)),
        syn::Fields::Unit => {}
    }
}

fn retain<T>(list: &mut Punctuated<T, Token![,]>, mut stays: impl FnMut(&mut T) -> bool) {
    let kept = std::mem::take(list).into_iter().filter_map(|mut entry| stays(&mut entry).then_some(entry));
    *list = kept.collect();
}
