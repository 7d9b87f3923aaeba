//! Markdown tables, and the page they are written to.

use std::fs;
use std::process::Command;

use crate::place;

/// Prints a table. The first column is text, the others are figures.
pub(crate) fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([heads[column].chars().count(), 3]).max().unwrap_or(3)
    };
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut text = String::from("|");
        for (column, cell) in cells.enumerate() {
            let width = widths[column];
            let cell = if column == 0 { format!(" {cell:<width$} |") } else { format!(" {cell:>width$} |") };
            text.push_str(&cell);
        }
        text + "\n"
    };
    let rule: Vec<String> = widths
        .iter()
        .enumerate()
        .map(|(column, &width)| if column == 0 { "-".repeat(width) } else { "-".repeat(width - 1) + ":" })
        .collect();
    let mut text = line(&mut heads.iter().copied());
    text.push_str(&line(&mut rule.iter().map(String::as_str)));
    for row in rows {
        text.push_str(&line(&mut row.iter().map(String::as_str)));
    }
    text
}

/// A ratio, and the word `missed` where it is above what it is meant to stay under.
pub(crate) fn ratio(ours: f64, theirs: f64, limit: Option<f64>) -> String {
    let ratio = ours / theirs;
    match limit {
        Some(limit) if ratio > limit => format!("{ratio:.3} **missed**"),
        _ => format!("{ratio:.3}"),
    }
}

/// A limit, or nothing where there is none.
pub(crate) fn limit(limit: Option<f64>) -> String {
    limit.map_or_else(String::new, |limit| format!("{limit}"))
}

/// The middle one of some figures, or the mean of the two in the middle.
pub(crate) fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[middle] } else { f64::midpoint(sorted[middle - 1], sorted[middle]) }
}

/// The toolchain and the size of the machine, without which a figure says nothing, and what it is the median of.
pub(crate) fn circumstances(median_of: &str) -> Result<String, String> {
    let output = Command::new("rustc").arg("--version").output();
    let output = output.map_err(|error| format!("cannot run rustc: {error}"))?;
    let version = String::from_utf8_lossy(&output.stdout);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(format!("{}, {cores} cores, median of {median_of}.", version.trim()))
}

/// Replaces what stands between `<!-- figures: NAME -->` and the next `<!-- /figures -->` of the README.
pub(crate) fn write(name: &str, circumstances: &str, tables: &str) -> Result<(), String> {
    let path = place::readme();
    let page = fs::read_to_string(&path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    let page = replaced(&page, name, &format!("\n{circumstances}\n\n{}\n", tables.trim_end()))
        .ok_or_else(|| format!("`{}` has no markers for `{name}`", path.display()))?;
    place::write(&path, &page)
}

fn replaced(page: &str, name: &str, text: &str) -> Option<String> {
    let open = format!("<!-- figures: {name} -->\n");
    let (before, rest) = page.split_once(&open)?;
    let (_, after) = rest.split_once("<!-- /figures -->")?;
    Some(format!("{before}{open}{text}\n<!-- /figures -->{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_marked_part_is_replaced() {
        let page = "a\n<!-- figures: run -->\nold\n<!-- /figures -->\nb\n<!-- figures: cold -->\n<!-- /figures -->\n";
        let new = replaced(page, "run", "new").expect("the markers are there");
        assert_eq!(
            new,
            "a\n<!-- figures: run -->\nnew\n<!-- /figures -->\nb\n<!-- figures: cold -->\n<!-- /figures -->\n"
        );
        assert_eq!(replaced(page, "compile", "new"), None);
    }

    #[test]
    fn figures_stand_to_the_right() {
        let text = table(&["what", "s"], &[vec!["a".to_owned(), "1.5".to_owned()]]);
        assert_eq!(text, "| what |   s |\n| ---- | --: |\n| a    | 1.5 |\n");
    }

    #[test]
    fn a_ratio_above_its_limit_is_missed() {
        assert_eq!(ratio(1.0, 4.0, Some(0.25)), "0.250");
        assert_eq!(ratio(2.0, 4.0, Some(0.25)), "0.500 **missed**");
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
    }
}
