//! The only part that reads and writes files: a workspace in, its `generated/` files out.
//!
//! The stages: [`workspace`] (cargo metadata) -> [`modules`] (the source files that cargo compiles, with what
//! [`crate::generate`] makes of each) -> [`plan`] (what differs on disk) -> [`apply`] (atomic writes). [`report`] and
//! [`problem`] say how it went.
//!
//! What is written depends on the sources alone: not on the order of a map, the number of threads, the directory the
//! tool runs in, or the rustfmt that is installed.
//!
//! A project's own xtask needs nothing else:
//! ```no_run
//! use gotag_codegen::driver::{Mode, Options, run};
//!
//! let report = run(&Options { mode: Mode::Check, ..Options::default() });
//! eprint!("{report}");
//! std::process::exit(report.exit().code());
//! ```

mod apply;
mod modules;
mod orphans;
mod plan;
mod problem;
mod report;
mod workspace;

use std::path::PathBuf;

use rayon::prelude::*;

pub use plan::{Change, Kind};
pub use problem::Problem;
pub use report::{Exit, Failure, Listed, Report};

/// What to do with what was generated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Write what changed and remove what nothing asks for any more.
    #[default]
    Write,
    /// Write nothing; any difference is drift, which the exit code tells.
    Check,
    /// Write nothing; show the differences.
    Diff,
    /// Write nothing; list the marked items and their files.
    List,
}

/// Which sources, and what to do.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The Cargo.toml of a package or workspace. `None`: the one above the current directory.
    pub manifest_path: Option<PathBuf>,
    /// The packages by name. Empty: every member of the workspace.
    pub packages: Vec<String>,
    /// What to do.
    pub mode: Mode,
}

/// Generates for a workspace. All that happened, mistakes included, is in the report.
///
/// A package with a mistake in it is left as it is, whole; the others are written.
pub fn run(options: &Options) -> Report {
    let workspace = match workspace::read(options) {
        Ok(workspace) => workspace,
        Err(failure) => return Report::failed(options.mode, failure),
    };
    let mut packages: Vec<_> = workspace.packages.par_iter().map(|package| plan::plan(package, &workspace)).collect();
    if options.mode == Mode::Write {
        for package in packages.iter_mut().filter(|package| package.is_sound()) {
            if let Err(failure) = apply::apply(&package.changes) {
                package.failures.push(failure);
            }
        }
    }
    Report::new(options.mode, workspace.root, packages)
}
