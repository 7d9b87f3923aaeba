//! `cargo xtask docs`: the tables in the docs are printed from the registries, so they cannot tell what is not so.
//!
//! A table stands between `<!-- table: keys -->` and `<!-- /table -->` in a Markdown file at the root.

mod tables;

use std::fs;
use std::io;
use std::process::ExitCode;

use clap::Args;

/// Print the tables of keys, words, rules and derives into the docs
#[derive(Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a table is old
    #[arg(long)]
    check: bool,
}

const OPEN: &str = "<!-- table: ";
const CLOSE: &str = "<!-- /table -->";

pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    crate::exit(print(arguments.check))
}

/// Whether the tables are up to date; says which are not.
pub(crate) fn check() -> bool {
    print(true)
}

fn print(check: bool) -> bool {
    match try_print(check) {
        Ok(fine) => fine,
        Err(error) => {
            eprintln!("error: {error}");
            false
        }
    }
}

fn try_print(check: bool) -> io::Result<bool> {
    let mut pages: Vec<_> = fs::read_dir(crate::root())?.collect::<io::Result<Vec<_>>>()?;
    pages.retain(|page| page.path().extension().is_some_and(|extension| extension == "md"));
    pages.sort_by_key(fs::DirEntry::path);
    let mut fine = true;
    for page in pages {
        let (path, name) = (page.path(), page.file_name().to_string_lossy().into_owned());
        let old = fs::read_to_string(&path)?;
        match fill(&old, &tables::table) {
            Err(message) => {
                eprintln!("error: {name}: {message}");
                fine = false;
            }
            Ok(new) if new == old => {}
            Ok(_) if check => {
                eprintln!("{name}: a table is old. Run `cargo xtask docs`");
                fine = false;
            }
            Ok(new) => {
                fs::write(&path, new)?;
                println!("updated {name}");
            }
        }
    }
    Ok(fine)
}

/// The page with fresh tables.
fn fill(page: &str, table: &dyn Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut filled = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(OPEN) {
        let line = 1 + page[..page.len() - rest.len() + at].matches('\n').count();
        let after = &rest[at + OPEN.len()..];
        let Some((name, after)) = after.split_once(" -->") else {
            return Err(format!("line {line}: a table marker without its end"));
        };
        let Some(rows) = table(name) else {
            return Err(format!("line {line}: `{name}` is no table. Known are {}", tables::NAMES.join(", ")));
        };
        let Some(close) = after.find(CLOSE) else {
            return Err(format!("line {line}: the table `{name}` has no `{CLOSE}`"));
        };
        filled.push_str(&rest[..at]);
        filled.extend([OPEN, name, " -->\n", &rows, CLOSE]);
        rest = &after[close + CLOSE.len()..];
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_fresh() {
        assert!(check());
    }

    #[test]
    fn a_page_is_filled_between_its_markers() {
        let table = |name: &str| (name == "keys").then(|| "| a |\n".to_owned());
        let page = "one\n<!-- table: keys -->\nold\n<!-- /table -->\ntwo\n<!-- table: keys --><!-- /table -->\n";
        let filled = fill(page, &table).unwrap();
        let part = "<!-- table: keys -->\n| a |\n<!-- /table -->\n";
        assert_eq!(filled, format!("one\n{part}two\n{part}"));
        assert_eq!(fill(&filled, &table).unwrap(), filled);
    }

    #[test]
    fn mistakes_in_markers_are_told_with_their_line() {
        let table = |name: &str| (name == "keys").then(String::new);
        assert!(fill("\n<!-- table: kes -->\n<!-- /table -->", &table).unwrap_err().starts_with("line 2: `kes`"));
        assert!(fill("<!-- table: keys -->\n", &table).unwrap_err().contains("has no `<!-- /table -->`"));
    }
}
