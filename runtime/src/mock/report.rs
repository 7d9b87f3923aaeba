//! What a failure says. The first line is the one that mockall's users know; the lines below it say why.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::call::Question;
use super::expectation::Entry;
use super::list::{List, entries};
use super::record::{Line, Place, Record};

pub(crate) const NO_ANSWER: &str = "has no answer: say `returning`, `return_once` or `return_const`";
pub(crate) const SPENT: &str = "called twice, but it returns by move";

/// No expectation takes the call.
pub(crate) fn unmatched(list: &dyn List, place: Place, call: &dyn Question) -> String {
    let mut text = format!("{}: No matching expectation found", invocation(place, call));
    candidates(&mut text, list, place, call);
    text
}

/// The only expectation that would take the call is the one whose closure makes it.
pub(crate) fn reentered(list: &dyn List, place: Place, call: &dyn Question) -> String {
    let mut text = format!("{}: called by the closure that answers it", invocation(place, call));
    candidates(&mut text, list, place, call);
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
        record.place.names.0,
        record.place.name(),
        Line(record.place.location),
    );
}

/// The expectations that lack calls: when each was set, and what is said of it.
#[derive(Debug, Default)]
pub struct Lacks(Vec<(usize, String)>);

impl Lacks {
    /// Notes an expectation if it lacks calls.
    #[inline]
    pub(crate) fn look(&mut self, record: &Record, entry: &dyn Entry) {
        if !record.is_settled() {
            self.note(record, entry);
        }
    }

    #[cold]
    fn note(&mut self, record: &Record, entry: &dyn Entry) {
        let (why, line) = (record.shortfall(), Line(record.place.location));
        self.0.push((record.order, format!("{} {why}\n  the expectation: {line}", title(entry))));
    }

    /// Panics with all that is lacking, in the order in which it was set.
    #[track_caller]
    pub(crate) fn assert_none(mut self) {
        if self.0.is_empty() {
            return;
        }
        self.0.sort_by_key(|(order, _)| *order);
        let texts: Vec<String> = self.0.into_iter().map(|(_, text)| text).collect();
        panic!("{}", texts.join("\n"))
    }
}

/// `MockFoo::bar(5, "x")`
fn invocation(place: Place, call: &dyn Question) -> String {
    let mut text = format!("{}::{}(", place.names.0, place.name());
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
    format!("{}::{}: Expectation({})", place.names.0, place.name(), matcher(entry))
}

fn matcher(entry: &dyn Entry) -> String {
    let mut text = String::new();
    entry.show_matcher(&mut |part| {
        let _ = write!(text, "{}{part}", if text.is_empty() { "" } else { ", " });
    });
    text
}

/// A line for every expectation of the method, in the order in which they were asked.
fn candidates(text: &mut String, list: &dyn List, place: Place, call: &dyn Question) {
    let mut any = false;
    for entry in entries(list) {
        any = true;
        let place = entry.record().place;
        let _ = write!(text, "\n  {}: {}", Line(place.location), refusal(entry, place, call));
    }
    if any {
        return;
    }
    let (mock, name) = (place.names.0, place.name());
    let setter = if place.statics {
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
