//! The order of calls, across mocks.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::record::Place;
use super::times::Times;

/// An order in which expectations must be met, across methods and mocks.
///
/// A call of a step is an error while an earlier step lacks calls, and from then on closes the earlier steps. Go: `gomock.InOrder`.
///
/// ```
/// use gotag::mock::Sequence;
///
/// #[gotag::mock]
/// trait File {
///     fn open(&mut self) -> bool;
///     fn close(&mut self);
/// }
///
/// let (mut file, mut order) = (MockFile::new(), Sequence::new());
/// file.expect_open().times(1).in_sequence(&mut order).returning(|| true);
/// file.expect_close().times(1).in_sequence(&mut order).returning(|| ());
/// file.open();
/// file.close();
/// ```
#[derive(Debug, Default)]
pub struct Sequence {
    steps: Arc<Mutex<Vec<Step>>>,
}

#[derive(Debug)]
struct Step {
    place: Place,
    times: Times,
    count: usize,
}

/// An expectation's step in its sequence.
#[derive(Debug)]
pub(crate) struct Handle {
    steps: Arc<Mutex<Vec<Step>>>,
    at: usize,
}

impl Sequence {
    /// A sequence without steps.
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn step(&mut self, place: Place, times: Times, count: usize) -> Handle {
        let mut steps = lock(&self.steps);
        steps.push(Step { place, times, count });
        Handle { at: steps.len() - 1, steps: Arc::clone(&self.steps) }
    }
}

impl Handle {
    /// Repeats what the expectation knows, so that `times` may come before or after `in_sequence`.
    pub(crate) fn update(&self, times: Times, count: usize) {
        let step = &mut lock(&self.steps)[self.at];
        step.times = times;
        step.count = count;
    }

    /// Takes the step's demands back: its expectation went to another sequence.
    pub(crate) fn leave(&self) {
        self.update(Times::default(), 0);
    }

    /// A later step was called, which closes this one.
    pub(crate) fn is_history(&self) -> bool {
        lock(&self.steps)[self.at + 1..].iter().any(|later| later.count > 0)
    }

    /// Why a call may not come now.
    pub(crate) fn violation(&self) -> Option<String> {
        let steps = lock(&self.steps);
        let (earlier, rest) = steps.split_at(self.at);
        let early = earlier.iter().find(|step| step.count < step.times.least);
        let late = rest[1..].iter().find(|step| step.count > 0);
        let mut why = String::new();
        if let Some(step) = early {
            let Step { place, times, count } = step;
            let _ = write!(why, "it must come after {place}, which has {count} of {} calls", times.least);
        } else if let Some(Step { place, .. }) = late {
            let _ = write!(why, "it must come before {place}, which was called already");
        } else {
            return None;
        }
        Some(why)
    }
}

fn lock(steps: &Mutex<Vec<Step>>) -> MutexGuard<'_, Vec<Step>> {
    steps.lock().unwrap_or_else(PoisonError::into_inner)
}
