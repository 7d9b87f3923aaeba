//! Child processes, and what they cost.

use std::path::Path;
use std::process::{Command, Output};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// What a command and all its children took, in seconds.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// User and system time, summed over all processes: what a quiet machine and a busy one agree on best.
    pub(crate) cpu: f64,
    /// From start to end.
    pub(crate) wall: f64,
}

/// A cargo that sees nothing of the caller's own settings and builds into `target`.
pub(crate) fn cargo(directory: &Path, target: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(directory).env("CARGO_TARGET_DIR", target);
    for variable in ["CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_JOBS", "RUSTC_WORKSPACE_WRAPPER", "RUSTFLAGS"] {
        command.env_remove(variable);
    }
    // An empty wrapper is none: a cache of compiler output would be measured instead of the compiler.
    command.env("RUSTC_WRAPPER", "");
    command
}

/// Runs a command to its end. Fails when it fails, with its first error.
pub(crate) fn run(command: &mut Command) -> Result<(Cost, Output), String> {
    let before = cpu()?;
    let start = Instant::now();
    let output = command.output().map_err(|error| format!("cannot run {}: {error}", shown(command)))?;
    let cost = Cost { cpu: cpu()? - before, wall: start.elapsed().as_secs_f64() };
    if output.status.success() {
        return Ok((cost, output));
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let first = text.lines().position(|line| line.starts_with("error")).unwrap_or(0);
    let said: Vec<&str> = text.lines().skip(first).take(12).collect();
    Err(format!("{} failed:\n{}", shown(command), said.join("\n")))
}

/// The seconds of processor time of all children so far.
fn cpu() -> Result<f64, String> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| format!("cannot read processor time: {error}"))?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Ok(std::time::Duration::from_micros(micros.unsigned_abs()).as_secs_f64())
}

fn shown(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program()).chain(command.get_args()).collect();
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    match command.get_current_dir() {
        Some(directory) => format!("`{}` in `{}`", words.join(" "), directory.display()),
        None => format!("`{}`", words.join(" ")),
    }
}
