//! Unknown keys as errors, for one call.

mod access;
mod visit;

use core::fmt;

use serde_core::de::{Deserializer, Error, Visitor};

use self::visit::{Guard, Place};

/// A deserializer for whose reader every key that it does not know is an error: `unknown field `nmae`, expected ...`.
///
/// It goes around the deserializer of any format, and reads any type; the types themselves, and those in their fields, stay
/// as lenient as they are for every other call. Go's `Decoder.DisallowUnknownFields`, and `RejectUnknownMembers` of its
/// second json package. For one type and every call there is `#[tag(json(deny_unknown))]`.
///
/// ```
/// use gotag::Deserialize;
/// use gotag::wire::deny_unknown;
///
/// #[derive(Deserialize)]
/// struct User {
///     name: String,
///     home: Option<Address>,
/// }
///
/// #[derive(Deserialize)]
/// struct Address {
///     city: String,
/// }
///
/// let text = r#"{"name": "Ann", "home": {"city": "Bern", "zip": 3000}}"#;
/// let user: User = serde_json::from_str(text)?;
/// assert_eq!((&*user.name, &*user.home.unwrap().city), ("Ann", "Bern"));
///
/// let mut json = serde_json::Deserializer::from_str(text);
/// let error = User::deserialize(deny_unknown(&mut json)).err().unwrap();
/// assert!(error.to_string().starts_with("unknown field `zip`, expected `city` at line 1"));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A key counts as unknown when its value is passed over, which is all that can be seen from here. So what is kept to be
/// read later is known: the content of an untagged enum, of a variant whose tag comes behind its fields, and the keys left
/// over for a flattened type that cannot tell its own.
pub fn deny_unknown<D>(deserializer: D) -> DenyUnknown<D> {
    DenyUnknown { inner: deserializer }
}

/// What [`deny_unknown`] makes of a deserializer.
pub struct DenyUnknown<D> {
    inner: D,
}

impl<D> fmt::Debug for DenyUnknown<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DenyUnknown")
    }
}

/// The error of a key whose value the reader passes over; nothing for a field that is meant to be.
#[cold]
fn unknown<E: Error>(key: &str, names: &'static [&'static str]) -> Option<E> {
    if names.contains(&key) {
        None
    } else if names.is_empty() {
        Some(E::custom(format_args!("unknown field `{key}`")))
    } else {
        Some(E::unknown_field(key, names))
    }
}

/// The methods of a deserializer, each of which is the guard's.
macro_rules! deserialize {
    ($($method:ident($($arg:ident: $ty:ty),*);)*) => { $(
        fn $method<V: Visitor<'de>>(self, $($arg: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            Guard::at(self.inner, Place::Free).$method($($arg,)* visitor)
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for DenyUnknown<D> {
    type Error = D::Error;

    deserialize! {
        deserialize_any(); deserialize_bool(); deserialize_char(); deserialize_str(); deserialize_string();
        deserialize_bytes(); deserialize_byte_buf(); deserialize_i8(); deserialize_i16(); deserialize_i32();
        deserialize_i64(); deserialize_i128(); deserialize_u8(); deserialize_u16(); deserialize_u32(); deserialize_u64();
        deserialize_u128(); deserialize_f32(); deserialize_f64(); deserialize_option(); deserialize_unit();
        deserialize_seq(); deserialize_map(); deserialize_identifier(); deserialize_ignored_any();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_tuple(len: usize);
        deserialize_tuple_struct(name: &'static str, len: usize);
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}
