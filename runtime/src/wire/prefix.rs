//! Keys behind a prefix, on their way out.

use core::fmt::{self, Display};

use serde_core::ser::{Error, Impossible, Serialize, SerializeMap, Serializer};

/// A map of which every key gets a prefix.
pub(super) struct PrefixedKeys<'m, M> {
    pub(super) prefix: &'m str,
    pub(super) map: &'m mut M,
}

impl<M: SerializeMap> SerializeMap for PrefixedKeys<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        key.serialize(KeyWriter { prefix: self.prefix, map: self.map })
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        self.map.serialize_value(value)
    }

    #[inline]
    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

/// A prefix with what follows it: a key that is text, whatever it was before.
struct Joined<'a>(&'a str, &'a dyn Display);

impl Display for Joined<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.0, self.1)
    }
}

impl Serialize for Joined<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Writes one key.
struct KeyWriter<'m, M> {
    prefix: &'m str,
    map: &'m mut M,
}

impl<M: SerializeMap> KeyWriter<'_, M> {
    fn join(self, key: &dyn Display) -> Result<(), M::Error> {
        self.map.serialize_key(&Joined(self.prefix, key))
    }

    #[cold]
    fn refused<T>(&self, what: &str) -> Result<T, M::Error> {
        let prefix = self.prefix;
        Err(M::Error::custom(format_args!("the prefix `{prefix}` needs a key that is text (got {what})")))
    }
}

macro_rules! join {
    ($($name:ident($ty:ty))*) => { $(
        fn $name(self, key: $ty) -> Result<(), M::Error> {
            self.join(&key)
        }
    )* };
}

impl<M: SerializeMap> Serializer for KeyWriter<'_, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Impossible<(), M::Error>;
    type SerializeTuple = Impossible<(), M::Error>;
    type SerializeTupleStruct = Impossible<(), M::Error>;
    type SerializeTupleVariant = Impossible<(), M::Error>;
    type SerializeMap = Impossible<(), M::Error>;
    type SerializeStruct = Impossible<(), M::Error>;
    type SerializeStructVariant = Impossible<(), M::Error>;

    join! {
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
        serialize_char(char)
        serialize_str(&str)
    }

    fn serialize_f32(self, _: f32) -> Result<(), M::Error> {
        self.refused("a float")
    }

    fn serialize_f64(self, _: f64) -> Result<(), M::Error> {
        self.refused("a float")
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), M::Error> {
        self.refused("a byte array")
    }

    fn serialize_none(self) -> Result<(), M::Error> {
        self.refused("an optional")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), M::Error> {
        self.refused("an optional")
    }

    fn serialize_unit(self) -> Result<(), M::Error> {
        self.refused("a unit")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), M::Error> {
        self.refused("a unit struct")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), M::Error> {
        self.join(&variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, key: &T) -> Result<(), M::Error> {
        key.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), M::Error> {
        self.refused("a variant with data")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, M::Error> {
        self.refused("a sequence")
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, M::Error> {
        self.refused("a tuple")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, M::Error> {
        self.refused("a tuple struct")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, M::Error> {
        self.refused("a variant with data")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, M::Error> {
        self.refused("a map")
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, M::Error> {
        self.refused("a struct")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, M::Error> {
        self.refused("a variant with data")
    }

    fn collect_str<T: Display + ?Sized>(self, key: &T) -> Result<(), M::Error> {
        self.join(&format_args!("{key}"))
    }
}
