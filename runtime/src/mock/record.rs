//! What is known of an expectation whatever its signature.

use alloc::format;
use alloc::string::String;
use core::fmt;
use core::panic::Location;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use super::object::Names;
use super::sequence::{Handle, Sequence};
use super::times::Times;

/// Where an expectation was set, and on what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) names: &'static Names,
    pub(crate) method: usize,
    /// Whether the method has no receiver.
    pub(crate) statics: bool,
    pub(crate) location: &'static Location<'static>,
}

impl Place {
    /// The method with the names of its arguments, `get(key)`.
    fn signature(&self) -> &'static str {
        self.names.1.get(self.method).copied().unwrap_or_default()
    }

    pub(crate) fn name(&self) -> &'static str {
        self.signature().split('(').next().unwrap_or_default()
    }

    /// The name of argument `n`, empty if there is none.
    pub(crate) fn argument(&self, n: usize) -> &'static str {
        let names = self.signature().split_once('(').map_or("", |(_, names)| names);
        names.trim_end_matches(')').split(", ").nth(n).unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}::{}` of {}", self.names.0, self.name(), Line(self.location))
    }
}

/// `file.rs:12`, without the column.
pub(crate) struct Line(pub(crate) &'static Location<'static>);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0.file(), self.0.line())
    }
}

/// The state of an expectation. Calls share it, and only count and mark; all else is set before the first call.
#[derive(Debug)]
pub struct Record {
    pub(crate) place: Place,
    /// When it was set, among the expectations of its mock.
    pub(crate) order: usize,
    pub(crate) times: Times,
    /// Whether it takes only some calls.
    pub(crate) matches: bool,
    count: AtomicUsize,
    /// The threads that run the closure that answers, and the matcher. Both run under a lock of their own, and a call that
    /// comes back to its own thread must not wait for it.
    answering: AtomicUsize,
    matching: AtomicUsize,
    step: Option<Handle>,
}

/// A closure is running; over when this is dropped, by a panic too.
pub(crate) struct Running<'r>(&'r AtomicUsize);

impl<'r> Running<'r> {
    #[inline]
    fn start(mark: &'r AtomicUsize, thread: usize) -> Self {
        mark.store(thread, Relaxed);
        Self(mark)
    }
}

impl Drop for Running<'_> {
    #[inline]
    fn drop(&mut self) {
        self.0.store(0, Relaxed);
    }
}

impl Record {
    #[inline]
    pub(crate) fn new(place: Place, order: usize) -> Self {
        Self {
            place,
            order,
            times: Times::default(),
            matches: false,
            count: AtomicUsize::new(0),
            answering: AtomicUsize::new(0),
            matching: AtomicUsize::new(0),
            step: None,
        }
    }

    #[inline]
    pub(crate) fn count(&self) -> usize {
        self.count.load(Relaxed)
    }

    pub(crate) fn set_times(&mut self, times: Times) {
        self.times = times;
        self.tell_sequence();
    }

    pub(crate) fn join(&mut self, sequence: &mut Sequence) {
        if let Some(step) = &self.step {
            step.leave();
        }
        self.step = Some(sequence.step(self.place, self.times, self.count()));
    }

    /// Repeats to the sequence what it must know of this step.
    #[inline]
    fn tell_sequence(&self) {
        if let Some(step) = &self.step {
            step.update(self.times, self.count());
        }
    }

    /// Whether nothing but its matcher decides over a call: it is not done, in no sequence, and nobody is answering.
    #[inline]
    pub(crate) fn is_free(&self) -> bool {
        self.count() < self.times.most && self.step.is_none() && self.answering.load(Relaxed) == 0
    }

    /// Takes no further call while another expectation could.
    pub(crate) fn is_done(&self) -> bool {
        self.is_used_up() || self.is_history()
    }

    /// Whether the last call that may come has come.
    pub(crate) fn is_used_up(&self) -> bool {
        self.count() >= self.times.most
    }

    pub(crate) fn is_history(&self) -> bool {
        self.step.as_ref().is_some_and(Handle::is_history)
    }

    pub(crate) fn violation(&self) -> Option<String> {
        self.step.as_ref().and_then(Handle::violation)
    }

    /// Counts a call, unless another thread's was the last that may come. Only under the lock of the action, so that counting
    /// needs no exchange of its own.
    #[inline]
    pub(crate) fn admit(&self) -> bool {
        let count = self.count();
        if count >= self.times.most {
            return false;
        }
        self.count.store(count + 1, Relaxed);
        self.tell_sequence();
        true
    }

    /// Counts a call beyond the most that may come.
    pub(crate) fn count_excess(&self) -> String {
        let count = self.count.fetch_add(1, Relaxed).saturating_add(1);
        match self.times.most {
            0 => String::from("should not have been called"),
            most => format!("called {count} times which is more than the expected {most}"),
        }
    }

    /// Marks this `thread` as the one that answers.
    #[inline]
    pub(crate) fn answer(&self, thread: usize) -> Running<'_> {
        Running::start(&self.answering, thread)
    }

    /// Marks this `thread` as the one that runs the matcher.
    #[inline]
    pub(crate) fn look(&self, thread: usize) -> Running<'_> {
        Running::start(&self.matching, thread)
    }

    /// Whether the closure that answers is running in this thread, which is then its own caller.
    #[inline]
    pub(crate) fn is_answering(&self) -> bool {
        let thread = self.answering.load(Relaxed);
        thread != 0 && thread == this_thread()
    }

    pub(crate) fn is_looking(&self) -> bool {
        let thread = self.matching.load(Relaxed);
        thread != 0 && thread == this_thread()
    }

    /// Whether the number of calls is right when no more will come.
    #[inline]
    pub(crate) fn is_settled(&self) -> bool {
        (self.times.least..=self.times.most).contains(&self.count())
    }

    /// What is wrong with a number of calls that is not.
    pub(crate) fn shortfall(&self) -> String {
        let (count, Times { least, most }) = (self.count(), self.times);
        if count < least {
            format!("called {count} time(s) which is fewer than expected {least}")
        } else {
            format!("called {count} time(s) which is more than expected {most}")
        }
    }
}

std::thread_local! {
    static MARK: u8 = const { 0 };
}

/// A number that no other living thread has, and that is never 0.
#[inline]
pub(crate) fn this_thread() -> usize {
    MARK.with(|mark| core::ptr::from_ref(mark).addr())
}
