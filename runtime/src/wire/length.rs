//! How many entries a flattened field will have, asked before it is written.

use core::fmt::{self, Display};

use serde_core::ser::{Error, Impossible, Serialize, Serializer};

/// The number of entries that `value` writes as part of a map, or nothing if it does not tell.
///
/// It is what the value says when it begins to write itself; there it is stopped, so none of its fields is visited.
#[inline]
pub(super) fn length_of<T: Serialize + ?Sized>(value: &T, human: bool) -> Option<usize> {
    match value.serialize(Length { human }) {
        Ok(length) => Some(length),
        Err(Stopped(length)) => length,
    }
}

/// A serializer that stops a value as soon as its length is known.
struct Length {
    human: bool,
}

/// The end of the question, with the answer.
#[derive(Debug)]
struct Stopped(Option<usize>);

impl Display for Stopped {
    #[inline]
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("only the length was asked for")
    }
}

impl core::error::Error for Stopped {}

impl Error for Stopped {
    fn custom<T: Display>(_: T) -> Self {
        Self(None)
    }
}

/// What cannot be flattened has no length here; writing it says what is wrong.
macro_rules! refuse {
    ($($name:ident($ty:ty))*) => { $(
        fn $name(self, _: $ty) -> Result<usize, Stopped> {
            Err(Stopped(None))
        }
    )* };
}

type Never = Impossible<usize, Stopped>;

impl Serializer for Length {
    type Ok = usize;
    type Error = Stopped;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    refuse! {
        serialize_bool(bool)
        serialize_i8(i8)
        serialize_i16(i16)
        serialize_i32(i32)
        serialize_i64(i64)
        serialize_i128(i128)
        serialize_u8(u8)
        serialize_u16(u16)
        serialize_u32(u32)
        serialize_u64(u64)
        serialize_u128(u128)
        serialize_f32(f32)
        serialize_f64(f64)
        serialize_char(char)
        serialize_str(&str)
        serialize_bytes(&[u8])
    }

    #[inline]
    fn serialize_none(self) -> Result<usize, Stopped> {
        Ok(0)
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<usize, Stopped> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Result<usize, Stopped> {
        Ok(0)
    }

    #[inline]
    fn serialize_unit_struct(self, _: &'static str) -> Result<usize, Stopped> {
        Ok(0)
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<usize, Stopped> {
        Ok(1)
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<usize, Stopped> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<usize, Stopped> {
        Ok(1)
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Never, Stopped> {
        Err(Stopped(None))
    }

    #[inline]
    fn serialize_tuple(self, _: usize) -> Result<Never, Stopped> {
        Err(Stopped(None))
    }

    #[inline]
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Never, Stopped> {
        Err(Stopped(None))
    }

    #[inline]
    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Never, Stopped> {
        Err(Stopped(Some(1)))
    }

    #[inline]
    fn serialize_map(self, length: Option<usize>) -> Result<Never, Stopped> {
        Err(Stopped(length))
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Never, Stopped> {
        Err(Stopped(Some(length)))
    }

    #[inline]
    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Never, Stopped> {
        Err(Stopped(Some(1)))
    }

    #[inline]
    fn is_human_readable(&self) -> bool {
        self.human
    }
}
