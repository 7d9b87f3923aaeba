//! A mock's expectations, and the search for the one that takes a call.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::any::{Any, TypeId};
use core::fmt::Debug;
use core::panic::Location;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};

use super::args::Args;
use super::expectation::{Entry, Expectation};
use super::record::{Answer, Place, Record};
use super::report;

/// What every mock struct holds: the expectations of all its methods. When it is dropped, and no panic is under way, it
/// panics with all that lack calls.
pub struct Mock {
    name: &'static str,
    methods: &'static [&'static str],
    state: Mutex<State>,
    /// Wakes the calls that wait for a closure to come back.
    back: Condvar,
    /// The thread that looks for an expectation, to tell a matcher that calls its own mock from contention.
    searching: AtomicUsize,
}

pub(crate) struct State {
    pub(crate) rows: Vec<Row>,
    waiting: usize,
    next: u64,
}

pub(crate) struct Row {
    pub(crate) site: Site,
    id: u64,
    pub(crate) entry: Box<dyn Entry>,
}

/// A method of a mock, and for a generic method the types it is called with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Site {
    pub(crate) method: usize,
    pub(crate) types: TypeId,
}

impl Site {
    pub(crate) const fn of<K: 'static>(method: usize) -> Self {
        Self { method, types: TypeId::of::<K>() }
    }
}

/// Finds a row again: its position unless rows went away meanwhile.
#[derive(Clone, Copy)]
pub(crate) struct Ticket {
    at: usize,
    id: u64,
}

/// A call, its signature forgotten.
pub(crate) trait Question {
    fn accepted_by(&self, entry: &dyn Entry) -> bool;
    /// The first argument that its predicate refuses.
    fn refused(&self, entry: &dyn Entry) -> Option<usize>;
    fn show(&self, out: &mut dyn FnMut(&[&dyn Debug]));
}

pub(crate) type Locked<'m> = MutexGuard<'m, State>;

impl Mock {
    /// A mock without expectations. A method is written with the names of its arguments, `get(key)`.
    pub const fn new(name: &'static str, methods: &'static [&'static str]) -> Self {
        let state = State { rows: Vec::new(), waiting: 0, next: 0 };
        Self { name, methods, state: Mutex::new(state), back: Condvar::new(), searching: AtomicUsize::new(0) }
    }

    /// Adds an expectation of `method`.
    #[track_caller]
    pub fn expect<A: Args, O: 'static>(&mut self, method: usize) -> &mut Expectation<A, O> {
        self.expect_for::<(), A, O>(method)
    }

    /// Adds an expectation of a generic `method` for the types in `K`.
    #[track_caller]
    pub fn expect_for<K: 'static, A: Args, O: 'static>(&mut self, method: usize) -> &mut Expectation<A, O> {
        let entry = Box::new(Expectation::<A, O>::new(Record::new(self.place(method))));
        let state = self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
        let row = state.push(Site::of::<K>(method), entry);
        typed(row).expect("the entry has the type it was pushed with")
    }

    /// Reports what lacks calls, and forgets all expectations.
    #[track_caller]
    pub fn checkpoint(&mut self) {
        let state = self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
        report::settle(core::mem::take(&mut state.rows));
    }

    #[track_caller]
    pub(crate) fn place(&self, method: usize) -> Place {
        Place { mock: self.name, method: self.methods[method], location: Location::caller() }
    }

    /// Locks the expectations. A panic under the lock leaves them whole, so poison means nothing here.
    pub(crate) fn lock(&self) -> Locked<'_> {
        match self.state.try_lock() {
            Ok(state) => state,
            Err(TryLockError::Poisoned(state)) => state.into_inner(),
            Err(TryLockError::WouldBlock) => {
                assert!(
                    self.searching.load(Relaxed) != this_thread(),
                    "{}: called from a matcher of the same mock. Matchers run while the mock looks for an expectation; make the call in `returning`.",
                    self.name
                );
                self.state.lock().unwrap_or_else(PoisonError::into_inner)
            }
        }
    }

    /// Finds the expectation that takes this call and counts it, or panics with the reasons of all. Marks it running.
    #[track_caller]
    pub(crate) fn claim(&self, site: Site, call: &dyn Question) -> (Locked<'_>, Ticket) {
        let mut state = self.lock();
        let at = loop {
            let search = Search::start(&self.searching);
            let found = state.search(site, call);
            drop(search);
            match found {
                Found::Row(at) => break at,
                Found::Running => {
                    state.waiting += 1;
                    state = self.back.wait(state).unwrap_or_else(PoisonError::into_inner);
                    state.waiting -= 1;
                }
                Found::Reentered => {
                    let text = report::reentered(&state, site, self.place(site.method), call);
                    fail(state, &text);
                }
                Found::Nothing => {
                    let text = report::unmatched(&state, site, self.place(site.method), call);
                    fail(state, &text);
                }
            }
        };
        let row = &mut state.rows[at];
        let ticket = Ticket { at, id: row.id };
        if let Err(why) = admit(row.entry.record_mut()) {
            let text = match why {
                Refusal::OutOfOrder(why) => report::out_of_order(&*row.entry, call, &why),
                Refusal::Other(why) => report::refused(&*row.entry, call, &why),
            };
            fail(state, &text);
        }
        (state, ticket)
    }

    /// Finds a claimed row again once its closure has returned, and wakes who waits for it. None if the row went away meanwhile.
    pub(crate) fn release(&self, ticket: Ticket) -> (Locked<'_>, Option<usize>) {
        let mut state = self.lock();
        if state.waiting > 0 {
            self.back.notify_all();
        }
        let at = if state.rows.get(ticket.at).is_some_and(|row| row.id == ticket.id) {
            Some(ticket.at)
        } else {
            state.rows.iter().position(|row| row.id == ticket.id)
        };
        if let Some(at) = at {
            state.rows[at].entry.record_mut().answer = Answer::Ready;
        }
        (state, at)
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.checkpoint();
        }
    }
}

enum Found {
    Row(usize),
    /// The closure that answers runs in another thread.
    Running,
    /// The closure that answers runs in this thread, and called the method itself.
    Reentered,
    Nothing,
}

impl State {
    pub(crate) fn push(&mut self, site: Site, entry: Box<dyn Entry>) -> &mut dyn Entry {
        let id = self.next;
        self.next += 1;
        self.rows.push(Row { site, id, entry });
        &mut *self.rows.last_mut().expect("one was just pushed").entry
    }

    pub(crate) fn last_at(&self) -> Ticket {
        Ticket { at: self.rows.len() - 1, id: self.next - 1 }
    }

    pub(crate) fn entry(&mut self, ticket: Ticket) -> &mut dyn Entry {
        &mut *self.rows[ticket.at].entry
    }

    pub(crate) fn peek(&self, ticket: Ticket) -> &dyn Entry {
        &*self.rows[ticket.at].entry
    }

    /// Takes out all rows of a method.
    pub(crate) fn take(&mut self, site: Site) -> Vec<Row> {
        let (taken, kept) = core::mem::take(&mut self.rows).into_iter().partition(|row| row.site == site);
        self.rows = kept;
        taken
    }

    /// First come, first served: the first expectation that takes the arguments and is not done. One that stands alone is
    /// taken even if it is done, so that the failure can say that the call is one too many.
    fn search(&self, site: Site, call: &dyn Question) -> Found {
        let mut here = self.rows.iter().enumerate().filter(|(_, row)| row.site == site).peekable();
        let mut reentered = false;
        let mut first = true;
        while let Some((at, row)) = here.next() {
            let alone = first && here.peek().is_none();
            first = false;
            let record = row.entry.record();
            if record.is_done() && !alone || !call.accepted_by(&*row.entry) {
                continue;
            }
            match record.answer {
                Answer::Running(thread) if thread == this_thread() => reentered = true,
                Answer::Running(_) => return Found::Running,
                _ => return Found::Row(at),
            }
        }
        if reentered { Found::Reentered } else { Found::Nothing }
    }
}

/// Why the expectation that was found for a call does not answer it.
enum Refusal {
    OutOfOrder(String),
    Other(String),
}

/// Counts a call of the expectation that was found for it.
fn admit(record: &mut Record) -> Result<(), Refusal> {
    record.count_call().map_err(Refusal::Other)?;
    if let Some(why) = record.violation() {
        return Err(Refusal::OutOfOrder(why));
    }
    record.called();
    match record.answer {
        Answer::Missing => Err(Refusal::Other(String::from(report::NO_ANSWER))),
        Answer::Spent => Err(Refusal::Other(String::from(report::SPENT))),
        Answer::Ready | Answer::Running(_) => {
            record.answer = Answer::Running(this_thread());
            Ok(())
        }
    }
}

/// The entry with its signature back.
pub(crate) fn typed<A: Args, O: 'static>(entry: &mut dyn Entry) -> Option<&mut Expectation<A, O>> {
    (entry as &mut dyn Any).downcast_mut()
}

/// Panics after the lock is given back, so that nothing waits for the panic's end.
#[track_caller]
fn fail(state: Locked<'_>, text: &str) -> ! {
    drop(state);
    panic!("{text}");
}

/// Marks this thread as the one that runs matchers; gone with the search, a matcher's panic included.
struct Search<'m>(&'m AtomicUsize);

impl<'m> Search<'m> {
    fn start(mark: &'m AtomicUsize) -> Self {
        mark.store(this_thread(), Relaxed);
        Self(mark)
    }
}

impl Drop for Search<'_> {
    fn drop(&mut self) {
        self.0.store(0, Relaxed);
    }
}

std::thread_local! {
    static MARK: u8 = const { 0 };
}

/// A number that no other living thread has, and that is never 0.
fn this_thread() -> usize {
    MARK.with(|mark| core::ptr::from_ref(mark).addr())
}
