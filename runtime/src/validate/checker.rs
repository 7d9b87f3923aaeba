//! What the rules report to while a value is walked.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;

use super::Options;
use super::failure::{Failure, Params, Rule, Unit};
use super::families::Show;
use super::report::Report;
use crate::path::Segment;

/// Collects the failures of one validation.
///
/// A failure learns its path on the way out: a rule pushes it without one, and each field, element and type that the
/// call returns through adds its step. So a valid value pays nothing for paths.
#[derive(Debug)]
pub struct Checker {
    failures: Vec<Failure>,
    /// The failures from here on still wait for the step of the field or element that is being checked.
    open: usize,
    /// An alternative is being tried: whether it fails is not news yet.
    quiet: bool,
    options: Options,
}

impl Checker {
    pub(super) fn new(options: Options) -> Self {
        Checker { failures: Vec::new(), open: 0, quiet: false, options }
    }

    pub(super) fn finish(mut self) -> Result<(), Report> {
        if self.failures.is_empty() {
            return Ok(());
        }
        for failure in &mut self.failures {
            failure.path.settle();
        }
        Err(Report::new(self.failures))
    }

    /// Says that the rules of the field `name` have run: what they reported stands there.
    pub fn field(&mut self, name: &'static str) {
        self.close(&Segment::Name(name.into()));
    }

    /// Says that the rules of the element `index` have run, or of a field of a tuple.
    pub fn element(&mut self, index: usize) {
        self.close(&Segment::Index(index));
    }

    /// Says that the rules of the field `name` of an enum's variant have run.
    pub fn field_of(&mut self, variant: &'static str, name: &'static str) {
        self.close_both(variant, &Segment::Name(name.into()));
    }

    /// Says that the rules of a field of an enum's tuple variant have run.
    pub fn element_of(&mut self, variant: &'static str, index: usize) {
        self.close_both(variant, &Segment::Index(index));
    }

    /// Reports a broken rule. Returns false, as the rule does.
    pub fn fail(&mut self, rule: &'static Rule, params: &dyn Params, unit: Unit, got: &dyn Show) -> bool {
        if !self.quiet {
            let got = if self.options.show_values { got.show() } else { None };
            self.push(Failure { params: params.params(), unit, got, ..Failure::of(rule) });
        }
        false
    }

    /// Reports a custom rule that says itself what is wrong. Returns false, as the rule does.
    pub(super) fn fail_saying(&mut self, rule: &'static Rule, said: &dyn fmt::Display) -> bool {
        if !self.quiet {
            self.push(Failure { said: Some(said.to_string()), ..Failure::of(rule) });
        }
        false
    }

    /// Reports that every alternative of `tag` failed. Returns false, as the rule does.
    pub(super) fn fail_all(&mut self, rule: &'static Rule, tag: &'static str) -> bool {
        self.push(Failure { name: tag, ..Failure::of(rule) });
        false
    }

    /// The same checker, deaf to failures until [`rules::either`](super::rules::either) has heard them all.
    #[doc(hidden)]
    pub fn quietly(&mut self) -> &mut Self {
        self.quiet = true;
        self
    }

    pub(super) fn aloud(&mut self) -> &mut Self {
        self.quiet = false;
        self
    }

    /// Runs `check` on a part that has its own paths; says whether the part is valid.
    pub(super) fn within(&mut self, check: impl FnOnce(&mut Self)) -> bool {
        let outer = self.open;
        let before = self.failures.len();
        self.open = before;
        check(self);
        self.open = outer;
        self.failures.len() == before
    }

    /// Whether the part that is being checked has reported something; `omitempty` stops its rules without a word.
    pub(super) fn has_open(&self) -> bool {
        self.open < self.failures.len()
    }

    /// Adds a step to every failure that waits for it.
    pub(super) fn close(&mut self, segment: &Segment) {
        for failure in &mut self.failures[self.open..] {
            failure.path.step_out(segment.clone());
        }
        self.open = self.failures.len();
    }

    fn close_both(&mut self, variant: &'static str, inner: &Segment) {
        let open = self.open;
        self.close(inner);
        self.open = open;
        self.close(&Segment::Name(variant.into()));
    }

    #[cold]
    fn push(&mut self, failure: Failure) {
        self.failures.push(failure);
    }
}
