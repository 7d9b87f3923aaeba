//! How a value goes over the wire where its own way is not wanted: `format = hex`.

mod bytes;
mod duration;
mod text;
#[cfg(feature = "std")]
mod time;

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::slot::Slot;

pub use bytes::{Base64, Base64Url, Hex};
pub use duration::{Micro, Milli, Nano, Sec};
pub use text::Text;
#[cfg(feature = "std")]
pub use time::{Rfc3339, Unix, UnixMicro, UnixMilli, UnixNano};

/// A way for a `T` to go over the wire that is not its own: what `format = ..` names on a field.
///
/// The names that gotag knows stand for types of [`format`](self). A type of one's own takes part by implementing the
/// trait, and is named by its path:
///
/// ```
/// # use serde_core as serde;
/// use gotag::wire::Format;
/// use gotag::{Deserialize, Serialize};
/// use serde::{Deserializer, Serializer};
///
/// /// A price as a decimal number.
/// struct Price;
///
/// impl Format<u64> for Price {
///     fn write<S: Serializer>(cents: &u64, serializer: S) -> Result<S::Ok, S::Error> {
///         serializer.collect_str(&format_args!("{}.{:02}", cents / 100, cents % 100))
///     }
///
///     fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
///         let text = String::deserialize(deserializer)?;
///         text.replace('.', "").parse().map_err(serde::de::Error::custom)
///     }
/// }
///
/// #[derive(Serialize, Deserialize)]
/// struct Item {
///     #[tag(json(format = Price))]
///     cents: u64,
///     #[tag(json(format = hex, omitempty))]
///     hash: Vec<u8>,
/// }
///
/// let item: Item = serde_json::from_str(r#"{"cents":"12.05"}"#)?;
/// assert_eq!(serde_json::to_string(&item)?, r#"{"cents":"12.05"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// What is said of a `T` holds for an `Option` of it too: `None` is written as such, and is what an absent field is.
///
/// Go: the `format` option of `encoding/json/v2`, and the methods that Go's users write for a type of their own.
#[diagnostic::on_unimplemented(
    message = "the format `{Self}` is not one for a `{T}`",
    label = "this field is tagged with that format",
    note = "`string` is for numbers and booleans, `hex` and `base64` for bytes, `unix` and `rfc3339` for `SystemTime`, `sec` for `Duration`",
    note = "implement `gotag::wire::Format<{T}>` for a type of your own, and name it: `format = path::of::Type`"
)]
pub trait Format<T> {
    /// Writes the value; fails as the format of the output does, or where the value has no such form.
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads a value; fails where the input is none of this form.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

impl<F: Format<T>, T> Format<Option<T>> for F {
    fn write<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&formatted::<F, T>(value)),
            None => serializer.serialize_none(),
        }
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        let value: Option<As<F, T>> = Option::deserialize(deserializer)?;
        Ok(value.map(|value| value.0))
    }
}

/// A value on its way out in a format.
#[derive(Debug)]
pub struct Formatted<'a, F, T>(&'a T, PhantomData<F>);

/// A value that is written in the format `F`, which is asked only there, so that rustc blames the field.
#[inline]
pub fn formatted<F, T>(value: &T) -> Formatted<'_, F, T> {
    Formatted(value, PhantomData)
}

impl<F: Format<T>, T> Serialize for Formatted<'_, F, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::write(self.0, serializer)
    }
}

/// A value that came in a format.
#[derive(Debug)]
pub struct As<F, T>(pub T, pub PhantomData<F>);

impl<F, T: Default> Default for As<F, T> {
    fn default() -> Self {
        Self(T::default(), PhantomData)
    }
}

impl<'de, F: Format<T>, T> Deserialize<'de> for As<F, T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match F::read(deserializer) {
            Ok(value) => Ok(Self(value, PhantomData)),
            Err(error) => Err(error),
        }
    }
}

/// A field in a format that has a default: absent, it is nothing yet.
#[derive(Debug)]
pub struct GivenAs<F, T>(pub Option<T>, pub PhantomData<F>);

impl<F: Format<T>, T> Slot<'_> for GivenAs<F, T> {
    type Wire = As<F, T>;
    const EMPTY: Option<Self> = Some(Self(None, PhantomData));

    #[inline]
    fn of(wire: As<F, T>) -> Self {
        Self(Some(wire.0), PhantomData)
    }

    #[inline]
    fn absent<E: Error>(_: &'static str) -> Result<Self, E> {
        Ok(Self(None, PhantomData))
    }

    #[inline]
    fn beyond() -> Option<Self> {
        Some(Self(None, PhantomData))
    }
}

/// Reads the content of a variant in the format `F`.
#[inline]
pub fn variant_as<'de, F: Format<T>, T, A: serde_core::de::VariantAccess<'de>>(access: A) -> Result<T, A::Error> {
    match access.newtype_variant::<As<F, T>>() {
        Ok(value) => Ok(value.0),
        Err(error) => Err(error),
    }
}

/// Boxed values go as what is in the box.
macro_rules! boxed {
    ($($F:ty),*) => { $(
        impl<T> Format<Box<T>> for $F
        where
            $F: Format<T>,
        {
            fn write<S: Serializer>(value: &Box<T>, serializer: S) -> Result<S::Ok, S::Error> {
                <$F as Format<T>>::write(value, serializer)
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
                <$F as Format<T>>::read(deserializer).map(Box::new)
            }
        }
    )* };
}

boxed! { Text, Sec, Milli, Micro, Nano }
#[cfg(feature = "std")]
boxed! { Unix, UnixMilli, UnixMicro, UnixNano, Rfc3339 }

/// What is true of a value is true of a list of them.
macro_rules! listed {
    ($($F:ty),*) => { $(
        impl<T> Format<Vec<T>> for $F
        where
            $F: Format<T>,
        {
            fn write<S: Serializer>(list: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(list.iter().map(formatted::<$F, T>))
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
                let list: Vec<As<$F, T>> = Vec::deserialize(deserializer)?;
                Ok(list.into_iter().map(|value| value.0).collect())
            }
        }
    )* };
}

listed! { Text, Sec, Milli, Micro, Nano }
#[cfg(feature = "std")]
listed! { Unix, UnixMilli, UnixMicro, UnixNano, Rfc3339 }
