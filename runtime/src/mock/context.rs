//! Expectations of methods without a receiver.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use core::panic::Location;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard};

use core::any::Any;

use super::args::{Args, Describe};
use super::call::{Call, Question, admit, typed};
use super::expectation::{Entry, Expectation, lock};
use super::list::{Found, List as _, search};
use super::object::{Names, SIGNATURE, Site};
use super::record::{Place, Record, this_thread};
use super::report::Lacks;

/// The expectations of all methods of a mock that have no receiver: one set in the process.
pub struct Statics {
    names: &'static Names,
    lists: Mutex<Lists>,
    /// The thread that holds the lock to search or to set, which must not wait for itself.
    holder: AtomicUsize,
}

/// The expectations of each method. They are shared, since a context may end while the closure of one runs.
type Lists = Vec<(Site, Vec<Arc<dyn Entry>>)>;

impl Statics {
    /// No expectations.
    pub const fn new(names: &'static Names) -> Self {
        Self { names, lists: Mutex::new(Vec::new()), holder: AtomicUsize::new(0) }
    }

    /// Answers a call of `method`, of the types in `K`.
    #[track_caller]
    pub fn call<K: 'static, A: Args, O: 'static>(&self, method: usize, args: A::Of<'_>, describe: Describe<A>) -> O {
        let call = Call::<A, O>::new(&args, describe);
        loop {
            let entry = self.claim(Site::of::<K>(method), &call);
            if let Some(mut admitted) = admit::<A, O>(typed(&*entry)) {
                if let Some((each, _running)) = admitted.each(this_thread()) {
                    return A::act(each, args);
                }
                return admitted.answer_once(args, describe);
            }
        }
    }

    /// The caller, who sets an expectation of a method or calls it.
    #[track_caller]
    fn place(&self, site: Site) -> Place {
        Place { names: self.names, method: site.method, statics: true, location: Location::caller() }
    }

    /// As `Mock::claim`.
    #[track_caller]
    fn claim(&self, site: Site, call: &dyn Question) -> Arc<dyn Entry> {
        let held = self.hold();
        let none = Vec::new();
        let list = held.lists.iter().find(|(other, _)| other.is(site)).map_or(&none, |(_, list)| list);
        let text = match search(list, 0, call) {
            Found::Entry(n) => return Arc::clone(&list[n]),
            missing => missing.explain(list, self.place(site), call),
        };
        drop(held);
        panic!("{text}")
    }

    #[track_caller]
    fn hold(&self) -> Held<'_> {
        assert!(
            self.holder.load(Relaxed) != this_thread(),
            "{}: called by a matcher of its own, or while an expectation is being set",
            self.names.0
        );
        let lists = lock(&self.lists);
        self.holder.store(this_thread(), Relaxed);
        Held { lists, holder: &self.holder }
    }

    /// Takes out the expectations of a method.
    #[track_caller]
    fn take(&self, site: Site) -> Vec<Arc<dyn Entry>> {
        let mut held = self.hold();
        let at = held.lists.iter().position(|(other, _)| other.is(site));
        at.map(|at| held.lists.swap_remove(at).1).unwrap_or_default()
    }
}

struct Held<'m> {
    lists: MutexGuard<'m, Lists>,
    holder: &'m AtomicUsize,
}

impl Held<'_> {
    /// The place of a method's list.
    fn place(&mut self, site: Site) -> usize {
        self.lists.iter().position(|(other, _)| other.is(site)).unwrap_or_else(|| {
            self.lists.push((site, Vec::new()));
            self.lists.len() - 1
        })
    }
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
        let place = self.statics.place(self.site);
        let mut held = self.statics.hold();
        let at = held.place(self.site);
        let list = &mut held.lists[at].1;
        list.push(Arc::new(Expectation::<A, O>::new(Record::new(place, list.len()))));
        Guard { held, at, signature: PhantomData }
    }

    /// Reports what lacks calls, and forgets the expectations.
    #[track_caller]
    pub fn checkpoint(&self) {
        settle(self.statics.take(self.site));
    }
}

impl<A: Args, O: 'static> Drop for Context<A, O> {
    fn drop(&mut self) {
        let list = self.statics.take(self.site);
        if !std::thread::panicking() {
            settle(list);
        }
    }
}

#[track_caller]
fn settle(mut list: Vec<Arc<dyn Entry>>) {
    let mut lacks = Lacks::default();
    list.settle(&mut lacks);
    // User values went before the panic, in case their own drop panics.
    lacks.assert_none();
}

/// An [`Expectation`] of a method without a receiver, while it is being set.
pub struct Guard<'m, A: Args, O: 'static> {
    held: Held<'m>,
    /// The list at this place ends with the expectation.
    at: usize,
    signature: PhantomData<fn() -> (A, O)>,
}

impl<A: Args, O: 'static> Deref for Guard<'_, A, O> {
    type Target = Expectation<A, O>;

    fn deref(&self) -> &Expectation<A, O> {
        self.held.lists[self.at].1.last().map(|entry| typed(&**entry)).expect(SIGNATURE)
    }
}

impl<A: Args, O: 'static> DerefMut for Guard<'_, A, O> {
    fn deref_mut(&mut self) -> &mut Expectation<A, O> {
        // No call shares it yet, for they wait for the guard.
        let entry = self.held.lists[self.at].1.last_mut().and_then(Arc::get_mut);
        entry.and_then(|entry| (entry as &mut dyn Any).downcast_mut()).expect(SIGNATURE)
    }
}
