//! Expectations of methods without a receiver.

use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};

use alloc::boxed::Box;
use core::any::Any;

use super::args::Args;
use super::expectation::Expectation;
use super::object::{Locked, Mock, Site, Ticket, typed};
use super::record::Record;
use super::report;

/// The expectations of a method without a receiver, for as long as this lives.
///
/// There is one such set in the process, so tests that use the same method must not run at the same time: hold a lock of your own.
/// When a context is dropped, the set is checked, unless a panic is under way, and emptied.
#[must_use = "the expectations go away with their context"]
pub struct Context<A: Args, O: 'static> {
    mock: &'static Mock,
    site: Site,
    signature: PhantomData<fn() -> (A, O)>,
}

impl<A: Args, O: 'static> Context<A, O> {
    #[doc(hidden)]
    pub fn of<K: 'static>(mock: &'static Mock, method: usize) -> Self {
        Self { mock, site: Site::of::<K>(method), signature: PhantomData }
    }

    /// Adds an expectation; the method cannot be called until the guard is gone, at the end of the statement.
    #[track_caller]
    pub fn expect(&self) -> Guard<'_, A, O> {
        let entry = Box::new(Expectation::<A, O>::new(Record::new(self.mock.place(self.site.method))));
        let mut state = self.mock.lock();
        state.push(self.site, entry);
        let ticket = state.last_at();
        Guard { state, ticket, signature: PhantomData }
    }

    /// Reports what lacks calls, and forgets the expectations.
    #[track_caller]
    pub fn checkpoint(&self) {
        report::settle(self.mock.lock().take(self.site));
    }
}

impl<A: Args, O: 'static> Drop for Context<A, O> {
    fn drop(&mut self) {
        let rows = self.mock.lock().take(self.site);
        if !std::thread::panicking() {
            report::settle(rows);
        }
    }
}

/// An [`Expectation`] of a method without a receiver, while it is being set.
pub struct Guard<'m, A: Args, O: 'static> {
    state: Locked<'m>,
    ticket: Ticket,
    signature: PhantomData<fn() -> (A, O)>,
}

impl<A: Args, O: 'static> Deref for Guard<'_, A, O> {
    type Target = Expectation<A, O>;

    fn deref(&self) -> &Expectation<A, O> {
        let entry: &dyn Any = self.state.peek(self.ticket);
        entry.downcast_ref().expect("the entry has the type it was pushed with")
    }
}

impl<A: Args, O: 'static> DerefMut for Guard<'_, A, O> {
    fn deref_mut(&mut self) -> &mut Expectation<A, O> {
        typed(self.state.entry(self.ticket)).expect("the entry has the type it was pushed with")
    }
}
