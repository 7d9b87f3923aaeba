//! What is known of a document between two attempts to decode it.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt::Display;

use crate::path::{Path, Segment};
use crate::validate::Report;

/// The numbers of fields that are no part of the document start here.
pub(super) const ADDED: usize = usize::MAX / 2;

/// So deep is what stands in for a value; a type that is deeper may have no end.
const DEEPEST: usize = 16;

/// What the next attempt does with a part of the document: an error in it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Something stands in for it.
    Fill,
    /// Nothing can stand in for it.
    Lost,
    /// A key that nobody wants, with its value.
    Omit,
}

/// A part that is marked.
#[derive(Debug)]
pub(super) struct Marked {
    pub(super) mark: Mark,
    pub(super) path: Vec<Segment>,
    /// It is left out of a list.
    pub(super) left_out: bool,
}

/// The keys of a struct or a map that has marked parts.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) keys: BTreeSet<String>,
    pub(super) names: &'static [&'static str],
}

/// Where an attempt ended, and how.
#[derive(Debug)]
pub(super) struct Blame {
    at: Vec<usize>,
    path: Vec<Segment>,
    why: Why,
    /// In something that stands in for a value.
    in_hole: bool,
    /// The part is an element of a list, which can do without.
    in_list: bool,
}

#[derive(Debug)]
pub(super) enum Why {
    /// The value is wrong, or, with a name, has no such field.
    Value(Option<String>),
    /// The key is wrong.
    Key,
    /// A part is lost that it cannot do without.
    Parts,
    /// The format cannot go on.
    Format,
}

/// What becomes of an error.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is news, and the next attempt may find more.
    News(Path),
    /// It follows from others; the next attempt may find more.
    Known,
    /// It is news, and the last.
    Last(Path),
    /// There is no more to find.
    End,
}

#[derive(Default)]
pub(super) struct State(RefCell<Inner>);

#[derive(Default)]
pub(super) struct Inner {
    at: Vec<usize>,
    path: Vec<Segment>,
    in_list: Vec<bool>,
    holes: usize,
    pub(super) marks: BTreeMap<Vec<usize>, Marked>,
    added: BTreeMap<Vec<usize>, Vec<String>>,
    pub(super) seen: BTreeMap<Vec<usize>, Seen>,
    pub(super) reports: Vec<(Vec<Segment>, Report)>,
    blame: Option<Blame>,
    visited: usize,
}

impl State {
    /// Forgets the last attempt but for its marks; says how many parts it visited.
    #[inline]
    pub(super) fn start(&self) -> usize {
        let mut inner = self.0.borrow_mut();
        inner.at.clear();
        inner.path.clear();
        inner.in_list.clear();
        inner.holes = 0;
        inner.seen.clear();
        inner.reports.clear();
        inner.blame = None;
        core::mem::take(&mut inner.visited)
    }

    #[inline]
    pub(super) fn into_inner(self: alloc::rc::Rc<Self>) -> Inner {
        core::mem::take(&mut self.0.borrow_mut())
    }

    /// Visits a part: what fails in it without a place of its own failed here.
    pub(super) fn visit<T, E: Display>(
        &self,
        ordinal: usize,
        segment: Segment,
        in_list: bool,
        visit: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        {
            let mut inner = self.0.borrow_mut();
            inner.at.push(ordinal);
            inner.path.push(segment);
            inner.in_list.push(in_list);
        }
        let result = self.judge(visit());
        let mut inner = self.0.borrow_mut();
        inner.at.pop();
        inner.path.pop();
        inner.in_list.pop();
        result
    }

    /// Passes the result of the part that is visited on: an error has its place now, and before a value it was overcome.
    pub(super) fn judge<T, E: Display>(&self, result: Result<T, E>) -> Result<T, E> {
        match &result {
            Ok(_) => self.0.borrow_mut().blame = None,
            Err(error) => self.blame(None, |_| Why::Value(missing(&error.to_string()))),
        }
        result
    }

    /// Says why the attempt ends, unless that was said already. The part is the one that is visited, or one of its own.
    pub(super) fn blame(&self, part: Option<(usize, Option<Segment>)>, why: impl FnOnce(&Self) -> Why) {
        if self.0.borrow().blame.is_some() {
            return;
        }
        let why = why(self);
        let inner = &mut *self.0.borrow_mut();
        let (mut at, mut path) = (inner.at.clone(), inner.path.clone());
        let mut in_list = inner.in_list.last() == Some(&true);
        if let Some((ordinal, segment)) = part {
            at.push(ordinal);
            path.extend(segment);
            in_list = false;
        }
        inner.blame = Some(Blame { at, path, why, in_hole: inner.holes > 0, in_list });
    }

    /// What is known of a part of the part that is visited; every part is asked for once.
    #[inline]
    pub(super) fn mark(&self, ordinal: usize) -> Option<Mark> {
        let inner = &mut *self.0.borrow_mut();
        inner.visited += 1;
        if inner.marks.is_empty() {
            return None;
        }
        inner.at.push(ordinal);
        let mark = inner.marks.get(&inner.at).map(|marked| marked.mark);
        inner.at.pop();
        mark
    }

    /// The fields that the part that is visited lacks.
    #[inline]
    pub(super) fn added(&self) -> Vec<String> {
        let inner = self.0.borrow();
        inner.added.get(&inner.at).cloned().unwrap_or_default()
    }

    /// Notes a key of the part that is visited, if a mark is below it.
    #[inline]
    pub(super) fn see(&self, key: &str, names: &'static [&'static str]) {
        let inner = &mut *self.0.borrow_mut();
        let below = inner.marks.range(inner.at.clone()..).next();
        if below.is_some_and(|(at, _)| at.starts_with(&inner.at)) {
            let seen = inner.seen.entry(inner.at.clone()).or_default();
            seen.names = names;
            seen.keys.insert(key.to_owned());
        }
    }

    /// Visits what stands in for the part that is visited; `None` where it would be too deep.
    pub(super) fn stand_in<T>(&self, visit: impl FnOnce() -> T) -> Option<T> {
        if self.0.borrow().holes >= DEEPEST {
            return None;
        }
        self.0.borrow_mut().holes += 1;
        let result = visit();
        self.0.borrow_mut().holes -= 1;
        Some(result)
    }

    /// Takes what the rules say of the part that is visited.
    #[inline]
    pub(super) fn report(&self, report: Report) {
        let inner = &mut *self.0.borrow_mut();
        inner.reports.push((inner.path.clone(), report));
    }

    /// Marks the place where the last attempt ended.
    #[inline]
    pub(super) fn learn(&self) -> Verdict {
        let inner = &mut *self.0.borrow_mut();
        let Some(Blame { at, path, why, in_hole, in_list }) = inner.blame.take() else {
            return Verdict::Last(Path::default());
        };
        let known = inner.marks.get(&at).map(|marked| marked.mark);
        let place = Path::of(path.clone());
        // What it says of a value in which something stands in for a part may not hold for the document.
        let mut below = inner.marks.range(at.clone()..).take_while(|(other, _)| other.starts_with(&at));
        let sound = !below.any(|(_, marked)| marked.mark != Mark::Omit);
        let mut mark = |at: Vec<usize>, mark: Mark| {
            let left_out = mark == Mark::Lost && in_list;
            inner.marks.insert(at, Marked { mark, path: path.clone(), left_out });
        };
        match why {
            Why::Format => return Verdict::End,
            Why::Value(Some(name)) if !inner.added.get(&at).is_some_and(|names| names.contains(&name)) => {
                let names = inner.added.entry(at.clone()).or_default();
                names.push(name.clone());
                let mut part = (at, path);
                part.0.push(ADDED + names.len() - 1);
                part.1.push(Segment::Name(name.into()));
                inner.marks.insert(part.0, Marked { mark: Mark::Fill, path: part.1, left_out: false });
                return if in_hole || known.is_some() { Verdict::Known } else { Verdict::News(place) };
            }
            Why::Key => mark(at, Mark::Omit),
            // Of the whole there is nothing beside it that could be read.
            _ if at.is_empty() => {
                return if sound && matches!(why, Why::Value(_)) { Verdict::Last(place) } else { Verdict::End };
            }
            _ if in_list || in_hole || known == Some(Mark::Fill) => mark(at, Mark::Lost),
            _ if known.is_none() => mark(at, Mark::Fill),
            _ => return Verdict::End,
        }
        let news = !in_hole && known.is_none() && (matches!(why, Why::Key) || sound && matches!(why, Why::Value(_)));
        if news { Verdict::News(place) } else { Verdict::Known }
    }
}

/// The field that an error says is missing.
#[inline]
fn missing(text: &str) -> Option<String> {
    let (name, _) = text.strip_prefix("missing field `")?.split_once('`')?;
    Some(name.to_owned())
}
