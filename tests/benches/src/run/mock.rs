//! Mocks made, told what to expect, called and dropped.

use std::hint::black_box;

use super::race::{Card, side};

/// Stamps the same trait with the mock of one side, and what is done with it.
macro_rules! mocked {
    ($side:ident, $mock:meta, $eq:path) => {
        // mockall's mock has methods that nobody calls here.
        #[allow(dead_code)]
        mod $side {
            #[$mock]
            pub(super) trait Store {
                fn get(&self, key: &str) -> Option<String>;
                fn put(&mut self, key: String, value: Vec<u8>) -> Result<(), String>;
                fn len(&self) -> usize;
                fn touch(&self, one: u32, other: u32, really: bool) -> u32;
                fn fill(&self, buffer: &mut Vec<u8>);
            }

            /// A mock whose methods just answer.
            pub(super) fn answering() -> MockStore {
                let mut mock = MockStore::new();
                mock.expect_len().returning(|| 3);
                mock.expect_touch().returning(|one, other, _| one + other);
                mock.expect_fill().returning(|buffer| buffer.push(1));
                mock.expect_put().returning(|_, _| Ok(()));
                mock
            }

            /// A mock of which only the third expectation takes the key `c`.
            pub(super) fn choosy() -> MockStore {
                use $eq;
                let mut mock = MockStore::new();
                mock.expect_get().with(eq("a")).returning(|_| None);
                mock.expect_get().with(eq("b")).returning(|_| None);
                mock.expect_get().with(eq("c")).returning(|_| None);
                mock.expect_touch().withf(|one, other, really| one < other && *really).returning(|one, _, _| one);
                mock
            }

            /// The whole life of a mock with one expectation, met once.
            pub(super) fn life() -> usize {
                let mut mock = MockStore::new();
                mock.expect_len().times(1).returning(|| 3);
                mock.len()
            }

            /// The same with three expectations on three methods.
            pub(super) fn long_life() -> u32 {
                use $eq;
                let mut mock = MockStore::new();
                mock.expect_get().with(eq("k")).times(1).returning(|_| None);
                mock.expect_touch().withf(|one, other, _| one < other).returning(|one, other, _| one + other);
                mock.expect_len().returning(|| 3);
                let got = mock.get("k").map_or(0, |text| text.len());
                mock.touch(1, 2, true) + u32::try_from(mock.len() + got).unwrap_or(0)
            }
        }
    };
}

mocked!(ours, gotag::mock, gotag::mock::predicate::eq);
mocked!(theirs, mockall::automock, mockall::predicate::eq);

pub(super) fn race(card: &mut Card<'_>) {
    use ours::Store as _;
    use theirs::Store as _;

    assert_eq!((ours::life(), ours::long_life()), (theirs::life(), theirs::long_life()));
    card.race("create, 1 expectation, call, drop", 1, [side(ours::life), side(theirs::life)]);
    card.race("create, 3 expectations, 3 calls, drop", 1, [side(ours::long_life), side(theirs::long_life)]);

    let (mut mine, mut other) = (ours::answering(), theirs::answering());
    assert_eq!((mine.len(), mine.touch(1, 2, true)), (other.len(), other.touch(1, 2, true)));
    card.race("call, no argument", 1, [side(|| black_box(&mine).len()), side(|| black_box(&other).len())]);
    card.race(
        "call, 3 arguments",
        1,
        [side(|| black_box(&mine).touch(1, 2, true)), side(|| black_box(&other).touch(1, 2, true))],
    );
    let (mut buffer, mut other_buffer) = (Vec::new(), Vec::new());
    card.race(
        "call, `&mut` argument",
        1,
        [
            side(|| {
                buffer.clear();
                black_box(&mine).fill(&mut buffer);
            }),
            side(|| {
                other_buffer.clear();
                black_box(&other).fill(&mut other_buffer);
            }),
        ],
    );
    card.race(
        "call, owned arguments",
        1,
        [
            side(|| black_box(&mut mine).put(String::new(), Vec::new())),
            side(|| black_box(&mut other).put(String::new(), Vec::new())),
        ],
    );

    let (mine, other) = (ours::choosy(), theirs::choosy());
    assert_eq!((mine.get("c"), mine.touch(1, 2, true)), (other.get("c"), other.touch(1, 2, true)));
    card.race(
        "call, third of 3 `eq` expectations",
        1,
        [side(|| black_box(&mine).get(black_box("c"))), side(|| black_box(&other).get(black_box("c")))],
    );
    card.race(
        "call, `withf`",
        1,
        [side(|| black_box(&mine).touch(1, 2, true)), side(|| black_box(&other).touch(1, 2, true))],
    );
}
