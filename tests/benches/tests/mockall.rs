//! What a mock does, beside mockall's mock of the same trait: the same scripts of expectations and calls on both.
//!
//! Compared are what each call returns, which step panics, and the first line of what it says. Lists of up to two expectations
//! are tried exhaustively, longer ones at random. What differs on purpose stands in [`DELIBERATE`].

#[path = "mockall/script.rs"]
mod script;
#[path = "mockall/sides.rs"]
mod sides;
#[path = "mockall/signatures.rs"]
mod signatures;

use script::{Answer, Expect, Generator, Matcher, Method, Script, Step, Times};
use sides::{Outcome, quietly};

/// Runs a script on both sides, and says where they part.
fn difference(script: &Script) -> Option<String> {
    let (mine, other) = (sides::ours::run(script), sides::theirs::run(script));
    let same = mine.len() == other.len() && mine.iter().zip(&other).all(|(mine, other)| agree(mine, other));
    (!same).then(|| format!("{script:#?}\ngotag:   {mine:#?}\nmockall: {other:#?}"))
}

/// Whether two outcomes are the same, but for what differs on purpose.
fn agree(mine: &Outcome, other: &Outcome) -> bool {
    match (mine, other) {
        (Outcome::Panicked(mine), Outcome::Panicked(other)) => {
            let other = other[0].replace(sides::NO_ANSWER_THEIRS, sides::NO_ANSWER_OURS);
            // gotag reports all that lacks calls at once, in the order in which it was set; mockall the first of the first method.
            let lacks_calls = other.contains("fewer than expected") || other.contains("more than expected ");
            if lacks_calls { mine.contains(&other) } else { mine[0] == other }
        }
        _ => mine == other,
    }
}

/// The first few differences of many scripts.
fn assert_none_differs(scripts: impl Iterator<Item = Script>) {
    let quiet = quietly();
    let mut count = 0_usize;
    let found: Vec<_> = scripts.inspect(|_| count += 1).filter_map(|script| difference(&script)).take(3).collect();
    drop(quiet);
    assert!(found.is_empty(), "after {count} scripts\n{}", found.join("\n\n"));
    assert!(count > 1000, "only {count} scripts");
}

/// Every pair of expectations, with every string of up to three calls.
#[test]
fn two_expectations_and_three_calls() {
    let singles: Vec<Expect> = script::every_expectation().collect();
    let calls: Vec<Vec<Step>> = script::every_string_of_calls(3);
    let lists = singles.iter().flat_map(|one| {
        let pairs = singles.iter().map(move |other| vec![*one, *other]);
        std::iter::once(vec![*one]).chain(pairs)
    });
    assert_none_differs(lists.flat_map(|list| {
        let list: Vec<Step> = list.into_iter().map(Step::Expect).collect();
        calls.iter().map(move |calls| Script([list.as_slice(), calls].concat())).collect::<Vec<_>>()
    }));
}

/// Longer lists, with all kinds of answers, checkpoints and late expectations.
#[test]
fn long_scripts_at_random() {
    for seed in 1..=8 {
        let mut generator = Generator::new(seed);
        assert_none_differs(std::iter::repeat_with(|| generator.script()).take(5_000));
    }
}

/// Scripts at random come to everything that can be said.
#[test]
fn nothing_that_is_said_goes_untried() {
    let quiet = quietly();
    let mut generator = Generator::new(1);
    let outcomes: Vec<_> = (0..2_000).flat_map(|_| sides::theirs::run(&generator.script())).collect();
    drop(quiet);
    for text in [
        "No matching expectation found",
        "more than the expected",
        "should not have been called",
        "Method sequence violation",
        "called twice, but it returns by move",
        sides::NO_ANSWER_THEIRS,
        "the answer's own",
        "fewer than expected",
        "more than expected",
    ] {
        let said = |outcome: &Outcome| matches!(outcome, Outcome::Panicked(lines) if lines[0].contains(text));
        assert!(outcomes.iter().filter(|outcome| said(outcome)).count() > 10, "{text}");
    }
}

/// Methods without a receiver and generic methods, on a path of their own.
#[test]
fn other_kinds_of_methods() {
    let quiet = quietly();
    let fixed = [sides::ours::without_receiver(), sides::theirs::without_receiver()];
    let generic = [sides::ours::generic(), sides::theirs::generic()];
    drop(quiet);
    assert_eq!(fixed[0], fixed[1]);
    assert_eq!(generic[0], generic[1]);
}

/// What happens on a side, in a word for each step.
type Told = &'static [&'static str];

/// What is done another way on purpose: why, the script, and what comes of it here and there.
const DELIBERATE: &[(&str, &[Step], Told, Told)] = &[
    (
        "`in_sequence` goes by the count that is set when the call comes, so it may stand before `times`",
        &[
            Step::Expect(Expect { sequence_first: true, times: Times::Exactly(2), ..SEQUENCE }),
            Step::Expect(Expect { method: Method::G, ..SEQUENCE }),
            Step::G,
        ],
        &[
            "MockProbe::g(): Method sequence violation",
            "MockProbe::f: Expectation(<anything>) called 0 time(s) which is fewer than expected 2 (and 1 more)",
        ],
        &["200", "MockProbe::f: Expectation(<anything>) called 0 time(s) which is fewer than expected 2"],
    ),
    (
        "a panic in an answer poisons nothing",
        &[Step::Expect(Expect { answer: Answer::Panics, ..PLAIN }), Step::F(1), Step::F(1)],
        &["the answer's own", "the answer's own", "met"],
        &["the answer's own", "called `Result::unwrap()` on an `Err` value: PoisonError { .. }", "met"],
    ),
    (
        "all that lacks calls is reported at once, in the order in which it was set",
        &[
            Step::Expect(Expect { method: Method::G, times: Times::Exactly(1), ..PLAIN }),
            Step::Expect(Expect { times: Times::Exactly(1), ..PLAIN }),
        ],
        &["MockProbe::g: Expectation(<anything>) called 0 time(s) which is fewer than expected 1 (and 1 more)"],
        &["MockProbe::f: Expectation(<anything>) called 0 time(s) which is fewer than expected 1"],
    ),
];

const PLAIN: Expect = Expect {
    method: Method::F,
    matcher: Matcher::Anything,
    times: Times::Unsaid,
    answer: Answer::Constant,
    sequence: false,
    sequence_first: false,
};

const SEQUENCE: Expect = Expect { times: Times::Exactly(1), sequence: true, ..PLAIN };

#[test]
fn what_differs_on_purpose_does() {
    for (why, steps, mine, other) in DELIBERATE {
        let (script, quiet) = (Script(steps.to_vec()), quietly());
        let outcomes = [sides::ours::run_on(&script), sides::theirs::run_on(&script)];
        drop(quiet);
        assert_eq!(told(&outcomes[0]), *mine, "gotag: {why}");
        assert_eq!(told(&outcomes[1]), *other, "mockall: {why}");
    }
}

fn told(outcomes: &[Outcome]) -> Vec<String> {
    outcomes.iter().map(Outcome::to_string).collect()
}
