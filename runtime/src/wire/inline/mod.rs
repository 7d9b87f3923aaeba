//! Fields whose own fields stand among their siblings: `inline` and `flatten`.
//!
//! Nothing is kept for later where a field's type tells its keys. Such a type opens its fields, on its own part of the
//! stack, and goes on with whoever reads the map (`open` and [`Then`]); each key then goes straight to the field that it
//! belongs to, however deep. So everything survives that a kept value would lose: integers of 128 bits, keys that are no
//! text, what is borrowed from the input, and where in the input an error stands.
//!
//! A value that was closed goes into a place that whoever opened it has for it, and nothing comes back through the levels:
//! handed up from each to the next, everything would be moved as often as there are levels around it. Each level is
//! called from one place, the level around it, and is part of its code: as functions of their own, six levels took 6 % more
//! time for a document of such structs.
//!
//! An enum tells its keys with its tag. From there on its variant reads the map, and what it does not know goes the same
//! way: [`lead`].
//!
//! A foreign type is asked for its keys, and kept for if it has no answer: what nobody else knows it is given once the map
//! has ended ([`asks`], [`kept`]).

#[macro_use]
mod key;

mod asks;
mod chain;
mod distinct;
mod entries;
mod filling;
mod kept;
mod keyless;
mod lead;
mod live;
mod maps;
mod maybe;
mod record;

use core::marker::PhantomData;

use serde_core::de::{Deserialize, Error, MapAccess};

use super::tagged::Tagged;

pub use self::chain::{Finally, Siblings, Ways};
pub use self::distinct::{Told, Untold, Within};
pub use self::entries::Shared;
pub(super) use self::filling::drive;
pub use self::kept::{FirstKey, Kept, KeptBy, KeptMaybe, Unused};
pub use self::key::Key;
pub use self::keyless::TellsNone;
pub use self::lead::{Either, Lead, Leading, LeadingMaybe, Led, Nobody};
pub(super) use self::record::read_fields;
pub use self::record::{
    Direct, open_newtype, read_checked_flattened, struct_variant_beside, struct_variant_flattened, tells_keys,
};

/// A type that tells its keys, so that it can be read from among the fields of another: a struct that derives gotag's
/// Deserialize, a map, or an `Option` of one of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell its keys, so it cannot be inlined",
    label = "neither a struct that derives gotag's `Deserialize`, nor a map, nor an `Option` of one",
    note = "write `flatten` instead: it keeps the keys that are left over, and reads the type from them"
)]
pub trait Inline<'de>: Sized {
    /// Opens the fields, goes on with `then`, closes them, and puts what they are into its place.
    ///
    /// # Errors
    ///
    /// The format's, and a field that was not given.
    fn open<K: Then<'de>>(place: &mut Option<Self>, then: K) -> Result<(), K::Error>;
}

/// What is done while the fields of an inlined value are open.
pub trait Then<'de>: Sized {
    /// The format's error.
    type Error: Error;

    /// Does it.
    ///
    /// # Errors
    ///
    /// The format's.
    fn then<P: Part<'de>>(self, part: &mut P) -> Result<(), Self::Error>;
}

/// The open fields of an inlined value.
pub trait Part<'de> {
    /// Whether it takes keys that nobody knows.
    const REST: bool;

    /// Whether each key that nobody knows is one of its own, so that none is unknown.
    const ALL: bool = false;

    /// What reads the map to its end instead, once it is known what it reads; [`Nobody`] for most.
    type Lead: Lead<'de>;

    /// Whether the key is one of its own. If so, [`Self::put`] is next.
    fn accept(&mut self, key: &Key<'_, 'de>) -> bool;

    /// Whether it takes the key, which nobody knows. If so, [`Self::put`] is next.
    ///
    /// # Errors
    ///
    /// It may be no key of a map.
    fn rest<E: Error>(&mut self, key: &Key<'_, 'de>) -> Result<bool, E>;

    /// Reads the value of the key that was just taken.
    ///
    /// # Errors
    ///
    /// The format's.
    fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error>;

    /// What reads the map from here on, instead of [`Self::put`].
    #[inline]
    fn lead(&mut self) -> Option<Self::Lead> {
        None
    }
}

/// How one flattened field is read.
pub trait Way<'de> {
    /// The field's type.
    type Value;
    /// The tag that is best read before all else.
    const TAG: Option<&'static str> = None;

    /// Opens the field, goes on with `then`, closes it, and puts it into its place. With `deny`, whoever keeps entries and
    /// does not use them says which.
    ///
    /// # Errors
    ///
    /// The format's, and a value that does not come of its entries.
    fn open<K: Then<'de>>(self, unused: &Unused, place: &mut Option<Self::Value>, then: K) -> Result<(), K::Error>;
}

/// A flattened field, to be asked how it is read: [`TellsKeys`], [`MayBeKept`] or [`IsKept`], whichever is first. An inlined one
/// is asked for no more than [`TellsKeys`], and [`TellsNone`].
/// A flattened field, to be asked how it is read: [`TellsKeys`], [`MayLead`] or [`MayBeKept`], or
/// [`IsKept`], whichever is first.
#[derive(Debug)]
pub struct Asked<T>(PhantomData<T>);

impl<T> Asked<T> {
    /// The question.
    pub const NEW: Self = Self(PhantomData);
}

/// The way of a type that tells its keys.
pub trait TellsKeys<'de> {
    /// The field's type.
    type Value: Inline<'de>;

    /// The way.
    fn way(&self) -> Direct<Self::Value> {
        Direct::NEW
    }
}

impl<'de, T: Inline<'de>> TellsKeys<'de> for &&Asked<T> {
    type Value = T;
}

/// The way of an enum that has a tag, or of an `Option` of one.
pub trait MayLead<'de> {
    /// The way's type.
    type Way: Way<'de>;

    /// The way.
    fn way(&self) -> Self::Way;
}

impl<'de, T: Tagged<'de> + Deserialize<'de>> MayLead<'de> for &Asked<T> {
    type Way = Leading<T>;

    fn way(&self) -> Leading<T> {
        Leading::NEW
    }
}

impl<'de, T: Tagged<'de> + Deserialize<'de>> MayLead<'de> for &&Asked<Option<T>> {
    type Way = LeadingMaybe<T>;

    fn way(&self) -> LeadingMaybe<T> {
        LeadingMaybe::NEW
    }
}

/// The way of a foreign type that may not be there.
pub trait MayBeKept<'de> {
    /// The type inside the field's `Option`.
    type Value: Deserialize<'de>;

    /// The way.
    fn way(&self) -> KeptMaybe<Self::Value> {
        KeptMaybe::NEW
    }
}

impl<'de, T: Deserialize<'de>> MayBeKept<'de> for &Asked<Option<T>> {
    type Value = T;
}

/// The way of a foreign type. It is one of any type, so that what a type lacks is said by [`Kept`], and not by there being no
/// way.
pub trait IsKept {
    /// The field's type.
    type Value;

    /// The way.
    fn way(&self) -> Kept<Self::Value> {
        Kept::NEW
    }
}

impl<T> IsKept for Asked<T> {
    type Value = T;
}
