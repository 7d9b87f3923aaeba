//! Mocks that did not answer.

use std::panic::{AssertUnwindSafe, catch_unwind};

#[gotag::mock]
trait Store {
    fn get(&self, key: &str) -> u8;
}

/// The lock of the matcher was poisoned, and the next call waited for the guard in its own error.
#[test]
fn a_matcher_that_panicked_hung_the_next_call() {
    let mut store = MockStore::new();
    store.expect_get().withf(|key| key.parse::<u8>().unwrap() > 0).returning(|_| 1);
    assert!(catch_unwind(AssertUnwindSafe(|| store.get("no number"))).is_err());
    assert_eq!(store.get("7"), 1);
}

/// The lock of the mock was held while the closure ran.
#[test]
fn a_closure_that_calls_its_mock_hung() {
    use std::sync::{Arc, OnceLock};
    let shared: Arc<OnceLock<MockStore>> = Arc::default();
    let inner = Arc::clone(&shared);
    let mut store = MockStore::new();
    store.expect_get().withf(|key| key == "outer").returning(move |_| inner.get().unwrap().get("inner") + 1);
    store.expect_get().withf(|key| key == "inner").returning(|_| 1);
    assert!(shared.set(store).is_ok());
    assert_eq!(shared.get().unwrap().get("outer"), 2);
}

/// The impl of the mock counted as a use of the trait.
#[test]
fn mocking_a_deprecated_trait_warned() {
    #[deny(deprecated)]
    mod old {
        #[gotag::mock]
        #[deprecated]
        pub(super) trait Clock {
            fn now(&self) -> u8;
        }
    }
    #[allow(deprecated)]
    fn now() -> u8 {
        let mut clock = old::MockClock::new();
        clock.expect_now().times(1).returning(|| 7);
        old::Clock::now(&clock)
    }
    assert_eq!(now(), 7);
}
