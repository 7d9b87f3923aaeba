//! What a failure says. The first line is the one that mockall's users know; the lines below it say why.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::expectation::Entry;
use super::object::{Question, Row, Site};
use super::record::{Line, Place, Record};

pub(crate) const NO_ANSWER: &str = "Returning default values requires the \"nightly\" feature";
pub(crate) const SPENT: &str = "called twice, but it returns by move";

/// No expectation takes the call.
pub(crate) fn unmatched(rows: &[Row], site: Site, place: Place, call: &dyn Question) -> String {
    let mut text = format!("{}: No matching expectation found", invocation(place, call));
    candidates(&mut text, rows, site, place, call);
    text
}

/// The only expectation that would take the call is the one whose closure makes it.
pub(crate) fn reentered(rows: &[Row], site: Site, place: Place, call: &dyn Question) -> String {
    let mut text = format!("{}: called by the closure that answers it", invocation(place, call));
    candidates(&mut text, rows, site, place, call);
    text.push_str("\n  A closure is not called while it runs; set a further expectation for the inner call.");
    text
}

/// The expectation that was found takes no further call, or has nothing to return.
pub(crate) fn refused(entry: &dyn Entry, call: &dyn Question, why: &str) -> String {
    let place = entry.record().place;
    let mut text = format!("{} {why}", title(entry));
    let _ = write!(text, "\n  the call: {}\n  the expectation: {}", invocation(place, call), Line(place.location));
    let help = match why {
        NO_ANSWER => "say what it returns with `returning`, `return_once` or `return_const`",
        SPENT => "`return_once` answers one call; use `returning` or `return_const` for more",
        _ => return text,
    };
    let _ = write!(text, "\n  help: {help}");
    text
}

/// The expectation that was found waits for another one, or is past.
pub(crate) fn out_of_order(entry: &dyn Entry, call: &dyn Question) -> String {
    let place = entry.record().place;
    let why = entry.record().violation().unwrap_or_default();
    let line = Line(place.location);
    format!("{}: Method sequence violation\n  the expectation of {line}: {why}", invocation(place, call))
}

/// Panics with [`refused`].
#[track_caller]
pub(crate) fn fail(entry: &dyn Entry, call: &dyn Question, why: &str) -> ! {
    panic!("{}", refused(entry, call, why))
}

/// A matcher that calls its own method would wait for itself.
#[track_caller]
pub(crate) fn assert_not_looking(record: &Record) {
    assert!(
        !record.is_looking(),
        "{}::{}: called by the matcher of its own expectation, at {}\n  help: make the call in `returning`, or before the mock's",
        record.place.mock,
        record.place.name(),
        Line(record.place.location),
    );
}

/// Reports every expectation that lacks calls.
#[track_caller]
pub(crate) fn settle(rows: Vec<Row>) {
    let mut text = String::new();
    for row in &rows {
        let record = row.entry.record();
        let Some(why) = record.shortfall() else {
            continue;
        };
        let gap = if text.is_empty() { "" } else { "\n" };
        let line = Line(record.place.location);
        let _ = write!(text, "{gap}{} {why}\n  the expectation: {line}", title(&*row.entry));
    }
    // User values go before the panic, in case their own drop panics.
    drop(rows);
    assert!(text.is_empty(), "{text}");
}

/// `MockFoo::bar(5, "x")`
fn invocation(place: Place, call: &dyn Question) -> String {
    let mut text = format!("{}::{}(", place.mock, place.name());
    call.show(&mut |args| {
        for (n, arg) in args.iter().enumerate() {
            let _ = write!(text, "{}{arg:?}", if n == 0 { "" } else { ", " });
        }
    });
    text.push(')');
    text
}

/// `MockFoo::bar: Expectation(var == 5)`
fn title(entry: &dyn Entry) -> String {
    let place = entry.record().place;
    format!("{}::{}: Expectation({})", place.mock, place.name(), matcher(entry))
}

fn matcher(entry: &dyn Entry) -> String {
    let mut text = String::new();
    entry.show_matcher(&mut |part| {
        let _ = write!(text, "{}{part}", if text.is_empty() { "" } else { ", " });
    });
    text
}

/// A line for every expectation of the method, in the order in which they were asked.
fn candidates(text: &mut String, rows: &[Row], site: Site, place: Place, call: &dyn Question) {
    let mut any = false;
    for row in rows.iter().filter(|row| row.site.is(site)) {
        any = true;
        let entry = &*row.entry;
        let place = entry.record().place;
        let _ = write!(text, "\n  {}: {}", Line(place.location), refusal(entry, place, call));
    }
    if any {
        return;
    }
    let Place { mock, statics, .. } = place;
    let name = place.name();
    let setter = if statics {
        format!("`expect` of a `{mock}::{name}_context()` first, and keep it")
    } else {
        format!("`expect_{name}` first")
    };
    let _ = write!(text, "\n  no expectation was set; call {setter}");
}

/// Why an expectation does not take the call.
fn refusal(entry: &dyn Entry, place: Place, call: &dyn Question) -> String {
    let record = entry.record();
    if !call.accepted_by(entry) {
        let Some(n) = call.refused(entry) else {
            return String::from("its closure returned false");
        };
        let mut got = String::new();
        call.show(&mut |args| {
            let _ = args.get(n).map(|arg| write!(got, "{arg:?}"));
        });
        let mut want = String::new();
        let mut at = 0;
        entry.show_matcher(&mut |part| {
            if at == n {
                let _ = write!(want, "{part}");
            }
            at += 1;
        });
        return format!("argument {} (`{}`) is {got}, expected {want}", n + 1, place.argument(n));
    }
    if record.is_history() {
        return String::from("a later step of its sequence was called already");
    }
    if record.times.most == 0 {
        return String::from("it must never be called");
    }
    if record.count() >= record.times.most {
        return format!("exhausted, it was called {} of {} times", record.count(), record.times.most);
    }
    String::from("its closure is running")
}
