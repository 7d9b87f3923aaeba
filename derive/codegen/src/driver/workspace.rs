//! The packages of a workspace and the roots of their targets, by `cargo metadata`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, MetadataCommand};

use super::Options;
use super::report::Failure;
use crate::diag::{did_you_mean, list};
use crate::generate::Names;

/// The packages to generate for.
pub(super) struct Workspace {
    /// Paths are shown relative to it.
    pub(super) root: PathBuf,
    /// Sorted by name.
    pub(super) packages: Vec<Package>,
}

/// One package.
pub(super) struct Package {
    /// The directory of its Cargo.toml.
    pub(super) root: PathBuf,
    /// The root file of every target: lib, binaries, tests, examples, benches, the build script.
    pub(super) targets: BTreeSet<PathBuf>,
    /// By which names its sources may call gotag.
    pub(super) names: Names,
}

/// Asks cargo. Only manifests are read, so neither a lock file nor a network is needed.
pub(super) fn read(options: &Options) -> Result<Workspace, Failure> {
    let mut command = MetadataCommand::new();
    command.no_deps();
    if let Some(manifest) = &options.manifest_path {
        command.manifest_path(manifest);
    }
    let metadata = command.exec().map_err(|error| Failure::Tool(format!("cargo metadata failed: {error}")))?;
    let known: Vec<&str> = metadata.workspace_packages().iter().map(|package| package.name.as_str()).collect();
    for name in &options.packages {
        if !known.contains(&name.as_str()) {
            let help = match did_you_mean(name, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("its packages are {}", list(&known)),
            };
            return Err(Failure::Usage(format!("`{name}` is no package of this workspace\nhelp: {help}")));
        }
    }
    let mut packages = packages(&metadata, &options.packages);
    packages.sort_by(|(a, _), (b, _)| a.cmp(b));
    let packages = packages.into_iter().map(|(_, package)| package).collect();
    Ok(Workspace { root: metadata.workspace_root.into_std_path_buf(), packages })
}

fn packages(metadata: &Metadata, wanted: &[String]) -> Vec<(String, Package)> {
    let members = metadata.workspace_packages().into_iter();
    members
        .filter(|package| wanted.is_empty() || wanted.iter().any(|name| package.name.as_str() == name))
        .map(|package| {
            let renames = package.dependencies.iter().filter(|dependency| dependency.name == "gotag");
            let read = Package {
                root: package.manifest_path.parent().map_or(Path::new(""), Path::new).to_owned(),
                targets: package.targets.iter().map(|target| target.src_path.clone().into_std_path_buf()).collect(),
                names: Names::new(renames.filter_map(|dependency| dependency.rename.clone())),
            };
            (package.name.to_string(), read)
        })
        .collect()
}
