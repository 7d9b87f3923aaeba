//! The serializer of a flattened field: what it writes becomes entries of the map around it.

use alloc::vec::Vec;

use serde_core::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTupleVariant,
    Serializer,
};

use super::keep::{Keep, Kept};

/// Writes into a map that is open already, and that somebody else closes.
pub(super) struct FlatWriter<'m, M> {
    pub(super) map: &'m mut M,
    /// Whether the format is one that people read.
    pub(super) human: bool,
}

/// So many elements room is made for: a length that a value claims is no length yet.
const MOST: usize = 1024;

macro_rules! refuse {
    ($($name:ident($ty:ty) $what:literal)*) => { $(
        fn $name(self, _: $ty) -> Result<(), M::Error> {
            Err(refused($what))
        }
    )* };
}

/// The text is that of serde's own derive.
#[cold]
fn refused<E: Error>(what: &str) -> E {
    E::custom(format_args!("can only flatten structs and maps (got {what})"))
}

impl<'m, M: SerializeMap> Serializer for FlatWriter<'m, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Impossible<(), M::Error>;
    type SerializeTuple = Impossible<(), M::Error>;
    type SerializeTupleStruct = Impossible<(), M::Error>;
    type SerializeTupleVariant = FlatElements<'m, M>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = FlatFields<'m, M>;

    refuse! {
        serialize_bool(bool) "a boolean"
        serialize_i8(i8) "an integer"
        serialize_i16(i16) "an integer"
        serialize_i32(i32) "an integer"
        serialize_i64(i64) "an integer"
        serialize_i128(i128) "an integer"
        serialize_u8(u8) "an integer"
        serialize_u16(u16) "an integer"
        serialize_u32(u32) "an integer"
        serialize_u64(u64) "an integer"
        serialize_u128(u128) "an integer"
        serialize_f32(f32) "a float"
        serialize_f64(f64) "a float"
        serialize_char(char) "a char"
        serialize_str(&str) "a string"
        serialize_bytes(&[u8]) "a byte array"
    }

    fn serialize_none(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), M::Error> {
        self.map.serialize_entry(variant, &())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.map.serialize_entry(variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, M::Error> {
        Err(refused("a sequence"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, M::Error> {
        Err(refused("a tuple"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, M::Error> {
        Err(refused("a tuple struct"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<FlatElements<'m, M>, M::Error> {
        self.map.serialize_key(variant)?;
        Ok(FlatElements { map: self.map, human: self.human, kept: Vec::with_capacity(len.min(MOST)) })
    }

    #[inline]
    fn serialize_map(self, _: Option<usize>) -> Result<Self, M::Error> {
        Ok(self)
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, M::Error> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<FlatFields<'m, M>, M::Error> {
        self.map.serialize_key(variant)?;
        Ok(FlatFields { map: self.map, human: self.human, variant, kept: Vec::with_capacity(len.min(MOST)) })
    }

    fn is_human_readable(&self) -> bool {
        self.human
    }
}

impl<M: SerializeMap> SerializeMap for FlatWriter<'_, M> {
    type Ok = ();
    type Error = M::Error;

    #[inline]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        self.map.serialize_key(key)
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        self.map.serialize_value(value)
    }

    #[inline]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), M::Error> {
        self.map.serialize_entry(key, value)
    }

    #[inline]
    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

impl<M: SerializeMap> SerializeStruct for FlatWriter<'_, M> {
    type Ok = ();
    type Error = M::Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error> {
        self.map.serialize_entry(name, value)
    }

    #[inline]
    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

/// The elements of a tuple variant: the value of the one entry that the variant is. A map takes a value whole, and the
/// elements come one by one, so they are kept until the last is there.
pub(super) struct FlatElements<'m, M> {
    map: &'m mut M,
    human: bool,
    kept: Vec<Kept>,
}

impl<M: SerializeMap> SerializeTupleVariant for FlatElements<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        self.kept.push(value.serialize(Keep::new(self.human))?);
        Ok(())
    }

    fn end(self) -> Result<(), M::Error> {
        self.map.serialize_value(&Kept::Seq(self.kept))
    }
}

/// The same for the fields of a struct variant.
pub(super) struct FlatFields<'m, M> {
    map: &'m mut M,
    human: bool,
    variant: &'static str,
    kept: Vec<(&'static str, Kept)>,
}

impl<M: SerializeMap> SerializeStructVariant for FlatFields<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error> {
        self.kept.push((name, value.serialize(Keep::new(self.human))?));
        Ok(())
    }

    fn end(self) -> Result<(), M::Error> {
        self.map.serialize_value(&Kept::Struct(self.variant, self.kept))
    }
}
