//! What two sides may have apart, and the verdict on what they had.

use super::super::differences::DIFFERENCES;

/// Something that the two sides do not have in common.
#[derive(Debug)]
pub(crate) struct Difference {
    /// In which of the comparisons it was seen.
    pub(crate) what: &'static str,
    pub(crate) input: String,
    pub(crate) ours: String,
    pub(crate) theirs: String,
}

/// A row of the table of deliberate differences.
pub(crate) struct Row {
    /// The cases that must show each of `seen`: `topic: case case; topic: case`.
    pub(crate) cases: &'static str,
    pub(crate) seen: &'static [Seen],
    /// The reason.
    pub(crate) why: &'static str,
}

/// How a difference looks.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Seen {
    /// A comparison, and what ours and theirs have in them: parts of their texts.
    Texts(&'static str, &'static str, &'static str),
    /// The same error at a place in a JSON document that theirs does not have, or has later.
    Place,
    /// The same error with more to it.
    Longer,
    /// Both refuse the input, for two of the reasons that there are: the same reason with another name or number is no other.
    OtherError,
}

impl Row {
    fn names(&self) -> impl Iterator<Item = String> {
        let topics = self.cases.split("; ").filter_map(|topic| topic.split_once(": "));
        topics.flat_map(|(topic, cases)| cases.split(' ').map(move |case| format!("{topic}::{case}")))
    }

    fn has(&self, difference: &Difference) -> bool {
        self.seen.iter().any(|seen| seen.matches(difference))
    }
}

impl Seen {
    fn matches(self, difference: &Difference) -> bool {
        let Difference { what, ours, theirs, .. } = difference;
        let errors = what.starts_with("read") && is_error(ours) && is_error(theirs);
        let ((one, here), (other, there)) = (placed(ours), placed(theirs));
        let place = errors && one == other && here.is_some_and(|here| there.is_none_or(|there| here < there));
        let longer = errors && one.len() > other.len() && one.starts_with(other.trim_end_matches("\")"));
        match self {
            Self::Texts(place, one, other) => what.contains(place) && ours.contains(one) && theirs.contains(other),
            Self::Place => place,
            Self::Longer => longer,
            Self::OtherError => errors && !place && !longer && !same_reason(one, other),
        }
    }
}

fn is_error(text: &str) -> bool {
    text.starts_with("error: ") || text.starts_with("Err(")
}

/// Whether two errors give the same reason, and part in what they say of it.
fn same_reason(ours: &str, theirs: &str) -> bool {
    const REASONS: [&str; 6] =
        ["missing field", "duplicate field", "unknown field", "unknown variant", "invalid value", "invalid length"];
    REASONS.iter().any(|reason| ours.contains(reason) && theirs.contains(reason))
}

/// The text of an error of JSON without its place, and the column of that.
fn placed(error: &str) -> (&str, Option<usize>) {
    match error.rsplit_once(" at line 1 column ") {
        Some((text, column)) => (text, column.parse().ok()),
        None => (error, None),
    }
}

/// Whether ours says the same, and behind it what was wrong with each variant of an enum without a tag. A case cannot choose
/// whether to show it, so it is no row.
fn tells_more(difference: &Difference) -> bool {
    let Difference { ours, theirs, .. } = difference;
    let split = ours.find(" (as ").map(|start| (start, theirs.split_at_checked(start)));
    matches!(split, Some((start, Some((before, behind)))) if ours[..start] == *before && ours.ends_with(&format!("){behind}")))
}

/// The name of a case without what all of them begin with.
pub(crate) fn short(case: &str) -> &str {
    case.strip_prefix("differential::serde::").unwrap_or(case)
}

/// The cases that the table names.
pub(crate) fn named() -> impl Iterator<Item = String> {
    DIFFERENCES.iter().flat_map(Row::names)
}

/// Whether the table lists the difference, of an input that nobody chose. Where it says of a case that ours asks or refuses in
/// another order, any input may have shown that, so two errors need not be the same, as long as ours is not the later one; where it
/// says that ours reads what theirs refuses, ours may have refused what stood behind it; and where ours does not keep what it reads,
/// it skips what nobody asked for.
pub(crate) fn listed(case: &str, difference: &Difference) -> bool {
    let case = short(case);
    let errors = is_error(&difference.ours) && is_error(&difference.theirs);
    let seen = |seen: &Seen| match *seen {
        Seen::OtherError => sooner(difference),
        Seen::Texts("asked", _, kept) => sooner(difference) || kept == "Any" && skips(difference),
        Seen::Texts(place, _, theirs) if errors => {
            !theirs.is_empty() && difference.what.contains(place) && difference.theirs.contains(theirs)
        }
        _ => false,
    };
    let mut rows = DIFFERENCES.iter().filter(|row| row.names().any(|name| name == case));
    rows.any(|row| row.has(difference) || row.seen.iter().any(seen))
}

/// Whether both refuse a document, ours no later than theirs. An error that theirs finds in its buffer has no place, or that of the
/// end of what was kept. A tag in a sequence is read as the variant that it is, so what stands in its place is gone into.
fn sooner(difference: &Difference) -> bool {
    let ((_, here), (_, there)) = (placed(&difference.ours), placed(&difference.theirs));
    let errors = is_error(&difference.ours) && is_error(&difference.theirs);
    let sooner = there.is_none_or(|there| here.is_some_and(|here| here <= there));
    let tag = difference.theirs.contains("expected variant identifier");
    errors && difference.what.starts_with("read from JSON") && (sooner || tag)
}

/// Whether theirs refused a number for its size alone, or a value for how deep it is, which JSON does where it is read and not where
/// it is skipped.
fn skips(difference: &Difference) -> bool {
    let refused = ["error: number out of range", "error: recursion limit exceeded"];
    difference.what.starts_with("read from JSON") && refused.iter().any(|error| difference.theirs.starts_with(error))
}

/// Panics where a difference is not in the table, and where one of the table was not found.
pub(super) fn judge(case: &str, found: &[Difference]) {
    let case = short(case);
    let rows: Vec<&Row> = DIFFERENCES.iter().filter(|row| row.names().any(|name| name == case)).collect();
    let listed = |difference: &&Difference| rows.iter().any(|row| row.has(difference));
    let unknown: Vec<&Difference> =
        found.iter().filter(|difference| !tells_more(difference) && !listed(difference)).collect();
    let mut gone = Vec::new();
    for (row, seen) in rows.iter().flat_map(|row| row.seen.iter().map(move |seen| (row, *seen))) {
        if !found.iter().any(|difference| seen.matches(difference)) {
            gone.push(format!("{seen:?}, for {}", row.why));
        }
    }
    let mut shown = Vec::new();
    let mut kinds = Vec::new();
    for difference in &unknown {
        let kind = (difference.what, &difference.ours, &difference.theirs);
        if shown.len() < 6 && !kinds.contains(&kind) {
            kinds.push(kind);
            let Difference { what, input, ours, theirs } = difference;
            shown.push(format!("{what}: {input}\n    ours: {ours}\n  theirs: {theirs}"));
        }
    }
    assert!(unknown.is_empty(), "{case}: {} differences\n{}", unknown.len(), shown.join("\n"));
    assert!(gone.is_empty(), "{case}: listed, and not seen:\n{}", gone.join("\n"));
}
