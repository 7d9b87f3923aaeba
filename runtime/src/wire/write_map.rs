//! Writing structs whose fields stand in one map with those of flattened fields.
#![allow(clippy::needless_pass_by_value, reason = "of a tuple by value rustc blames the one element that is wrong")]

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::flat::FlatWriter;
use super::human::writes_for_people;
use super::length::length_of;
use super::prefix::PrefixedKeys;
use super::shape::Join;
use super::write::Omit;

/// Writes a struct of which some field is flattened, as a map.
///
/// Unlike serde, the map has a length wherever the flattened fields tell theirs, so that formats that write the length
/// first can write such a struct.
#[inline]
pub fn write_map<S: Serializer, P: Pieces>(serializer: S, pieces: P) -> Result<S::Ok, S::Error> {
    write_pieces(serializer, &pieces)
}

/// What [`write_map`] writes, as a value: the content of a variant.
#[derive(Debug)]
pub struct Map<P>(pub P);

impl<P: Pieces> Serialize for Map<P> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_pieces(serializer, &self.0)
    }
}

#[inline]
fn write_pieces<S: Serializer, P: Pieces>(serializer: S, pieces: &P) -> Result<S::Ok, S::Error> {
    let human = writes_for_people(&serializer);
    let mut map = serializer.serialize_map(pieces.length(human))?;
    pieces.write(&mut map, human)?;
    map.end()
}

/// One field on its way into a map: an entry, or a flattened field with all its entries.
///
/// `human` is whether the format is one that people read: a map cannot be asked, and the field may.
pub trait Piece {
    /// How many entries it has, if it can tell without being written.
    fn length(&self, human: bool) -> Option<usize>;

    /// Writes the entries.
    fn write<M: SerializeMap>(&self, map: &mut M, human: bool) -> Result<(), M::Error>;
}

impl<T: Serialize + ?Sized> Piece for (&'static str, &T) {
    #[inline]
    fn length(&self, _: bool) -> Option<usize> {
        Some(1)
    }

    #[inline]
    fn write<M: SerializeMap>(&self, map: &mut M, _: bool) -> Result<(), M::Error> {
        map.serialize_entry(self.0, self.1)
    }
}

impl<T: Serialize + ?Sized> Piece for (&'static str, Omit<'_, T>) {
    #[inline]
    fn length(&self, _: bool) -> Option<usize> {
        Some(usize::from(!self.1.omitted))
    }

    #[inline]
    fn write<M: SerializeMap>(&self, map: &mut M, _: bool) -> Result<(), M::Error> {
        let (name, Omit { value, omitted }) = self;
        if *omitted { Ok(()) } else { map.serialize_entry(*name, *value) }
    }
}

/// A flattened field.
#[derive(Debug)]
pub struct FlatField<'a, T: ?Sized> {
    field: Omit<'a, T>,
    asked: bool,
}

/// A flattened field, or one that may stay out.
#[inline]
pub fn flat<'a, T: ?Sized>(field: impl Into<Omit<'a, T>>) -> FlatField<'a, T> {
    FlatField { field: field.into(), asked: true }
}

/// A flattened field that a function writes. To ask for its length would be to call the function twice.
#[inline]
pub fn flat_by<'a, T: ?Sized>(field: impl Into<Omit<'a, T>>) -> FlatField<'a, T> {
    FlatField { field: field.into(), asked: false }
}

impl<T: Serialize + ?Sized> Piece for FlatField<'_, T> {
    #[inline]
    fn length(&self, human: bool) -> Option<usize> {
        match (self.field.omitted, self.asked) {
            (true, _) => Some(0),
            (false, true) => length_of(self.field.value, human),
            (false, false) => None,
        }
    }

    #[inline]
    fn write<M: SerializeMap>(&self, map: &mut M, human: bool) -> Result<(), M::Error> {
        let Omit { value, omitted } = self.field;
        if omitted { Ok(()) } else { value.serialize(FlatWriter { map, human }) }
    }
}

/// A flattened field whose keys stand behind a prefix.
#[derive(Debug)]
pub struct Prefixed<'a, T: ?Sized>(pub &'static str, pub FlatField<'a, T>);

impl<T: Serialize + ?Sized> Piece for Prefixed<'_, T> {
    #[inline]
    fn length(&self, human: bool) -> Option<usize> {
        self.1.length(human)
    }

    #[inline]
    fn write<M: SerializeMap>(&self, map: &mut M, human: bool) -> Result<(), M::Error> {
        self.1.write(&mut PrefixedKeys { prefix: self.0, map }, human)
    }
}

/// All the fields of a value that is written as a map: a tuple of pieces, or two such groups joined.
pub trait Pieces {
    /// How many entries they have, if all of them can tell.
    fn length(&self, human: bool) -> Option<usize>;

    /// Writes all entries.
    fn write<M: SerializeMap>(&self, map: &mut M, human: bool) -> Result<(), M::Error>;
}

macro_rules! pieces {
    ($(($($T:ident $i:tt),*))*) => { $(
        impl<$($T: Piece),*> Pieces for ($($T,)*) {
            #[inline]
            fn length(&self, human: bool) -> Option<usize> {
                let mut length = 0;
                $(match self.$i.length(human) {
                    Some(more) => length += more,
                    None => return None,
                })*
                Some(length)
            }

            #[inline]
            fn write<Z: SerializeMap>(&self, map: &mut Z, human: bool) -> Result<(), Z::Error> {
                $(match self.$i.write(map, human) {
                    Ok(()) => {}
                    Err(error) => return Err(error),
                })*
                Ok(())
            }
        }
    )* };
}

pieces! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
}

impl<A: Pieces, B: Pieces> Pieces for Join<A, B> {
    #[inline]
    fn length(&self, human: bool) -> Option<usize> {
        Some(self.0.length(human)? + self.1.length(human)?)
    }

    #[inline]
    fn write<M: SerializeMap>(&self, map: &mut M, human: bool) -> Result<(), M::Error> {
        self.0.write(map, human)?;
        self.1.write(map, human)
    }
}
