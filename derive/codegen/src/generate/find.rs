//! The items that carry `#[gotag::generate(...)]`, in inline modules too.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Block, ImplItem, Item, Meta, Stmt, Token, TraitItem, TraitItemFn, UseTree};

use crate::diag::Sink;

/// The names by which a package may call gotag: `gotag`, or what its Cargo.toml renames it to.
#[derive(Clone, Debug)]
pub struct Names(Vec<String>);

impl Names {
    /// `gotag` and these.
    pub fn new(renames: impl IntoIterator<Item = String>) -> Self {
        let mut names: Vec<String> = renames.into_iter().map(|name| name.replace('-', "_")).collect();
        names.push("gotag".to_owned());
        Self(names)
    }

    fn contains(&self, ident: &Ident) -> bool {
        self.0.iter().any(|name| ident == name)
    }
}

impl Default for Names {
    fn default() -> Self {
        Self::new([])
    }
}

/// An item to generate for.
pub(super) struct Marked {
    /// Without the mark.
    pub(super) item: Item,
    pub(super) ident: Ident,
    /// What stands in the parentheses of the mark.
    pub(super) list: TokenStream,
    /// The mark itself.
    pub(super) at: Span,
    /// The item as the file has it: a parsed item may print with other tokens than it was written with.
    pub(super) source: TokenStream,
}

impl Marked {
    /// The item's name, without `r#`.
    pub(super) fn name(&self) -> String {
        self.ident.to_string().trim_start_matches("r#").to_owned()
    }
}

/// Every marked item of a file, in source order.
pub(super) fn marked(file: &syn::File, names: &Names, sink: &Sink) -> Vec<Marked> {
    let mut found = Vec::new();
    walk(&file.items, &Scope::default(), names, sink, &mut found);
    found
}

/// What the imports of a module, and of the modules around it in the file, say about names.
#[derive(Clone, Default)]
struct Scope {
    /// Names of the attribute: `use gotag::generate as gen`.
    attributes: Vec<String>,
    /// Names of the crate: `use gotag as g`.
    crates: Vec<String>,
    /// `generate` is imported from elsewhere.
    foreign: bool,
}

fn walk(items: &[Item], outer: &Scope, names: &Names, sink: &Sink, found: &mut Vec<Marked>) {
    let mut scope = outer.clone();
    for item in items {
        if let Item::Use(item) = item {
            scope.import(&item.tree, &mut Vec::new(), names);
        }
    }
    for item in items {
        if let Item::Mod(module) = item
            && let Some((_, items)) = &module.content
        {
            walk(items, &scope, names, sink, found);
        }
        if let Item::Macro(item) = item {
            refuse_in_macro(item.mac.tokens.clone(), &scope, names, sink);
        }
        bodies(item, &mut |block| refuse_within(block, &scope, names, sink));
        found.extend(mark(item, &scope, names, sink));
    }
}

/// The bodies of the functions of an item.
fn bodies(item: &Item, visit: &mut dyn FnMut(&Block)) {
    match item {
        Item::Fn(item) => visit(&item.block),
        Item::Impl(item) => item.items.iter().for_each(|item| {
            if let ImplItem::Fn(item) = item {
                visit(&item.block);
            }
        }),
        Item::Trait(item) => item.items.iter().for_each(|item| {
            if let TraitItem::Fn(TraitItemFn { default: Some(block), .. }) = item {
                visit(block);
            }
        }),
        _ => {}
    }
}

/// An `include!` among statements takes one expression only, so code for what stands there cannot be included.
fn refuse_within(block: &Block, outer: &Scope, names: &Names, sink: &Sink) {
    let items = || block.stmts.iter().filter_map(|stmt| if let Stmt::Item(item) = stmt { Some(item) } else { None });
    let mut scope = outer.clone();
    for item in items() {
        if let Item::Use(item) = item {
            scope.import(&item.tree, &mut Vec::new(), names);
        }
    }
    for item in items() {
        bodies(item, &mut |block| refuse_within(block, &scope, names, sink));
        if let Some(marked) = mark(item, &scope, names, sink) {
            let help = "move the item out of the function, or use the derives";
            sink.error_help(marked.at, "committed code cannot be included within a function", help);
        }
    }
}

/// What a macro makes of its tokens is not known here, so an item among them would be missing its code for ever.
fn refuse_in_macro(tokens: TokenStream, scope: &Scope, names: &Names, sink: &Sink) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match (token, tokens.peek()) {
            (TokenTree::Punct(punct), Some(TokenTree::Group(group))) if punct.as_char() == '#' => {
                let meta = syn::parse2::<Meta>(group.stream());
                for (at, _) in meta.iter().flat_map(|meta| marks_in(meta, scope, names)) {
                    let help = "write the item itself into a file, or use the derives";
                    sink.error_help(at, "committed code cannot be generated for an item within a macro", help);
                }
            }
            (TokenTree::Group(group), _) => refuse_in_macro(group.stream(), scope, names, sink),
            _ => {}
        }
    }
}

impl Scope {
    fn import(&mut self, tree: &UseTree, path: &mut Vec<Ident>, names: &Names) {
        match tree {
            UseTree::Path(tree) => {
                path.push(tree.ident.clone());
                self.import(&tree.tree, path, names);
                path.pop();
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, path, names)),
            UseTree::Name(name) => self.name(&name.ident, &name.ident, path, names),
            UseTree::Rename(rename) => self.name(&rename.ident, &rename.rename, path, names),
            UseTree::Glob(_) => {}
        }
    }

    fn name(&mut self, ident: &Ident, local: &Ident, path: &[Ident], names: &Names) {
        let ours = path.len() == 1 && names.contains(&path[0]);
        if ours && ident == "generate" {
            self.attributes.push(local.to_string());
        } else if path.is_empty() && names.contains(ident) {
            self.crates.push(local.to_string());
        } else if local == "generate" && !["self", "super", "crate"].iter().any(|near| path.iter().any(|p| p == near)) {
            self.foreign = true;
        }
    }

    /// Whether a path names our attribute. A bare `generate` does unless the file says otherwise: it may have come
    /// through a glob import that this file does not show.
    fn is_generate(&self, path: &syn::Path, names: &Names) -> bool {
        let segments: Vec<&Ident> = path.segments.iter().map(|segment| &segment.ident).collect();
        match segments[..] {
            [only] => self.attributes.iter().any(|name| only == name) || only == "generate" && !self.foreign,
            [krate, name] => {
                name == "generate" && (names.contains(krate) || self.crates.iter().any(|name| krate == name))
            }
            _ => false,
        }
    }
}

/// The item if it is marked; what is marked and cannot be is reported.
fn mark(item: &Item, scope: &Scope, names: &Names, sink: &Sink) -> Option<Marked> {
    let is_mark = |attribute: &Attribute| !marks_in(&attribute.meta, scope, names).is_empty();
    let mut marks = attributes(item).iter().flat_map(|attribute| marks_in(&attribute.meta, scope, names));
    let (at, list) = marks.next()?;
    if let Some((second, _)) = marks.next() {
        sink.error_help(second, "this item has two `generate` attributes", "put everything into one list");
        return None;
    }
    let mut unmarked = item.clone();
    let (ident, attributes) = match &mut unmarked {
        Item::Struct(item) => (&item.ident, &mut item.attrs),
        Item::Enum(item) => (&item.ident, &mut item.attrs),
        Item::Trait(item) => (&item.ident, &mut item.attrs),
        _ => {
            sink.error(at, "`generate` goes on a struct, an enum or a trait");
            return None;
        }
    };
    attributes.retain(|attribute| !is_mark(attribute));
    let ident = ident.clone();
    let text = item.span().source_text();
    let source = text.and_then(|text| text.parse().ok()).unwrap_or_else(|| item.to_token_stream());
    Some(Marked { item: unmarked, ident, list, at, source })
}

/// The marks of an attribute: it is one, or a `cfg_attr` that holds some.
fn marks_in(meta: &Meta, scope: &Scope, names: &Names) -> Vec<(Span, TokenStream)> {
    if scope.is_generate(meta.path(), names) {
        let list = match meta {
            Meta::List(list) => list.tokens.clone(),
            _ => TokenStream::new(),
        };
        return vec![(meta.path().span(), list)];
    }
    conditional(meta).iter().flat_map(|meta| marks_in(meta, scope, names)).collect()
}

/// The attributes under a `cfg_attr(predicate, ...)`. None if it is another attribute.
pub(crate) fn conditional(meta: &Meta) -> Vec<Meta> {
    match meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            let parse = Punctuated::<Meta, Token![,]>::parse_terminated;
            let metas = list.parse_args_with(parse).unwrap_or_default();
            metas.into_iter().skip(1).collect()
        }
        _ => Vec::new(),
    }
}

/// The attributes of whatever may carry an attribute macro.
fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        _ => &[],
    }
}
