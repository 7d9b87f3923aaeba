//! Durations as numbers.

use core::time::Duration;

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Error, Serializer};

use super::Format;

/// `sec`: whole seconds; what is left of one is not written.
#[derive(Debug)]
pub struct Sec;

/// `milli`: whole milliseconds; what is left of one is not written.
#[derive(Debug)]
pub struct Milli;

/// `micro`: whole microseconds; what is left of one is not written.
#[derive(Debug)]
pub struct Micro;

/// `nano`: nanoseconds. More of them than a `u64` holds, which is 584 years, cannot be written.
#[derive(Debug)]
pub struct Nano;

macro_rules! units {
    ($($F:ident $as:ident $from:ident)*) => { $(
        impl Format<Duration> for $F {
            fn write<S: Serializer>(value: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
                match u64::try_from(value.$as()) {
                    Ok(count) => serializer.serialize_u64(count),
                    Err(_) => Err(S::Error::custom(format_args!("{value:?} is too long for this unit"))),
                }
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
                u64::deserialize(deserializer).map(Duration::$from)
            }
        }
    )* };
}

units! {
    Sec as_secs from_secs
    Milli as_millis from_millis
    Micro as_micros from_micros
    Nano as_nanos from_nanos
}
