//! The module tree is walked by rustc's rules, and only what it reaches is a source.

use gotag_codegen::driver::{Exit, Mode};

use super::project::Project;

fn item(name: &str) -> String {
    format!("#[gotag::generate(Serialize)]\npub struct {name} {{ pub id: u64 }}\n")
}

#[test]
fn every_way_to_write_a_module() {
    let project = Project::new(&[(
        "src/lib.rs",
        "mod flat; mod nested; mod r#type; mod inline { mod deep; } #[path = \"odd/place.rs\"] mod placed;",
    )]);
    project.write("src/flat.rs", &format!("mod under; mod inner {{ mod leaf; }}\n{}", item("Flat")));
    project.write("src/flat/under.rs", &item("Under"));
    project.write("src/flat/inner/leaf.rs", &item("Leaf"));
    project.write("src/nested/mod.rs", &format!("mod under;\n{}", item("Nested")));
    project.write("src/nested/under.rs", &item("Under"));
    project.write("src/type.rs", &item("Type"));
    project.write("src/inline/deep.rs", &item("Deep"));
    project.write("src/odd/place.rs", &format!("mod near;\n{}", item("Placed")));
    project.write("src/odd/near.rs", &item("Near"));
    project.write("src/orphan.rs", &item("Orphan"));
    let wanted = [
        "src/flat/generated/under_under.rs",
        "src/flat/inner/generated/leaf_leaf.rs",
        "src/generated/flat_flat.rs",
        "src/generated/type_type.rs",
        "src/inline/generated/deep_deep.rs",
        "src/nested/generated/mod_nested.rs",
        "src/nested/generated/under_under.rs",
        "src/odd/generated/near_near.rs",
        "src/odd/generated/place_placed.rs",
    ];
    assert_eq!(project.wanted(), wanted);
}

#[test]
fn every_target_and_a_shared_file_once() {
    let project = Project::new(&[
        ("src/lib.rs", "mod shared;"),
        ("src/main.rs", "mod shared; fn main() {}"),
        ("src/bin/other.rs", "#[path = \"../shared.rs\"] mod shared; fn main() {}"),
    ]);
    project.write("src/shared.rs", &item("Shared"));
    project.write("tests/check.rs", &item("Check"));
    project.write("examples/show.rs", &format!("{} fn main() {{}}", item("Show")));
    let wanted =
        ["examples/generated/show_show.rs", "src/generated/shared_shared.rs", "tests/generated/check_check.rs"];
    assert_eq!(project.wanted(), wanted);
}

#[test]
fn conditional_modules_need_no_file() {
    let project = Project::new(&[(
        "src/lib.rs",
        "#[cfg(windows)] mod absent; #[cfg(unix)] mod present; #[cfg_attr(unix, path = \"unix.rs\")] mod system;",
    )]);
    project.write("src/present.rs", &item("Present"));
    project.write("src/unix.rs", &item("System"));
    assert_eq!(project.wanted(), ["src/generated/present_present.rs", "src/generated/unix_system.rs"]);
}

#[test]
fn included_sources_are_sources() {
    let project = Project::new(&[("src/lib.rs", "include!(\"parts/types.rs\");")]);
    project.write("src/parts/types.rs", &item("Part"));
    assert_eq!(project.wanted(), ["src/parts/generated/types_part.rs"]);
}

#[test]
fn a_missing_module_is_a_mistake_in_the_source() {
    let project = Project::new(&[("src/lib.rs", "mod here;\nmod gone;")]);
    project.write("src/here.rs", "");
    let report = project.run(Mode::Write);
    assert_eq!(report.exit(), Exit::Source);
    let text = report.to_string();
    assert!(text.contains("the file of this module is not there"), "{text}");
    assert!(text.contains("src/lib.rs:2:5") && text.contains("expected gone.rs"), "{text}");
}

#[test]
fn the_ways_to_name_the_attribute() {
    let cases = [
        ("use gotag::generate; #[generate(Serialize)] struct A;", 1),
        ("use gotag::generate as committed; #[committed(Serialize)] struct A;", 1),
        ("use gotag as g; #[g::generate(Serialize)] struct A;", 1),
        ("use gotag::*; #[generate(Serialize)] struct A;", 1),
        ("use gotag::generate; mod inner { use super::*; #[generate(Serialize)] struct A; }", 1),
        ("#[::gotag::generate(Serialize)] struct A;", 1),
        ("#[cfg_attr(test, gotag::generate(mock))] trait A {}", 1),
        ("use other::generate; #[generate(Serialize)] struct A;", 0),
        ("#[other::generate(Serialize)] struct A;", 0),
        ("// #[gotag::generate(Serialize)]\nstruct A;", 0),
        ("const TEXT: &str = \"#[gotag::generate(Serialize)] struct A;\";", 0),
    ];
    for (source, count) in cases {
        let project = Project::new(&[("src/lib.rs", source)]);
        assert_eq!(project.wanted().len(), count, "{source}");
    }
}

#[test]
fn gotag_under_the_name_that_the_manifest_gives() {
    let project = Project::new(&[("src/lib.rs", "#[my_tags::generate(Serialize)] struct A;")]);
    assert_eq!(project.wanted().len(), 0);
    let dependency = "[dependencies]\nmy-tags = { package = \"gotag\", version = \"0.1\" }\n\n[workspace]";
    project.write("Cargo.toml", &project.read("Cargo.toml").replace("[workspace]", dependency));
    assert_eq!(project.wanted(), ["src/generated/lib_a.rs"]);
}
