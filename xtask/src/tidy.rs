//! `cargo xtask tidy`: the conventions of CONTRIBUTING.md that a program can check. Each finding names its rule there.

mod files;
mod registry;
mod sources;

use std::fmt::{self, Display, Formatter};
use std::process::ExitCode;

/// A rule of CONTRIBUTING.md, under the name it has there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rule {
    FileLength,
    FunctionLength,
    RowHasTest,
    Finished,
    Safe,
    Portable,
}

impl Rule {
    fn name(self) -> &'static str {
        match self {
            Rule::FileLength => "file-length",
            Rule::FunctionLength => "function-length",
            Rule::RowHasTest => "row-has-test",
            Rule::Finished => "finished",
            Rule::Safe => "safe",
            Rule::Portable => "portable",
        }
    }
}

/// Something that breaks a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    /// Relative to the root.
    file: String,
    /// From 1; 0 is the file as a whole.
    line: usize,
    rule: Rule,
    message: String,
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let Finding { file, line, rule, message } = self;
        write!(f, "{file}")?;
        if *line > 0 {
            write!(f, ":{line}")?;
        }
        write!(f, ": {message} (CONTRIBUTING.md: {})", rule.name())
    }
}

pub(crate) fn run() -> ExitCode {
    crate::exit(check())
}

/// Whether the repository is tidy; says what is not.
pub(crate) fn check() -> bool {
    let root = crate::root();
    let files = match files::read(&root) {
        Ok(files) => files,
        Err(error) => {
            eprintln!("error: {error}");
            return false;
        }
    };
    let mut findings: Vec<Finding> = files.iter().flat_map(sources::check).collect();
    findings.extend(registry::check(&root));
    findings.sort();
    for finding in &findings {
        eprintln!("{finding}");
    }
    match findings.len() {
        0 => println!("{} files, tidy", files.len()),
        1 => eprintln!("1 finding"),
        many => eprintln!("{many} findings"),
    }
    findings.is_empty()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_repository_is_tidy() {
        assert!(super::check());
    }
}
