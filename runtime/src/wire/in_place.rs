//! Structs that are read into a value that is there already, whose allocations are used again.

use core::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::keys::{END, next_field};
use super::missing::missing_field;
use super::read::Elements;
use super::record::Record;
use super::shape::{Shape, name_at};
use super::slot::Slot;

/// Where one field is read to. A `&mut T` reads in place; [`OrDefaultAt`] and [`Anew`] say what else may be done.
pub trait Place<'de> {
    /// Reads the field.
    fn read<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error>;

    /// Makes it what it is when the input has no such key.
    fn absent<E: Error>(&mut self, name: &'static str) -> Result<(), E>;

    /// Makes it what it is when the sequence ends before it; false if that is an error.
    fn beyond(&mut self) -> bool;
}

impl<'de, T: Deserialize<'de>> Place<'de> for &mut T {
    #[inline]
    fn read<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        T::deserialize_in_place(deserializer, self)
    }

    fn absent<E: Error>(&mut self, name: &'static str) -> Result<(), E> {
        missing_field(name).map(|value| **self = value)
    }

    fn beyond(&mut self) -> bool {
        false
    }
}

/// A field tagged `default`: absent, it is its type's `Default`.
#[derive(Debug)]
pub struct OrDefaultAt<'p, T>(pub &'p mut T);

impl<'de, T: Deserialize<'de> + Default> Place<'de> for OrDefaultAt<'_, T> {
    #[inline]
    fn read<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        T::deserialize_in_place(deserializer, self.0)
    }

    fn absent<E: Error>(&mut self, _: &'static str) -> Result<(), E> {
        *self.0 = T::default();
        Ok(())
    }

    fn beyond(&mut self) -> bool {
        *self.0 = T::default();
        true
    }
}

/// A field that is read by something else than its own impl, and replaced: a [`Slot`], and what makes the field of it.
pub struct Anew<'p, S, T> {
    place: &'p mut T,
    made: fn(S) -> T,
}

impl<'p, S, T> Anew<'p, S, T> {
    /// A field at a place.
    pub fn at(place: &'p mut T, made: fn(S) -> T) -> Self {
        Anew { place, made }
    }
}

impl<'de, S: Slot<'de>, T> Place<'de> for Anew<'_, S, T> {
    #[inline]
    fn read<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        S::Wire::deserialize(deserializer).map(|wire| *self.place = (self.made)(S::of(wire)))
    }

    fn absent<E: Error>(&mut self, name: &'static str) -> Result<(), E> {
        S::absent(name).map(|slot| *self.place = (self.made)(slot))
    }

    fn beyond(&mut self) -> bool {
        match S::beyond() {
            Some(slot) => {
                *self.place = (self.made)(slot);
                true
            }
            None => false,
        }
    }
}

struct Seed<'p, P>(&'p mut P);

impl<'de, P: Place<'de>> DeserializeSeed<'de> for Seed<'_, P> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.read(deserializer)
    }
}

/// The places of all fields: pairs that end in `()`.
pub trait Places<'de> {
    /// How many there are.
    const COUNT: usize;

    /// Which of them were read.
    type Seen: Default;

    /// Reads the field at `index`, or skips the value if there is no such field. `at` is where the first of them stands among
    /// the names.
    fn set<A: MapAccess<'de>>(
        &mut self,
        seen: &mut Self::Seen,
        index: usize,
        at: usize,
        shape: &Shape,
        map: &mut A,
    ) -> Result<(), A::Error>;

    /// Gives every field that was not read the value that stands for its absence.
    fn complete<E: Error>(&mut self, seen: &Self::Seen, at: usize, shape: &Shape) -> Result<(), E>;

    /// Reads all fields in declaration order.
    fn fill<A: SeqAccess<'de>>(&mut self, at: usize, expected: &Elements, seq: &mut A) -> Result<(), A::Error>;
}

impl<'de> Places<'de> for () {
    const COUNT: usize = 0;
    type Seen = ();

    fn set<A: MapAccess<'de>>(
        &mut self,
        (): &mut (),
        _: usize,
        _: usize,
        _: &Shape,
        map: &mut A,
    ) -> Result<(), A::Error> {
        map.next_value::<IgnoredAny>().map(|_| ())
    }

    fn complete<E: Error>(&mut self, (): &(), _: usize, _: &Shape) -> Result<(), E> {
        Ok(())
    }

    fn fill<A: SeqAccess<'de>>(&mut self, _: usize, _: &Elements, _: &mut A) -> Result<(), A::Error> {
        Ok(())
    }
}

impl<'de, P: Place<'de>, R: Places<'de>> Places<'de> for (P, R) {
    const COUNT: usize = 1 + R::COUNT;
    type Seen = (bool, R::Seen);

    #[inline]
    fn set<A: MapAccess<'de>>(
        &mut self,
        seen: &mut Self::Seen,
        index: usize,
        at: usize,
        shape: &Shape,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if index != at {
            return self.1.set(&mut seen.1, index, at + 1, shape, map);
        }
        if seen.0 {
            return Err(A::Error::duplicate_field(name_at(shape.names, at)));
        }
        seen.0 = true;
        map.next_value_seed(Seed(&mut self.0))
    }

    #[inline]
    fn complete<E: Error>(&mut self, seen: &Self::Seen, at: usize, shape: &Shape) -> Result<(), E> {
        if !seen.0 {
            self.0.absent(name_at(shape.names, at))?;
        }
        self.1.complete(&seen.1, at + 1, shape)
    }

    #[inline]
    fn fill<A: SeqAccess<'de>>(&mut self, at: usize, expected: &Elements, seq: &mut A) -> Result<(), A::Error> {
        if seq.next_element_seed(Seed(&mut self.0))?.is_none() && !self.0.beyond() {
            return Err(A::Error::invalid_length(at, expected));
        }
        self.1.fill(at + 1, expected, seq)
    }
}

/// Reads a struct with named fields.
#[inline]
pub fn read_record_in_place<'de, T, P, D>(deserializer: D, places: P) -> Result<(), D::Error>
where
    T: Record<'de>,
    P: Places<'de>,
    D: Deserializer<'de>,
{
    let shape = T::SHAPE;
    deserializer.deserialize_struct(shape.name, shape.accepted(), Fields { shape, places })
}

/// Reads a tuple struct of any arity but one.
#[inline]
pub fn read_tuple_in_place<'de, P: Places<'de>, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    expecting: &'static str,
    places: P,
) -> Result<(), D::Error> {
    deserializer.deserialize_tuple_struct(name, P::COUNT, Tuple { expecting, places })
}

/// Reads a tuple struct of one element.
#[inline]
pub fn read_newtype_in_place<'de, P: Place<'de>, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    expecting: &'static str,
    place: P,
) -> Result<(), D::Error> {
    deserializer.deserialize_newtype_struct(name, Newtype { expecting, place })
}

struct Fields<P> {
    shape: &'static Shape,
    places: P,
}

impl<'de, P: Places<'de>> Visitor<'de> for Fields<P> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.shape.expecting)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Fields { shape, mut places } = self;
        let mut seen = P::Seen::default();
        let mut expected = 0;
        loop {
            match next_field(&mut map, shape, expected)? {
                END => return places.complete(&seen, 0, shape),
                index => {
                    places.set(&mut seen, index, 0, shape, &mut map)?;
                    expected = index.wrapping_add(1);
                }
            }
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        Tuple { expecting: self.shape.expecting, places: self.places }.visit_seq(seq)
    }
}

struct Tuple<P> {
    expecting: &'static str,
    places: P,
}

impl<'de, P: Places<'de>> Visitor<'de> for Tuple<P> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.expecting)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        self.places.fill(0, &Elements { expecting: self.expecting, count: P::COUNT }, &mut seq)
    }
}

struct Newtype<P> {
    expecting: &'static str,
    place: P,
}

impl<'de, P: Place<'de>> Visitor<'de> for Newtype<P> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.expecting)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        self.place.read(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        Tuple { expecting: self.expecting, places: (self.place, ()) }.visit_seq(seq)
    }
}
