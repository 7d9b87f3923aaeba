//! A number as the document writes it: an area is 180 here and 2.02 there, and must be written back as it was.

use std::fmt;

use gotag::Reflect;
use gotag::validate::Unit;
use gotag::validate::families::{Measure, Measured, Show};
use serde_core::de::{self, Deserializer, Visitor};
use serde_core::ser::Serializer;

/// A JSON number, with or without a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Reflect)]
pub enum Number {
    /// `180`
    Whole(i64),
    /// `2.02`
    Fraction(f64),
}

impl Number {
    /// Its value; a whole number beyond 2^53 is rounded.
    #[allow(clippy::cast_precision_loss)]
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Whole(number) => number as f64,
            Self::Fraction(number) => number,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => number.fmt(f),
            Self::Fraction(number) => number.fmt(f),
        }
    }
}

/// By hand, because the two variants have no name on the wire: a derived type may hold a hand-written one.
impl gotag::Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Fraction(number) => serializer.serialize_f64(*number),
        }
    }
}

impl<'de> gotag::Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Numeric)
    }
}

struct Numeric;

impl Visitor<'_> for Numeric {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Number, E> {
        Ok(Number::Whole(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Number, E> {
        number.try_into().map(Number::Whole).map_err(|_| E::custom("a number out of range"))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Number, E> {
        Ok(Number::Fraction(number))
    }
}

/// Opens the rules of this family, `min` among them, to a type of one's own.
impl Measure<i32> for Number {
    const UNIT: Unit = Unit::Value;

    fn measure(&self, limit: &i32) -> Measured {
        self.as_f64().partial_cmp(&f64::from(*limit)).into()
    }
}

impl Show for Number {
    fn show(&self) -> Option<String> {
        Some(self.to_string())
    }
}
