//! What each type of argument and of answer comes to in a mock of either side: how it is matched and printed, and what is said when it
//! is not expected.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Debug;
use std::num::NonZeroU8;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use super::agree;
use super::sides::{Outcome, caught, quietly};

/// Not `Debug`.
#[derive(Clone, PartialEq)]
pub(crate) struct Opaque(u8);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown(u8);

macro_rules! side {
    (
        $side:ident, $mock:meta, $($door:ident)::+, [$($ty:tt)*] $value:expr, $other:expr, [$($output:tt)*] $answer:expr,
        $predicate:expr
    ) => {
        pub(super) mod $side {
            #![allow(unused_imports, reason = "not every type is named or compared")]

            use super::super::*;
            use $($door)::+::predicate::{always, eq};
            use $($door)::+::Sequence;

            #[$mock]
            trait Probe {
                fn one(&self, x: $($ty)*) -> $($output)*;
                fn two(&mut self, x: $($ty)*, name: &str) -> $($output)*;
            }

            fn ordered() -> MockProbe {
                let (mut mock, mut order) = (MockProbe::new(), Sequence::new());
                mock.expect_one().times(1).in_sequence(&mut order).returning(|_| $answer);
                mock.expect_two().with($predicate, always()).times(1).in_sequence(&mut order).returning(|_, _| $answer);
                mock
            }

            pub(in super::super) const SCRIPTS: &[fn()] = &[
                || _ = MockProbe::new().one($value),
                || _ = MockProbe::new().two($other, "a \"name\""),
                || {
                    let mut mock = MockProbe::new();
                    mock.expect_one().withf(|_| false).returning(|_| $answer);
                    _ = mock.one($value);
                },
                || {
                    let mut mock = MockProbe::new();
                    mock.expect_one().with($predicate).times(1).return_once(|_| $answer);
                    _ = mock.one($other);
                    _ = mock.one($value);
                },
                || {
                    let mut mock = MockProbe::new();
                    mock.expect_one().with($predicate).times(2..4).returning(|_| $answer);
                    _ = mock.one($other);
                },
                || {
                    let mut mock = MockProbe::new();
                    mock.expect_two().with($predicate, always()).never();
                    _ = mock.two($other, "a");
                },
                || _ = ordered().two($other, "early"),
                || {
                    let mut mock = ordered();
                    _ = mock.one($value);
                    _ = mock.two($other, "in turn");
                    _ = mock.two($value, "once more");
                },
            ];
        }
    };
}

/// `name: [type] value, another, [answer] value, a predicate that takes the other`
macro_rules! signatures {
    ($($name:ident: [$($ty:tt)*] $value:expr, $other:expr, [$($output:tt)*] $answer:expr, $predicate:expr;)*) => {
        $(mod $name {
            side!(ours, gotag::mock, gotag::mock, [$($ty)*] $value, $other, [$($output)*] $answer, $predicate);
            side!(theirs, mockall::automock, mockall, [$($ty)*] $value, $other, [$($output)*] $answer, $predicate);
        })*

        const SIGNATURES: &[(&str, &[fn()], &[fn()])] =
            &[$((stringify!($name), $name::ours::SCRIPTS, $name::theirs::SCRIPTS)),*];
    };
}

signatures! {
    number: [u32] 5, 6, [u32] 7, eq(6_u32);
    text: [String] "a\"b".to_owned(), "c\n".to_owned(), [String] "r".to_owned(), eq("c\n".to_owned());
    opaque: [Opaque] Opaque(1), Opaque(2), [Result<u32, Opaque>] Err(Opaque(3)), always();
    shown: [Shown] Shown(1), Shown(2), [Opaque] Opaque(1), eq(Shown(2));
    number_by_ref: [&u32] &5, &6, [()] (), eq(6_u32);
    text_by_ref: [&str] "x\ty", "'", [Option<String>] None, eq("'");
    opaque_by_ref: [&Opaque] &Opaque(1), &Opaque(2), [Vec<Opaque>] vec![], always();
    shown_by_ref: [&Shown] &Shown(1), &Shown(2), [Box<dyn Debug>] Box::new(3), eq(Shown(2));
    number_by_mut: [&mut u32] &mut 5, &mut 6, [&'static str] "st", eq(6_u32);
    list_by_mut: [&mut Vec<u8>] &mut vec![1], &mut vec![], [u64] 1, eq(vec![]);
    slice: [&[u8]] &[1, 2], &[], [u32] 7, eq(Vec::<u8>::new());
    slice_of_opaque: [&[Opaque]] &[Opaque(1)], &[], [u32] 7, always();
    object: [&dyn Debug] &5, &Shown(6), [u32] 7, always();
    lasting: [&'static str] "s", "t", [u32] 7, eq("t");
    array: [[u8; 3]] [1, 2, 3], [0; 3], [u32] 7, eq([0_u8; 3]);
    path: [&Path] Path::new("/a"), Path::new("b"), [u32] 7, always();
    os_text: [&OsStr] OsStr::new("a"), OsStr::new("b"), [u32] 7, always();
    counted: [Arc<dyn Debug>] Arc::new(1), Arc::new(2), [u32] 7, always();
    counted_here: [Rc<u8>] Rc::new(1), Rc::new(2), [u32] 7, always();
    boxed: [Box<u8>] Box::new(1), Box::new(2), [u32] 7, eq(Box::new(2_u8));
    nothing: [()] (), (), [u32] 7, eq(());
    fault: [Option<Box<dyn std::error::Error + Send + Sync>>] None, Some("e".into()), [u32] 7, always();
    no_number: [f64] 1.0, f64::NAN, [f32] 0.1, always();
    character: [char] '\'', 'b', [bool] true, eq('b');
    pair: [(u32, String)] (1, String::new()), (2, String::new()), [u32] 7, eq((2_u32, String::new()));
    result: [Result<u8, Opaque>] Ok(1), Err(Opaque(1)), [u32] 7, always();
    nested: [Vec<Option<Shown>>] vec![Some(Shown(1))], vec![None], [u32] 7, eq(vec![None::<Shown>]);
    map: [BTreeMap<u8, Shown>] BTreeMap::from([(1, Shown(1))]), BTreeMap::new(), [u32] 7, eq(BTreeMap::<u8, Shown>::new());
    span: [Duration] Duration::from_millis(1), Duration::ZERO, [u32] 7, eq(Duration::ZERO);
    niche: [NonZeroU8] NonZeroU8::MIN, NonZeroU8::MAX, [u32] 7, eq(NonZeroU8::MAX);
    pointer: [*const u8] std::ptr::null(), std::ptr::null(), [u32] 7, always();
}

#[test]
fn an_argument_of_any_type_is_told_of_alike() {
    let (quiet, mut panics) = (quietly(), 0);
    let mut differences = Vec::new();
    for (name, mine, other) in SIGNATURES {
        for (number, scripts) in mine.iter().zip(*other).enumerate() {
            let [mine, other] = [scripts.0, scripts.1].map(|script| {
                caught(|| {
                    script();
                    Outcome::Met
                })
            });
            panics += usize::from(mine != Outcome::Met);
            if !agree(&mine, &other) {
                differences.push(format!("{name}, script {number}: {mine}; mockall: {other}"));
            }
        }
    }
    drop(quiet);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert_eq!(panics, SIGNATURES.len() * 8, "every script breaks an expectation");
}
