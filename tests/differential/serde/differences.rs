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
    /// In which comparisons, with what in ours and what in theirs: each is a part of the text.
    seen: &'static [(&'static str, &'static str, &'static str)],
    /// The reason.
    why: &'static str,
}

const DIFFERENCES: &[Row] = &[
    Row {
        cases: &["shapes::raw_names"],
        seen: &[("read from", "struct variant RawNames::match", "struct variant RawNames::r#match")],
        why: "`r#` is the source's spelling, not the name",
    },
    Row {
        cases: &["names::raw"],
        seen: &[("read from", "expected struct fn", "expected struct r#fn")],
        why: "`r#` is the source's spelling, not the name",
    },
    Row {
        cases: &["expecting::point", "expecting::pair", "expecting::color"],
        seen: &[("read from", "with 2 elements", "invalid length")],
        why: "a short sequence says how many elements were expected even where `expecting` says what",
    },
    Row {
        cases: &["expecting::color"],
        seen: &[("read from", "with 1 element", "invalid length")],
        why: "a short sequence says how many elements were expected even where `expecting` says what",
    },
    Row {
        cases: &["skips::gap"],
        seen: &[
            ("written to", "\"Gap\", 1, \"C\"", "\"Gap\", 2, \"C\""),
            ("written to", "\"Gap\", 2, \"D\"", "\"Gap\", 3, \"D\""),
            ("written as", "Ok([1", "Ok([2"),
            ("written as", "Ok([2", "Ok([3"),
        ],
        why: "serde_derive's writer counts a skipped variant where its reader does not; here both count what can be read",
    },
    Row {
        cases: &["untagged::wide"],
        seen: &[("read from", "Long(", "data did not match any variant")],
        why: "serde's buffer holds 64 bits, ours what the format has",
    },
    Row {
        cases: &["untagged::bytes", "untagged::either_of_options", "untagged::lent", "untagged::strict"],
        seen: &[("read from calls", "(\"", "error: ")],
        why: "what reads as text takes a char from a format, and from our buffer too; serde's keeps it from it",
    },
];

impl Row {
    fn has(&self, difference: &Difference) -> bool {
        self.seen.iter().any(|seen| matches(*seen, difference))
    }
}

fn matches((what, ours, theirs): (&str, &str, &str), difference: &Difference) -> bool {
    difference.what.contains(what) && difference.ours.contains(ours) && difference.theirs.contains(theirs)
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
        if !found.iter().any(|difference| matches(seen, difference)) {
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
