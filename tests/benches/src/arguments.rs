//! The command line.

/// What is printed when the command line cannot be read.
pub(crate) const USAGE: &str = "\
usage: gotag-benches [compile] [cold] [run] [all] [--runs N] [--only TEXT] [--write]

  compile    CPU time of a leaf crate, gotag against the peers, and the lines it expands to
  cold       CPU time and packages of a first build
  run        run time of what was generated
  all        the three of them (as when none is named)

  --runs N      builds per figure, of which the median counts (default 5)
  --only TEXT   only the workloads and operations whose name contains TEXT
  --write       put the tables into tests/benches/README.md";

/// One of the three kinds of figure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Compile,
    Cold,
    Run,
}

impl Part {
    const ALL: [Self; 3] = [Self::Compile, Self::Cold, Self::Run];

    /// The word on the command line, and in the README's markers.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Compile => "compile",
            Self::Cold => "cold",
            Self::Run => "run",
        }
    }
}

/// The command line, read.
pub(crate) struct Arguments {
    pub(crate) parts: Vec<Part>,
    pub(crate) runs: usize,
    pub(crate) only: Option<String>,
    pub(crate) write: bool,
}

impl Arguments {
    /// Fails on a word it does not know, and on figures that are not to stand on the page: filtered ones, and of a debug build.
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self { parts: Vec::new(), runs: 5, only: None, write: false };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.as_str() {
                "--write" => arguments.write = true,
                "--runs" => arguments.runs = number(words.next().as_deref())?,
                "--only" => arguments.only = Some(words.next().ok_or("`--only` needs a text")?),
                "all" => arguments.parts.extend(Part::ALL),
                name => match Part::ALL.into_iter().find(|part| part.name() == name) {
                    Some(part) => arguments.parts.push(part),
                    None => return Err(format!("`{name}` is none of compile, cold, run, all")),
                },
            }
        }
        if arguments.parts.is_empty() {
            arguments.parts.extend(Part::ALL);
        }
        if arguments.write && cfg!(debug_assertions) {
            return Err("`--write` needs this program in its release profile".to_owned());
        }
        if arguments.write && arguments.only.is_some() {
            return Err("`--write` needs whole tables: leave out `--only`".to_owned());
        }
        Ok(arguments)
    }

    /// Whether a workload or an operation of this name is measured.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|text| name.contains(text.as_str()))
    }
}

fn number(word: Option<&str>) -> Result<usize, String> {
    match word.map(str::parse) {
        Some(Ok(runs)) if runs > 0 => Ok(runs),
        _ => Err("`--runs` needs a number above 0".to_owned()),
    }
}
