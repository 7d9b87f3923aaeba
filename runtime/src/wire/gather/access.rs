//! The parts of a value as they are read: here what is known to be wrong is passed over.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

use serde_core::de::value::StringDeserializer;
use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::hole::Hole;
use super::state::{ADDED, Mark, State, Why};
use super::track::{Form, Gathering};
use crate::path::Segment;
use crate::wire::layer::Layered;
use crate::wire::locate::key::{Key, noted};

/// A seed that is still there if the format had no use for it.
struct Lent<'s, S>(&'s mut Option<S>);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Lent<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        match self.0.take() {
            Some(seed) => seed.deserialize(deserializer),
            None => Err(known()),
        }
    }
}

/// What is left when a type is done with a map.
#[derive(Default)]
pub(super) struct Pending {
    /// The entry whose key was taken, until its value is.
    pub(super) entry: Cell<Option<usize>>,
    /// Whether an entry is wrong that nothing can stand in for.
    pub(super) lost: Cell<bool>,
}

/// An error that nobody will see, for the place is known.
pub(super) fn known<E: Error>() -> E {
    E::custom("a part of it is wrong")
}

/// Ends the attempt: a part is lost that the one that is visited cannot do without.
pub(super) fn lost<T, E: Error>(state: &State) -> Result<T, E> {
    state.blame(None, |_| Why::Parts);
    Err(known())
}

/// Passes over what the format has next.
fn pass<T, E>(state: &State, result: Result<T, E>) -> Result<T, E> {
    if result.is_err() {
        state.blame(None, |_| Why::Format);
    }
    result
}

pub(super) struct Elements<'t, A> {
    pub(super) inner: A,
    pub(super) state: &'t State,
    pub(super) form: Form,
    pub(super) next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let (state, in_list) = (self.state, self.form == Form::List);
        loop {
            let index = self.next;
            self.next += 1;
            let Some(mark) = state.mark(index) else {
                let read = || self.inner.next_element_seed(Gathering::of(seed, state));
                return state.visit(index, Segment::Index(index), in_list, read);
            };
            if pass(state, self.inner.next_element::<IgnoredAny>())?.is_none() {
                return Ok(None);
            }
            match mark {
                Mark::Fill => {
                    let read = || Hole::fill(state, seed);
                    return state.visit(index, Segment::Index(index), in_list, read).map(Some);
                }
                _ if in_list => {}
                _ => return lost(state),
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Entries<'t, A> {
    inner: A,
    state: &'t State,
    form: Form,
    names: &'static [&'static str],
    pending: &'t Pending,
    next: usize,
    /// The key whose value comes next.
    key: Option<Key>,
    /// The fields that the document lacks, once the end of it is reached, the next one last.
    added: Option<Vec<String>>,
}

impl<'t, A> Entries<'t, A> {
    pub(super) fn new(
        inner: A,
        state: &'t State,
        form: Form,
        names: &'static [&'static str],
        pending: &'t Pending,
    ) -> Self {
        Entries { inner, state, form, names, pending, next: 0, key: None, added: None }
    }

    /// The fields that the document lacks.
    fn next_added<'de, S: DeserializeSeed<'de>, E: Error>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let state = self.state;
        let names = self.added.get_or_insert_with(|| {
            self.next = ADDED;
            let mut names = state.added();
            names.reverse();
            names
        });
        while let Some(name) = names.pop() {
            let ordinal = self.next;
            self.next += 1;
            if state.mark(ordinal) != Some(Mark::Fill) {
                self.pending.lost.set(true);
                continue;
            }
            self.pending.entry.set(Some(ordinal));
            state.see(&name, self.names);
            let key: StringDeserializer<E> = name.into_deserializer();
            let found = seed.deserialize(noted(key, &mut self.key));
            if found.is_err() {
                state.blame(Some((ordinal, None)), |_| Why::Parts);
            }
            return found.map(Some);
        }
        if self.pending.lost.get() && self.form != Form::Map {
            return lost(state);
        }
        Ok(None)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let state = self.state;
        self.key = None;
        self.pending.entry.set(None);
        let mut seed = Some(seed);
        while self.added.is_none() {
            let ordinal = self.next;
            self.next += 1;
            match state.mark(ordinal) {
                None | Some(Mark::Fill) => {
                    let found = self.inner.next_key_seed(noted(Lent(&mut seed), &mut self.key));
                    match &found {
                        Ok(None) => break,
                        Ok(Some(_)) => {
                            self.pending.entry.set(Some(ordinal));
                            if let Some(key) = &self.key {
                                state.see(&key.text, self.names);
                            }
                        }
                        // A name that belongs to no field is no place; what is wrong has no such field.
                        Err(_) => state.blame(Some((ordinal, self.key.take().and_then(Key::of_map))), |_| Why::Key),
                    }
                    return found;
                }
                Some(mark) => {
                    if pass(state, self.inner.next_key::<IgnoredAny>())?.is_none() {
                        break;
                    }
                    pass(state, self.inner.next_value::<IgnoredAny>())?;
                    if mark == Mark::Lost {
                        self.pending.lost.set(true);
                    }
                }
            }
        }
        self.next_added(Lent(&mut seed))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let state = self.state;
        let Some(ordinal) = self.pending.entry.take() else {
            return self.inner.next_value_seed(Gathering::of(seed, state));
        };
        let segment = self.key.take().map_or(Segment::Key(String::new()), |key| key.segment(self.names));
        if ordinal >= ADDED {
            return state.visit(ordinal, segment, false, || Hole::fill(state, seed));
        }
        if state.mark(ordinal) == Some(Mark::Fill) {
            pass(state, self.inner.next_value::<IgnoredAny>())?;
            return state.visit(ordinal, segment, false, || Hole::fill(state, seed));
        }
        state.visit(ordinal, segment, false, || self.inner.next_value_seed(Gathering::of(seed, state)))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

pub(super) struct Variants<'t, A> {
    pub(super) inner: A,
    pub(super) state: &'t State,
    pub(super) names: &'static [&'static str],
}

impl<'de, 't, A: EnumAccess<'de>> EnumAccess<'de> for Variants<'t, A> {
    type Error = A::Error;
    type Variant = Content<'t, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let mut key = None;
        let (found, inner) = self.inner.variant_seed(noted(seed, &mut key))?;
        let variant = key.map_or(Segment::Key(String::new()), |key| key.name(self.names));
        Ok((found, Content { inner, state: self.state, variant }))
    }
}

/// What stands behind the name of a variant.
pub(super) struct Content<'t, A> {
    inner: A,
    state: &'t State,
    variant: Segment,
}

impl<'t, A> Content<'t, A> {
    /// Reads the content with a visitor, for which nothing can stand in.
    fn visit<'de, V: Visitor<'de>, E: Error>(
        self,
        visitor: V,
        names: &'static [&'static str],
        read: impl FnOnce(A, Layered<Gathering<'t>, V>) -> Result<V::Value, E>,
    ) -> Result<V::Value, E> {
        let Content { inner, state, variant } = self;
        if state.mark(0).is_some() {
            return lost(state);
        }
        state.visit(0, variant, false, || read(inner, Gathering::with(visitor, state, Form::Struct, names)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Content<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        let Content { inner, state, variant } = self;
        let mark = state.mark(0);
        state.visit(0, variant, false, || match mark {
            None => inner.unit_variant(),
            Some(_) => pass(state, inner.newtype_variant::<IgnoredAny>()).map(|_| ()),
        })
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        let Content { inner, state, variant } = self;
        let mark = state.mark(0);
        if mark == Some(Mark::Lost) {
            return lost(state);
        }
        state.visit(0, variant, false, || match mark {
            None => inner.newtype_variant_seed(Gathering::of(seed, state)),
            Some(_) => {
                pass(state, inner.newtype_variant::<IgnoredAny>())?;
                Hole::fill(state, seed)
            }
        })
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor, &[], |inner, visitor| inner.tuple_variant(len, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.visit(visitor, names, |inner, visitor| inner.struct_variant(names, visitor))
    }
}
