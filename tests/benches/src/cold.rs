//! The first build: what a new dependency costs before a line of one's own is compiled.

use std::collections::BTreeSet;
use std::path::Path;

use crate::arguments::Arguments;
use crate::child::{self, Cost};
use crate::place;
use crate::report::{self, median};

/// An empty crate with these dependencies.
struct Stack {
    name: &'static str,
    title: &'static str,
    dependencies: fn() -> String,
}

const STACKS: [Stack; 5] = [
    Stack { name: "gotag", title: "gotag, default features", dependencies: || place::gotag("") },
    Stack { name: "floor", title: "what gotag depends on, and a macro that parses", dependencies: || FLOOR.to_owned() },
    Stack {
        name: "types",
        title: "serde + validator + strum, with derives",
        dependencies: || SERDE_TO_STRUM.to_owned(),
    },
    Stack { name: "gotag-mock", title: "gotag with mocks", dependencies: || place::gotag("\"mock\"") },
    Stack {
        name: "all",
        title: "serde + validator + strum + mockall",
        dependencies: || format!("{SERDE_TO_STRUM}mockall = \"0.15\"\n"),
    },
];

const SERDE_TO_STRUM: &str = "serde = { version = \"1\", features = [\"derive\"] }\n\
                              validator = { version = \"0.21\", features = [\"derive\"] }\n\
                              strum = { version = \"0.28\", features = [\"derive\"] }\n";

/// What a derive macro and a runtime for serde cannot do without, as gotag has them.
const FLOOR: &str = "serde_core = { version = \"1\", default-features = false, features = [\"alloc\", \"result\", \"std\"] }\n\
                     parse = { path = \"parse\" }\n";

/// The macro of [`FLOOR`], whose only work is to parse.
const PARSE: [(&str, &str); 2] = [
    (
        "parse/Cargo.toml",
        "[package]\nname = \"parse\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\nproc-macro = true\n\n[dependencies]\n\
         proc-macro2 = { version = \"1\", default-features = false, features = [\"proc-macro\"] }\n\
         quote = { version = \"1\", default-features = false }\n\
         syn = { version = \"3\", default-features = false, features = [\"derive\", \"parsing\", \"printing\"] }\n",
    ),
    (
        "parse/src/lib.rs",
        r"
#[proc_macro_derive(Parse)]
pub fn parse(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match syn::parse2::<syn::DeriveInput>(item.into()) {
        Ok(input) => {
            let (params, ty, clause) = input.generics.split_for_impl();
            let name = input.ident;
            quote::quote!(impl #params #name #ty #clause {}).into()
        }
        Err(error) => error.to_compile_error().into(),
    }
}
",
    ),
];

/// The most that a cold build of gotag's default features may take.
const PACKAGES: usize = 12;
const SECONDS: f64 = 7.0;
/// The most that `cargo xtask codegen` may take on a fresh checkout, in seconds of wall time.
const CODEGEN: f64 = 60.0;

/// A cold build is long and steady: three are enough for a median.
pub(crate) fn runs(arguments: &Arguments) -> usize {
    arguments.runs.min(3)
}

/// Both tables.
pub(crate) fn measure(arguments: &Arguments) -> Result<String, String> {
    let stacks: Vec<&Stack> = STACKS.iter().filter(|stack| arguments.wants(stack.name)).collect();
    let mut packages = vec![0; stacks.len()];
    let mut costs = vec![Vec::new(); stacks.len()];
    for _ in 0..runs(arguments) {
        for (at, stack) in stacks.iter().enumerate() {
            eprintln!("cold: {}", stack.name);
            let (count, cost) = build(stack)?;
            packages[at] = count;
            costs[at].push(cost);
        }
    }
    let whole = stacks.iter().position(|stack| stack.name == "all");
    let rows: Vec<Vec<String>> = (0..stacks.len())
        .map(|at| {
            let over = whole.map_or_else(String::new, |whole| report::ratio(cpu(&costs[at]), cpu(&costs[whole]), None));
            row(stacks[at], packages[at], &costs[at], over)
        })
        .collect();
    let heads = ["cold build of", "packages", "CPU s", "wall s", "CPU against all peers", "target"];
    let mut tables = Vec::new();
    if !rows.is_empty() {
        tables.push(report::table(&heads, &rows));
    }
    if arguments.wants("codegen") {
        tables.push(report::table(&["fresh checkout", "wall s", "CPU s", "target"], &[codegen()?]));
    }
    Ok(tables.join("\n"))
}

fn cpu(costs: &[Cost]) -> f64 {
    median(&costs.iter().map(|cost| cost.cpu).collect::<Vec<_>>())
}

fn row(stack: &Stack, packages: usize, costs: &[Cost], over: String) -> Vec<String> {
    let wall = median(&costs.iter().map(|cost| cost.wall).collect::<Vec<_>>());
    let target = match (stack.name, packages <= PACKAGES && cpu(costs) <= SECONDS) {
        ("gotag", true) => format!("{PACKAGES} packages, {SECONDS} s CPU"),
        ("gotag", false) => format!("{PACKAGES} packages, {SECONDS} s CPU **missed**"),
        _ => String::new(),
    };
    let (cpu, wall) = (format!("{:.1}", cpu(costs)), format!("{wall:.1}"));
    vec![stack.title.to_owned(), packages.to_string(), cpu, wall, over, target]
}

/// Builds the stack in an empty target directory. Counts the packages that were compiled, without the empty crate.
fn build(stack: &Stack) -> Result<(usize, Cost), String> {
    let scratch = place::scratch()?;
    let root = scratch.join("cold").join(stack.name);
    let name = format!("cold-{}", stack.name);
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{}",
        (stack.dependencies)()
    );
    place::write(&root.join("Cargo.toml"), &manifest)?;
    place::write(&root.join("src/lib.rs"), "")?;
    if stack.name == "floor" {
        for (path, text) in PARSE {
            place::write(&root.join(path), text)?;
        }
    }
    place::lock(&root)?;
    // What is downloaded is no part of the figure.
    child::run(child::cargo(&root, &scratch.join("build")).args(["fetch", "--quiet"]))?;
    let target = scratch.join("cold-target");
    place::remove(&target)?;
    let mut cargo = child::cargo(&root, &target);
    // As from a registry: cargo compiles incrementally only what lies in the user's own folders, as gotag does here.
    cargo.env("CARGO_INCREMENTAL", "0");
    let (cost, output) = child::run(cargo.args(["build", "--quiet", "--offline", "--message-format=json"]))?;
    place::remove(&target)?;
    let packages: BTreeSet<String> = String::from_utf8_lossy(&output.stdout).lines().filter_map(package).collect();
    Ok((packages.len().saturating_sub(1), cost))
}

/// The package of a line of cargo's report, if the line tells of something compiled.
fn package(line: &str) -> Option<String> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    (message.get("reason")? == "compiler-artifact").then(|| message.get("package_id")?.as_str().map(str::to_owned))?
}

/// `cargo xtask codegen` on a clone of the repository, tool built from nothing.
fn codegen() -> Result<Vec<String>, String> {
    eprintln!("cold: codegen");
    let scratch = place::scratch()?;
    let (clone, target) = (scratch.join("checkout"), scratch.join("checkout-target"));
    place::remove(&clone)?;
    place::remove(&target)?;
    let mut git = std::process::Command::new("git");
    child::run(git.args(["clone", "--quiet", "--no-hardlinks"]).arg(place::repository()).arg(&clone))?;
    child::run(child::cargo(&clone, &target).args(["fetch", "--quiet", "--locked"]))?;
    let (cost, _) = child::run(child::cargo(&clone, &target).args(["xtask", "codegen"]))?;
    let clean = unchanged(&clone)?;
    place::remove(&clone)?;
    place::remove(&target)?;
    if !clean {
        return Err("`cargo xtask codegen` changed a fresh checkout: commit what it writes".to_owned());
    }
    let missed = if cost.wall > CODEGEN { " **missed**" } else { "" };
    let (wall, cpu) = (format!("{:.1}", cost.wall), format!("{:.1}", cost.cpu));
    Ok(vec!["`cargo xtask codegen`".to_owned(), wall, cpu, format!("{CODEGEN} s wall{missed}")])
}

fn unchanged(clone: &Path) -> Result<bool, String> {
    let mut git = std::process::Command::new("git");
    let (_, output) = child::run(git.current_dir(clone).args(["status", "--porcelain"]))?;
    Ok(output.stdout.is_empty())
}
