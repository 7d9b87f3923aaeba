//! `cargo xtask test`: everything that has to pass before a change lands, cheapest first.

use std::process::{Command, ExitCode, Stdio};

/// What cargo is asked to do, in order. `nextest` where it is installed, `test` where it is not.
const FORMAT: &[&str] = &["fmt", "--all", "--check"];
const CLIPPY: &[&str] =
    &["clippy", "--workspace", "--all-targets", "--all-features", "--quiet", "--", "--deny", "warnings"];
const NEXTEST: &[&str] = &["nextest", "run", "--workspace", "--all-features"];
const TESTS: &[&str] = &["test", "--workspace", "--all-features", "--all-targets"];
const DOC_TESTS: &[&str] = &["test", "--workspace", "--all-features", "--doc"];
/// What a user may turn on in place of the defaults: nothing, which is reflection on `no_std`; each feature alone; and what
/// goes together. The tests turn everything on.
const FEATURES: &[&str] = &[
    "",
    "std",
    "derive",
    "generate",
    "serde",
    "validate",
    "mock",
    "derive,serde,validate",
    "derive,deserialize_in_place",
    "derive,generate,mock",
    "std,generate,serde,validate",
];

/// A check of this program: it says what is wrong, and whether something is.
type Check = fn() -> bool;

pub(crate) fn run() -> ExitCode {
    let tests = if has_nextest() { NEXTEST } else { TESTS };
    let features = FEATURES.iter().map(|features| {
        let package = ["clippy", "--package", "gotag", "--quiet", "--no-default-features", "--features", features];
        [&package[..], &["--", "--deny", "warnings"]].concat()
    });
    let commands = [FORMAT, CLIPPY, tests, DOC_TESTS].map(<[&str]>::to_vec).into_iter().chain(features);
    let checks: [(&str, Check); 3] = [
        ("codegen --check", crate::codegen::check),
        ("docs --check", crate::docs::check),
        ("tidy", crate::tidy::check),
    ];
    for command in commands {
        if !cargo(&command) {
            return failed(&format!("cargo {}", command.join(" ")));
        }
    }
    for (name, check) in checks {
        println!("\n$ cargo xtask {name}");
        if !check() {
            return failed(&format!("cargo xtask {name}"));
        }
    }
    println!("\nall passed");
    ExitCode::SUCCESS
}

fn failed(command: &str) -> ExitCode {
    eprintln!("\nfailed: {command}");
    ExitCode::FAILURE
}

fn cargo(arguments: &[&str]) -> bool {
    println!("\n$ cargo {}", arguments.join(" "));
    match Command::new(crate::cargo()).args(arguments).current_dir(crate::root()).status() {
        Ok(status) => status.success(),
        Err(error) => {
            eprintln!("error: cannot run cargo: {error}");
            false
        }
    }
}

fn has_nextest() -> bool {
    let mut command = Command::new(crate::cargo());
    command.args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
