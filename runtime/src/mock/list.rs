//! The expectations of one method, and the search for the one that takes a call.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::any::Any;

use super::args::Args;
use super::call::Question;
use super::expectation::{Entry, Expectation};
use super::object::Mock;
use super::record::{Place, Record};
use super::report::{self, Lacks};

/// The expectations of a method, in the order in which they were set.
pub struct Expectations<A: Args, O: 'static> {
    pub(crate) list: Vec<Expectation<A, O>>,
}

/// The expectations of a method, whatever its signature.
pub trait List: Any + Send + Sync {
    /// Expectation `n`, if there is one.
    fn entry(&self, n: usize) -> Option<&dyn Entry>;
    /// Forgets all, and tells which lacked calls.
    fn settle(&mut self, lacks: &mut Lacks);
}

impl<A: Args, O: 'static> Expectations<A, O> {
    /// No expectations.
    #[must_use]
    pub const fn none() -> Self {
        Self { list: Vec::new() }
    }

    /// Adds an expectation of `method` of `mock`.
    ///
    /// A method by `&self` that a user's trait gives to all types goes before this one by `&mut self`, if it has its name: so
    /// the names of these begin like no user's.
    #[track_caller]
    pub fn __expect(&mut self, mock: &mut Mock, method: usize) -> &mut Expectation<A, O> {
        self.push(mock.record(method))
    }

    pub(crate) fn push(&mut self, record: Record) -> &mut Expectation<A, O> {
        self.list.push_mut(Expectation::new(record))
    }
}

impl<A: Args, O: 'static> List for Expectations<A, O> {
    fn entry(&self, n: usize) -> Option<&dyn Entry> {
        self.list.get(n).map(|entry| entry as _)
    }

    fn settle(&mut self, lacks: &mut Lacks) {
        for entry in &self.list {
            lacks.look(&entry.record, entry);
        }
        self.list.clear();
    }
}

impl List for Vec<Arc<dyn Entry>> {
    fn entry(&self, n: usize) -> Option<&dyn Entry> {
        self.get(n).map(|entry| &**entry)
    }

    fn settle(&mut self, lacks: &mut Lacks) {
        for entry in &*self {
            lacks.look(entry.record(), &**entry);
        }
        self.clear();
    }
}

/// The expectations of a list, one after the other.
pub(crate) fn entries(list: &dyn List) -> impl Iterator<Item = &dyn Entry> {
    (0..).map_while(|n| list.entry(n))
}

/// Where a search ended.
pub(crate) enum Found<'r> {
    /// The one at this place takes the call.
    Entry(usize),
    /// The only one there is takes no more calls.
    Excess(&'r dyn Entry),
    /// It is not this one's turn in its sequence.
    OutOfTurn(&'r dyn Entry),
    /// The closure that would answer is the one that calls.
    Reentered,
    Nothing,
}

impl Found<'_> {
    /// What the failure says. Apart from the search, which stays small.
    #[cold]
    #[track_caller]
    pub(crate) fn explain(&self, list: &dyn List, place: Place, call: &dyn Question) -> String {
        match self {
            Found::Excess(entry) => report::refused(*entry, call, &entry.record().count_excess()),
            Found::OutOfTurn(entry) => report::out_of_order(*entry, call),
            Found::Reentered => report::reentered(list, place, call),
            Found::Entry(_) | Found::Nothing => report::unmatched(list, place, call),
        }
    }
}

/// First come, first served: the first expectation that takes the arguments and is not done. One that stands alone is taken
/// even if it is done, so that the failure can say that the call is one too many. Those before `from` do not take the call.
pub(crate) fn search<'r>(list: &'r dyn List, from: usize, call: &dyn Question) -> Found<'r> {
    let mut found = Found::Nothing;
    let is_alone = list.entry(1).is_none();
    for (n, entry) in entries(list).enumerate().skip(from) {
        let record = entry.record();
        if record.is_done() && !is_alone {
            continue;
        }
        if record.matches && !call.accepted_by(entry) {
            continue;
        }
        if record.is_answering() {
            found = Found::Reentered;
        } else if record.is_used_up() {
            return Found::Excess(entry);
        } else if record.violation().is_some() {
            return Found::OutOfTurn(entry);
        } else {
            return Found::Entry(n);
        }
    }
    found
}

impl Mock {
    /// The place of the expectation that takes this call; a panic with the reasons of all if none does. Those before `from` do
    /// not take it.
    ///
    /// It counts the call only under its own lock, so whoever asked has to ask again if another thread's call came between.
    #[cold]
    #[track_caller]
    pub(crate) fn claim(&self, method: usize, list: &dyn List, from: usize, call: &dyn Question) -> usize {
        match search(list, from, call) {
            Found::Entry(n) => n,
            missing => panic!("{}", missing.explain(list, self.place(method), call)),
        }
    }
}
