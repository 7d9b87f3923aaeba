//! A mock's expectations, and the search for the one that takes a call.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::any::{Any, TypeId};
use core::fmt::Debug;
use core::panic::Location;

use super::args::Args;
use super::expectation::{Entry, Expectation};
use super::record::{Place, Record};
use super::report;

/// What every mock struct holds: the expectations of all its methods. When it is dropped, and no panic is under way, it
/// panics with all that lack calls.
///
/// Expectations are added by `&mut self` and calls come by `&self`, so the list needs no lock.
pub struct Mock {
    names: Names,
    rows: Vec<Row>,
}

/// The mock and its methods, each written with the names of its arguments: `get(key)`.
#[derive(Clone, Copy)]
pub(crate) struct Names {
    pub(crate) mock: &'static str,
    pub(crate) methods: &'static [&'static str],
    /// Whether these are the methods without a receiver, whose expectations stand in a context.
    pub(crate) statics: bool,
}

pub(crate) struct Row {
    pub(crate) site: Site,
    pub(crate) entry: Arc<dyn Entry>,
}

/// A method of a mock, and for a generic method the types it is called with.
#[derive(Clone, Copy)]
pub(crate) struct Site {
    pub(crate) method: usize,
    pub(crate) types: TypeId,
}

/// A call, its signature forgotten.
pub(crate) trait Question {
    fn accepted_by(&self, entry: &dyn Entry) -> bool;
    /// The first argument that its predicate refuses.
    fn refused(&self, entry: &dyn Entry) -> Option<usize>;
    fn show(&self, out: &mut dyn FnMut(&[&dyn Debug]));
}

impl Site {
    pub(crate) const fn of<K: 'static>(method: usize) -> Self {
        Self { method, types: TypeId::of::<K>() }
    }

    /// Whether both are the same method for the same types.
    pub(crate) fn is(self, other: Self) -> bool {
        self.method == other.method && self.types == other.types
    }
}

impl Names {
    #[track_caller]
    pub(crate) fn place(self, method: usize) -> Place {
        let Self { mock, methods, statics } = self;
        Place { mock, method: methods[method], statics, location: Location::caller() }
    }
}

impl Row {
    #[track_caller]
    pub(crate) fn new<A: Args, O: 'static>(names: Names, site: Site) -> Self {
        let record = Record::new(names.place(site.method));
        Self { site, entry: Arc::new(Expectation::<A, O>::new(record)) }
    }

    /// The expectation, its signature known again. Only while it is being set: no call shares it yet.
    pub(crate) fn expectation<A: Args, O: 'static>(&mut self) -> Option<&mut Expectation<A, O>> {
        let entry: &mut dyn Any = Arc::get_mut(&mut self.entry)?;
        entry.downcast_mut()
    }
}

impl Mock {
    /// A mock without expectations.
    pub const fn new(mock: &'static str, methods: &'static [&'static str]) -> Self {
        Self { names: Names { mock, methods, statics: false }, rows: Vec::new() }
    }

    /// Adds an expectation of `method`.
    ///
    /// A method by `&self` that a user's trait gives to all types goes before this one by `&mut self`, if it has its name: so
    /// the names of these begin like no user's.
    #[track_caller]
    pub fn __expect<A: Args, O: 'static>(&mut self, method: usize) -> &mut Expectation<A, O> {
        self.push(Row::new::<A, O>(self.names, Site::of::<()>(method))).expectation().expect(SIGNATURE)
    }

    /// Adds an expectation of a generic `method` for the types in `K`.
    #[track_caller]
    pub fn __expect_for<K: 'static, A: Args, O: 'static>(&mut self, method: usize) -> &mut Expectation<A, O> {
        self.push(Row::new::<A, O>(self.names, Site::of::<K>(method))).expectation().expect(SIGNATURE)
    }

    fn push(&mut self, row: Row) -> &mut Row {
        self.rows.push(row);
        self.rows.last_mut().expect("one was just pushed")
    }

    /// Reports what lacks calls, and forgets all expectations.
    #[track_caller]
    pub fn __checkpoint(&mut self) {
        report::settle(core::mem::take(&mut self.rows));
    }

    /// The next expectation of `site`, from `at` on.
    #[inline]
    pub(crate) fn next(&self, mut at: usize, site: Site) -> Option<(usize, &Row)> {
        while let Some(row) = self.rows.get(at) {
            if row.site.is(site) {
                return Some((at, row));
            }
            at += 1;
        }
        None
    }

    /// The expectation that takes this call; a panic with the reasons of all if none does. Those before `from` do not take it.
    ///
    /// It counts the call only under its own lock, so whoever asked has to ask again if another thread's call came between.
    #[cold]
    #[track_caller]
    pub(crate) fn claim(&self, from: usize, site: Site, call: &dyn Question) -> &dyn Entry {
        match search(&self.rows, from, site, call) {
            Found::Row(row) => &*row.entry,
            missing => panic!("{}", missing.explain(&self.rows, self.names, site, call)),
        }
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        if !self.rows.is_empty() && !std::thread::panicking() {
            self.__checkpoint();
        }
    }
}

/// A method has one signature, so an entry found at its site has it.
pub(crate) const SIGNATURE: &str = "an entry has its method's signature";

/// Where a search ended.
pub(crate) enum Found<'r> {
    /// This one takes the call.
    Row(&'r Row),
    /// The only one there is takes no more calls.
    Excess(&'r Row),
    /// It is not this one's turn in its sequence.
    OutOfTurn(&'r Row),
    /// The closure that would answer is the one that calls.
    Reentered,
    Nothing,
}

impl Found<'_> {
    /// What the failure says. Apart from the search, which stays small.
    #[cold]
    #[track_caller]
    pub(crate) fn explain(&self, rows: &[Row], names: Names, site: Site, call: &dyn Question) -> String {
        let place = names.place(site.method);
        match self {
            Found::Excess(row) => report::refused(&*row.entry, call, &row.entry.record().count_excess()),
            Found::OutOfTurn(row) => report::out_of_order(&*row.entry, call),
            Found::Reentered => report::reentered(rows, site, place, call),
            Found::Row(_) | Found::Nothing => report::unmatched(rows, site, place, call),
        }
    }
}

/// First come, first served: the first expectation that takes the arguments and is not done. One that stands alone is taken
/// even if it is done, so that the failure can say that the call is one too many.
pub(crate) fn search<'r>(rows: &'r [Row], from: usize, site: Site, call: &dyn Question) -> Found<'r> {
    let mut found = Found::Nothing;
    for row in &rows[from..] {
        if !row.site.is(site) {
            continue;
        }
        let record = row.entry.record();
        if record.is_done() && !is_alone(rows, site) {
            continue;
        }
        if record.matches && !call.accepted_by(&*row.entry) {
            continue;
        }
        if record.is_answering() {
            found = Found::Reentered;
        } else if record.is_used_up() {
            return Found::Excess(row);
        } else if record.violation().is_some() {
            return Found::OutOfTurn(row);
        } else {
            return Found::Row(row);
        }
    }
    found
}

/// Whether a method has one expectation. The second is near the first, so this ends early.
#[cold]
fn is_alone(rows: &[Row], site: Site) -> bool {
    rows.iter().filter(|row| row.site.is(site)).nth(1).is_none()
}
