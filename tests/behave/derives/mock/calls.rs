//! What calls do: counts, matchers, sequences, answers, and what their failures say.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Barrier};

use gotag::mock::predicate::{always, eq, ge};
use gotag::mock::{Sequence, Times};

#[derive(PartialEq)]
struct Secret(u8);

#[gotag::mock]
trait Store {
    fn get(&self, key: &str) -> Option<String>;
    fn put(&mut self, key: String, value: Vec<u8>) -> Result<(), String>;
    fn add(&self, left: u32, right: u32) -> u32;
    fn hide(&self, secret: Secret) -> u8;
    fn count(&self) -> usize;
}

/// The text of the panic that `f` ends in.
fn panic_of<R>(f: impl FnOnce() -> R) -> String {
    let payload = catch_unwind(AssertUnwindSafe(|| drop(f()))).expect_err("it should have panicked");
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(|s| (*s).to_owned()))
        .unwrap()
}

/// A report without the lines of this file, which every edit would move.
fn unnumbered(text: &str) -> String {
    let mut parts = text.split("calls.rs:");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        result.push_str("calls.rs:_");
        result.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    result.replace('\\', "/")
}

/// Forgets the mock's expectations, so that its drop does not add to a failure that was wanted.
fn give_up(mock: &mut MockStore) {
    drop(catch_unwind(AssertUnwindSafe(|| mock.checkpoint())));
}

#[test]
fn the_first_that_matches_and_is_not_done_answers() {
    let mut mock = MockStore::new();
    mock.expect_add().with(eq(1), always()).times(2).return_const(10u32);
    mock.expect_add().with(eq(1), always()).return_const(20u32);
    mock.expect_add().returning(|left, right| left + right);
    assert_eq!([mock.add(1, 0), mock.add(2, 2), mock.add(1, 0), mock.add(1, 0), mock.add(1, 0)], [10, 4, 10, 20, 20]);
}

#[test]
fn the_last_matcher_and_the_last_answer_count() {
    let mut mock = MockStore::new();
    mock.expect_add().with(eq(1), eq(1)).withf(|left, _| *left == 2).return_const(1u32).returning(|_, _| 2);
    assert_eq!(mock.add(2, 0), 2);
    assert!(catch_unwind(AssertUnwindSafe(|| mock.add(1, 1))).is_err());
}

#[test]
fn answers() {
    let mut mock = MockStore::new();
    let mut calls = 0;
    mock.expect_count().returning(move || {
        calls += 1;
        calls
    });
    assert_eq!((mock.count(), mock.count()), (1, 2));
    let moved = String::from("moved");
    mock.expect_get().return_once(move |_| Some(moved));
    assert_eq!(mock.get("k").as_deref(), Some("moved"));
    let text = panic_of(|| mock.get("k"));
    assert!(text.starts_with("MockStore::get: Expectation(<anything>) called twice, but it returns by move"), "{text}");
    mock.expect_put().return_const(Err("full".to_owned()));
    assert_eq!(mock.put("k".into(), vec![]).unwrap_err(), "full");
}

#[test]
fn every_kind_of_count() {
    fn outcome(times: Times, calls: usize) -> bool {
        catch_unwind(|| {
            let mut mock = MockStore::new();
            mock.expect_count().times(times).return_const(0usize);
            for _ in 0..calls {
                mock.count();
            }
        })
        .is_ok()
    }
    let good = |times: Times| (0..6).filter(|calls| outcome(times, *calls)).collect::<Vec<_>>();
    assert_eq!(good(Times::from(2)), [2]);
    assert_eq!(good(Times::from(0)), [0]);
    assert_eq!(good(Times::from(1..3)), [1, 2]);
    assert_eq!(good(Times::from(1..=3)), [1, 2, 3]);
    assert_eq!(good(Times::from(4..)), [4, 5]);
    assert_eq!(good(Times::from(..2)), [0, 1]);
    assert_eq!(good(Times::from(..=2)), [0, 1, 2]);
    assert_eq!(good(Times::from(..)), [0, 1, 2, 3, 4, 5]);
    assert_eq!(panic_of(|| _ = Times::from(3..3)), "Backwards range");
}

#[test]
fn once_and_never() {
    let mut mock = MockStore::new();
    mock.expect_count().once().return_const(1usize);
    mock.expect_add().never();
    mock.count();
    let text = panic_of(|| mock.add(1, 2));
    assert_eq!(
        unnumbered(&text),
        "MockStore::add: Expectation(<anything>) should not have been called
  the call: MockStore::add(1, 2)
  the expectation: tests/behave/derives/mock/calls.rs:_"
    );
    give_up(&mut mock);
}

#[test]
fn a_call_too_many() {
    let mut mock = MockStore::new();
    mock.expect_add().with(ge(1), eq(2)).times(1).return_const(0u32);
    mock.add(1, 2);
    let text = panic_of(|| mock.add(1, 2));
    let first = "MockStore::add: Expectation(var >= 1, var == 2) called 2 times which is more than the expected 1";
    assert_eq!(text.lines().next(), Some(first));
    give_up(&mut mock);
}

#[test]
fn a_call_that_nothing_takes_names_every_candidate() {
    let mut mock = MockStore::new();
    mock.expect_get().with(eq("a")).return_const(None);
    mock.expect_get().with(eq("b")).times(1).return_const(None);
    mock.expect_get().withf(|key| key.len() > 3).return_const(None);
    mock.get("b");
    let text = panic_of(|| mock.get("b"));
    assert_eq!(
        unnumbered(&text),
        r#"MockStore::get("b"): No matching expectation found
  tests/behave/derives/mock/calls.rs:_: argument 1 (`key`) is "b", expected var == "a"
  tests/behave/derives/mock/calls.rs:_: exhausted, it was called 1 of 1 times
  tests/behave/derives/mock/calls.rs:_: its closure returned false"#
    );
}

#[test]
fn a_call_without_any_expectation() {
    let text = panic_of(|| MockStore::new().hide(Secret(1)));
    assert_eq!(
        text,
        "MockStore::hide(?): No matching expectation found\n  no expectation was set; call `expect_hide` first"
    );
}

#[test]
fn a_call_without_an_answer() {
    let mut mock = MockStore::new();
    mock.expect_hide().withf(|secret| *secret == Secret(1));
    let text = panic_of(|| mock.hide(Secret(1)));
    assert_eq!(
        unnumbered(&text),
        "MockStore::hide: Expectation(<function>) Returning default values requires the \"nightly\" feature
  the call: MockStore::hide(?)
  the expectation: tests/behave/derives/mock/calls.rs:_
  help: say what it returns with `returning`, `return_once` or `return_const`"
    );
}

#[test]
fn drop_reports_all_that_is_missing_at_once() {
    let text = panic_of(|| {
        let mut mock = MockStore::new();
        mock.expect_count().times(2).return_const(0usize);
        mock.expect_get().with(eq("k")).times(1..);
        mock.expect_add().times(..3);
        mock.count();
    });
    assert_eq!(
        unnumbered(&text),
        r#"MockStore::count: Expectation(<anything>) called 1 time(s) which is fewer than expected 2
  the expectation: tests/behave/derives/mock/calls.rs:_
MockStore::get: Expectation(var == "k") called 0 time(s) which is fewer than expected 1
  the expectation: tests/behave/derives/mock/calls.rs:_"#
    );
}

#[test]
fn a_panic_is_not_covered_by_a_second_one() {
    let text = panic_of(|| {
        let mut mock = MockStore::new();
        mock.expect_count().times(1);
        panic!("the test's own");
    });
    assert_eq!(text, "the test's own");
}

#[test]
fn checkpoint_reports_and_starts_anew() {
    let mut mock = MockStore::new();
    mock.expect_count().times(1).return_const(1usize);
    mock.count();
    mock.checkpoint();
    assert!(panic_of(|| mock.count()).contains("no expectation was set"));
    mock.expect_count().times(1);
    assert!(panic_of(|| mock.checkpoint()).contains("fewer than expected 1"));
}

#[test]
fn sequences_span_methods_and_mocks() {
    let mut order = Sequence::new();
    let (mut one, mut two) = (MockStore::new(), MockStore::new());
    one.expect_count().times(1..=2).in_sequence(&mut order).return_const(1usize);
    two.expect_add().times(1).in_sequence(&mut order).return_const(2u32);
    one.expect_get().in_sequence(&mut order).times(..).return_const(None);
    two.expect_get().in_sequence(&mut order).once().return_const(None);
    one.count();
    one.count();
    two.add(1, 1);
    two.get("may skip one that needs no call");
    let text = panic_of(|| one.get("late"));
    assert_eq!(
        unnumbered(&text),
        "MockStore::get(\"late\"): Method sequence violation
  the expectation of tests/behave/derives/mock/calls.rs:_: it must come before `MockStore::get` of tests/behave/derives/mock/calls.rs:_, which was called already"
    );
}

#[test]
fn a_step_waits_for_the_count_that_is_set_later() {
    let mut order = Sequence::new();
    let mut mock = MockStore::new();
    mock.expect_count().in_sequence(&mut order).times(2).return_const(1usize);
    mock.expect_add().in_sequence(&mut order).times(1).return_const(2u32);
    mock.count();
    let text = panic_of(|| mock.add(1, 2));
    assert_eq!(
        unnumbered(&text),
        "MockStore::add(1, 2): Method sequence violation
  the expectation of tests/behave/derives/mock/calls.rs:_: it must come after `MockStore::count` of tests/behave/derives/mock/calls.rs:_, which has 1 of 2 calls"
    );
    give_up(&mut mock);
}

#[test]
fn a_sequence_moves_between_equal_calls() {
    let mut order = Sequence::new();
    let mut mock = MockStore::new();
    for answer in 1..=3usize {
        mock.expect_count().times(1).in_sequence(&mut order).return_const(answer);
    }
    assert_eq!([mock.count(), mock.count(), mock.count()], [1, 2, 3]);
}

#[test]
fn a_panic_in_an_answer_leaves_the_mock_usable() {
    let mut mock = MockStore::new();
    mock.expect_add().returning(|left, right| left.checked_sub(right).expect("negative"));
    assert_eq!(panic_of(|| mock.add(1, 2)), "negative");
    assert_eq!(mock.add(2, 1), 1);
}

#[test]
fn threads_share_a_mock() {
    let mut mock = MockStore::new();
    let gate = Arc::new(Barrier::new(2));
    for key in ["a", "b"] {
        let gate = Arc::clone(&gate);
        mock.expect_get().with(eq(key)).times(1).returning(move |key| {
            gate.wait();
            Some(key.to_owned())
        });
    }
    mock.expect_count().times(200).return_const(1usize);
    std::thread::scope(|scope| {
        scope.spawn(|| mock.get("a"));
        scope.spawn(|| mock.get("b"));
        for _ in 0..2 {
            scope.spawn(|| (0..100).map(|_| mock.count()).sum::<usize>());
        }
    });
}

#[test]
fn a_matcher_may_panic() {
    let mut mock = MockStore::new();
    mock.expect_add().withf(|left, _| *left != 0 || panic!("not 0")).return_const(1u32);
    assert_eq!(panic_of(|| mock.add(0, 0)), "not 0");
    assert_eq!(mock.add(1, 0), 1);
}

#[gotag::mock]
trait Named {
    fn find(&self, r#type: u32, _: u32) -> u32;
    fn load(path: &str) -> u32;
}

#[test]
fn arguments_are_called_as_they_are_written() {
    let mut mock = MockNamed::new();
    mock.expect_find().with(eq(1), always()).return_const(0u32);
    mock.expect_find().with(always(), eq(2)).return_const(0u32);
    mock.expect_find().never();
    mock.expect_find().never();
    let text = panic_of(|| mock.find(3, 4));
    assert_eq!(
        unnumbered(&text),
        "MockNamed::find(3, 4): No matching expectation found
  tests/behave/derives/mock/calls.rs:_: argument 1 (`type`) is 3, expected var == 1
  tests/behave/derives/mock/calls.rs:_: argument 2 (`_`) is 4, expected var == 2
  tests/behave/derives/mock/calls.rs:_: it must never be called
  tests/behave/derives/mock/calls.rs:_: it must never be called"
    );
}

#[test]
fn a_method_without_a_receiver_is_expected_by_its_context() {
    assert_eq!(
        panic_of(|| MockNamed::load("a")),
        "MockNamed::load(\"a\"): No matching expectation found
  no expectation was set; call `expect` of a `MockNamed::load_context()` first, and keep it"
    );
}
