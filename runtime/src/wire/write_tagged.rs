//! Writing a value of any type with a tag among its entries.

use alloc::vec::Vec;
use core::fmt::Display;

use serde_core::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTupleVariant,
    Serializer,
};

use super::human::writes_for_people;
use super::keep::{Keep, Kept};

/// Writes the one element of a variant, which has to be a map or a struct, with the tag as its first entry.
///
/// `variant` is the variant's path, as in `Shape::Circle`, for the error about what is neither.
#[inline]
pub fn write_tagged<S: Serializer, N: Serialize, T: Serialize + ?Sized>(
    serializer: S,
    tag: &'static str,
    name: &N,
    variant: &'static str,
    value: &T,
) -> Result<S::Ok, S::Error> {
    value.serialize(TaggedWriter { serializer, tag, name, variant })
}

struct TaggedWriter<'a, S, N> {
    serializer: S,
    tag: &'static str,
    name: &'a N,
    variant: &'static str,
}

impl<S: Serializer, N: Serialize> TaggedWriter<'_, S, N> {
    #[cold]
    fn refuse<T>(&self, what: &str) -> Result<T, S::Error> {
        let variant = self.variant;
        Err(S::Error::custom(format_args!("cannot serialize tagged newtype variant {variant} containing {what}")))
    }

    /// A map that starts with the tag.
    fn map(self, len: Option<usize>) -> Result<S::SerializeMap, S::Error> {
        let mut map = self.serializer.serialize_map(len.map(|len| len + 1))?;
        map.serialize_entry(self.tag, self.name)?;
        Ok(map)
    }

    /// The same, with an entry for a variant whose content is still to come.
    fn waiting<T>(self, variant: &'static str) -> Result<Waiting<S::SerializeMap, T>, S::Error> {
        let human = writes_for_people(&self);
        let mut map = self.map(Some(1))?;
        map.serialize_key(variant)?;
        Ok(Waiting { map, human, variant, kept: Vec::new() })
    }
}

macro_rules! refused {
    ($($serialize:ident $ty:ty, $what:literal;)*) => { $(
        fn $serialize(self, _: $ty) -> Result<S::Ok, S::Error> {
            self.refuse($what)
        }
    )* };
}

impl<S: Serializer, N: Serialize> Serializer for TaggedWriter<'_, S, N> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Waiting<S::SerializeMap, Kept>;
    type SerializeMap = S::SerializeMap;
    type SerializeStruct = S::SerializeStruct;
    type SerializeStructVariant = Waiting<S::SerializeMap, (&'static str, Kept)>;

    fn is_human_readable(&self) -> bool {
        self.serializer.is_human_readable()
    }

    refused! {
        serialize_bool bool, "a boolean";
        serialize_i8 i8, "an integer";
        serialize_i16 i16, "an integer";
        serialize_i32 i32, "an integer";
        serialize_i64 i64, "an integer";
        serialize_i128 i128, "an integer";
        serialize_u8 u8, "an integer";
        serialize_u16 u16, "an integer";
        serialize_u32 u32, "an integer";
        serialize_u64 u64, "an integer";
        serialize_u128 u128, "an integer";
        serialize_f32 f32, "a float";
        serialize_f64 f64, "a float";
        serialize_char char, "a char";
        serialize_str &str, "a string";
        serialize_bytes &[u8], "a byte array";
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        self.refuse("a string")
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.refuse("an optional")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        self.refuse("an optional")
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.map(Some(0))?.end()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<S::Ok, S::Error> {
        self.map(Some(0))?.end()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<S::Ok, S::Error> {
        let mut map = self.map(Some(1))?;
        map.serialize_entry(variant, &())?;
        map.end()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let mut map = self.map(Some(1))?;
        map.serialize_entry(variant, value)?;
        map.end()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        self.refuse("a sequence")
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, S::Error> {
        self.refuse("a tuple")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, S::Error> {
        self.refuse("a tuple struct")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        self.waiting(variant)
    }

    fn serialize_map(self, len: Option<usize>) -> Result<S::SerializeMap, S::Error> {
        self.map(len)
    }

    #[inline]
    fn serialize_struct(self, name: &'static str, len: usize) -> Result<S::SerializeStruct, S::Error> {
        let mut fields = self.serializer.serialize_struct(name, len + 1)?;
        fields.serialize_field(self.tag, self.name)?;
        Ok(fields)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        self.waiting(variant)
    }
}

/// The elements or fields of a variant that is the value of the one entry behind the tag. A map takes a value whole, and they
/// come one by one, so they are kept until the last is there.
struct Waiting<M, T> {
    map: M,
    human: bool,
    variant: &'static str,
    kept: Vec<T>,
}

impl<M: SerializeMap> SerializeTupleVariant for Waiting<M, Kept> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        self.kept.push(value.serialize(Keep::new(self.human))?);
        Ok(())
    }

    fn end(mut self) -> Result<M::Ok, M::Error> {
        self.map.serialize_value(&Kept::TupleStruct(self.variant, self.kept))?;
        self.map.end()
    }
}

impl<M: SerializeMap> SerializeStructVariant for Waiting<M, (&'static str, Kept)> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error> {
        self.kept.push((name, value.serialize(Keep::new(self.human))?));
        Ok(())
    }

    fn end(mut self) -> Result<M::Ok, M::Error> {
        self.map.serialize_value(&Kept::Struct(self.variant, self.kept))?;
        self.map.end()
    }
}
