//! Maps and sets. A part's index is its place in the collection's own order, and only a map's values can be changed.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use core::marker::PhantomData;
#[cfg(feature = "std")]
use std::collections::{HashMap, HashSet};

use super::super::typed::{Cont, Table, Typed, info_of};
use super::super::value::{Collection, Entries, Map, Set};
use super::super::{Generic, Kind, Reflect, Shape, TypeInfo, Value};

/// A map; `$hasher` is a third parameter that says nothing of what it holds.
macro_rules! map {
    ($pair:ident, $map:ident<K, V $(, $hasher:ident)?>, $module:literal) => {
        impl<K: Typed, V: Typed $(, $hasher)?> Collection for $map<K, V $(, $hasher)?> {
            fn len(&self) -> usize {
                $map::len(self)
            }

            fn entries(&self) -> Entries<'_> {
                Box::new(self.iter().map(|(key, value)| (key as &dyn Reflect, Some(value as &dyn Reflect))))
            }
        }

        impl<K: Typed, V: Typed $(, $hasher: 'static)?> Typed for $map<K, V $(, $hasher)?> {
            const TABLE: Table<Self> = Table::parts(
                &TypeInfo::new::<Self>(
                    stringify!($map), $module, Kind::Map, Shape::Map(info_of::<K>, info_of::<V>)
                )
                .with_generics(&[Generic::Type("K", info_of::<K>), Generic::Type("V", info_of::<V>)]),
                |this| Value::Map(Map(this)),
                |this, index| this.values().nth(index).map(|value| value as &dyn Reflect),
                |this, index| this.values_mut().nth(index).map(|value| value as &mut dyn Reflect),
            );

            fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
                <(K, V)>::if_static($pair::<C $(, $hasher)?>(cont, PhantomData))
            }
        }

        struct $pair<C $(, $hasher)?>(C, PhantomData<($($hasher,)?)>);

        impl<K, V $(, $hasher: 'static)?, C: Cont<$map<K, V $(, $hasher)?>>> Cont<(K, V)> for $pair<C $(, $hasher)?> {
            type Out = C::Out;

            fn run(self) -> C::Out
            where
                (K, V): 'static,
            {
                self.0.run()
            }
        }
    };
}

map!(OfBTreeMap, BTreeMap<K, V>, "alloc::collections::btree_map");
#[cfg(feature = "std")]
map!(OfHashMap, HashMap<K, V, S>, "std::collections::hash_map");

macro_rules! set {
    ($lift:ident, $set:ident<T $(, $hasher:ident)?>, $module:literal) => {
        impl<T: Typed $(, $hasher)?> Collection for $set<T $(, $hasher)?> {
            fn len(&self) -> usize {
                $set::len(self)
            }

            fn entries(&self) -> Entries<'_> {
                Box::new(self.iter().map(|element| (element as &dyn Reflect, None)))
            }
        }

        impl<T: Typed $(, $hasher: 'static)?> Typed for $set<T $(, $hasher)?> {
            const TABLE: Table<Self> = Table::parts(
                &TypeInfo::new::<Self>(stringify!($set), $module, Kind::Set, Shape::Elem(info_of::<T>))
                    .with_generics(&[Generic::Type("T", info_of::<T>)]),
                |this| Value::Set(Set(this)),
                |this, index| this.iter().nth(index).map(|element| element as &dyn Reflect),
                |_, _| None,
            );

            fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
                T::if_static($lift::<C $(, $hasher)?>(cont, PhantomData))
            }
        }

        struct $lift<C $(, $hasher)?>(C, PhantomData<($($hasher,)?)>);

        impl<T $(, $hasher: 'static)?, C: Cont<$set<T $(, $hasher)?>>> Cont<T> for $lift<C $(, $hasher)?> {
            type Out = C::Out;

            fn run(self) -> C::Out
            where
                T: 'static,
            {
                self.0.run()
            }
        }
    };
}

set!(OfBTreeSet, BTreeSet<T>, "alloc::collections::btree_set");
#[cfg(feature = "std")]
set!(OfHashSet, HashSet<T, S>, "std::collections::hash_set");
