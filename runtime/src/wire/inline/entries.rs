//! Entries that were kept, and the deserializer that reads a type from them.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::marker::PhantomData;
use core::slice;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::key::Key;
use crate::wire::content::Content;
use crate::wire::replay::{Mode, Replay};
use crate::wire::sought::sought_by;

#[derive(Default)]
pub(super) struct Entries<'de> {
    list: Vec<Entry<'de>>,
    /// The key whose value is next.
    pub(super) key: Option<Content<'de>>,
}

impl<'de> Entries<'de> {
    pub(super) fn of(list: Vec<(Content<'de>, Content<'de>)>) -> Self {
        let list = list.into_iter().map(|(key, value)| Entry { key, value, used: false });
        Self { list: list.collect(), ..Self::default() }
    }

    /// Keeps the value of the key.
    pub(super) fn put<A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let value = map.next_value()?;
        if let Some(key) = self.key.take() {
            self.list.push(Entry { key, value, used: false });
        }
        Ok(())
    }

    pub(super) fn any_used(&self) -> bool {
        self.list.iter().any(|entry| entry.used)
    }

    /// The keys of those that nobody has used.
    pub(super) fn unused(&self) -> Vec<String> {
        self.list.iter().filter(|entry| !entry.used).map(Entry::shown).collect()
    }
}

struct Entry<'de> {
    key: Content<'de>,
    value: Content<'de>,
    used: bool,
}

impl Entry<'_> {
    fn text(&self) -> Option<&str> {
        match &self.key {
            Content::String(text) => Some(text),
            Content::Str(text) => Some(text),
            Content::ByteBuf(bytes) => core::str::from_utf8(bytes).ok(),
            Content::Bytes(bytes) => core::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }

    fn shown(&self) -> String {
        match Key::of::<serde_core::de::value::Error>(&self.key) {
            Ok(key) => key.shown().into_owned(),
            Err(_) => String::new(),
        }
    }
}

/// Reads a type from the entries that it knows.
pub(super) struct FromEntries<'e, 'de, E>(&'e mut Entries<'de>, PhantomData<E>);

impl<'e, 'de, E> FromEntries<'e, 'de, E> {
    pub(super) fn new(entries: &'e mut Entries<'de>) -> Self {
        Self(entries, PhantomData)
    }
}

pub(super) fn refuse<T, E: Error>() -> Result<T, E> {
    Err(E::custom("can only flatten structs and maps"))
}

macro_rules! refused {
    ($($deserialize:ident($($arg:ty),*))*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, $(_: $arg,)* _: V) -> Result<V::Value, E> {
            refuse()
        }
    )* };
}

impl<'de, E: Error> Deserializer<'de> for FromEntries<'_, 'de, E> {
    type Error = E;

    /// A visitor that looks for a tag is shown the tag first, so that it has nothing to keep.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let list = &mut self.0.list;
        let tag = sought_by(&visitor, &|tag| list.iter().position(|entry| entry.key.is(tag)));
        visitor.visit_map(Used::first(list, tag))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_map(Used::first(&mut self.0.list, None))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_map(Used { names: Some(names), ..Used::first(&mut self.0.list, None) })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let named = |entry: &Entry<'de>| entry.text().is_some_and(|text| variants.contains(&text));
        let Some(at) = self.0.list.iter().position(named) else {
            return Err(E::custom(format_args!("no variant of enum {name} found in flattened data")));
        };
        let entry = &mut self.0.list[at];
        entry.used = true;
        let entry =
            (core::mem::replace(&mut entry.key, Content::Unit), core::mem::replace(&mut entry.value, Content::Unit));
        Replay::of(&mut Content::Map(vec![entry]), Mode::last(true)).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    refused! {
        deserialize_bool() deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128() deserialize_f32()
        deserialize_f64() deserialize_char() deserialize_str() deserialize_string() deserialize_bytes()
        deserialize_byte_buf() deserialize_seq() deserialize_tuple(usize) deserialize_tuple_struct(&'static str, usize)
        deserialize_identifier()
    }
}

/// The entries of a struct, or all of them; who reads one has used it.
struct Used<'e, 'de, E> {
    first: Option<&'e mut Entry<'de>>,
    front: slice::IterMut<'e, Entry<'de>>,
    back: slice::IterMut<'e, Entry<'de>>,
    names: Option<&'static [&'static str]>,
    value: Option<&'e mut Content<'de>>,
    error: PhantomData<E>,
}

impl<'e, 'de, E> Used<'e, 'de, E> {
    /// All entries, the one at `first`, if any, before the others.
    fn first(list: &'e mut [Entry<'de>], first: Option<usize>) -> Self {
        let (front, back) = list.split_at_mut(first.unwrap_or_default());
        let mut back = back.iter_mut();
        let first = first.and_then(|_| back.next());
        Self { first, front: front.iter_mut(), back, names: None, value: None, error: PhantomData }
    }
}

impl<'de, E: Error> MapAccess<'de> for Used<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, E> {
        while let Some(entry) = self.first.take().or_else(|| self.front.next()).or_else(|| self.back.next()) {
            let known = self.names.is_none_or(|names| entry.text().is_some_and(|text| names.contains(&text)));
            if known {
                entry.used = true;
                self.value = Some(&mut entry.value);
                return seed.deserialize(Replay::of(&mut entry.key, Mode::again(true).key())).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, E> {
        match self.value.take() {
            Some(value) => seed.deserialize(Replay::of(value, Mode::last(true))),
            None => Err(E::custom("a value was asked for before its key")),
        }
    }
}

/// A value that several types are read from.
#[derive(Debug)]
pub struct Shared<'c, 'de>(RefCell<&'c mut Content<'de>>);

impl<'c, 'de> Shared<'c, 'de> {
    pub(super) fn new(value: &'c mut Content<'de>) -> Self {
        Self(RefCell::new(value))
    }

    /// A map that is about to give the value.
    pub(super) fn again<E>(&self) -> OneValue<'_, 'c, 'de, E> {
        OneValue(self, PhantomData)
    }
}

pub(super) struct OneValue<'s, 'c, 'de, E>(&'s Shared<'c, 'de>, PhantomData<E>);

impl<'de, E: Error> MapAccess<'de> for OneValue<'_, '_, 'de, E> {
    type Error = E;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, _: K) -> Result<Option<K::Value>, E> {
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, E> {
        match self.0.0.try_borrow_mut() {
            Ok(mut value) => seed.deserialize(Replay::of(&mut value, Mode::again(true))),
            Err(_) => Err(E::custom("a value was asked for while it is read")),
        }
    }
}
