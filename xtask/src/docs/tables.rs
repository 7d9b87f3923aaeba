//! The tables, a row for each row of a registry.

use gotag_codegen::attr::keys::{KEYS, Place, TAG_WORDS, Vocabulary, WordRow};
use gotag_codegen::attr::rules::{RULES, RuleRow};
use gotag_codegen::derives::DERIVES;

/// The tables there are.
pub(super) const NAMES: &[&str] = &["keys", "words", "derives", "rules"];

/// The text of a table. `None` if there is none of that name.
pub(super) fn table(name: &str) -> Option<String> {
    let (head, rows) = match name {
        "keys" => (&["key", "stands on", "meaning"][..], keys()),
        "words" => (&["key", "word", "stands on", "meaning"][..], words()),
        "derives" => (&["derive", "Go", "what it gives"][..], derives()),
        "rules" => (&["rule", "on", "meaning"][..], rules()),
        _ => return None,
    };
    let mut table = line(head.iter().copied());
    table.push_str(&line(head.iter().map(|_| "---")));
    for row in rows {
        table.push_str(&line(row.iter().map(String::as_str)));
    }
    Some(table)
}

fn keys() -> Vec<Vec<String>> {
    KEYS.iter().map(|row| vec![code(row.name), places(row.on), row.doc.to_owned()]).collect()
}

fn words() -> Vec<Vec<String>> {
    let row = |key: &str, word: &WordRow| {
        let example = word.shape.example(word.name);
        vec![key.to_owned(), code(&example), places(word.on), word.doc.to_owned()]
    };
    let of_keys = KEYS.iter().filter_map(|key| match key.words {
        Vocabulary::Words(words) => Some((key.name, words)),
        Vocabulary::Rules | Vocabulary::Open => None,
    });
    let of_keys = of_keys.flat_map(|(key, words)| words.iter().map(move |word| row(&code(key), word)));
    of_keys.chain(TAG_WORDS.iter().map(|word| row("", word))).collect()
}

fn derives() -> Vec<Vec<String>> {
    DERIVES.iter().map(|row| vec![code(row.name), row.go.to_owned(), row.doc.to_owned()]).collect()
}

fn rules() -> Vec<Vec<String>> {
    let example = |row: &RuleRow| code(&row.takes.example(row.name));
    RULES.iter().map(|row| vec![example(row), row.on.to_owned(), row.doc.to_owned()]).collect()
}

fn places(places: &[Place]) -> String {
    let names: Vec<&str> = places
        .iter()
        .map(|place| match place {
            Place::Container => "type",
            Place::Field => "field",
            Place::Variant => "variant",
        })
        .collect();
    names.join(", ")
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// A pipe would end the cell, in code too.
fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_table_has_rows() {
        for name in super::NAMES {
            assert!(super::table(name).unwrap().lines().count() > 2, "{name}");
        }
    }
}
