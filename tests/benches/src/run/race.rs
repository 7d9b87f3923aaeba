//! The stopwatch: the sides of a comparison run in turn, in batches long enough for the clock.
//!
//! It is a clock of processor time: what other programs do meanwhile moves a figure little.

use std::hint::black_box;
use std::time::Duration;

use nix::time::{ClockId, clock_gettime};

use crate::report::{self, median};

/// How long one batch takes at least.
const BATCH: Duration = Duration::from_millis(2);
/// Batches per side, of which the median counts.
pub(crate) const ROUNDS: usize = 41;
/// The ratio that counts as no worse: a twentieth is the noise of a quiet machine.
pub(super) const NO_WORSE: f64 = 1.05;

/// One side: runs its operation a number of times. There may be several copies of that loop, of which the median counts.
pub(crate) struct Side<'a>(Vec<Loop<'a>>);

type Loop<'a> = Box<dyn FnMut(u64) -> Duration + 'a>;

/// A side from its operation. The loop is compiled with the operation, so that a batch costs one indirect call.
pub(crate) fn side<'a, R>(operation: impl FnMut() -> R + 'a) -> Side<'a> {
    Side(vec![moved::<0, R>(operation)])
}

/// A side from an operation of a nanosecond or two, where the place of the loop in memory tells in the figure: the loop is
/// compiled several times, each time at another distance from the start of its function.
pub(crate) fn copied<'a, R>(operation: impl FnMut() -> R + Clone + 'a) -> Side<'a> {
    Side(vec![
        moved::<0, R>(operation.clone()),
        moved::<1, R>(operation.clone()),
        moved::<2, R>(operation.clone()),
        moved::<3, R>(operation.clone()),
        moved::<4, R>(operation.clone()),
        moved::<5, R>(operation.clone()),
        moved::<6, R>(operation.clone()),
        moved::<7, R>(operation),
    ])
}

/// A side from an operation that makes a value. The clock stands while the value is dropped: that is its types' doing, and
/// not that of who made it.
pub(crate) fn making<'a, R>(mut operation: impl FnMut() -> R + 'a) -> Side<'a> {
    Side(vec![Box::new(move |count| {
        (0..count)
            .map(|_| {
                let start = now();
                let value = black_box(operation());
                let taken = now().saturating_sub(start);
                drop(value);
                taken
            })
            .sum()
    })])
}

/// One side of several that do the same in code that lies elsewhere.
pub(crate) fn together<'a>(sides: impl IntoIterator<Item = Side<'a>>) -> Side<'a> {
    Side(sides.into_iter().flat_map(|side| side.0).collect())
}

/// What stands before the loop runs once a batch, and moves it by some bytes more for each number that is let through.
fn moved<'a, const BY: usize, R>(mut operation: impl FnMut() -> R + 'a) -> Loop<'a> {
    Box::new(move |count| {
        if BY & 1 != 0 {
            black_box(BY);
        }
        if BY & 2 != 0 {
            black_box((BY, BY));
        }
        if BY & 4 != 0 {
            black_box((BY, BY, BY, BY));
        }
        let start = now();
        for _ in 0..count {
            black_box(operation());
        }
        now().saturating_sub(start)
    })
}

/// Races of one area, against the same peers.
pub(crate) struct Card<'a> {
    area: &'static str,
    peers: &'static [&'static str],
    wants: &'a dyn Fn(&str) -> bool,
    rows: Vec<Vec<String>>,
    /// The targets of each row, where they are others than to be no worse.
    targets: Vec<String>,
}

impl<'a> Card<'a> {
    pub(crate) fn new(area: &'static str, peers: &'static [&'static str], wants: &'a dyn Fn(&str) -> bool) -> Self {
        Self { area, peers, wants, rows: Vec::new(), targets: Vec::new() }
    }

    /// Times an operation, gotag's side first and then the peers in their order. `parts` is how many equal things one
    /// operation does: the figure is the time of one.
    pub(crate) fn race<const N: usize>(&mut self, operation: &str, parts: u32, sides: [Side<'_>; N]) {
        let parts = usize::try_from(parts).expect("an operation does not do that much");
        self.within(operation, parts, &vec![NO_WORSE; self.peers.len()], sides);
    }

    /// The same, where no ratio is too high.
    pub(crate) fn free<const N: usize>(&mut self, operation: &str, parts: usize, sides: [Side<'_>; N]) {
        self.within(operation, parts, &vec![f64::INFINITY; self.peers.len()], sides);
    }

    /// The same, where the ratio to each peer has a limit of its own.
    pub(crate) fn within<const N: usize>(
        &mut self,
        operation: &str,
        parts: usize,
        limits: &[f64],
        sides: [Side<'_>; N],
    ) {
        assert_eq!(N, self.peers.len() + 1, "{operation}: gotag and every peer take part");
        assert_eq!(limits.len(), self.peers.len(), "{operation}: every peer has its limit");
        if !(self.wants)(&format!("{} {operation}", self.area)) {
            return;
        }
        let parts = f64::from(u32::try_from(parts).expect("an operation does not do that much"));
        let nanos: Vec<f64> = race(sides.into()).into_iter().map(|nanos| nanos / parts).collect();
        let mut row = vec![operation.to_owned(), shown(nanos[0])];
        for (&theirs, &limit) in nanos[1..].iter().zip(limits) {
            row.push(shown(theirs));
            row.push(report::ratio(nanos[0], theirs, Some(limit)));
        }
        self.rows.push(row);
        let special = limits.iter().any(|limit| limit.is_finite() && limit.total_cmp(&NO_WORSE).is_ne());
        let words: Vec<String> = limits.iter().map(f64::to_string).collect();
        self.targets.push(if special { words.join(", ") } else { String::new() });
    }

    /// The table, or nothing if no operation was wanted.
    pub(crate) fn table(&self) -> Option<String> {
        let mut heads = vec![self.area, "gotag"];
        for peer in self.peers {
            heads.extend([*peer, "ratio"]);
        }
        let mut rows = self.rows.clone();
        if self.targets.iter().any(|target| !target.is_empty()) {
            heads.push("target");
            rows.iter_mut().zip(&self.targets).for_each(|(row, target)| row.push(target.clone()));
        }
        (!rows.is_empty()).then(|| report::table(&heads, &rows))
    }
}

/// Nanoseconds per operation of each side.
fn race(mut sides: Vec<Side<'_>>) -> Vec<f64> {
    let copies = sides.iter().map(|side| side.0.len()).max().unwrap_or_default();
    let mut nanos = vec![Vec::with_capacity(copies); sides.len()];
    for copy in 0..copies {
        let mut loops: Vec<&mut Loop<'_>> = sides.iter_mut().filter_map(|side| side.0.get_mut(copy)).collect();
        assert_eq!(loops.len(), nanos.len(), "every side has as many copies as the others");
        race_loops(&mut loops).into_iter().zip(&mut nanos).for_each(|(figure, nanos)| nanos.push(figure));
    }
    nanos.iter().map(|nanos| median(nanos)).collect()
}

/// Nanoseconds per operation of one loop of each side.
fn race_loops(loops: &mut [&mut Loop<'_>]) -> Vec<f64> {
    let counts: Vec<u64> = loops.iter_mut().map(|one| enough(one)).collect();
    let mut nanos = vec![Vec::with_capacity(ROUNDS); loops.len()];
    for _ in 0..ROUNDS {
        for ((one, &count), nanos) in loops.iter_mut().zip(&counts).zip(&mut nanos) {
            nanos.push(per_operation(one(count), count));
        }
    }
    nanos.iter().map(|nanos| median(nanos)).collect()
}

/// How many operations fill a batch. Finding out also warms the caches.
fn enough(one: &mut Loop<'_>) -> u64 {
    let mut count = 1;
    while one(count) < BATCH {
        count *= 2;
    }
    count
}

/// The processor time of this thread so far.
fn now() -> Duration {
    clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID).expect("the system has this clock").into()
}

#[expect(clippy::cast_precision_loss, reason = "a batch has far fewer operations than a float can count")]
fn per_operation(taken: Duration, count: u64) -> f64 {
    taken.as_secs_f64() * 1e9 / count as f64
}

/// Nanoseconds with a unit that keeps the figure short.
fn shown(nanos: f64) -> String {
    match nanos {
        ..10.0 => format!("{nanos:.2} ns"),
        10.0..100.0 => format!("{nanos:.1} ns"),
        100.0..10_000.0 => format!("{nanos:.0} ns"),
        _ => format!("{:.1} µs", nanos / 1e3),
    }
}
