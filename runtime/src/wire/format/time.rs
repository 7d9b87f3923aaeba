//! Points in time: as numbers since 1970, and as RFC 3339.

use core::fmt::{self, Display};
use core::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_core::de::{Deserialize, Deserializer, Error as _};
use serde_core::ser::{Error as _, Serializer};

use super::Format;
use super::text::parse;

/// `unix`: whole seconds since 1970 in UTC; what is left of one is not written.
#[derive(Debug)]
pub struct Unix;

/// `unixmilli`: whole milliseconds since 1970 in UTC; what is left of one is not written.
#[derive(Debug)]
pub struct UnixMilli;

/// `unixmicro`: whole microseconds since 1970 in UTC; what is left of one is not written.
#[derive(Debug)]
pub struct UnixMicro;

/// `unixnano`: nanoseconds since 1970 in UTC, from 1677 to 2262.
#[derive(Debug)]
pub struct UnixNano;

/// `rfc3339`: `2006-01-02T15:04:05.5Z`, written in UTC and read in any offset, from the year 0 to 9999.
#[derive(Debug)]
pub struct Rfc3339;

/// A time that is further away than the number or the text reaches.
const FAR: &str = "the time is out of range";

/// Nanoseconds since 1970, which fit for every time that there is.
#[inline]
fn since_epoch(time: SystemTime) -> i128 {
    let nanos = |duration: Duration| i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => nanos(after),
        Err(before) => -nanos(before.duration()),
    }
}

/// The time that many nanoseconds after 1970, if the system can hold it.
#[inline]
fn at(nanos: i128) -> Option<SystemTime> {
    let distance = nanos.unsigned_abs();
    let seconds = u64::try_from(distance / SECOND.unsigned_abs()).ok()?;
    let rest = u32::try_from(distance % SECOND.unsigned_abs()).ok()?;
    let distance = Duration::new(seconds, rest);
    if nanos < 0 { UNIX_EPOCH.checked_sub(distance) } else { UNIX_EPOCH.checked_add(distance) }
}

/// The nanoseconds of a second.
const SECOND: i128 = 1_000_000_000;

macro_rules! counts {
    ($($F:ident $nanos:literal)*) => { $(
        impl Format<SystemTime> for $F {
            fn write<S: Serializer>(time: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
                match i64::try_from(since_epoch(*time).div_euclid($nanos)) {
                    Ok(count) => serializer.serialize_i64(count),
                    Err(_) => Err(S::Error::custom(FAR)),
                }
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SystemTime, D::Error> {
                let count = i64::deserialize(deserializer)?;
                at(i128::from(count) * $nanos).ok_or_else(|| D::Error::custom(FAR))
            }
        }
    )* };
}

counts! {
    Unix 1_000_000_000
    UnixMilli 1_000_000
    UnixMicro 1_000
    UnixNano 1
}

impl Format<SystemTime> for Rfc3339 {
    fn write<S: Serializer>(time: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
        match Civil::of(since_epoch(*time)) {
            Some(civil) => serializer.collect_str(&civil),
            None => Err(S::Error::custom(FAR)),
        }
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SystemTime, D::Error> {
        let Instant(nanos) = parse(deserializer)?;
        at(nanos).ok_or_else(|| D::Error::custom(FAR))
    }
}

/// The seconds of a day.
const DAY: i64 = 86_400;

/// Days since 1970 of a date of the Gregorian calendar, counted in cycles of 400 years that begin in March.
#[inline]
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (cycle, of_cycle) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    cycle * 146_097 + of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year - 719_468
}

/// The date of a day since 1970: the reverse of [`days`].
#[inline]
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (cycle, of_cycle) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + cycle * 400 + i64::from(month <= 2), month, day)
}

/// A time on the calendar and the clock, in UTC.
struct Civil {
    date: (i64, i64, i64),
    second: i64,
    nanos: i128,
}

impl Civil {
    #[inline]
    fn of(since_epoch: i128) -> Option<Self> {
        let seconds = i64::try_from(since_epoch.div_euclid(SECOND)).ok()?;
        let date = date(seconds.div_euclid(DAY));
        let civil = Self { date, second: seconds.rem_euclid(DAY), nanos: since_epoch.rem_euclid(SECOND) };
        (0..=9999).contains(&date.0).then_some(civil)
    }
}

impl Display for Civil {
    #[inline]
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date: (year, month, day), second, nanos } = self;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if *nanos != 0 {
            // As Go writes it, without zeros at the end.
            let (mut fraction, mut digits) = (*nanos, 9);
            while fraction % 10 == 0 {
                fraction /= 10;
                digits -= 1;
            }
            write!(out, ".{fraction:0digits$}")?;
        }
        out.write_str("Z")
    }
}

/// Nanoseconds since 1970, parsed.
struct Instant(i128);

impl FromStr for Instant {
    type Err = ();

    #[inline]
    fn from_str(text: &str) -> Result<Self, ()> {
        instant(text.as_bytes()).map(Self).ok_or(())
    }
}

/// Parses RFC 3339; nothing where it is none, or names a day or an hour that there is not.
#[inline]
fn instant(text: &[u8]) -> Option<i128> {
    let (fixed, rest) = text.split_first_chunk::<19>()?;
    let number = |from: usize, to: usize| {
        fixed[from..to].iter().try_fold(0_i64, |number, digit| Some(number * 10 + i64::from(decimal(*digit)?)))
    };
    let marks = [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')];
    if marks.iter().any(|(at, mark)| fixed[*at] != *mark) || !matches!(fixed[10], b'T' | b't' | b' ') {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let exists = (1..=12).contains(&month) && date(days(year, month, day)) == (year, month, day);
    // A leap second is the second after it, for a clock that has none.
    if !exists || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let (nanos, rest) = fraction(rest)?;
    let seconds = days(year, month, day) * DAY + hour * 3600 + minute * 60 + second - offset(rest)?;
    Some(i128::from(seconds) * SECOND + nanos)
}

/// `.123`, as nanoseconds, and what is behind it; what is finer is cut off.
#[inline]
fn fraction(text: &[u8]) -> Option<(i128, &[u8])> {
    let [b'.', digits @ ..] = text else { return Some((0, text)) };
    let len = digits.iter().take_while(|digit| decimal(**digit).is_some()).count();
    let (digits, rest) = digits.split_at(len);
    let digit = |at: usize| digits.get(at).copied().and_then(decimal).unwrap_or(0);
    let nanos = (0..9).fold(0, |nanos, at| nanos * 10 + i128::from(digit(at)));
    (len > 0).then_some((nanos, rest))
}

/// `Z` or `+01:30`, as seconds ahead of UTC.
#[inline]
fn offset(text: &[u8]) -> Option<i64> {
    match text {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let two = |first: u8, second: u8| Some(i64::from(decimal(first)?) * 10 + i64::from(decimal(second)?));
            let (hours, minutes) = (two(*h1, *h2)?, two(*m1, *m2)?);
            let seconds = hours * 3600 + minutes * 60;
            (hours < 24 && minutes < 60).then_some(if *sign == b'-' { -seconds } else { seconds })
        }
        _ => None,
    }
}

#[inline]
fn decimal(digit: u8) -> Option<u8> {
    digit.is_ascii_digit().then(|| digit - b'0')
}
