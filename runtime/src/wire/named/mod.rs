//! Names of another key than `json`: the same type under the names of `xml`, `yaml`, or any key of one's own.

mod access;
mod intern;
mod key;
mod naming;
mod of;
mod renamed;

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use self::of::Of;
use self::renamed::Renaming;
use super::reflected::Reflected;
use crate::reflect::{Inspect, Typed};

pub(super) use naming::Given;
pub use naming::Naming;

/// A value on its way out under the names of another key.
///
/// Where a field, a variant or a type has no such key, it keeps its name and options of `json`. Where it has, the key gives
/// both: `"-"` leaves out, `omitempty` and `omitzero` leave out what is empty. What `json` leaves out altogether is out
/// under any key, and so is what `skip_serializing_if` leaves out.
///
/// It is written by reflection, as [`reflected`](super::reflected) writes it, and errors are the same.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use gotag::wire::named;
///
/// #[derive(gotag::Reflect)]
/// struct User {
///     #[tag(yaml = "user-id")]
///     id: u64,
///     #[tag(json("mail", omitempty), yaml = "-")]
///     email: String,
///     nick: Option<String>,
/// }
///
/// let user = User { id: 7, email: "a@x".into(), nick: None };
/// assert_eq!(serde_json::to_string(&named("yaml", &user)).unwrap(), r#"{"user-id":7,"nick":null}"#);
/// # }
/// ```
pub fn named<N: Naming>(names: N, value: &dyn Inspect) -> Named<'_, N> {
    Named { names, value }
}

/// What [`named`] makes of a value.
#[derive(Clone, Copy)]
pub struct Named<'a, N> {
    names: N,
    value: &'a dyn Inspect,
}

impl<N> fmt::Debug for Named<'_, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Named({})", self.value.info())
    }
}

impl<N: Naming> Serialize for Named<'_, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Reflected::with_names(self.value, &self.names).serialize(serializer)
    }
}

/// A seed that reads a `T` under the names of another key: what [`named`] writes.
///
/// The derived `Deserialize` does the reading; what it gets to see are the names of `json`, and so are the names in its
/// errors. A field that the key leaves out with `"-"` is missing to it, and has to have a default. Aliases are read under
/// every key.
///
/// The content of an enum without a tag outside is looked up among the fields of all its variants.
///
/// A key that is a field's name in `json` and not its name here belongs to no field. The type's reader gets it with a zero-width
/// space behind, or it would take it for the field; so it stands in the error of `deny_unknown`, and in a map that takes the rest.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use gotag::wire::named_seed;
///
/// #[derive(gotag::Reflect, gotag::Deserialize, Debug, PartialEq)]
/// struct User {
///     #[tag(yaml = "user-id")]
///     id: u64,
///     nick: Option<String>,
/// }
///
/// let mut json = serde_json::Deserializer::from_str(r#"{"user-id":7}"#);
/// let user: User = named_seed("yaml").decode(&mut json).unwrap();
/// assert_eq!(user, User { id: 7, nick: None });
/// # }
/// ```
pub fn named_seed<N: Naming, T: Typed>(names: N) -> NamedSeed<N, T> {
    NamedSeed { names, of: PhantomData }
}

/// What [`named_seed`] makes of a key.
pub struct NamedSeed<N, T> {
    names: N,
    of: PhantomData<fn() -> T>,
}

impl<N, T> NamedSeed<N, T> {
    /// Decodes the value: [`DeserializeSeed::deserialize`] without an import.
    pub fn decode<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error>
    where
        N: Naming,
        T: Typed + Deserialize<'de>,
    {
        self.deserialize(deserializer)
    }
}

impl<N: Clone, T> Clone for NamedSeed<N, T> {
    fn clone(&self) -> Self {
        NamedSeed { names: self.names.clone(), of: PhantomData }
    }
}

impl<N, T: Typed> fmt::Debug for NamedSeed<N, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NamedSeed({})", T::INFO)
    }
}

impl<'de, N: Naming, T: Typed + Deserialize<'de>> DeserializeSeed<'de> for NamedSeed<N, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
        T::deserialize(Renaming { of: Of::value(T::INFO), names: &self.names }.around(inner))
    }
}
