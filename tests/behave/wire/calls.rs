//! A format that writes down what it is asked for: the names of types, the lengths and the numbers that JSON drops.

use std::fmt::{self, Display, Write as _};

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// Every call that `value` makes, in order; an error is its text.
pub(super) fn calls(value: &(impl Serialize + ?Sized)) -> String {
    let mut calls = Calls(String::new());
    if let Err(Failed(error)) = value.serialize(&mut calls) {
        return error;
    }
    calls.0
}

struct Calls(String);

#[derive(Debug)]
struct Failed(String);

impl Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failed {}

impl serde::ser::Error for Failed {
    fn custom<T: Display>(message: T) -> Self {
        Failed(message.to_string())
    }
}

type Done = Result<(), Failed>;

impl Calls {
    fn note(&mut self, call: fmt::Arguments<'_>) -> Result<&mut Self, Failed> {
        self.0.write_fmt(call).map_err(serde::ser::Error::custom)?;
        self.0.push(' ');
        Ok(self)
    }
}

macro_rules! scalars {
    ($($call:ident $ty:ty;)*) => { $(
        fn $call(self, value: $ty) -> Done {
            self.note(format_args!("{}({value:?})", stringify!($call))).map(drop)
        }
    )* };
}

impl Serializer for &mut Calls {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    scalars! {
        serialize_bool bool; serialize_char char; serialize_str &str; serialize_bytes &[u8];
        serialize_i8 i8; serialize_i16 i16; serialize_i32 i32; serialize_i64 i64; serialize_i128 i128;
        serialize_u8 u8; serialize_u16 u16; serialize_u32 u32; serialize_u64 u64; serialize_u128 u128;
        serialize_f32 f32; serialize_f64 f64; serialize_unit_struct &'static str;
    }

    fn serialize_none(self) -> Done {
        self.note(format_args!("none")).map(drop)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self.note(format_args!("some"))?)
    }

    fn serialize_unit(self) -> Done {
        self.note(format_args!("unit")).map(drop)
    }

    fn serialize_unit_variant(self, of: &'static str, number: u32, name: &'static str) -> Done {
        self.note(format_args!("unit_variant({of}, {number}, {name})")).map(drop)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, of: &'static str, value: &T) -> Done {
        value.serialize(self.note(format_args!("newtype_struct({of})"))?)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        of: &'static str,
        number: u32,
        name: &'static str,
        value: &T,
    ) -> Done {
        value.serialize(self.note(format_args!("newtype_variant({of}, {number}, {name})"))?)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self, Failed> {
        self.note(format_args!("seq({len:?})"))
    }

    fn serialize_tuple(self, len: usize) -> Result<Self, Failed> {
        self.note(format_args!("tuple({len})"))
    }

    fn serialize_tuple_struct(self, of: &'static str, len: usize) -> Result<Self, Failed> {
        self.note(format_args!("tuple_struct({of}, {len})"))
    }

    fn serialize_tuple_variant(
        self,
        of: &'static str,
        number: u32,
        name: &'static str,
        len: usize,
    ) -> Result<Self, Failed> {
        self.note(format_args!("tuple_variant({of}, {number}, {name}, {len})"))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self, Failed> {
        self.note(format_args!("map({len:?})"))
    }

    fn serialize_struct(self, of: &'static str, len: usize) -> Result<Self, Failed> {
        self.note(format_args!("struct({of}, {len})"))
    }

    fn serialize_struct_variant(
        self,
        of: &'static str,
        number: u32,
        name: &'static str,
        len: usize,
    ) -> Result<Self, Failed> {
        self.note(format_args!("struct_variant({of}, {number}, {name}, {len})"))
    }
}

macro_rules! elements {
    ($($of:ident $call:ident)*) => { $(
        impl $of for &mut Calls {
            type Ok = ();
            type Error = Failed;

            fn $call<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                self.note(format_args!("end")).map(drop)
            }
        }
    )* };
}

elements! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

macro_rules! fields {
    ($($of:ident)*) => { $(
        impl $of for &mut Calls {
            type Ok = ();
            type Error = Failed;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Done {
                value.serialize(self.note(format_args!("{name}:"))?)
            }

            fn skip_field(&mut self, name: &'static str) -> Done {
                self.note(format_args!("skip({name})")).map(drop)
            }

            fn end(self) -> Done {
                self.note(format_args!("end")).map(drop)
            }
        }
    )* };
}

fields! { SerializeStruct SerializeStructVariant }

impl SerializeMap for &mut Calls {
    type Ok = ();
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(self.note(format_args!("key"))?)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(self.note(format_args!("value"))?)
    }

    fn end(self) -> Done {
        self.note(format_args!("end")).map(drop)
    }
}
