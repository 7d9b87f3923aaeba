//! What a package's sources ask for against what stands on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::modules::{self, Output};
use super::orphans::orphans;
use super::problem::{Place, Problem, show};
use super::report::{Failure, Listed};
use super::workspace::{Package, Workspace};
use crate::generate::MARKER;

/// All that is to be done, and said, about one package.
pub(super) struct Plan {
    pub(super) listed: Vec<Listed>,
    /// Sorted by path.
    pub(super) changes: Vec<Change>,
    pub(super) problems: Vec<Problem>,
    pub(super) failures: Vec<Failure>,
}

/// A generated file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: PathBuf,
    /// What is to happen to it.
    pub kind: Kind,
    /// Its text on disk. Empty for a new file.
    pub old: String,
    /// Its text as it should be. Empty for a file to remove.
    pub new: String,
}

/// What is to happen to a generated file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is not there yet.
    Create,
    /// It is out of date.
    Update,
    /// Its item is gone.
    Remove,
}

impl Plan {
    /// Whether it may be carried out.
    pub(super) fn is_sound(&self) -> bool {
        self.problems.is_empty() && self.failures.is_empty()
    }
}

/// Reads a package and plans; nothing is written.
pub(super) fn plan(package: &Package, workspace: &Workspace) -> Plan {
    let mut plan = Plan { listed: Vec::new(), changes: Vec::new(), problems: Vec::new(), failures: Vec::new() };
    let mut wanted: BTreeMap<PathBuf, Output> = BTreeMap::new();
    let mut directories = BTreeSet::new();
    for source in modules::sources(package) {
        plan.problems.extend(source.problems);
        plan.failures.extend(source.failures);
        directories.extend(source.file.parent().map(|dir| dir.join("generated")));
        for output in source.outputs {
            plan.listed.push(Listed::new(&output));
            if !output.path.starts_with(&package.root) {
                plan.problems.push(outside(output.place, &package.root, &workspace.root));
            } else if let Some(first) = wanted.get(&output.path) {
                plan.problems.push(collision(first, output.place, &workspace.root));
            } else {
                wanted.insert(output.path.clone(), output);
            }
        }
    }
    for output in wanted.values() {
        plan.compare(output, &workspace.root);
    }
    for directory in &directories {
        plan.prune(directory, &wanted);
    }
    for (path, old) in orphans(&package.root, &|directory| directories.contains(directory)) {
        plan.changes.push(Change { path, kind: Kind::Remove, old, new: String::new() });
    }
    plan.changes.sort_by(|a, b| a.path.cmp(&b.path));
    plan.problems.sort_by(|a, b| a.order().cmp(&b.order()));
    plan
}

impl Plan {
    fn compare(&mut self, output: &Output, root: &Path) {
        let old = match std::fs::read_to_string(&output.path) {
            Ok(old) => old,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let (path, new) = (output.path.clone(), output.text.clone());
                return self.changes.push(Change { path, kind: Kind::Create, old: String::new(), new });
            }
            Err(error) => return self.failures.push(Failure::io("read", &output.path, &error)),
        };
        if !old.starts_with(MARKER) {
            return self.problems.push(unmarked(output, root));
        }
        // A checkout may have turned the line ends; that is no drift, and they are kept.
        let new = if old.contains("\r\n") { output.text.replace('\n', "\r\n") } else { output.text.clone() };
        if old != new {
            self.changes.push(Change { path: output.path.clone(), kind: Kind::Update, old, new });
        }
    }

    /// Removes our own files that no item asks for; a file without our mark is somebody's.
    fn prune(&mut self, directory: &Path, wanted: &BTreeMap<PathBuf, Output>) {
        let entries = match std::fs::read_dir(directory) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return,
            Err(error) => return self.failures.push(Failure::io("read", directory, &error)),
        };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if path.extension().is_none_or(|extension| extension != "rs") || wanted.contains_key(&path) {
                continue;
            }
            match std::fs::read_to_string(&path) {
                Ok(old) if old.starts_with(MARKER) => {
                    self.changes.push(Change { path, kind: Kind::Remove, old, new: String::new() });
                }
                Ok(_) => {}
                Err(error) => self.failures.push(Failure::io("read", &path, &error)),
            }
        }
    }
}

fn collision(first: &Output, second: Place, root: &Path) -> Problem {
    Problem {
        message: format!("two items want the generated file {}", show(&first.path, root)),
        help: Some(format!("the file is named after source file and item; rename one `{}`", first.item)),
        places: vec![second, first.place.clone()],
    }
}

fn outside(place: Place, package: &Path, root: &Path) -> Problem {
    Problem {
        message: format!("this file lies outside of the package {}, which compiles it", show(package, root)),
        help: Some("generated files are written within the package only; move the item or use the derives".to_owned()),
        places: vec![place],
    }
}

fn unmarked(output: &Output, root: &Path) -> Problem {
    Problem {
        message: format!("{} is in the way, and gotag did not write it", show(&output.path, root)),
        help: Some("move it, and run again".to_owned()),
        places: vec![output.place.clone()],
    }
}
