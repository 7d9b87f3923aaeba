//! The way of a call: the part that knows the signature, kept small because it is compiled once for each.

use alloc::boxed::Box;
use core::any::Any;
use core::fmt::Debug;
use core::marker::PhantomData;

use super::args::{Args, Printed};
use super::expectation::{Action, Entry, Expectation, Matcher};
use super::object::{Mock, Question, Site, Ticket, typed};
use super::record::Answer;

/// Hands out a call's arguments as things to print.
pub type Describe<A> = fn(&<A as Args>::Of<'_>, &mut dyn FnMut(&[&dyn Debug]));

impl Mock {
    /// Answers a call of `method`, whose arguments can all be printed.
    #[track_caller]
    pub fn call<A: Printed, O: 'static>(&self, method: usize, args: A::Of<'_>) -> O {
        self.answer::<A, O>(Site::of::<()>(method), args, A::show)
    }

    /// Answers a call of a `method` that is generic over the types in `K`, or some of whose arguments may not be printable.
    #[track_caller]
    pub fn call_for<K: 'static, A: Args, O: 'static>(
        &self,
        method: usize,
        args: A::Of<'_>,
        describe: Describe<A>,
    ) -> O {
        self.answer::<A, O>(Site::of::<K>(method), args, describe)
    }

    #[track_caller]
    fn answer<A: Args, O: 'static>(&self, site: Site, args: A::Of<'_>, describe: Describe<A>) -> O {
        let (mut state, ticket) = self.claim(site, &Call::<A, O> { args: &args, describe, output: PhantomData });
        let expectation = typed::<A, O>(state.entry(ticket)).expect("a site has one signature");
        match core::mem::replace(&mut expectation.action, Action::Nothing) {
            Action::Each(action) => {
                drop(state);
                let mut running = Running::<A, O> { mock: self, ticket, action: Some(action) };
                A::act(running.action.as_mut().expect("it leaves on drop"), args)
            }
            Action::Once(action) => {
                expectation.record.answer = Answer::Spent;
                drop(state);
                A::act_once(action, args)
            }
            Action::Nothing => unreachable!("the answer was ready"),
        }
    }
}

/// A closure out of its expectation while it runs; goes back when it has returned or panicked.
struct Running<'m, A: Args, O: 'static> {
    mock: &'m Mock,
    ticket: Ticket,
    action: Option<Box<A::Action<O>>>,
}

impl<A: Args, O: 'static> Drop for Running<'_, A, O> {
    fn drop(&mut self) {
        let (mut state, at) = self.mock.release(self.ticket);
        let row = at.and_then(|at| typed::<A, O>(&mut *state.rows[at].entry));
        if let (Some(expectation), Some(action)) = (row, self.action.take()) {
            expectation.action = Action::Each(action);
        }
    }
}

struct Call<'c, 'a, A: Args, O> {
    args: &'c A::Of<'a>,
    describe: Describe<A>,
    output: PhantomData<fn() -> O>,
}

impl<A: Args, O: 'static> Call<'_, '_, A, O> {
    fn matcher(entry: &dyn Entry) -> Option<&Matcher<A>> {
        let entry: &dyn Any = entry;
        entry.downcast_ref::<Expectation<A, O>>().map(|expectation| &expectation.matcher)
    }
}

impl<A: Args, O: 'static> Question for Call<'_, '_, A, O> {
    fn accepted_by(&self, entry: &dyn Entry) -> bool {
        Self::matcher(entry).is_some_and(|matcher| matcher.accepts(self.args))
    }

    fn refused(&self, entry: &dyn Entry) -> Option<usize> {
        let Some(Matcher::Predicates(predicates)) = Self::matcher(entry) else {
            return None;
        };
        (0..A::COUNT).find(|&n| !A::holds(predicates, n, self.args))
    }

    fn show(&self, out: &mut dyn FnMut(&[&dyn Debug])) {
        (self.describe)(self.args, out);
    }
}
