//! Validation rules.

use super::item::Item;
use super::words;
use crate::diag::Sink;

/// A rule.
pub type Rule = Item;

/// Reads.
pub fn read(items: &[Item], _sink: &Sink) -> Vec<Rule> {
    items.to_vec()
}

/// Prints.
pub fn go_string(rules: &[Rule]) -> String {
    words::go_string(rules)
}
