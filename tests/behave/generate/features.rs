//! A feature of gotag that is off is one sentence, from the runtime.

use std::process::Command;

use super::project::Project;

#[test]
fn a_missing_feature_says_what_to_write() {
    let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");
    let project = Project::new(&[(
        "src/lib.rs",
        "gotag::__private::when_serde! { fn a() { nonsense } }\n\
         gotag::__private::when_validate! { fn b() { nonsense } }\n\
         gotag::__private::when_mock! { fn c() { nonsense } }\n",
    )]);
    let manifest = project.read("Cargo.toml").replace(
        "[workspace]",
        &format!("[dependencies]\ngotag = {{ path = {runtime:?}, default-features = false }}\n\n[workspace]"),
    );
    project.write("Cargo.toml", &manifest);
    project.write("Cargo.lock", include_str!("../../../Cargo.lock"));
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--target-dir", "target"])
        .current_dir(project.path())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    for feature in ["serde", "validate", "mock"] {
        let help = format!("features = [\"{feature}\"] }}");
        assert!(
            text.contains(&format!("need the feature `{feature}`"))
                || text.contains(&format!("needs the feature `{feature}`")),
            "{text}"
        );
        assert!(text.contains(&help), "{text}");
    }
    assert_eq!(text.matches("error: ").count(), 4, "three sentences and cargo's own:\n{text}");
}
