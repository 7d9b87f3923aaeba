//! Enums printed, parsed and listed.

use std::fmt::{Debug, Display, Write as _};
use std::hint::black_box;
use std::str::FromStr;

use gotag::Variants as _;
use strum::IntoEnumIterator as _;

use super::race::{Card, Side, side, together};

/// Stamps the same enums with the derives of one side.
macro_rules! enums {
    ($side:ident, $($derive:path),*) => {
        mod $side {
            #[derive($($derive),*, Clone, Copy, Debug, PartialEq)]
            pub(super) enum Eight { Alpha, Bravo, Charlie, Delta, Echo, Foxtrot, Golf, Hotel }

            #[derive($($derive),*, Clone, Copy, Debug, PartialEq)]
            pub(super) enum Fifty {
                Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia,
                Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts,
                Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, NewHampshire, NewJersey,
                NewMexico, NewYork, NorthCarolina, NorthDakota, Ohio, Oklahoma, Oregon, Pennsylvania, RhodeIsland,
                SouthCarolina, SouthDakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, WestVirginia,
                Wisconsin, Wyoming,
            }
        }
    };
}

enums!(ours, gotag::Display, gotag::FromStr, gotag::Variants);
enums!(theirs, strum::Display, strum::EnumString, strum::EnumIter);

/// The enum of 8 again and again, each time with other numbers, so that rustc cannot make one of them: a lookup of two
/// nanoseconds is as fast as where it lies, and is inlined where it is used but once.
macro_rules! eights {
    ($($copy:ident $first:literal)*) => {
        $(
            mod $copy {
                eights! { ours $first gotag::FromStr }
                eights! { theirs $first strum::EnumString }
            }
        )*

        /// `FromStr` of all these enums, on both sides.
        fn eights(names: &[String]) -> [Side<'_>; 2] {
            [
                together([$(side(|| parse::<$copy::ours::Eight>(names))),*]),
                together([$(side(|| parse::<$copy::theirs::Eight>(names))),*]),
            ]
        }
    };
    ($side:ident $first:literal $derive:path) => {
        pub(super) mod $side {
            #[derive($derive, Clone, Copy, Debug)]
            pub(in super::super) enum Eight { Alpha = $first, Bravo, Charlie, Delta, Echo, Foxtrot, Golf, Hotel }
        }
    };
}

eights! { first 0 second 8 third 16 fourth 24 fifth 32 sixth 40 seventh 48 eighth 56 }

/// All values of an enum on both sides, in one order.
struct Pair<O, T> {
    size: u32,
    ours: Vec<O>,
    theirs: Vec<T>,
}

pub(super) fn race(card: &mut Card<'_>) {
    let eight = Pair { size: 8, ours: ours::Eight::variants().collect(), theirs: theirs::Eight::iter().collect() };
    text(card, &eight, eights);
    listed(card, &eight, ours::Eight::variants, theirs::Eight::iter);
    let fifty = Pair { size: 50, ours: ours::Fifty::variants().collect(), theirs: theirs::Fifty::iter().collect() };
    text(card, &fifty, |names| [side(|| parse::<ours::Fifty>(names)), side(|| parse::<theirs::Fifty>(names))]);
    listed(card, &fifty, ours::Fifty::variants, theirs::Fifty::iter);
}

/// `Display` and `FromStr`: one operation goes through all the variants, the figure is of one of them.
/// `parsing` are the sides of `FromStr`.
fn text<O, T>(card: &mut Card<'_>, pair: &Pair<O, T>, parsing: fn(&[String]) -> [Side<'_>; 2])
where
    O: Display + FromStr<Err: Debug> + PartialEq + Debug,
    T: Display + FromStr<Err: Debug> + PartialEq + Debug,
{
    let Pair { size, ours, theirs } = pair;
    let names: Vec<String> = theirs.iter().map(ToString::to_string).collect();
    assert_eq!(ours.iter().map(ToString::to_string).collect::<Vec<_>>(), names);
    assert!(names.iter().zip(ours).all(|(name, value)| parsed::<O>(name) == *value));
    assert!(names.iter().zip(theirs).all(|(name, value)| parsed::<T>(name) == *value));
    assert!(O::from_str("Elsewhere").is_err() && T::from_str("Elsewhere").is_err());

    let (mut buffer, mut other_buffer) = (String::new(), String::new());
    card.race(
        &format!("Display, {size} variants"),
        *size,
        [side(|| print(&mut buffer, ours)), side(|| print(&mut other_buffer, theirs))],
    );
    card.race(&format!("FromStr, {size} variants"), *size, parsing(&names));
    card.race(
        &format!("FromStr of no name, {size} variants"),
        1,
        [side(|| O::from_str(black_box("Elsewhere")).is_err()), side(|| T::from_str(black_box("Elsewhere")).is_err())],
    );
}

/// Going through all the values: the figure is of one of them.
fn listed<O, T, I: Iterator<Item = O>, J: Iterator<Item = T>>(
    card: &mut Card<'_>,
    pair: &Pair<O, T>,
    ours: impl Fn() -> I,
    theirs: impl Fn() -> J,
) {
    assert_eq!(ours().count(), theirs().count());
    card.race(
        &format!("iterate, {} variants", pair.size),
        pair.size,
        [
            side(|| ours().for_each(|value| drop(black_box(value)))),
            side(|| theirs().for_each(|value| drop(black_box(value)))),
        ],
    );
}

fn parsed<E: FromStr<Err: Debug>>(name: &str) -> E {
    name.parse().expect("a name is parsed")
}

fn parse<E: FromStr<Err: Debug>>(names: &[String]) {
    for name in names {
        black_box(parsed::<E>(black_box(name)));
    }
}

/// Prints into a buffer that is kept, so that the allocator is no part of the figure.
fn print(buffer: &mut String, values: &[impl Display]) -> usize {
    buffer.clear();
    for value in values {
        write!(buffer, "{}", black_box(value)).expect("a string takes all");
    }
    buffer.len()
}
