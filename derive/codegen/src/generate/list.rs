//! What stands in the parentheses of `#[gotag::generate(...)]`.

use proc_macro2::{Ident, TokenStream};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Item, Token, parenthesized};

use super::find::Marked;
use crate::diag::Sink;

/// One name of the list, with what `mock(Item = u32)` has in parentheses.
pub(super) struct Entry {
    pub(super) name: Ident,
    pub(super) arguments: TokenStream,
}

/// The one name that goes on traits.
pub(super) const MOCK: &str = "mock";

impl Parse for Entry {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let name: Ident = input.parse()?;
        let mut arguments = TokenStream::new();
        if name == MOCK && input.peek(syn::token::Paren) {
            let content;
            parenthesized!(content in input);
            arguments = content.parse()?;
        }
        Ok(Self { name, arguments })
    }
}

/// Reads the list; what is wrong with it is reported, in the words of the attribute, and left out.
pub(super) fn read(marked: &Marked, sink: &Sink) -> Vec<Entry> {
    let parsed = Punctuated::<Entry, Token![,]>::parse_terminated.parse2(marked.list.clone());
    let entries = match parsed {
        Ok(entries) => entries,
        Err(error) => {
            sink.syntax(error);
            return Vec::new();
        }
    };
    if entries.is_empty() {
        sink.error_help(
            marked.at,
            "`generate` needs a list of what to generate",
            "write `#[gotag::generate(Serialize, Validate)]` on a struct or an enum, `#[gotag::generate(mock)]` on a trait",
        );
    }
    let is_trait = matches!(marked.item, Item::Trait(_));
    let mut kept: Vec<Entry> = Vec::new();
    for entry in entries {
        if check(&entry, &kept, is_trait, sink) {
            kept.push(entry);
        }
    }
    kept
}

fn check(entry: &Entry, before: &[Entry], is_trait: bool, sink: &Sink) -> bool {
    let (name, at) = (entry.name.to_string(), entry.name.span());
    let known = super::emit::names();
    if !known.contains(&name.as_str()) {
        sink.unknown(at, format!("`{name}` cannot be generated"), &name, &known);
    } else if before.iter().any(|other| other.name == entry.name) {
        sink.error_help(at, format!("`{name}` stands twice in the list"), "remove one");
    } else if is_trait && name != MOCK {
        sink.error_help(at, format!("`{name}` is generated for structs and enums"), "a trait takes `mock`");
    } else if !is_trait && name == MOCK {
        sink.error(at, "`mock` is generated for traits");
    } else {
        return true;
    }
    false
}
