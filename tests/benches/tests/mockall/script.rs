//! A script: what a test does with a mock.

/// Steps; at the end the mock is dropped.
#[derive(Clone, Debug)]
pub(crate) struct Script(pub(crate) Vec<Step>);

/// A step.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    Expect(Expect),
    F(u8),
    G,
    Checkpoint,
}

/// An expectation. Its answers are told from those of the others by their hundreds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expect {
    pub(crate) method: Method,
    pub(crate) matcher: Matcher,
    pub(crate) times: Times,
    pub(crate) answer: Answer,
    pub(crate) sequence: bool,
    /// Whether `in_sequence` stands before `times`.
    pub(crate) sequence_first: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Method {
    F,
    G,
}

/// What `F` is called with; `G` has no argument.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Matcher {
    Anything,
    /// `with(eq(1))`
    One,
    /// `withf`, for even numbers.
    Even,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Times {
    Unsaid,
    Exactly(usize),
    Between(usize, usize),
    AtLeast(usize),
    Never,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Answer {
    Unsaid,
    /// `return_const`
    Constant,
    /// `returning`, with a count of its own.
    Counting,
    /// `return_once`
    Once,
    Panics,
}

const TIMES: [Times; 7] = [
    Times::Unsaid,
    Times::Exactly(1),
    Times::Exactly(2),
    Times::Between(0, 1),
    Times::Between(1, 2),
    Times::AtLeast(1),
    Times::Never,
];
const MATCHERS: [Matcher; 3] = [Matcher::Anything, Matcher::One, Matcher::Even];
const CALLS: [Step; 3] = [Step::F(1), Step::F(2), Step::G];

/// Every expectation that answers by counting.
pub(crate) fn every_expectation() -> impl Iterator<Item = Expect> {
    let f = MATCHERS.map(|matcher| (Method::F, matcher));
    let g = [(Method::G, Matcher::Anything)];
    f.into_iter().chain(g).flat_map(|(method, matcher)| {
        TIMES.into_iter().flat_map(move |times| {
            [false, true].map(|sequence| Expect {
                method,
                matcher,
                times,
                answer: Answer::Counting,
                sequence,
                sequence_first: false,
            })
        })
    })
}

/// Every string of up to `length` calls.
pub(crate) fn every_string_of_calls(length: usize) -> Vec<Vec<Step>> {
    let mut all = vec![Vec::new()];
    let mut longest = all.clone();
    for _ in 0..length {
        longest = longest.iter().flat_map(|calls| CALLS.map(|call| [calls.as_slice(), &[call]].concat())).collect();
        all.extend(longest.iter().cloned());
    }
    all
}

/// Scripts at random, the same ones for the same seed.
pub(crate) struct Generator(u64);

impl Generator {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn script(&mut self) -> Script {
        let expected = (0..=self.below(4)).map(|_| Step::Expect(self.expectation())).collect::<Vec<_>>();
        let then = (0..=self.below(10)).map(|_| self.step()).collect();
        Script([expected, then].concat())
    }

    fn step(&mut self) -> Step {
        match self.below(20) {
            0 => Step::Checkpoint,
            1 | 2 => Step::Expect(self.expectation()),
            3..9 => Step::G,
            _ => Step::F(self.pick(&[1, 2, 3])),
        }
    }

    fn expectation(&mut self) -> Expect {
        let method = self.pick(&[Method::F, Method::F, Method::G]);
        let matcher = if method == Method::F { self.pick(&MATCHERS) } else { Matcher::Anything };
        let usual = [Answer::Counting; 8];
        let answers = [usual.as_slice(), &[Answer::Unsaid, Answer::Constant, Answer::Once, Answer::Panics]].concat();
        let (times, answer) = (self.pick(&TIMES), self.pick(&answers));
        Expect { method, matcher, times, answer, sequence: self.below(3) == 0, sequence_first: false }
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// A number below `end`, by splitmix64.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap_or_default()
    }
}
