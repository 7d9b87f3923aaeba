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

/// `FromStr` of the copies of an enum, on both sides.
struct Parsing {
    named: fn(&[String]) -> [Side<'_>; 2],
    unnamed: fn() -> [Side<'static>; 2],
}

/// An enum again and again, each time with other numbers, so that rustc cannot make one of them: a lookup of two to four
/// nanoseconds is as fast as where it lies, and is inlined where it is used but once.
macro_rules! copies {
    ($copies:ident $variants:tt $($copy:ident $first:literal)*) => {
        mod $copies {
            use super::{Parsing, Side, parse, refuse, side, together};

            $(
                mod $copy {
                    copies! { @ours $first gotag::FromStr $variants }
                    copies! { @theirs $first strum::EnumString $variants }
                }
            )*

            pub(super) const PARSING: Parsing = Parsing { named, unnamed };

            fn named(names: &[String]) -> [Side<'_>; 2] {
                [
                    together([$(side(|| parse::<$copy::ours::Stamped>(names))),*]),
                    together([$(side(|| parse::<$copy::theirs::Stamped>(names))),*]),
                ]
            }

            fn unnamed() -> [Side<'static>; 2] {
                [
                    together([$(side(refuse::<$copy::ours::Stamped>)),*]),
                    together([$(side(refuse::<$copy::theirs::Stamped>)),*]),
                ]
            }
        }
    };
    (@$side:ident $first:literal $derive:path [$one:ident $($more:ident)*]) => {
        pub(super) mod $side {
            #[derive($derive, Debug)]
            pub(in super::super) enum Stamped { $one = $first, $($more),* }
        }
    };
}

copies! {
    eights [Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel]
    first 0 second 8 third 16 fourth 24 fifth 32 sixth 40 seventh 48 eighth 56
}

copies! {
    fifties [
        Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
        Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
        Nevada NewHampshire NewJersey NewMexico NewYork NorthCarolina NorthDakota Ohio Oklahoma Oregon Pennsylvania
        RhodeIsland SouthCarolina SouthDakota Tennessee Texas Utah Vermont Virginia Washington WestVirginia Wisconsin Wyoming
    ]
    first 0 second 50 third 100 fourth 150 fifth 200 sixth 250 seventh 300 eighth 350
}

/// All values of an enum on both sides, in one order.
struct Pair<O, T> {
    size: u32,
    ours: Vec<O>,
    theirs: Vec<T>,
}

pub(super) fn race(card: &mut Card<'_>) {
    let eight = Pair { size: 8, ours: ours::Eight::variants().collect(), theirs: theirs::Eight::iter().collect() };
    text(card, &eight, &eights::PARSING);
    listed(card, &eight, ours::Eight::variants, theirs::Eight::iter);
    let fifty = Pair { size: 50, ours: ours::Fifty::variants().collect(), theirs: theirs::Fifty::iter().collect() };
    text(card, &fifty, &fifties::PARSING);
    listed(card, &fifty, ours::Fifty::variants, theirs::Fifty::iter);
}

/// `Display` and `FromStr`: one operation goes through all the variants, the figure is of one of them.
fn text<O, T>(card: &mut Card<'_>, pair: &Pair<O, T>, parsing: &Parsing)
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
    card.race(&format!("FromStr, {size} variants"), *size, (parsing.named)(&names));
    card.race(&format!("FromStr of no name, {size} variants"), 1, (parsing.unnamed)());
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

fn refuse<E: FromStr>() -> bool {
    E::from_str(black_box("Elsewhere")).is_err()
}

/// Prints into a buffer that is kept, so that the allocator is no part of the figure.
fn print(buffer: &mut String, values: &[impl Display]) -> usize {
    buffer.clear();
    for value in values {
        write!(buffer, "{}", black_box(value)).expect("a string takes all");
    }
    buffer.len()
}
