//! One expectation: which calls it takes, how often, and what it answers.

use alloc::boxed::Box;
use core::any::Any;
use core::fmt::Display;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::args::Args;
use super::record::Record;
use super::sequence::Sequence;
use super::times::Times;

/// What a mocked method is expected to be called with, how often, and what it then returns.
///
/// `mock.expect_get()` makes one. It takes any arguments and any number of calls until it is told less; what it returns must
/// be said before the first call. Go: `*gomock.Call`.
///
/// `A` is the tuple of argument families and `O` the return type; both follow from the method.
pub struct Expectation<A: Args, O: 'static> {
    pub(crate) record: Record,
    /// Behind a lock because user closures need not be `Sync`. They run under it.
    pub(crate) matcher: Mutex<Matcher<A>>,
    pub(crate) action: Mutex<Action<A, O>>,
}

/// Which arguments an expectation takes.
pub(crate) enum Matcher<A: Args> {
    Anything,
    Predicates(A::Predicates),
    Function(Box<A::Filter>),
}

/// What an expectation answers.
pub(crate) enum Action<A: Args, O: 'static> {
    /// It was not said.
    Nothing,
    Each(Box<A::Action<O>>),
    Once(Box<A::Once<O>>),
    /// `return_once` has answered.
    Spent,
}

impl<A: Args> Matcher<A> {
    pub(crate) fn accepts(&self, args: &A::Of<'_>) -> bool {
        match self {
            Self::Anything => true,
            Self::Predicates(predicates) => A::all_hold(predicates, args),
            Self::Function(filter) => A::filter(filter, args),
        }
    }
}

impl<A: Args, O: 'static> Expectation<A, O> {
    #[inline]
    pub(crate) fn new(record: Record) -> Self {
        Self { record, matcher: Mutex::new(Matcher::Anything), action: Mutex::new(Action::Nothing) }
    }

    pub(crate) fn filter(&mut self, filter: Box<A::Filter>) -> &mut Self {
        self.take_if(Matcher::Function(filter))
    }

    pub(crate) fn take_if(&mut self, matcher: Matcher<A>) -> &mut Self {
        self.record.matches = true;
        self.matcher = Mutex::new(matcher);
        self
    }

    pub(crate) fn each(&mut self, action: Box<A::Action<O>>) -> &mut Self {
        self.answer(Action::Each(action))
    }

    pub(crate) fn only(&mut self, action: Box<A::Once<O>>) -> &mut Self {
        self.answer(Action::Once(action))
    }

    fn answer(&mut self, action: Action<A, O>) -> &mut Self {
        self.action = Mutex::new(action);
        self
    }

    /// Sets how many calls must and may come: `3`, `1..4`, `1..=3`, `1..`, `..4`, `..=3` or `..`. Any number, if it is not said.
    ///
    /// Fewer calls are reported when the mock is dropped, one too many at once. Go: `Times`, `MinTimes`, `MaxTimes`.
    #[track_caller]
    pub fn times<T: Into<Times>>(&mut self, times: T) -> &mut Self {
        self.record.set_times(times.into());
        self
    }

    /// Expects exactly one call, as `times(1)` does.
    pub fn once(&mut self) -> &mut Self {
        self.record.set_times(Times::from(1));
        self
    }

    /// Forbids the call. Go: `Times(0)`.
    pub fn never(&mut self) -> &mut Self {
        self.record.set_times(Times::from(0));
        self
    }

    /// Makes this the next step of `sequence`: a call that comes while an earlier step lacks calls, or after a later step was
    /// called, fails. Go: `gomock.InOrder`.
    pub fn in_sequence(&mut self, sequence: &mut Sequence) -> &mut Self {
        self.record.join(sequence);
        self
    }
}

/// An expectation whose signature is forgotten.
pub trait Entry: Any + Send + Sync {
    /// What is known of it whatever its signature.
    fn record(&self) -> &Record;
    /// Shows what the arguments must be: each predicate, or one word for all.
    fn show_matcher(&self, out: &mut dyn FnMut(&dyn Display));
}

impl<A: Args, O: 'static> Entry for Expectation<A, O> {
    fn record(&self) -> &Record {
        &self.record
    }

    fn show_matcher(&self, out: &mut dyn FnMut(&dyn Display)) {
        match &*lock(&self.matcher) {
            Matcher::Anything => out(&"<anything>"),
            Matcher::Function(_) => out(&"<function>"),
            Matcher::Predicates(predicates) => {
                for n in 0..A::COUNT {
                    out(A::predicate(predicates, n));
                }
            }
        }
    }
}

/// A panic under the lock leaves what it guards whole, so poison means nothing here.
pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
