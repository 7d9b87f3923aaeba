//! The source files of a package: the module tree from the root of each target, by rustc's own rules. Never a glob:
//! a file that cargo does not compile is no source.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proc_macro2::Span;
use rayon::prelude::*;
use syn::{Attribute, Expr, ExprLit, Item, ItemMod, Lit, Meta};

use super::problem::{Place, Problem};
use super::report::Failure;
use super::workspace::Package;
use crate::diag::{Diagnostic, Extent};
use crate::generate::{self, Generated, MARKER, Origin};

/// What one source file gave.
pub(super) struct Source {
    pub(super) file: PathBuf,
    pub(super) outputs: Vec<Output>,
    pub(super) problems: Vec<Problem>,
    pub(super) failures: Vec<Failure>,
    children: Vec<Child>,
}

/// The generated file of one item, and where the item stands.
pub(super) struct Output {
    pub(super) item: String,
    pub(super) list: String,
    pub(super) path: PathBuf,
    pub(super) text: String,
    pub(super) place: Place,
}

/// A file still to read.
#[derive(Clone)]
struct Child {
    file: PathBuf,
    scope: Scope,
}

/// Where the modules of a module are looked for: `dir`, or `dir/relative` for a file that is not `mod.rs`.
#[derive(Clone)]
struct Scope {
    dir: PathBuf,
    relative: Option<String>,
}

impl Scope {
    /// The scope of a target's root, a `mod.rs`, or a file that a `#[path]` names.
    fn owner(file: &Path) -> Self {
        Self { dir: parent(file), relative: None }
    }

    /// The directory of the modules.
    fn place(&self) -> PathBuf {
        self.relative.iter().fold(self.dir.clone(), |dir, name| dir.join(name))
    }
}

/// Every source file once, sorted by path, although targets share files and threads race.
pub(super) fn sources(package: &Package) -> Vec<Source> {
    let root = |file: &PathBuf| Child { file: file.clone(), scope: Scope::owner(file) };
    let mut wave: Vec<Child> = package.targets.iter().map(root).collect();
    let mut seen = BTreeSet::new();
    let mut sources = Vec::new();
    while !wave.is_empty() {
        wave.retain(|child| seen.insert(child.file.clone()));
        let read: Vec<Source> = wave.par_iter().map(|child| source(child, package)).collect();
        wave = read.iter().flat_map(|source| source.children.iter().cloned()).collect();
        sources.extend(read);
    }
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    sources
}

fn source(child: &Child, package: &Package) -> Source {
    let mut source = Source {
        file: child.file.clone(),
        outputs: Vec::new(),
        problems: Vec::new(),
        failures: Vec::new(),
        children: Vec::new(),
    };
    match std::fs::read_to_string(&child.file) {
        // The compiler reads line ends so too, and string literals may hold some.
        Ok(text) => source.fill(child, package, &text.replace("\r\n", "\n").into()),
        Err(error) => source.failures.push(Failure::io("read", &child.file, &error)),
    }
    source
}

impl Source {
    fn fill(&mut self, child: &Child, package: &Package, text: &Arc<str>) {
        if text.starts_with(MARKER) {
            return;
        }
        let mut diagnostics = Vec::new();
        match syn::parse_file(text) {
            Ok(parsed) => {
                let mut tree = Tree { file: &child.file, children: Vec::new(), diagnostics: Vec::new() };
                tree.walk(&parsed.items, &child.scope);
                self.children = tree.children;
                diagnostics.extend(tree.diagnostics);
                let path = super::problem::show(&child.file, &package.root);
                let (generated, wrong) =
                    generate::generate_file(&parsed, Origin { path: &path, names: &package.names });
                self.outputs = generated.into_iter().map(|one| output(one, &child.file, text)).collect();
                diagnostics.extend(wrong);
            }
            Err(error) => diagnostics.extend(generate::not_rust(error)),
        }
        self.problems = diagnostics.iter().map(|one| Problem::new(one, &child.file, text)).collect();
    }
}

fn output(generated: Generated, file: &Path, text: &Arc<str>) -> Output {
    Output {
        item: generated.item,
        list: generated.list,
        path: parent(file).join("generated").join(generated.file),
        text: generated.text,
        place: Place::new(generated.at, file, text),
    }
}

/// The walk over one file.
struct Tree<'a> {
    file: &'a Path,
    children: Vec<Child>,
    diagnostics: Vec<Diagnostic>,
}

impl Tree<'_> {
    fn walk(&mut self, items: &[Item], scope: &Scope) {
        for item in items {
            match item {
                Item::Mod(module) => self.module(module, scope),
                Item::Macro(item) if item.mac.path.is_ident("include") => self.include(&item.mac.tokens.to_string()),
                _ => {}
            }
        }
    }

    fn module(&mut self, module: &ItemMod, scope: &Scope) {
        let name = module.ident.to_string();
        let name = name.trim_start_matches("r#");
        let given = paths(&module.attrs);
        if let Some((_, items)) = &module.content {
            // On an inline module the path is the directory itself.
            let dir = given.first().map_or_else(|| scope.place().join(name), |path| scope.dir.join(&path.value));
            let inner = Scope { dir, relative: None };
            return self.walk(items, &inner);
        }
        for path in &given {
            let file = normal(&scope.dir.join(&path.value));
            self.child(file.clone(), Scope::owner(&file), path.span, path.sure && !conditional(&module.attrs));
        }
        if given.iter().any(|path| path.sure) {
            return;
        }
        let dir = scope.place();
        let (flat, nested) = (dir.join(format!("{name}.rs")), dir.join(name).join("mod.rs"));
        if nested.is_file() && !flat.is_file() {
            let scope = Scope::owner(&nested);
            self.child(nested, scope, module.ident.span(), true);
        } else {
            let needed = given.is_empty() && !conditional(&module.attrs);
            let scope = Scope { dir, relative: Some(name.to_owned()) };
            self.child(flat, scope, module.ident.span(), needed);
        }
    }

    /// `include!("other.rs")` of sources; what it includes looks for its modules beside itself.
    fn include(&mut self, argument: &str) {
        if let Ok(Lit::Str(path)) = syn::parse_str::<Lit>(argument) {
            let file = normal(&parent(self.file).join(path.value()));
            self.child(file.clone(), Scope::owner(&file), path.span(), false);
        }
    }

    fn child(&mut self, file: PathBuf, scope: Scope, span: Span, needed: bool) {
        if file.is_file() {
            self.children.push(Child { file, scope });
        } else if needed {
            self.diagnostics.push(Diagnostic {
                at: Extent::from(span),
                message: "the file of this module is not there".to_owned(),
                help: Some(format!("expected {}", super::problem::show(&file, &parent(self.file)))),
            });
        }
    }
}

/// The value of a `#[path = "..."]`; unsure under a `cfg_attr`.
struct Given {
    value: String,
    span: Span,
    sure: bool,
}

fn paths(attributes: &[Attribute]) -> Vec<Given> {
    let mut given = Vec::new();
    for attribute in attributes {
        given.extend(path_value(&attribute.meta, true));
        given.extend(generate::conditional(&attribute.meta).iter().filter_map(|meta| path_value(meta, false)));
    }
    given
}

fn path_value(meta: &Meta, sure: bool) -> Option<Given> {
    match meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(value), .. }) => {
                Some(Given { value: value.value(), span: value.span(), sure })
            }
            _ => None,
        },
        _ => None,
    }
}

/// Whether a module may be off, and then need not have a file.
fn conditional(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

fn parent(file: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).to_owned()
}

/// Without `.` and `..`, so that one file has one path.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir if normal.file_name().is_some() => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}
