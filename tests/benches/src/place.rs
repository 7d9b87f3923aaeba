//! Where things are: the repository, and the directory that measured crates are written to.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("tests/benches has two ancestors").to_owned()
}

/// The page that the figures stand on.
pub(crate) fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// `gotag-benches` in the target directory that this program was built into.
pub(crate) fn scratch() -> Result<PathBuf, String> {
    let program = std::env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
    let target = program.ancestors().nth(2).ok_or("this program stands in no target directory")?;
    Ok(target.join("gotag-benches"))
}

/// The line of a measured crate's manifest that makes it depend on this repository's gotag.
pub(crate) fn gotag(features: &str) -> String {
    format!("gotag = {{ path = '{}', features = [{features}] }}\n", repository().join("runtime").display())
}

/// Writes a file and the directories above it, unless it already reads so: an unchanged file keeps its age.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let parent = path.parent().ok_or_else(|| format!("`{}` is no file", path.display()))?;
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("cannot write `{}`: {error}", path.display()))
}

/// Gives a measured crate the versions of this package's lock file. cargo leaves out of it what the crate does not need.
pub(crate) fn lock(root: &Path) -> Result<(), String> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let to = root.join("Cargo.lock");
    fs::copy(&from, &to).map(drop).map_err(|error| format!("cannot copy the lock file to `{}`: {error}", to.display()))
}

/// Removes a directory with all it holds. One that is not there is as good as removed.
pub(crate) fn remove(directory: &Path) -> Result<(), String> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove `{}`: {error}", directory.display()))
        }
        _ => Ok(()),
    }
}
