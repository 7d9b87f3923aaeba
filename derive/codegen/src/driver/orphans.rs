//! Generated files that no source leads to any more: the sources of a whole directory have moved away.

use std::fs;
use std::path::{Path, PathBuf};

use crate::generate::source_of;

/// The files of our own below `package` that say they come from a source which is not there. The directories in `known` have
/// been looked through already; packages inside the package, hidden directories and what cargo builds are not looked into.
pub(super) fn orphans(package: &Path, known: &dyn Fn(&Path) -> bool) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    walk(package, package, known, &mut found);
    found
}

fn walk(directory: &Path, package: &Path, known: &dyn Fn(&Path) -> bool, found: &mut Vec<(PathBuf, String)>) {
    let generated = directory.file_name().is_some_and(|name| name == "generated") && !known(directory);
    // What cannot be read is no source's either, and so nothing to report.
    for entry in fs::read_dir(directory).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if !is_foreign(&path) {
                walk(&path, package, known, found);
            }
        } else if generated
            && path.extension().is_some_and(|extension| extension == "rs")
            && let Ok(text) = fs::read_to_string(&path)
            && source_of(&text).is_some_and(|source| !package.join(source).is_file())
        {
            found.push((path, text));
        }
    }
}

fn is_foreign(directory: &Path) -> bool {
    let hidden = directory.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    hidden || ["Cargo.toml", "CACHEDIR.TAG"].iter().any(|file| directory.join(file).exists())
}
