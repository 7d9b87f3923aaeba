//! A user's build: what cargo says of a package that commits its code.

use std::process::Command;

use gotag_codegen::driver::{Exit, Mode};

use super::project::Project;

/// A package that depends on gotag with these features alone. No test builds a generator.
fn project(features: &str, source: &str) -> Project {
    let project = Project::new(&[("src/lib.rs", source)]);
    let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");
    let dependency = format!("gotag = {{ path = {runtime:?}, default-features = false, features = [{features}] }}");
    let manifest =
        project.read("Cargo.toml").replace("[workspace]", &format!("[dependencies]\n{dependency}\n\n[workspace]"));
    project.write("Cargo.toml", &manifest);
    project.write("Cargo.lock", include_str!("../../../Cargo.lock"));
    project
}

/// Whether it compiles, and what the compiler says.
fn check(project: &Project) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--target-dir", "target"])
        .current_dir(project.path())
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn missing_fresh_stale_and_fresh_again() {
    let source = "#![deny(warnings)]\n#[gotag::generate(Variants)]\npub enum Color {\n    Red,\n}\n";
    let project = project("\"generate\"", source);
    let (_, missing) = check(&project);
    assert!(missing.contains("generated code for `Color` is missing"), "{missing}");
    assert_eq!(missing.matches("error: ").count(), 2, "one sentence and cargo's own:\n{missing}");

    assert_eq!(project.run(Mode::Write).exit(), Exit::Fine);
    assert_eq!(check(&project), (true, String::new()));

    project.write("src/lib.rs", &source.replace("    Red,", "    /// Not as green as before.\n    Red,"));
    assert_eq!(check(&project), (true, String::new()), "a comment makes nothing stale");

    project.write("src/lib.rs", &source.replace("Red", "Green"));
    let (_, stale) = check(&project);
    assert!(stale.contains("generated code for `Color` is stale; run `cargo xtask codegen`"), "{stale}");

    assert_eq!(project.run(Mode::Write).exit(), Exit::Fine);
    assert_eq!(check(&project), (true, String::new()));
    assert!(!project.read("Cargo.lock").contains("name = \"syn\""), "no parser is built");
}

#[test]
fn a_missing_feature_says_what_to_write() {
    let source = "gotag::__private::when_serde! { fn a() { nonsense } }\n\
                  gotag::__private::when_validate! { fn b() { nonsense } }\n\
                  gotag::__private::when_mock! { fn c() { nonsense } }\n";
    let (_, text) = check(&project("", source));
    for feature in ["serde", "validate", "mock"] {
        let message = format!("the feature `{feature}` of gotag, which is off");
        assert!(text.contains(&message) && text.contains(&format!("features = [\"{feature}\"] }}")), "{text}");
    }
    assert_eq!(text.matches("error: ").count(), 4, "three sentences and cargo's own:\n{text}");
}
