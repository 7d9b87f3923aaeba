//! `cargo xtask codegen`: the code of everything that is marked `#[gotag::generate(...)]`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use gotag_codegen::driver::{self, Mode, Options, Report};

/// Write the generated code of everything marked `#[gotag::generate(...)]`
#[derive(Args)]
#[command(after_help = "\
Exit codes:
  0  everything is up to date, or was written
  1  --check found a difference
  2  the options make no sense
  3  a source file has a mistake; its package is left as it was
  4  a file could not be read or written, or cargo failed")]
pub(crate) struct Arguments {
    /// Write nothing; print the differences and fail if there are any
    #[arg(long, conflicts_with_all = ["diff", "list"])]
    check: bool,
    /// Write nothing; print the differences
    #[arg(long, conflicts_with = "list")]
    diff: bool,
    /// Write nothing; list the marked items and their files
    #[arg(long)]
    list: bool,
    /// Only this package; may be given several times
    #[arg(long, short, value_name = "NAME")]
    package: Vec<String>,
    /// The Cargo.toml of another package or workspace
    #[arg(long, value_name = "PATH")]
    manifest_path: Option<PathBuf>,
}

pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let mode = match (arguments.check, arguments.diff, arguments.list) {
        (true, ..) => Mode::Check,
        (_, true, _) => Mode::Diff,
        (.., true) => Mode::List,
        _ => Mode::Write,
    };
    let manifest_path = arguments.manifest_path.unwrap_or_else(|| crate::root().join("Cargo.toml"));
    let options = Options { manifest_path: Some(manifest_path), packages: arguments.package, mode };
    let report = driver::run(&options);
    show(&report);
    ExitCode::from(u8::try_from(report.exit().code()).unwrap_or(u8::MAX))
}

/// Whether the committed code of this repository is up to date; says what is not.
pub(crate) fn check() -> bool {
    let manifest_path = Some(crate::root().join("Cargo.toml"));
    let report = driver::run(&Options { manifest_path, mode: Mode::Check, ..Options::default() });
    show(&report);
    report.exit() == driver::Exit::Fine
}

/// What was asked for goes to stdout, what went wrong to stderr.
fn show(report: &Report) {
    if report.problems.is_empty() && report.failures.is_empty() {
        print!("{report}");
    } else {
        eprint!("{report}");
    }
}
