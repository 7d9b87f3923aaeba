//! Did you mean: the accepted name nearest to what was written.

use alloc::vec::Vec;

/// The name nearest to `word`, if it is near enough to be a slip: wrong case, or about one wrong character in three.
pub(super) fn nearest<'a>(word: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for name in among {
        let distance = edits(word, name);
        // A short name is within the limit of anything, so one of its characters has to be right as well.
        let slip = distance <= limit && distance < name.chars().count();
        if slip && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Insertions, deletions, replacements and swaps of neighbours between two words; ASCII case counts for nothing.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().map(|c| c.to_ascii_lowercase()).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    let mut last = None;
    for (i, a) in from.chars().map(|c| c.to_ascii_lowercase()).enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for (j, &b) in to.iter().enumerate() {
            let mut cost = (row[j] + usize::from(a != b)).min(row[j + 1] + 1).min(next[j] + 1);
            if j > 0 && last == Some(b) && a == to[j - 1] {
                cost = cost.min(before[j - 1] + 1);
            }
            next.push(cost);
        }
        last = Some(a);
        before = core::mem::replace(&mut row, next);
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const COLORS: [&str; 4] = ["red", "green", "blue", "light-blue"];

    #[test]
    fn a_slip_is_recognised() {
        for (written, meant) in
            [("gren", "green"), ("GREEN", "green"), ("bleu", "blue"), ("re", "red"), ("light_blue", "light-blue")]
        {
            assert_eq!(nearest(written, COLORS.into_iter()), Some(meant), "{written}");
        }
    }

    #[test]
    fn another_word_is_no_slip() {
        for written in ["", "x", "purple", "äöü", "a much longer text than any name"] {
            assert_eq!(nearest(written, COLORS.into_iter()), None, "{written}");
        }
        assert_eq!(nearest("a", ["b"].into_iter()), None);
        assert_eq!(nearest("a", core::iter::empty()), None);
    }
}
