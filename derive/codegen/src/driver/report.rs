//! How a run went, for people and for scripts.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::Mode;
use super::modules::Output;
use super::plan::{Change, Kind, Plan};
use super::problem::{Place, Problem, show};

/// What a run came to.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was asked for.
    pub mode: Mode,
    /// The root of the workspace.
    pub root: PathBuf,
    /// The marked items, by package and place.
    pub listed: Vec<Listed>,
    /// What differs from the disk; in the mode `Write`, what was written.
    pub changes: Vec<Change>,
    /// Mistakes in the sources.
    pub problems: Vec<Problem>,
    /// What could not be read, written or asked for.
    pub failures: Vec<Failure>,
}

/// A marked item.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its name.
    pub item: String,
    /// What it asks for.
    pub list: String,
    /// Where it stands.
    pub place: Place,
    /// Where its code goes.
    pub path: PathBuf,
}

/// A run that could not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The options make no sense.
    Usage(String),
    /// A file could not be read or written, or cargo failed.
    Tool(String),
}

/// The exit code of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: everything is as it should be.
    Fine,
    /// 1: the mode `Check` found a difference.
    Drift,
    /// 2: the options make no sense.
    Usage,
    /// 3: a source file has a mistake.
    Source,
    /// 4: a file could not be read or written, or cargo failed.
    Tool,
}

impl Exit {
    /// The number for the shell.
    pub fn code(self) -> i32 {
        self as i32
    }
}

impl Failure {
    pub(super) fn io(verb: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::Tool(format!("cannot {verb} {}: {error}", path.display()))
    }
}

impl Listed {
    pub(super) fn new(output: &Output) -> Self {
        Self {
            item: output.item.clone(),
            list: output.list.clone(),
            place: output.place.clone(),
            path: output.path.clone(),
        }
    }
}

impl Report {
    pub(super) fn new(mode: Mode, root: PathBuf, plans: Vec<Plan>) -> Self {
        let mut report =
            Self { mode, root, listed: Vec::new(), changes: Vec::new(), problems: Vec::new(), failures: Vec::new() };
        for plan in plans {
            // What a package with a mistake differs in is not known: an item that is wrong has no code to compare.
            if plan.is_sound() {
                report.changes.extend(plan.changes);
            }
            report.listed.extend(plan.listed);
            report.problems.extend(plan.problems);
            report.failures.extend(plan.failures);
        }
        report
    }

    pub(super) fn failed(mode: Mode, failure: Failure) -> Self {
        let mut report = Self::new(mode, PathBuf::new(), Vec::new());
        report.failures.push(failure);
        report
    }

    /// What to tell the shell; the gravest if there are several.
    pub fn exit(&self) -> Exit {
        let failures = self.failures.iter().map(|failure| match failure {
            Failure::Usage(_) => Exit::Usage,
            Failure::Tool(_) => Exit::Tool,
        });
        let source = (!self.problems.is_empty()).then_some(Exit::Source);
        let drift = (self.mode == Mode::Check && !self.changes.is_empty()).then_some(Exit::Drift);
        failures.chain(source).chain(drift).max().unwrap_or(Exit::Fine)
    }
}

/// Mistakes with their source lines, then what was done or would be, then one line of summary.
impl Display for Report {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for failure in &self.failures {
            let (Failure::Usage(message) | Failure::Tool(message)) = failure;
            writeln!(f, "error: {message}\n")?;
        }
        for problem in &self.problems {
            writeln!(f, "{}", problem.render(&self.root))?;
        }
        match self.mode {
            Mode::List => self.list(f),
            Mode::Write => self.changes.iter().try_for_each(|change| self.done(change, f)),
            Mode::Check | Mode::Diff => self.changes.iter().try_for_each(|change| self.diff(change, f)),
        }?;
        self.summary(f)
    }
}

impl Report {
    fn list(&self, f: &mut Formatter) -> fmt::Result {
        for Listed { item, list, place, path } in &self.listed {
            let (file, path) = (show(&place.file, &self.root), show(path, &self.root));
            writeln!(f, "{file}:{}:{}: {item} ({list}) -> {path}", place.line, place.column)?;
        }
        Ok(())
    }

    fn done(&self, change: &Change, f: &mut Formatter) -> fmt::Result {
        let verb = match change.kind {
            Kind::Create => "created",
            Kind::Update => "updated",
            Kind::Remove => "removed",
        };
        writeln!(f, "{verb} {}", show(&change.path, &self.root))
    }

    fn diff(&self, change: &Change, f: &mut Formatter) -> fmt::Result {
        let path = show(&change.path, &self.root);
        let (old, new) = match change.kind {
            Kind::Create => ("/dev/null", &*format!("b/{path}")),
            Kind::Update => (&*format!("a/{path}"), &*format!("b/{path}")),
            Kind::Remove => (&*format!("a/{path}"), "/dev/null"),
        };
        write!(f, "{}", TextDiff::from_lines(&change.old, &change.new).unified_diff().header(old, new))
    }

    fn summary(&self, f: &mut Formatter) -> fmt::Result {
        let (items, changes, errors) =
            (self.listed.len(), self.changes.len(), self.problems.len() + self.failures.len());
        if errors > 0 {
            let left = if self.mode == Mode::Write { "; a package with errors is left as it was" } else { "" };
            writeln!(f, "{}{left}", count(errors, "error"))
        } else if self.mode == Mode::Check && changes > 0 {
            writeln!(f, "{} out of date. Run `cargo xtask codegen`", count(changes, "generated file"))
        } else if self.mode == Mode::Write || self.mode == Mode::Check {
            let state = if changes == 0 { "up to date".to_owned() } else { format!("{changes} changed") };
            writeln!(f, "{}, {state}", count(items, "generated file"))
        } else {
            Ok(())
        }
    }
}

fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
