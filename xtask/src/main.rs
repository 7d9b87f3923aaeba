//! The project's own tasks, behind `cargo xtask`. One file a task; what users need too is a library, `gotag_codegen`.

mod bench;
mod codegen;
mod docs;
mod test;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The tasks of this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    Codegen(codegen::Arguments),
    /// Run everything that has to pass: formatting, clippy, all tests, codegen --check, docs --check, tidy
    Test,
    Bench(bench::Arguments),
    /// Check the conventions of CONTRIBUTING.md
    Tidy,
    Docs(docs::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse().task {
        Task::Codegen(arguments) => codegen::run(arguments),
        Task::Test => test::run(),
        Task::Bench(arguments) => bench::run(arguments),
        Task::Tidy => tidy::run(),
        Task::Docs(arguments) => docs::run(&arguments),
    }
}

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// The cargo that runs this.
fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// The verdict of a task, as the shell hears it.
fn exit(fine: bool) -> ExitCode {
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
