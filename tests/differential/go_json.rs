//! Serialize and Deserialize against Go's encoding/json: the same tags, the same values, the same bytes.
//!
//! `go/json.go` prints Go's side of the table; what it printed is `go/json.jsonl`, so that no Go is needed here. A row is
//! known by its name on both sides, and each of Go's rows is in exactly one place: among the rows here, in
//! [`REFUSED`], in [`PENDING`], or in [`CONFLICTS`]. A row whose bytes are not Go's stands in [`DIFFERENT`] too.

use std::collections::BTreeMap;
use std::fmt::Debug;

use gotag::Typed;
use gotag_codegen::derives;
use gotag_codegen::diag::Consumer;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A struct a row, with the tags and the value of Go's row of that name.
macro_rules! rows {
    ($($name:literal { $($(#[$tag:meta])* $field:ident: $ty:ty = $value:expr),* $(,)? })*) => {
        pub(super) fn rows() -> Vec<super::Row> {
            vec![$({
                #[derive(Serialize, Deserialize, Reflect, Debug, PartialEq)]
                // Exported names begin with a capital.
                #[tag(json(rename_all = "PascalCase"))]
                struct Row {
                    $($(#[$tag])* $field: $ty,)*
                }
                super::Row::new($name, Row { $($field: $value,)* })
            },)*]
        }
    };
}

mod omitted;
mod values;

/// What gotag makes of Go's bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Read {
    Same,
    Other,
    Refused,
}

/// Reads bytes into the row's type and compares the value with the row's.
type Reader = Box<dyn Fn(&str) -> Read>;

/// One row on gotag's side.
struct Row {
    name: &'static str,
    tags: Vec<Option<String>>,
    json: String,
    read: Reader,
}

impl Row {
    fn new<T>(name: &'static str, value: T) -> Self
    where
        T: Serialize + DeserializeOwned + Typed + Debug + PartialEq + 'static,
    {
        // What Go embeds without a tag, `inline` says here.
        let tag = |tag: &'static str| (tag != ",inline").then(|| tag.to_owned());
        let tags = gotag::info_of::<T>().fields().iter().map(|field| field.tag("json").and_then(tag)).collect();
        let json = serde_json::to_string(&value).unwrap();
        let read = move |json: &str| match serde_json::from_str::<T>(json) {
            Ok(read) if read == value => Read::Same,
            Ok(_) => Read::Other,
            Err(_) => Read::Refused,
        };
        Self { name, tags, json, read: Box::new(read) }
    }
}

/// A row whose bytes are not Go's.
struct Difference {
    name: &'static str,
    /// What gotag writes.
    ours: &'static str,
    /// What gotag makes of what Go writes.
    read: Read,
    why: &'static str,
}

macro_rules! differences {
    ($($name:literal $ours:literal $read:ident $why:literal;)*) => {
        &[$(Difference { name: $name, ours: $ours, read: Read::$read, why: $why }),*]
    };
}

/// Rows that compile and are not written, or not read, as Go does. Each one is checked to be different still.
const DIFFERENT: &[Difference] = differences! {
    "names/with a quote" r#"{"a\"b":1}"# Refused "a name that Go holds for none is not dropped in silence";
    "names/escaped for HTML" r#"{"a<b>&c":1}"# Same "serde_json escapes nothing for HTML";
    "text/escaped for HTML" r#"{"A":"<a href='x'>&</a>"}"# Same "serde_json escapes nothing for HTML";
    "text/line separators of JavaScript" "{\"A\":\"a\u{2028}b\u{2029}c\"}" Same "serde_json escapes nothing for JavaScript";
    "omitempty/slices that could be nil" r#"{"a":[]}"# Other "an `Option` is empty when it is `None`, whatever is in it";
    "omitzero/slices" "{}" Same "a `Vec` has no nil: its zero is the empty one";
    "collections/nil slices" r#"{"a":[]}"# Refused "a `Vec` has no nil: `Option<Vec<_>>` is what null is read into";
    "collections/bytes" r#"{"a":[103,111,116,97,103],"b":[]}"# Refused "bytes are a list to serde; no option of the tag is said";
    "collections/order of integer keys" r#"{"a":{"-3":true,"2":true,"10":false}}"# Same
        "Go sorts keys as text, a `BTreeMap` as numbers";
    "string/slices" r#"{"a":["1"]}"# Refused "`string` is about every number in a list, as in Go's second json package";
    "numbers/whole floats" r#"{"A":0.0,"B":1.0,"C":-100.0}"# Same "serde_json tells floats from integers";
    "numbers/minus zero" r#"{"A":-0.0}"# Same "serde_json tells floats from integers";
    "numbers/short floats" r#"{"A":0.1,"B":16777216.0,"C":3.4028235e+38}"# Same "serde_json tells floats from integers";
    "numbers/largest without an exponent" r#"{"A":1e+20,"B":1.2345678901234568e+20}"# Other
        "serde_json starts exponents at 1e16, and reads 21 digits to the last bit only with its feature `float_roundtrip`";
    "numbers/smallest without an exponent" r#"{"A":1e-6,"B":1.25e-6}"# Same "serde_json starts exponents at 1e-5";
    "numbers/not a number" r#"{"A":null}"# Refused "serde_json writes null where Go has an error";
    "numbers/infinity" r#"{"A":null}"# Refused "serde_json writes null where Go has an error";
};

/// A row that does not compile.
struct Uncompiled {
    name: &'static str,
    /// The Rust that Go's row would be.
    item: &'static str,
    /// What the error says.
    error: &'static str,
    why: &'static str,
}

macro_rules! uncompiled {
    ($($name:literal $error:literal $why:literal { $($field:tt)* })*) => {
        &[$(Uncompiled { name: $name, item: stringify!(struct Row { $($field)* }), error: $error, why: $why }),*]
    };
}

/// Rows that gotag refuses, on purpose.
const REFUSED: &[Uncompiled] = uncompiled! {
    "names/twice" "`a`" "Go drops both fields in silence" {
        #[tag(json = "a")] a: i64,
        #[tag(json = "a")] b: i64,
        #[tag(json = "c")] c: i64,
    }
    "names/an unknown option" "`omitemtpy`" "Go ignores what it does not know, so a slip goes unnoticed" {
        #[tag(json = "a,omitemtpy")] a: i64,
    }
};

/// A row whose error only rustc tells, on the type: numbers and booleans have a `string`, and what is a string already has
/// none. Go quotes it twice.
const UNTYPED: &[&str] = &["string/strings"];

/// Rows where a name stands in a flattened type and beside it, which gotag does not tell yet and which are not compared: Go
/// lets the outer name win, and of two at one depth drops both in silence, where an error is due.
const CONFLICTS: &[&str] = &["embedded/the outer name wins", "embedded/two of a name"];

/// One row of `go/json.jsonl`.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Recorded {
    name: String,
    tags: Option<Vec<Option<String>>>,
    json: Option<String>,
    error: Option<String>,
}

fn recorded() -> BTreeMap<String, Recorded> {
    let lines = include_str!("go/json.jsonl").lines();
    let rows: Vec<Recorded> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
    let count = rows.len();
    let rows: BTreeMap<String, Recorded> = rows.into_iter().map(|row| (row.name.clone(), row)).collect();
    assert_eq!(rows.len(), count, "a name stands twice");
    rows
}

fn rows() -> Vec<Row> {
    [omitted::rows(), values::rows()].into_iter().flatten().collect()
}

#[test]
fn bytes_are_go_s() {
    let recorded = recorded();
    let mut wrong = Vec::new();
    for row in rows() {
        let go = &recorded[row.name];
        let name = row.name;
        let json = go.json.as_deref();
        // Go has an error in place of bytes; what gotag writes in its place it must not read.
        let read = (row.read)(json.unwrap_or(&row.json));
        if go.tags.as_deref().unwrap_or_default() != row.tags {
            wrong.push(format!("{name}: the tags are {:?}, not {:?}", row.tags, go.tags));
        }
        match DIFFERENT.iter().find(|different| different.name == name) {
            None if json != Some(&row.json) || read != Read::Same => {
                wrong.push(format!("{name}: {} is not {json:?} of Go, which is read: {read:?}", row.json));
            }
            Some(Difference { why, .. }) if json == Some(&row.json) && read == Read::Same => {
                wrong.push(format!("{name}: no difference any more, though {why}"));
            }
            Some(Difference { ours, read: expected, why, .. }) if row.json != *ours || read != *expected => {
                wrong.push(format!("{name}: {} is not {ours} ({why}), read: {read:?}", row.json));
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the derives say of an item that is not to compile.
fn errors(item: &str) -> Vec<String> {
    ["Serialize", "Deserialize"]
        .into_iter()
        .filter_map(|derive| {
            let row = derives::find(derive).unwrap();
            gotag_codegen::expand(row, item.parse().unwrap(), Consumer::Macro).err()
        })
        .flat_map(|failure| failure.errors)
        .map(|error| error.message)
        .collect()
}

#[test]
fn refused_rows_are_refused() {
    for Uncompiled { name, item, error, why } in REFUSED {
        let errors = errors(item);
        assert!(!errors.is_empty(), "{name} compiles, so it belongs among the rows, with a value");
        assert!(errors.iter().any(|message| message.contains(error)), "{name} ({why}): {errors:?}");
    }
}

#[test]
fn every_row_of_go_stands_in_one_place() {
    let recorded = recorded();
    let compiled = rows();
    let uncompiled = REFUSED.iter().map(|row| row.name).chain(CONFLICTS.iter().chain(UNTYPED).copied());
    let mut here: Vec<&str> = compiled.iter().map(|row| row.name).chain(uncompiled).collect();
    here.sort_unstable();
    assert_eq!(here, recorded.keys().map(String::as_str).collect::<Vec<_>>());
    for different in DIFFERENT {
        assert!(compiled.iter().any(|row| row.name == different.name), "{} is no row", different.name);
    }
    for row in recorded.values() {
        assert!(row.json.is_some() != row.error.is_some(), "{} has bytes or an error", row.name);
    }
}
