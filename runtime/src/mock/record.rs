//! What is known of an expectation whatever its signature.

use alloc::format;
use alloc::string::String;
use core::fmt;
use core::panic::Location;

use super::sequence::{Handle, Sequence};
use super::times::Times;

/// Where an expectation was set, and on what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) mock: &'static str,
    /// The method with the names of its arguments, `get(key)`.
    pub(crate) method: &'static str,
    pub(crate) location: &'static Location<'static>,
}

impl Place {
    pub(crate) fn name(&self) -> &'static str {
        self.method.split('(').next().unwrap_or_default()
    }

    /// The name of argument `n`, empty if there is none.
    pub(crate) fn argument(&self, n: usize) -> &'static str {
        let names = self.method.split_once('(').map_or("", |(_, names)| names);
        names.trim_end_matches(')').split(", ").nth(n).unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}::{}` of {}", self.mock, self.name(), Line(self.location))
    }
}

/// `file.rs:12`, without the column.
pub(crate) struct Line(pub(crate) &'static Location<'static>);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0.file(), self.0.line())
    }
}

/// Whether the closure that answers is at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Neither `returning` nor one of its kin was called.
    Missing,
    Ready,
    /// Given away by `return_once`.
    Spent,
    /// Running in the thread of this mark.
    Running(usize),
}

#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) place: Place,
    pub(crate) times: Times,
    pub(crate) count: usize,
    pub(crate) answer: Answer,
    step: Option<Handle>,
}

impl Record {
    pub(crate) fn new(place: Place) -> Self {
        let times = Times::default();
        Self { place, times, count: 0, answer: Answer::Missing, step: None }
    }

    pub(crate) fn set_times(&mut self, times: Times) {
        self.times = times;
        self.tell_sequence();
    }

    pub(crate) fn join(&mut self, sequence: &mut Sequence) {
        if let Some(step) = &self.step {
            step.leave();
        }
        self.step = Some(sequence.step(self.place, self.times, self.count));
    }

    fn tell_sequence(&self) {
        if let Some(step) = &self.step {
            step.update(self.times, self.count);
        }
    }

    /// Takes no further call while another expectation could.
    pub(crate) fn is_done(&self) -> bool {
        self.count >= self.times.most || self.is_history()
    }

    pub(crate) fn is_history(&self) -> bool {
        self.step.as_ref().is_some_and(Handle::is_history)
    }

    pub(crate) fn violation(&self) -> Option<String> {
        self.step.as_ref().and_then(Handle::violation)
    }

    /// Counts a call, which is an error beyond the most that may come.
    pub(crate) fn count_call(&mut self) -> Result<(), String> {
        self.count = self.count.saturating_add(1);
        let most = self.times.most;
        if self.count <= most {
            return Ok(());
        }
        Err(match most {
            0 => String::from("should not have been called"),
            _ => format!("called {} times which is more than the expected {most}", self.count),
        })
    }

    /// Tells the sequence of the call that was just counted.
    pub(crate) fn called(&self) {
        self.tell_sequence();
    }

    /// What is wrong with the number of calls when no more will come.
    pub(crate) fn shortfall(&self) -> Option<String> {
        let (count, Times { least, most }) = (self.count, self.times);
        if count < least {
            Some(format!("called {count} time(s) which is fewer than expected {least}"))
        } else if count > most {
            Some(format!("called {count} time(s) which is more than expected {most}"))
        } else {
            None
        }
    }
}
