//! Where gotag differs from `serde_derive` on purpose: each case that shows it, what is seen, and why.
//!
//! What a case cannot show, as one side does not compile or the definitions are not the same, is this:
//!
//! | case | serde_derive | gotag | why |
//! |---|---|---|---|
//! | a skipped element of a newtype struct | read and written all the same | `[]` | what is skipped is not written |
//! | `rename` on an element of a tuple | ignored | an error | an option without effect is a mistake |
//! | `deny_unknown_fields` where no field has a name | ignored | an error | the same |
//! | `default` on a struct without fields, or on the one element of a variant | ignored | an error | the same |
//! | `skip_serializing_if` on the one element of a tuple | ignored | an error | the same |
//! | a name of a variant of an untagged enum | ignored | an error | the same |
//! | the same `alias` twice on a field | ignored | an error | the same |
//! | `crate = "path"` | where serde is | where gotag is | generated code calls gotag |
//! | `&'a str` in a type that has a lifetime `'de` | an error | accepted | gotag's own lifetime is `'__de` |

/// Something that the two sides do not have in common.
#[derive(Debug)]
pub(crate) struct Difference {
    /// In which of the comparisons it was seen.
    pub(crate) what: &'static str,
    pub(crate) input: String,
    pub(crate) ours: String,
    pub(crate) theirs: String,
}

/// A row of the table.
struct Row {
    /// The cases that must show it.
    cases: &'static [&'static str],
    seen: &'static [Seen],
    /// The reason.
    why: &'static str,
}

/// How a difference looks.
#[derive(Clone, Copy, Debug)]
enum Seen {
    /// A comparison, and what ours and theirs have in them: parts of their texts.
    Texts(&'static str, &'static str, &'static str),
    /// The same error at an earlier place in a JSON document.
    Earlier,
    /// Both refuse the input, for two of the reasons that there are.
    OtherError,
}

use Seen::{Earlier, OtherError, Texts};

const DIFFERENCES: &[Row] = &[
    Row {
        cases: &["shapes::raw_names"],
        seen: &[Texts("read from", "struct variant RawNames::match", "struct variant RawNames::r#match")],
        why: "`r#` is the source's spelling, not the name",
    },
    Row {
        cases: &["names::raw"],
        seen: &[Texts("read from", "expected struct fn", "expected struct r#fn")],
        why: "`r#` is the source's spelling, not the name",
    },
    Row {
        cases: &["expecting::point", "expecting::pair", "expecting::color"],
        seen: &[Texts("read from", "with 2 elements", "invalid length")],
        why: "a short sequence says how many elements were expected even where `expecting` says what",
    },
    Row {
        cases: &["expecting::color"],
        seen: &[Texts("read from", "with 1 element", "invalid length")],
        why: "a short sequence says how many elements were expected even where `expecting` says what",
    },
    Row {
        cases: &["skips::gap"],
        seen: &[
            Texts("written to", "\"Gap\", 1, \"C\"", "\"Gap\", 2, \"C\""),
            Texts("written to", "\"Gap\", 2, \"D\"", "\"Gap\", 3, \"D\""),
            Texts("written as", "Ok([1", "Ok([2"),
            Texts("written as", "Ok([2", "Ok([3"),
        ],
        why: "serde_derive's writer counts a skipped variant where its reader does not; here both count what can be read",
    },
    Row {
        cases: &[
            "flatten::boxed",
            "flatten::deep",
            "flatten::default",
            "flatten::generic",
            "flatten::generic_of_struct",
            "flatten::generic_twice",
            "flatten::lent",
            "flatten::lent_map",
            "flatten::maybe",
            "flatten::maybe_map",
            "flatten::of_clear",
            "flatten::of_external",
            "flatten::of_newtype",
            "flatten::of_units",
            "flatten::of_untagged",
            "flatten::only_map",
            "flatten::options",
            "flatten::outer",
            "flatten::over_strict",
            "flatten::renamed",
            "flatten::skip_flatten",
            "flatten::strict",
            "flatten::strict_two",
            "flatten::two",
            "flatten::untagged_variants",
            "flatten::variants",
            "flatten::wide",
            "flatten::with_map",
        ],
        seen: &[
            Texts("written to", "Map(Loose(Some(", "Map(Loose(None)"),
            Texts("written as postcard", "Ok([", "The length of a sequence must be known"),
            Texts("written as bincode", "Ok([", "SequenceMustHaveLength"),
        ],
        why: "the parts of a flattened map say how many entries they have, so formats that ask for it can write it",
    },
    Row {
        cases: &[
            "flatten::deep",
            "flatten::default",
            "flatten::lent",
            "flatten::lent_map",
            "flatten::options",
            "flatten::outer",
            "flatten::over_strict",
            "flatten::renamed",
            "flatten::skip_flatten",
            "flatten::strict",
            "flatten::strict_two",
            "flatten::two",
            "flatten::variants",
            "flatten::wide",
            "flatten::with_map",
        ],
        seen: &[Earlier],
        why: "flattened fields are read where they stand, so an error is at its place; serde has buffered all by then",
    },
    Row {
        cases: &[
            "flatten::lent",
            "flatten::lent_map",
            "flatten::maybe",
            "flatten::maybe_map",
            "flatten::outer",
            "flatten::renamed",
            "flatten::strict",
            "flatten::strict_two",
            "flatten::two",
            "flatten::wide",
            "flatten::with_map",
        ],
        seen: &[OtherError],
        why: "of two errors the one that comes first in the input is reported; serde finds those within flattened fields last",
    },
    Row {
        cases: &[
            "flatten::deep",
            "flatten::default",
            "flatten::lent",
            "flatten::lent_map",
            "flatten::maybe",
            "flatten::maybe_map",
            "flatten::only_map",
            "flatten::options",
            "flatten::outer",
            "flatten::over_strict",
            "flatten::renamed",
            "flatten::skip_flatten",
            "flatten::strict",
            "flatten::strict_two",
            "flatten::two",
            "flatten::variants",
            "flatten::wide",
            "flatten::with_map",
        ],
        seen: &[Texts("asked", "", "Any")],
        why: "flattened fields ask the format for their types; serde asks for anything and keeps it",
    },
    Row {
        cases: &["flatten::maybe", "flatten::maybe_map"],
        seen: &[Texts("read from JSON", "error: ", "inner: None"), Texts("read from calls", "Err(", "inner: None")],
        why: "a flattened `Option` is None where no key of it was seen; an error in it is an error",
    },
    Row {
        cases: &["flatten::of_external"],
        seen: &[Texts("read from JSON", "error: invalid type: map, expected unit", "choice: D")],
        why: "`{}` is no unit to JSON; serde's buffer takes it for one",
    },
    Row {
        cases: &["flatten::wide"],
        seen: &[
            Texts("read from JSON", "Wide {", "invalid type: string \"1\", expected u8"),
            Texts("read from calls", "Wide {", "do not support enum input"),
        ],
        why: "the format reads keys that are numbers, and enums; serde's buffer holds neither",
    },
    Row {
        cases: &["untagged::wide"],
        seen: &[Texts("read from", "Long(", "data did not match any variant")],
        why: "serde's buffer holds 64 bits, ours what the format has",
    },
    Row {
        cases: &["untagged::bytes", "untagged::either_of_options", "untagged::lent", "untagged::strict"],
        seen: &[Texts("read from calls", "(\"", "error: ")],
        why: "what reads as text takes a char from a format, and from our buffer too; serde's keeps it from it",
    },
];

impl Row {
    fn has(&self, difference: &Difference) -> bool {
        self.seen.iter().any(|seen| seen.matches(difference))
    }
}

impl Seen {
    fn matches(self, difference: &Difference) -> bool {
        let Difference { what, ours, theirs, .. } = difference;
        let read = what.starts_with("read");
        match self {
            Texts(place, one, other) => what.contains(place) && ours.contains(one) && theirs.contains(other),
            Earlier => match (position(ours), position(theirs)) {
                (Some((one, here)), Some((other, there))) => read && one == other && here < there,
                _ => false,
            },
            OtherError => read && is_error(ours) && is_error(theirs) && !Earlier.matches(difference),
        }
    }
}

fn is_error(text: &str) -> bool {
    text.starts_with("error: ") || text.starts_with("Err(")
}

/// The text of an error of JSON without its place, and the column of that.
fn position(error: &str) -> Option<(&str, usize)> {
    let (text, column) = error.split_once(" at line 1 column ")?;
    Some((text, column.parse().ok()?))
}

/// The name of a case without what all of them begin with.
pub(crate) fn short(case: &str) -> &str {
    case.strip_prefix("differential::serde::").unwrap_or(case)
}

/// Panics where a difference is not in the table, and where one of the table was not found.
pub(crate) fn judge(case: &str, found: &[Difference]) {
    let case = short(case);
    let rows: Vec<&Row> = DIFFERENCES.iter().filter(|row| row.cases.contains(&case)).collect();
    let unknown: Vec<&Difference> =
        found.iter().filter(|difference| !rows.iter().any(|row| row.has(difference))).collect();
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

/// The cases that the table names.
pub(crate) fn named() -> impl Iterator<Item = &'static str> {
    DIFFERENCES.iter().flat_map(|row| row.cases).copied()
}

#[test]
fn what_is_skipped_is_not_written() {
    #[derive(gotag::Serialize, gotag::Deserialize)]
    struct Ours(#[serde(skip)] u8);
    #[derive(serde::Serialize)]
    struct Theirs(#[serde(skip)] u8);
    assert_eq!(serde_json::to_string(&Ours(3)).unwrap(), "[]");
    assert_eq!(serde_json::from_str::<Ours>("[]").unwrap().0, 0);
    assert_eq!(serde_json::to_string(&Theirs(3)).unwrap(), "3");
}

#[test]
fn a_lifetime_may_have_any_name() {
    #[derive(gotag::Deserialize)]
    struct Lent<'de> {
        text: &'de str,
    }
    assert_eq!(serde_json::from_str::<Lent<'_>>(r#"{"text":"a"}"#).unwrap().text, "a");
}

/// What is behind a skipped variant: written by gotag, it is read by either; written by `serde_derive`, by neither as it was.
#[test]
fn what_is_behind_a_skipped_variant_can_be_read() {
    macro_rules! gap {
        ($side:ident) => {
            #[derive($side::Serialize, $side::Deserialize, PartialEq, Debug)]
            #[expect(dead_code, reason = "it is skipped")]
            enum Gap {
                A,
                #[serde(skip)]
                B,
                C,
            }
        };
    }
    mod ours {
        gap!(gotag);
        pub(super) fn written() -> Vec<u8> {
            postcard::to_allocvec(&Gap::C).unwrap()
        }
        pub(super) fn reads(bytes: &[u8]) -> bool {
            postcard::from_bytes(bytes) == Ok(Gap::C)
        }
    }
    mod theirs {
        gap!(serde);
        pub(super) fn written() -> Vec<u8> {
            postcard::to_allocvec(&Gap::C).unwrap()
        }
        pub(super) fn reads(bytes: &[u8]) -> bool {
            postcard::from_bytes(bytes) == Ok(Gap::C)
        }
    }
    assert!(ours::reads(&ours::written()) && theirs::reads(&ours::written()));
    assert!(!ours::reads(&theirs::written()) && !theirs::reads(&theirs::written()));
}
