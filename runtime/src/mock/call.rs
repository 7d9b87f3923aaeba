//! The way of a call: the part that knows the signature, kept small because it is compiled once for each.

use core::any::Any;
use core::fmt::Debug;
use core::marker::PhantomData;
use core::mem;
use std::sync::TryLockError;

use super::args::{Args, Printed};
use super::expectation::{Action, Entry, Expectation, Matcher, lock};
use super::object::{Mock, Question, SIGNATURE, Site};
use super::report;

/// Hands out a call's arguments as things to print.
pub type Describe<A> = fn(&<A as Args>::Of<'_>, &mut dyn FnMut(&[&dyn Debug]));

impl Mock {
    /// Answers a call of `method`, whose arguments can all be printed.
    #[track_caller]
    pub fn call<A: Printed, O: 'static>(&self, method: usize, args: A::Of<'_>) -> O {
        self.call_for::<(), A, O>(method, args, A::show)
    }

    /// Answers a call of a `method` that is generic over the types in `K`, or some of whose arguments may not be printable.
    #[track_caller]
    pub fn call_for<K: 'static, A: Args, O: 'static>(
        &self,
        method: usize,
        args: A::Of<'_>,
        describe: Describe<A>,
    ) -> O {
        let entry = self.claim(Site::of::<K>(method), &Call::<A, O>::new(&args, describe));
        answer::<A, O>(entry, args, describe)
    }
}

/// Runs the closure of the expectation that was found.
///
/// It runs under the lock of its expectation alone: another thread's call of the same expectation waits for it, and its own
/// thread's was told apart in the search.
#[track_caller]
pub(crate) fn answer<A: Args, O: 'static>(entry: &dyn Entry, args: A::Of<'_>, describe: Describe<A>) -> O {
    let typed: &Expectation<A, O> = (entry as &dyn Any).downcast_ref().expect(SIGNATURE);
    let mut action = lock(&typed.action);
    let why = match &mut *action {
        Action::Each(each) => {
            let _running = typed.record.answer();
            return A::act(each, args);
        }
        Action::Once(_) => match mem::replace(&mut *action, Action::Spent) {
            Action::Once(once) => {
                drop(action);
                return A::act_once(once, args);
            }
            _ => report::SPENT,
        },
        Action::Nothing => report::NO_ANSWER,
        Action::Spent => report::SPENT,
    };
    drop(action);
    report::fail(entry, &Call::<A, O>::new(&args, describe), why)
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

    /// Asks the matcher. It runs under a lock, for which its own thread must not wait.
    fn ask<R>(entry: &dyn Entry, ask: impl FnOnce(&Matcher<A>) -> R) -> R {
        let typed: &Expectation<A, O> = (entry as &dyn Any).downcast_ref().expect(SIGNATURE);
        let matcher = match typed.matcher.try_lock() {
            Ok(matcher) => matcher,
            // A matcher that panicked before. The guard is in the error: to lock once more would be to wait for it.
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => {
                report::assert_not_looking(&typed.record);
                lock(&typed.matcher)
            }
        };
        let _running = typed.record.look();
        ask(&matcher)
    }
}

impl<A: Args, O: 'static> Question for Call<'_, '_, A, O> {
    fn accepted_by(&self, entry: &dyn Entry) -> bool {
        Self::ask(entry, |matcher| matcher.accepts(self.args))
    }

    fn refused(&self, entry: &dyn Entry) -> Option<usize> {
        Self::ask(entry, |matcher| match matcher {
            Matcher::Predicates(predicates) => (0..A::COUNT).find(|&n| !A::holds(predicates, n, self.args)),
            _ => None,
        })
    }

    fn show(&self, out: &mut dyn FnMut(&[&dyn Debug])) {
        (self.describe)(self.args, out);
    }
}
