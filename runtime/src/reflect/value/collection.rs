//! Maps and sets, whose parts have no fixed place.

use alloc::boxed::Box;

use super::super::{Inspect, Reflect};
use super::Value;

/// Keys, with their values in a map.
pub(crate) type Entries<'a> = Box<dyn Iterator<Item = (&'a dyn Reflect, Option<&'a dyn Reflect>)> + 'a>;

/// A map or a set. It hands out typed parts, so it is reached only through [`Map`] and [`Set`], which let them be seen only.
pub(crate) trait Collection {
    fn len(&self) -> usize;
    fn entries(&self) -> Entries<'_>;
}

/// The entries of a map, in the map's own order.
#[derive(Clone, Copy)]
pub struct Map<'a>(pub(crate) &'a dyn Collection);

impl<'a> Map<'a> {
    /// How many. Go's `Value.Len`.
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each key with its value. Go's `Value.MapRange`.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (&'a dyn Inspect, &'a dyn Inspect)> + use<'a> {
        self.0.entries().filter_map(|(key, value)| Some((key as &dyn Inspect, value? as &dyn Inspect)))
    }

    /// The value of a scalar key; `None` when it is absent. It looks at one entry after another. Go's `Value.MapIndex`.
    pub fn get<'k>(&self, key: impl Into<Value<'k>>) -> Option<&'a dyn Inspect> {
        let key = key.into();
        self.iter().find(|(k, _)| k.value().equals(&key)).map(|(_, value)| value)
    }
}

/// The elements of a set, in the set's own order.
#[derive(Clone, Copy)]
pub struct Set<'a>(pub(crate) &'a dyn Collection);

impl<'a> Set<'a> {
    /// How many.
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each element.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = &'a dyn Inspect> + use<'a> {
        self.0.entries().map(|(element, _)| element as &dyn Inspect)
    }

    /// Whether a scalar is among the elements. It looks at one after another.
    pub fn contains<'k>(&self, element: impl Into<Value<'k>>) -> bool {
        let element = element.into();
        self.iter().any(|e| e.value().equals(&element))
    }
}
