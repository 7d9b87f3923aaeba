//! A measured crate on disk.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use super::workload::{Side, Workload};
use crate::{child, place};

/// What a user waits for.
#[derive(Clone, Copy)]
pub(crate) enum Phase {
    /// `cargo check --tests`, as an editor runs it.
    Check,
    /// `cargo test --no-run`: code generation and the linker too.
    Build,
    /// `cargo build --release`: the optimizer too.
    Release,
}

impl Phase {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Build => "debug build",
            Self::Release => "release build",
        }
    }

    /// The words for cargo. A program has no tests: it is built itself.
    const fn words(self, program: bool) -> &'static [&'static str] {
        match (self, program) {
            (Self::Check, false) => &["check", "--tests", "--quiet"],
            (Self::Check, true) => &["check", "--quiet"],
            (Self::Build, false) => &["test", "--no-run", "--quiet"],
            (Self::Build, true) => &["build", "--quiet"],
            (Self::Release, _) => &["build", "--release", "--quiet"],
        }
    }
}

/// One workload of one side, written to the target directory.
pub(crate) struct Leaf {
    name: String,
    root: PathBuf,
    scratch: PathBuf,
    /// Whether it is a program, and not a library.
    program: bool,
}

impl Leaf {
    /// Writes the crate. It takes over the lock file of this package, so that all figures are of the same versions.
    pub(crate) fn write(workload: Workload, side: Side) -> Result<Self, String> {
        let scratch = place::scratch()?;
        let name = format!("{}-{}", workload.name(), side.name());
        let root = scratch.join("leaf").join(&name);
        let manifest = format!(
            "[package]\nname = \"leaf-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [workspace]\n\n[dependencies]\n{}",
            workload.dependencies(side)
        );
        place::write(&root.join("Cargo.toml"), &manifest)?;
        place::write(&root.join(source(workload.is_program())), &workload.source(side))?;
        place::lock(&root)?;
        Ok(Self { name, root, scratch, program: workload.is_program() })
    }

    /// Builds the crate anew and returns its seconds of processor time.
    pub(crate) fn build(&self, phase: Phase) -> Result<f64, String> {
        self.touch()?;
        let mut cargo = child::cargo(&self.root, &self.scratch.join("build"));
        cargo.args(phase.words(self.program)).env("CARGO_INCREMENTAL", "0").env("RUSTFLAGS", "-Awarnings");
        Ok(child::run(&mut cargo)?.0.cpu)
    }

    /// The lines of the crate with all its macros expanded, as rustc prints them.
    ///
    /// rustc prints them to nightly users alone. The variable that lifts this makes build scripts run again, so this
    /// has a target directory of its own.
    pub(crate) fn expanded_lines(&self) -> Result<usize, String> {
        let mut cargo = child::cargo(&self.root, &self.scratch.join("expand"));
        cargo.args(["rustc", "--profile=check", "--quiet", "--", "-Zunpretty=expanded"]);
        cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Awarnings");
        let (_, output) = child::run(&mut cargo)?;
        Ok(String::from_utf8_lossy(&output.stdout).lines().count())
    }

    /// The bytes of the program that the last release build left: as it is, and without its symbols.
    pub(crate) fn sizes(&self) -> Result<[u64; 2], String> {
        let program = self.scratch.join("build/release").join(format!("leaf-{}", self.name));
        let stripped = program.with_extension("stripped");
        child::run(Command::new("strip").arg("-o").args([&stripped, &program]))?;
        Ok([size(&program)?, size(&stripped)?])
    }

    fn touch(&self) -> Result<(), String> {
        let path = self.root.join(source(self.program));
        File::options()
            .append(true)
            .open(&path)
            .and_then(|file| file.set_modified(SystemTime::now()))
            .map_err(|error| format!("cannot touch `{}`: {error}", path.display()))
    }
}

fn size(path: &Path) -> Result<u64, String> {
    let data = path.metadata().map_err(|error| format!("cannot look at `{}`: {error}", path.display()))?;
    Ok(data.len())
}

/// Where the only file of a crate is.
const fn source(program: bool) -> &'static str {
    if program { "src/main.rs" } else { "src/lib.rs" }
}
