//! Expectations of methods without a receiver.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard};

use core::any::Any;

use super::args::Args;
use super::call::{Call, Describe, admit, typed};
use super::expectation::{Entry, Expectation, lock};
use super::object::{Found, Names, Question, Row, SIGNATURE, Site, search};
use super::record::this_thread;
use super::report;

/// The expectations of all methods of a mock that have no receiver: one list in the process.
pub struct Statics {
    names: Names,
    rows: Mutex<Vec<Row>>,
    /// The thread that holds the lock to search or to set, which must not wait for itself.
    holder: AtomicUsize,
}

impl Statics {
    /// No expectations.
    pub const fn new(mock: &'static str, methods: &'static [&'static str]) -> Self {
        let names = Names { mock, methods, statics: true };
        Self { names, rows: Mutex::new(Vec::new()), holder: AtomicUsize::new(0) }
    }

    /// Answers a call of `method`, of the types in `K`.
    #[track_caller]
    pub fn call<K: 'static, A: Args, O: 'static>(&self, method: usize, args: A::Of<'_>, describe: Describe<A>) -> O {
        let call = Call::<A, O>::new(&args, describe);
        loop {
            let entry = self.claim(Site::of::<K>(method), &call);
            if let Some(admitted) = admit::<A, O>(typed(&*entry)) {
                return admitted.answer(args, describe);
            }
        }
    }

    /// As `Mock::claim`; the entry is shared, since its context may end while its closure runs.
    #[track_caller]
    fn claim(&self, site: Site, call: &dyn Question) -> Arc<dyn Entry> {
        let held = self.hold();
        let text = match search(&held.rows, 0, site, call) {
            Found::Row(row) => return Arc::clone(&row.entry),
            missing => missing.explain(&held.rows, self.names, site, call),
        };
        drop(held);
        panic!("{text}")
    }

    #[track_caller]
    fn hold(&self) -> Held<'_> {
        assert!(
            self.holder.load(Relaxed) != this_thread(),
            "{}: called by a matcher of its own, or while an expectation is being set",
            self.names.mock
        );
        let rows = lock(&self.rows);
        self.holder.store(this_thread(), Relaxed);
        Held { rows, holder: &self.holder }
    }

    /// Takes out all rows of a method.
    fn take(&self, site: Site) -> Vec<Row> {
        let mut held = self.hold();
        let (taken, kept) = core::mem::take(&mut *held.rows).into_iter().partition(|row| row.site.is(site));
        *held.rows = kept;
        taken
    }
}

struct Held<'m> {
    rows: MutexGuard<'m, Vec<Row>>,
    holder: &'m AtomicUsize,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.holder.store(0, Relaxed);
    }
}

/// The expectations of a method without a receiver, for as long as this lives.
///
/// There is one such set in the process, so tests that use the same method must not run at the same time: hold a lock of your own.
/// When a context is dropped, the set is checked, unless a panic is under way, and emptied.
///
/// ```
/// #[gotag::mock]
/// trait Clock {
///     fn now() -> u64;
/// }
///
/// let context = MockClock::now_context();
/// context.expect().times(1).return_const(7u64);
/// assert_eq!(MockClock::now(), 7);
/// ```
#[must_use = "the expectations go away with their context"]
pub struct Context<A: Args, O: 'static> {
    statics: &'static Statics,
    site: Site,
    signature: PhantomData<fn() -> (A, O)>,
}

impl<A: Args, O: 'static> Context<A, O> {
    #[doc(hidden)]
    pub fn of<K: 'static>(statics: &'static Statics, method: usize) -> Self {
        Self { statics, site: Site::of::<K>(method), signature: PhantomData }
    }

    /// Adds an expectation; the method cannot be called until the guard is gone, at the end of the statement.
    #[track_caller]
    pub fn expect(&self) -> Guard<'_, A, O> {
        let row = Row::new::<A, O>(self.statics.names, self.site);
        let mut held = self.statics.hold();
        held.rows.push(row);
        Guard { held, signature: PhantomData }
    }

    /// Reports what lacks calls, and forgets the expectations.
    #[track_caller]
    pub fn checkpoint(&self) {
        report::settle(self.statics.take(self.site));
    }
}

impl<A: Args, O: 'static> Drop for Context<A, O> {
    fn drop(&mut self) {
        let rows = self.statics.take(self.site);
        if !std::thread::panicking() {
            report::settle(rows);
        }
    }
}

/// An [`Expectation`] of a method without a receiver, while it is being set.
pub struct Guard<'m, A: Args, O: 'static> {
    /// The expectation is the last of the list.
    held: Held<'m>,
    signature: PhantomData<fn() -> (A, O)>,
}

impl<A: Args, O: 'static> Deref for Guard<'_, A, O> {
    type Target = Expectation<A, O>;

    fn deref(&self) -> &Expectation<A, O> {
        let entry: Option<&dyn Any> = self.held.rows.last().map(|row| &*row.entry as &dyn Any);
        entry.and_then(|entry| entry.downcast_ref()).expect(SIGNATURE)
    }
}

impl<A: Args, O: 'static> DerefMut for Guard<'_, A, O> {
    fn deref_mut(&mut self) -> &mut Expectation<A, O> {
        self.held.rows.last_mut().and_then(Row::expectation).expect(SIGNATURE)
    }
}
