//! Mocks that are called by their own closures, and the expectations of methods without a receiver.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use gotag::mock::predicate::{always, eq};

#[gotag::mock]
trait Tree {
    fn size(&self, depth: u32) -> u32;
    fn fixed(depth: u8) -> u8
    where
        Self: Sized;
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

/// A mock that its own closures can reach.
type Own = Arc<Mutex<Option<Arc<MockTree>>>>;

fn reach(own: &Own) -> Arc<MockTree> {
    own.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap()
}

fn close(own: &Own, mock: MockTree) -> Arc<MockTree> {
    let mock = Arc::new(mock);
    *own.lock().unwrap() = Some(Arc::clone(&mock));
    mock
}

#[test]
fn an_answer_may_call_its_mock() {
    let own = Own::default();
    let inner = Arc::clone(&own);
    let mut mock = MockTree::new();
    mock.expect_size().returning(move |depth| reach(&inner).size(depth - 1) + 1);
    mock.expect_size().with(eq(0)).return_const(10u32);
    let mock = close(&own, mock);
    assert_eq!(mock.size(1), 11);
    let text = panic_of(|| mock.size(2));
    assert!(text.starts_with("MockTree::size(1): called by the closure that answers it"), "{text}");
    assert!(text.contains("its closure is running"), "{text}");
    assert_eq!(mock.size(1), 11);
    *own.lock().unwrap() = None;
}

#[test]
fn a_matcher_may_not() {
    let own = Own::default();
    let inner = Arc::clone(&own);
    let mut mock = MockTree::new();
    mock.expect_size().withf(move |depth| reach(&inner).size(depth + 1) == 0).return_const(0u32);
    let mock = close(&own, mock);
    let text = panic_of(|| mock.size(1));
    assert!(text.starts_with("MockTree::size: called by the matcher of its own expectation, at "), "{text}");
    *own.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

#[test]
fn a_context_checks_and_empties_its_expectations() {
    let context = MockTree::fixed_context();
    context.expect().times(1).returning(|depth| depth + 1);
    assert_eq!(MockTree::fixed(1), 2);
    context.checkpoint();
    assert!(panic_of(|| MockTree::fixed(1)).contains("no expectation was set"));
    context.expect().with(always()).times(1).return_const(1);
    assert!(panic_of(|| drop(context)).contains("called 0 time(s) which is fewer than expected 1"));
    assert!(panic_of(|| MockTree::fixed(1)).starts_with("MockTree::fixed(1): No matching expectation found"));
}

#[test]
fn setting_an_expectation_and_calling_it_at_once_is_told_apart() {
    #[gotag::mock]
    trait Other {
        fn fixed() -> u8;
    }
    let context = MockOther::fixed_context();
    let text = panic_of(|| {
        context.expect().return_const(MockOther::fixed());
    });
    assert!(
        text.starts_with("MockOther: called by a matcher of its own, or while an expectation is being set"),
        "{text}"
    );
    context.checkpoint();
    context.expect().return_const(4);
    assert_eq!(MockOther::fixed(), 4);
}
