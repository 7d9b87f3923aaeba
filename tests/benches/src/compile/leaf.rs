//! A measured crate on disk.

use std::fs::File;
use std::path::PathBuf;
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
}

impl Phase {
    pub(crate) const ALL: [Self; 2] = [Self::Check, Self::Build];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Build => "debug build",
        }
    }

    const fn words(self) -> [&'static str; 3] {
        match self {
            Self::Check => ["check", "--tests", "--quiet"],
            Self::Build => ["test", "--no-run", "--quiet"],
        }
    }
}

/// One workload of one side, written to the target directory.
pub(crate) struct Leaf {
    root: PathBuf,
    scratch: PathBuf,
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
        place::write(&root.join("src/lib.rs"), &workload.source(side))?;
        place::lock(&root)?;
        Ok(Self { root, scratch })
    }

    /// Builds the crate anew and returns its seconds of processor time.
    pub(crate) fn build(&self, phase: Phase) -> Result<f64, String> {
        self.touch()?;
        let mut cargo = child::cargo(&self.root, &self.scratch.join("build"));
        cargo.args(phase.words()).env("CARGO_INCREMENTAL", "0").env("RUSTFLAGS", "-Awarnings");
        Ok(child::run(&mut cargo)?.0.cpu)
    }

    /// The lines of the crate with all its macros expanded, as rustc prints them.
    ///
    /// rustc prints them to nightly users alone. The variable that lifts this makes build scripts run again, so this
    /// has a target directory of its own.
    pub(crate) fn expanded_lines(&self) -> Result<usize, String> {
        let mut cargo = child::cargo(&self.root, &self.scratch.join("expand"));
        cargo.args(["rustc", "--lib", "--profile=check", "--quiet", "--", "-Zunpretty=expanded"]);
        cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Awarnings");
        let (_, output) = child::run(&mut cargo)?;
        Ok(String::from_utf8_lossy(&output.stdout).lines().count())
    }

    fn touch(&self) -> Result<(), String> {
        let path = self.root.join("src/lib.rs");
        File::options()
            .append(true)
            .open(&path)
            .and_then(|file| file.set_modified(SystemTime::now()))
            .map_err(|error| format!("cannot touch `{}`: {error}", path.display()))
    }
}
