//! The way of a call: the part that knows the signature, kept small because it is compiled once for each.

use core::any::Any;
use core::fmt::Debug;
use core::marker::PhantomData;
use core::mem;
use std::sync::{MutexGuard, TryLockError};

use super::args::{Args, Describe, Printed};
use super::expectation::{Action, Entry, Expectation, Matcher, lock};
use super::list::Expectations;
use super::object::{Mock, SIGNATURE};
use super::record::{Running, this_thread};
use super::report;

impl<A: Args, O: 'static> Expectations<A, O> {
    /// Answers a call of `method` of `mock`, whose arguments can all be printed.
    #[track_caller]
    pub fn call(&self, mock: &Mock, method: usize, args: A::Of<'_>) -> O
    where
        A: Printed,
    {
        self.call_with(mock, method, args, A::show)
    }

    /// Answers a call of a `method` some of whose arguments may not be printable.
    #[track_caller]
    pub fn call_with(&self, mock: &Mock, method: usize, args: A::Of<'_>, describe: Describe<A>) -> O {
        let thread = this_thread();
        let mut admitted = self.admitted(thread, mock, method, &args, describe);
        if let Some((each, _running)) = admitted.each(thread) {
            return A::act(each, args);
        }
        admitted.answer_once(args, describe)
    }

    /// The expectation that takes a call of this `thread`.
    // Apart from the answer, which is thus compiled once, behind both ways to an expectation.
    #[inline]
    #[track_caller]
    fn admitted(
        &self,
        thread: usize,
        mock: &Mock,
        method: usize,
        args: &A::Of<'_>,
        describe: Describe<A>,
    ) -> Admitted<'_, A, O> {
        let mut from = 0;
        for entry in &self.list {
            if !entry.record.is_free() {
                if entry.record.is_used_up() && self.list.len() > 1 {
                    from += 1;
                    continue;
                }
                break;
            }
            if entry.record.matches && !entry.accepts(thread, args) {
                from += 1;
                continue;
            }
            match admit(entry) {
                Some(admitted) => return admitted,
                None => break,
            }
        }
        self.claimed(from, mock, method, args, describe)
    }

    /// A call whose expectation is done, in a sequence or answering, or does not exist.
    #[cold]
    #[track_caller]
    fn claimed(
        &self,
        from: usize,
        mock: &Mock,
        method: usize,
        args: &A::Of<'_>,
        describe: Describe<A>,
    ) -> Admitted<'_, A, O> {
        let call = Call::<A, O>::new(args, describe);
        loop {
            if let Some(admitted) = admit(&self.list[mock.claim(method, self, from, &call)]) {
                return admitted;
            }
        }
    }
}

/// A call, its signature forgotten.
pub(crate) trait Question {
    fn accepted_by(&self, entry: &dyn Entry) -> bool;
    /// The first argument that its predicate refuses.
    fn refused(&self, entry: &dyn Entry) -> Option<usize>;
    fn show(&self, out: &mut dyn FnMut(&[&dyn Debug]));
}

/// The expectation, its signature known again.
#[inline]
pub(crate) fn typed<A: Args, O: 'static>(entry: &dyn Entry) -> &Expectation<A, O> {
    (entry as &dyn Any).downcast_ref().expect(SIGNATURE)
}

/// An expectation that has counted a call, and now answers it.
///
/// It does so under the lock of its expectation alone: another thread's call of the same expectation waits for it, and its own
/// thread's was told apart in the search.
pub(crate) struct Admitted<'e, A: Args, O: 'static> {
    entry: &'e Expectation<A, O>,
    action: MutexGuard<'e, Action<A, O>>,
}

/// Counts a call. `None` if the last that may come came in another thread meanwhile.
#[inline(always)]
#[allow(
    clippy::inline_always,
    reason = "a guard is written in parts and read as a whole: where that is a call, the reader waits"
)]
pub(crate) fn admit<A: Args, O: 'static>(entry: &Expectation<A, O>) -> Option<Admitted<'_, A, O>> {
    let action = lock(&entry.action);
    entry.record.admit().then_some(Admitted { entry, action })
}

impl<A: Args, O: 'static> Admitted<'_, A, O> {
    /// The closure that answers every call, and the mark that it runs in this `thread`.
    // It is run where the arguments are: what takes them by value for that would have them copied once more.
    #[inline]
    pub(crate) fn each(&mut self, thread: usize) -> Option<(&mut A::Action<O>, Running<'_>)> {
        match &mut *self.action {
            Action::Each(each) => Some((&mut **each, self.entry.record.answer(thread))),
            _ => None,
        }
    }

    /// Runs the closure that answers one call.
    #[track_caller]
    pub(crate) fn answer_once(mut self, args: A::Of<'_>, describe: Describe<A>) -> O {
        let why = match &*self.action {
            Action::Nothing => report::NO_ANSWER,
            _ => match mem::replace(&mut *self.action, Action::Spent) {
                Action::Once(once) => {
                    drop(self.action);
                    return A::act_once(once, args);
                }
                _ => report::SPENT,
            },
        };
        drop(self.action);
        report::fail(self.entry, &Call::<A, O>::new(&args, describe), why)
    }
}

pub(crate) struct Call<'c, 'a, A: Args, O> {
    args: &'c A::Of<'a>,
    describe: Describe<A>,
    output: PhantomData<fn() -> O>,
}

impl<'c, 'a, A: Args, O: 'static> Call<'c, 'a, A, O> {
    pub(crate) fn new(args: &'c A::Of<'a>, describe: Describe<A>) -> Self {
        Self { args, describe, output: PhantomData }
    }
}

impl<A: Args, O: 'static> Expectation<A, O> {
    /// Asks the matcher, in this `thread`.
    fn accepts(&self, thread: usize, args: &A::Of<'_>) -> bool {
        let matcher = self.matcher();
        let _running = self.record.look(thread);
        matcher.accepts(args)
    }

    /// The matcher. It runs under its lock, for which its own thread must not wait.
    #[inline]
    fn matcher(&self) -> MutexGuard<'_, Matcher<A>> {
        match self.matcher.try_lock() {
            Ok(matcher) => matcher,
            // A matcher that panicked before. The guard is in the error: to lock once more would be to wait for it.
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => {
                report::assert_not_looking(&self.record);
                lock(&self.matcher)
            }
        }
    }
}

impl<A: Args, O: 'static> Question for Call<'_, '_, A, O> {
    fn accepted_by(&self, entry: &dyn Entry) -> bool {
        typed::<A, O>(entry).accepts(this_thread(), self.args)
    }

    fn refused(&self, entry: &dyn Entry) -> Option<usize> {
        let entry = typed::<A, O>(entry);
        let matcher = entry.matcher();
        let _running = entry.record.look(this_thread());
        match &*matcher {
            Matcher::Predicates(predicates) => (0..A::COUNT).find(|&n| !A::holds(predicates, n, self.args)),
            _ => None,
        }
    }

    fn show(&self, out: &mut dyn FnMut(&[&dyn Debug])) {
        (self.describe)(self.args, out);
    }
}
