//! The same trait with the mock of each side, and what runs a script on it.

use std::cell::Cell;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How each side says that an expectation has no answer.
pub(crate) const NO_ANSWER_OURS: &str = "has no answer: say `returning`, `return_once` or `return_const`";
pub(crate) const NO_ANSWER_THEIRS: &str = "Returning default values requires the \"nightly\" feature";

/// What came of a step that was not setting an expectation, or of the drop at the end.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    Returned(u32),
    /// A checkpoint or the drop, which found nothing wrong.
    Met,
    /// The lines that stand at the margin: the others give reasons, which mockall does not.
    Panicked(Vec<String>),
}

impl Outcome {
    /// Whether mockall's mock is of no further use. Its answers run under a lock, which a panic poisons; it counts a call that
    /// comes out of its turn; and a checkpoint that fails leaves the methods behind as they were.
    fn is_last(&self) -> bool {
        const USABLE: [&str; 3] =
            ["No matching expectation found", "more than the expected", "should not have been called"];
        matches!(self, Outcome::Panicked(lines) if !USABLE.iter().any(|text| lines[0].contains(text)))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Returned(value) => write!(f, "{value}"),
            Outcome::Met => f.write_str("met"),
            Outcome::Panicked(lines) if lines.len() == 1 => f.write_str(&lines[0]),
            Outcome::Panicked(lines) => write!(f, "{} (and {} more)", lines[0], lines.len() - 1),
        }
    }
}

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Ends [`quietly`].
pub(crate) struct Quiet;

impl Drop for Quiet {
    fn drop(&mut self) {
        QUIET.set(false);
    }
}

/// Panics that are caught in this thread are not printed until what is returned is dropped.
pub(crate) fn quietly() -> Quiet {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let loud = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                loud(info);
            }
        }));
    });
    QUIET.set(true);
    Quiet
}

/// What comes of it, a panic included.
pub(crate) fn caught(f: impl FnOnce() -> Outcome) -> Outcome {
    let payload = match catch_unwind(AssertUnwindSafe(f)) {
        Ok(outcome) => return outcome,
        Err(payload) => payload,
    };
    let text = payload.downcast_ref::<String>().map(String::as_str).or(payload.downcast_ref::<&str>().copied());
    let lines = text.unwrap_or_default().lines().filter(|line| !line.starts_with(' '));
    Outcome::Panicked(lines.map(str::to_owned).collect())
}

/// Tells an expectation all but its matcher.
macro_rules! configure {
    ($expectation:ident, $expect:ident, $order:ident, $base:ident, $($argument:pat)?) => {
        if $expect.sequence && $expect.sequence_first {
            $expectation.in_sequence($order);
        }
        match $expect.times {
            Times::Unsaid => {}
            Times::Exactly(count) => _ = $expectation.times(count),
            Times::Between(least, most) => _ = $expectation.times(least..=most),
            Times::AtLeast(least) => _ = $expectation.times(least..),
            Times::Never => _ = $expectation.never(),
        }
        if $expect.sequence && !$expect.sequence_first {
            $expectation.in_sequence($order);
        }
        match $expect.answer {
            Answer::Unsaid => {}
            Answer::Constant => _ = $expectation.return_const($base),
            Answer::Counting => {
                let mut count = $base;
                $expectation.returning(move |$($argument)?| {
                    count += 1;
                    count
                });
            }
            Answer::Once => _ = $expectation.return_once(move |$($argument)?| $base + 50),
            Answer::Panics => _ = $expectation.returning(|$($argument)?| panic!("the answer's own")),
        }
    };
}

macro_rules! side {
    ($side:ident, $mock:meta, $($door:ident)::+) => {
        pub(crate) mod $side {
            use super::super::script::{Answer, Expect, Matcher, Method, Script, Step, Times};
            use super::{Outcome, caught};
            use $($door)::+::{Sequence, predicate::eq};

            #[$mock]
            trait Probe {
                fn f(&self, n: u8) -> u32;
                fn g(&self) -> u32;
            }

            /// What the steps of a script come to, until the two sides can no longer be compared.
            pub(crate) fn run(script: &Script) -> Vec<Outcome> {
                until(script, Outcome::is_last)
            }

            /// What all steps of a script come to.
            pub(crate) fn run_on(script: &Script) -> Vec<Outcome> {
                until(script, |_| false)
            }

            fn until(Script(steps): &Script, is_last: impl Fn(&Outcome) -> bool) -> Vec<Outcome> {
                let (mut mock, mut order) = (MockProbe::new(), Sequence::new());
                let (mut outcomes, mut base) = (Vec::new(), 0);
                for step in steps {
                    let outcome = match *step {
                        Step::Expect(expect) => {
                            base += 100;
                            set(&mut mock, &mut order, expect, base);
                            continue;
                        }
                        Step::F(n) => caught(|| Outcome::Returned(mock.f(n))),
                        Step::G => caught(|| Outcome::Returned(mock.g())),
                        Step::Checkpoint => caught(|| {
                            mock.checkpoint();
                            Outcome::Met
                        }),
                    };
                    let ended = is_last(&outcome);
                    outcomes.push(outcome);
                    if ended {
                        caught(|| {
                            drop(mock);
                            Outcome::Met
                        });
                        return outcomes;
                    }
                }
                outcomes.push(caught(|| {
                    drop(mock);
                    Outcome::Met
                }));
                outcomes
            }

            #[$mock]
            trait Others {
                fn of<T: std::fmt::Debug + 'static>(&self, value: T) -> u32;
                fn fixed(n: u8) -> u32;
            }

            /// A method without a receiver, whose context lacks a call in the end.
            pub(crate) fn without_receiver() -> Vec<Outcome> {
                let context = MockOthers::fixed_context();
                context.expect().with(eq(1)).times(1..=2).returning(|n| u32::from(n) + 10);
                context.expect().return_const(20_u32);
                let mut outcomes: Vec<_> = [1, 2, 1, 1].map(|n| Outcome::Returned(MockOthers::fixed(n))).into();
                context.checkpoint();
                context.expect().withf(|n| *n == 3).times(2).return_const(30_u32);
                outcomes.push(Outcome::Returned(MockOthers::fixed(3)));
                outcomes.push(caught(|| {
                    drop(context);
                    Outcome::Met
                }));
                outcomes
            }

            /// A generic method, called with types that are expected and one that is not.
            pub(crate) fn generic() -> Vec<Outcome> {
                let mut mock = MockOthers::new();
                mock.expect_of::<u8>().with(eq(1)).times(1).return_const(1_u32);
                mock.expect_of::<u8>().return_const(2_u32);
                mock.expect_of::<&'static str>().times(2..).returning(|text| u32::from(text == "x"));
                vec![
                    caught(|| Outcome::Returned(mock.of(1_u8))),
                    caught(|| Outcome::Returned(mock.of(1_u8))),
                    caught(|| Outcome::Returned(mock.of("x"))),
                    caught(|| Outcome::Returned(mock.of(1_u16))),
                    caught(|| {
                        drop(mock);
                        Outcome::Met
                    }),
                ]
            }

            fn set(mock: &mut MockProbe, order: &mut Sequence, expect: Expect, base: u32) {
                match expect.method {
                    Method::F => {
                        let expectation = mock.expect_f();
                        match expect.matcher {
                            Matcher::Anything => {}
                            Matcher::One => _ = expectation.with(eq(1)),
                            Matcher::Even => _ = expectation.withf(|n| n % 2 == 0),
                        }
                        configure!(expectation, expect, order, base, _);
                    }
                    Method::G => {
                        let expectation = mock.expect_g();
                        configure!(expectation, expect, order, base,);
                    }
                }
            }
        }
    };
}

side!(ours, gotag::mock, gotag::mock);
side!(theirs, mockall::automock, mockall);
