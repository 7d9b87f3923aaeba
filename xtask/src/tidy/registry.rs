//! What the registries promise: each row has its test, in the file of its name.

use std::path::Path;

use gotag_codegen::attr::keys::KEYS;
use gotag_codegen::attr::rules::RULES;
use gotag_codegen::derives::DERIVES;

use super::{Finding, Rule};

pub(super) fn check(root: &Path) -> Vec<Finding> {
    let derives = DERIVES.iter().map(|row| ("derives", snake(row.name)));
    let keys = KEYS.iter().map(|row| ("keys", row.name.to_owned()));
    let rules = RULES.iter().map(|row| ("rules", row.name.to_owned()));
    derives.chain(keys).chain(rules).filter_map(|(kind, name)| missing(root, kind, &name)).collect()
}

/// A file, or a directory for what outgrew one. A file without a test in it does not count.
fn missing(root: &Path, kind: &str, name: &str) -> Option<Finding> {
    let file = format!("tests/behave/{kind}/{name}.rs");
    let has_tests = std::fs::read_to_string(root.join(&file)).is_ok_and(|text| text.contains("#[test]"));
    if has_tests || root.join("tests/behave").join(kind).join(name).is_dir() {
        return None;
    }
    let message = format!("`{name}` of the registry of {kind} has no test here");
    Some(Finding { file, line: 0, rule: Rule::RowHasTest, message })
}

/// `FromStr` -> `from_str`
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(char.to_lowercase());
    }
    snake
}
