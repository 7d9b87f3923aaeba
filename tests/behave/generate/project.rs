//! A package in a temporary directory.

use std::fs;
use std::path::Path;

use gotag_codegen::driver::{Mode, Options, Report, run};
use tempfile::TempDir;

/// The package `acme`, with these files.
pub(super) struct Project(TempDir);

impl Project {
    pub(super) fn new(files: &[(&str, &str)]) -> Project {
        let project = Project(TempDir::new().unwrap());
        let manifest = "[package]\nname = \"acme\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n";
        project.write("Cargo.toml", manifest);
        for (path, text) in files {
            project.write(path, text);
        }
        project
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(super) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    pub(super) fn exists(&self, path: &str) -> bool {
        self.path().join(path).exists()
    }

    pub(super) fn run(&self, mode: Mode) -> Report {
        run(&Options { manifest_path: Some(self.path().join("Cargo.toml")), mode, ..Options::default() })
    }

    /// The generated files that its sources ask for, relative and sorted.
    pub(super) fn wanted(&self) -> Vec<String> {
        let report = self.run(Mode::List);
        assert!(report.problems.is_empty() && report.failures.is_empty(), "{report}");
        let root = self.path().canonicalize().unwrap();
        let relative = |path: &Path| path.strip_prefix(&root).unwrap_or(path).to_str().unwrap().replace('\\', "/");
        let mut wanted: Vec<String> = report.listed.iter().map(|listed| relative(&listed.path)).collect();
        wanted.sort();
        wanted
    }
}
