//! The expansion: the item, its generated code, the guard.

use std::path::PathBuf;

use proc_macro::{Group, Literal, Span, TokenStream, TokenTree};

use crate::fingerprint::fingerprint;
use crate::item::{self, Item};
use crate::list::{self, Feature, Written};
use crate::problem::Problem;
use crate::strip::strip;

const TOOL: &str = "cargo xtask codegen";

/// The item as the compiler shall see it, followed by its generated code or by what is wrong.
pub(crate) fn expand(list: &TokenStream, tokens: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    let names = list::read(list, &mut problems);
    let item = item::read(&tokens);
    check_place(item.as_ref(), &names, &mut problems);
    let hash = fingerprint(list, &tokens);
    let reads_serde = names.iter().any(|written| written.name.reads_serde);
    let read: &[&str] = if reads_serde { &["tag", "serde"] } else { &["tag"] };
    let mut expanded = strip(tokens.clone(), read, &mut problems);
    if let Some(item) = item
        && problems.is_empty()
    {
        match generated_file(&item) {
            Ok(file) => {
                if item.keyword != "trait" {
                    expanded = through_crate(known(reads_serde), &item, &names);
                    expanded.extend(tokens);
                }
                expanded.extend(through_crate(include(&item, &names, &file, hash), &item, &names));
            }
            Err(problem) => problems.push(problem),
        }
    }
    expanded.extend(problems.iter().flat_map(Problem::to_tokens));
    expanded
}

/// Derives go on types, `mock` on traits, nothing on anything else.
fn check_place(item: Option<&Item>, names: &[Written], problems: &mut Vec<Problem>) {
    let Some(item) = item.filter(|item| ["struct", "enum", "trait"].contains(&item.keyword.as_str())) else {
        let found = item.map_or("something else".to_owned(), |item| format!("`{}`", item.keyword));
        let message = format!("`generate` goes on a struct, an enum or a trait, and this is {found}");
        problems.push(Problem::new(item.map_or(Span::call_site(), |item| item.span), message));
        return;
    };
    let is_trait = item.keyword == "trait";
    for written in names.iter().filter(|written| (written.name.name == "mock") != is_trait) {
        let name = written.name.name;
        let message = if is_trait {
            format!(
                "`{name}` is generated for structs and enums, and `{}` is a trait\nhelp: a trait takes `mock`",
                item.name
            )
        } else {
            format!("`{name}` is generated for traits, and `{}` is not one", item.name)
        };
        problems.push(Problem::new(written.span, message));
    }
    if let Some(second) = item.second {
        let message = format!("`{}` has two `generate` attributes\nhelp: put everything into one list", item.name);
        problems.push(Problem::new(second, message));
    }
}

/// Expands to, before the item: `#[derive(::gotag::__private::Tagged, ::gotag::__private::SerdeTagged)]`
///
/// Derives of nothing. To take the attributes away would take them from the derives that stand beside this attribute.
fn known(reads_serde: bool) -> TokenStream {
    let serde = if reads_serde { ", ::gotag::__private::SerdeTagged" } else { "" };
    parsed(&format!("#[derive(::gotag::__private::Tagged{serde})]"))
}

fn parsed(code: &str) -> TokenStream {
    code.parse().expect("a fixed form with a literal in it")
}

/// `generated/<file>_<item>.rs`, as `include!` takes it. It is there, unless nobody ran the tool.
///
/// Only its existence is asked for, because the compiler's own words about a missing file do not say what to run.
fn generated_file(item: &Item) -> Result<String, Problem> {
    let span = Span::call_site();
    let source = span.local_file();
    let named = source.clone().unwrap_or_else(|| PathBuf::from(span.file()));
    let Some(stem) = named.file_stem().and_then(|stem| stem.to_str()) else {
        let message = "the source file of this item is not known, so its generated code cannot be found\n\
                       help: write the item itself into a file, not through another macro";
        return Err(Problem::new(span, message));
    };
    let file = format!("generated/{stem}_{}.rs", item::snake(&item.name));
    // A server that expands for an editor may run elsewhere: where the source is not seen, nothing is known to be missing.
    if let Some(source) = source.filter(|source| source.is_file())
        && let target = source.with_file_name(&file)
        && !target.is_file()
    {
        let message = format!("generated code for `{}` is missing\nhelp: run `{TOOL}`, which writes {file}", item.name);
        return Err(Problem::new(span, message));
    }
    Ok(file)
}

/// Expands to, for `#[gotag::generate(Serialize, Validate)] struct User` in `user.rs`:
/// ```text
/// ::gotag::__private::when_serde! { ::gotag::__private::when_validate! {
///     include!("generated/user_user.rs");
///     const _: () = ::gotag::__private::fresh(__GOTAG_USER, 0x1234_u64, "generated code for `User` is stale: ...");
/// } }
/// ```
fn include(item: &Item, names: &[Written], file: &str, hash: u64) -> TokenStream {
    let guard = guard(&item.name);
    let stale = format!("generated code for `{}` is stale; run `{TOOL}`", item.name);
    let mut code = format!(
        "::gotag::__private::core::include!({}); const _: () = ::gotag::__private::fresh({guard}, {hash}u64, {});",
        Literal::string(file),
        Literal::string(&stale),
    );
    for (feature, gate) in
        [(Feature::Serde, "when_serde"), (Feature::Validate, "when_validate"), (Feature::Mock, "when_mock")]
    {
        if names.iter().any(|written| written.name.feature == Some(feature)) {
            code = format!("::gotag::__private::{gate}! {{ {code} }}");
        }
    }
    parsed(&code)
}

/// The code with the path that the list or the item gives for gotag.
fn through_crate(code: TokenStream, item: &Item, names: &[Written]) -> TokenStream {
    match names.iter().find_map(|written| written.krate.as_ref()).or(item.krate.as_ref()) {
        Some(path) => through(code, path),
        None => code,
    }
}

/// The name of the hash in a generated file. The tool names it so too.
fn guard(name: &str) -> String {
    format!("__GOTAG_{}", item::snake(name).to_uppercase())
}

/// The code with `path` for every `::gotag`.
fn through(code: TokenStream, path: &TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = Vec::new();
    for token in code {
        match token {
            TokenTree::Ident(ident) if ident.to_string() == "gotag" => {
                tokens.truncate(tokens.len() - 2);
                tokens.extend(path.clone());
            }
            TokenTree::Group(group) => {
                tokens.push(Group::new(group.delimiter(), through(group.stream(), path)).into());
            }
            token => tokens.push(token),
        }
    }
    tokens.into_iter().collect()
}
