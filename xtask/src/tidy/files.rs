//! The text files of the repository.

use std::fs;
use std::io;
use std::path::Path;

/// A file of the repository.
pub(super) struct File {
    /// Relative to the root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

/// What the conventions are about.
const EXTENSIONS: &[&str] = &["rs", "toml", "md", "lock", "sh"];

/// Directories that hold nothing of ours.
const FOREIGN: &[&str] = &["target", "node_modules"];

/// The hidden directories that are ours.
const HIDDEN: &[&str] = &[".cargo", ".ci"];

/// Every file, sorted by path.
pub(super) fn read(root: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    visit(root, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn visit(directory: &Path, prefix: &str, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if entry.file_type()?.is_dir() {
            let hidden = name.starts_with('.') && !HIDDEN.contains(&name.as_str());
            if !hidden && !FOREIGN.contains(&name.as_str()) {
                visit(&entry.path(), &path, files)?;
            }
        } else if EXTENSIONS.contains(&extension(&path)) || prefix == ".ci" {
            files.push(File { path, text: fs::read_to_string(entry.path())? });
        }
    }
    Ok(())
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

impl File {
    pub(super) fn extension(&self) -> &str {
        extension(&self.path)
    }

    /// Written by hand, to be read by people: no generated code, no fixture whose text is its point.
    pub(super) fn is_source(&self) -> bool {
        let fixture = ["tests/ui/", "tests/golden/"].iter().any(|dir| self.path.starts_with(dir));
        self.extension() == "rs" && !self.is_generated() && (!fixture || self.path.ends_with("/main.rs"))
    }

    pub(super) fn is_generated(&self) -> bool {
        self.path.contains("/generated/")
    }
}
