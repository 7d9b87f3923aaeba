//! `cargo xtask bench`: the figures, with the peers in the same run. The package that needs the peers is a workspace of
//! its own, so nothing else builds them.

use std::process::{Command, ExitCode};

use clap::Args;

/// Measure compile time and run time against the peers
#[derive(Args)]
pub(crate) struct Arguments {
    /// Passed on to the bench program
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let manifest = crate::root().join("tests/benches/Cargo.toml");
    let status = Command::new(crate::cargo())
        .args(["run", "--release", "--manifest-path"])
        .arg(manifest)
        .arg("--")
        .args(arguments.arguments)
        .status();
    match status {
        Ok(status) => crate::exit(status.success()),
        Err(error) => {
            eprintln!("error: cannot run cargo: {error}");
            ExitCode::FAILURE
        }
    }
}
