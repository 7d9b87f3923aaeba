//! How the rules of a type reach whoever gathers: past the type's value, which is wanted all the same.

use alloc::rc::Rc;
use core::cell::RefCell;
use core::mem::replace;
use core::sync::atomic::{AtomicUsize, Ordering};

use super::state::State;
use crate::validate::Report;

/// Who hears of broken rules.
///
/// It is a trait because the listener of a thread is dropped with the thread: so what drops a [`State`] is compiled by those who
/// gather, and not with gotag.
trait Listen {
    fn hear(&self, report: Report);
}

impl Listen for State {
    #[inline]
    fn hear(&self, report: Report) {
        self.report(report);
    }
}

type Listener = Option<Rc<dyn Listen>>;

std::thread_local! {
    static LISTENER: RefCell<Listener> = const { RefCell::new(None) };
}

/// How many there are in all threads: without one there is nothing to look up.
static LISTENERS: AtomicUsize = AtomicUsize::new(0);

#[inline]
fn set(listener: Listener) -> Listener {
    // Of a thread that ends there is nothing to be told any more.
    LISTENER.try_with(|current| replace(&mut *current.borrow_mut(), listener)).ok().flatten()
}

/// Puts the listener before it back.
pub(super) struct Listening(Listener);

impl Drop for Listening {
    #[inline]
    fn drop(&mut self) {
        set(self.0.take());
        LISTENERS.fetch_sub(1, Ordering::Relaxed);
    }
}

/// As long as this lives, `state` hears of broken rules.
#[inline]
pub(super) fn listen(state: &Rc<State>) -> Listening {
    LISTENERS.fetch_add(1, Ordering::Relaxed);
    let listener: Rc<dyn Listen> = Rc::<State>::clone(state);
    Listening(set(Some(listener)))
}

/// Puts the listener back.
pub(in crate::wire) struct Deaf(Listener);

impl Drop for Deaf {
    #[inline]
    fn drop(&mut self) {
        if let Some(listener) = self.0.take() {
            set(Some(listener));
        }
    }
}

/// As long as this lives, nobody hears of broken rules: a value is tried that may not be the one.
#[inline]
pub(in crate::wire) fn deaf() -> Deaf {
    Deaf(if LISTENERS.load(Ordering::Relaxed) == 0 { None } else { set(None) })
}

/// Tells of broken rules; gives the report back if nobody listens.
#[inline]
pub(in crate::wire) fn heard(report: Report) -> Result<(), Report> {
    let listener = LISTENER.try_with(|current| current.borrow().clone()).ok().flatten();
    match listener {
        Some(listener) => {
            listener.hear(report);
            Ok(())
        }
        None => Err(report),
    }
}
