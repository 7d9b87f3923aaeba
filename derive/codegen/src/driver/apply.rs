//! Carrying a plan out: each file at once or not at all.

use std::io::Write;
use std::path::Path;

use super::plan::{Change, Kind};
use super::report::Failure;

/// Writes and removes files.
pub(super) fn apply(changes: &[Change]) -> Result<(), Failure> {
    for change in changes {
        match change.kind {
            Kind::Create | Kind::Update => write(&change.path, &change.new),
            Kind::Remove => remove(&change.path),
        }
        .map_err(|error| Failure::io("write", &change.path, &error))?;
    }
    Ok(())
}

/// Whoever reads meanwhile sees the old text or the new, never a part: the text is complete before it gets the name.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(directory)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gotag-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(mode(path));
    let mut file = builder.tempfile_in(directory)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

/// Temporary files are private by default; ours become sources, which keep their mode or take the usual one.
#[cfg(unix)]
fn mode(path: &Path) -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).map_or_else(|_| PermissionsExt::from_mode(0o666), |old| old.permissions())
}

/// The last file takes its directory along.
fn remove(path: &Path) -> std::io::Result<()> {
    std::fs::remove_file(path)?;
    if let Some(directory) = path.parent()
        && std::fs::read_dir(directory)?.next().is_none()
    {
        std::fs::remove_dir(directory)?;
    }
    Ok(())
}
