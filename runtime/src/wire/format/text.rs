//! `string`: numbers and booleans as strings.

use alloc::collections::BTreeMap;
use core::fmt::{self, Display};
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

use super::{As, Format, formatted};

/// `string`: a number or a boolean as a string, which keeps it whole where numbers are floats.
///
/// In lists and maps it is every element, or every value. A string that holds no such number is an error, and so is a
/// number that is none in quotes.
///
/// Go: `string`
#[derive(Debug)]
pub struct Text;

struct TextVisitor<T>(PhantomData<T>);

impl<T: FromStr> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a string that holds a `{}`", core::any::type_name::<T>())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// Reads a value out of a string.
pub(super) fn parse<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor(PhantomData))
}

macro_rules! texts {
    ($($T:ty)*) => { $(
        impl Format<$T> for Text {
            fn write<S: Serializer>(value: &$T, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(value)
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$T, D::Error> {
                parse(deserializer)
            }
        }
    )* };
}

texts! { bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

/// A float that is a number; JSON has no other, in quotes or without.
fn write_float<S: Serializer>(value: f64, text: impl Display, serializer: S) -> Result<S::Ok, S::Error> {
    if value.is_finite() {
        serializer.collect_str(&text)
    } else {
        Err(serde_core::ser::Error::custom(format_args!("`{text}` is no number")))
    }
}

macro_rules! floats {
    ($($T:ty)*) => { $(
        impl Format<$T> for Text {
            fn write<S: Serializer>(value: &$T, serializer: S) -> Result<S::Ok, S::Error> {
                write_float((*value).into(), value, serializer)
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$T, D::Error> {
                let value: $T = parse(deserializer)?;
                if value.is_finite() {
                    Ok(value)
                } else {
                    Err(D::Error::custom(format_args!("`{value}` is no number")))
                }
            }
        }
    )* };
}

floats! { f32 f64 }

impl<K: Serialize + for<'de> Deserialize<'de> + Ord, V> Format<BTreeMap<K, V>> for Text
where
    Self: Format<V>,
{
    fn write<S: Serializer>(map: &BTreeMap<K, V>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(map.iter().map(|(key, value)| (key, formatted::<Self, V>(value))))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error> {
        let map: BTreeMap<K, As<Self, V>> = BTreeMap::deserialize(deserializer)?;
        Ok(map.into_iter().map(|(key, value)| (key, value.0)).collect())
    }
}

#[cfg(feature = "std")]
impl<K, V, H> Format<std::collections::HashMap<K, V, H>> for Text
where
    K: Serialize + for<'de> Deserialize<'de> + Eq + core::hash::Hash,
    H: core::hash::BuildHasher + Default,
    Self: Format<V>,
{
    fn write<S: Serializer>(map: &std::collections::HashMap<K, V, H>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(map.iter().map(|(key, value)| (key, formatted::<Self, V>(value))))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<std::collections::HashMap<K, V, H>, D::Error> {
        let map: std::collections::HashMap<K, As<Self, V>, H> = Deserialize::deserialize(deserializer)?;
        Ok(map.into_iter().map(|(key, value)| (key, value.0)).collect())
    }
}

impl<T, const N: usize> Format<[T; N]> for Text
where
    Self: Format<T>,
{
    fn write<S: Serializer>(list: &[T; N], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(list.iter().map(formatted::<Self, T>))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[T; N], D::Error> {
        let list = <Self as Format<alloc::vec::Vec<T>>>::read(deserializer)?;
        let len = list.len();
        <[T; N]>::try_from(list).map_err(|_| D::Error::invalid_length(len, &"an array of that length"))
    }
}
