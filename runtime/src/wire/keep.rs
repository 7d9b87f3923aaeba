//! Values that have to wait on their way out: kept as they were said, and said again when it is their turn.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_core::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

type Name = &'static str;
type Fields = Vec<(Name, Kept)>;

/// A value as its `Serialize` said it.
pub(super) enum Kept {
    Bool(bool),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    I128(i128),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(u128),
    F32(f32),
    F64(f64),
    Char(char),
    Str(String),
    Bytes(Vec<u8>),
    None,
    Some(Box<Kept>),
    Unit,
    UnitStruct(Name),
    UnitVariant(Name, u32, Name),
    NewtypeStruct(Name, Box<Kept>),
    NewtypeVariant(Name, u32, Name, Box<Kept>),
    Seq(Vec<Kept>),
    Tuple(Vec<Kept>),
    TupleStruct(Name, Vec<Kept>),
    TupleVariant(Name, u32, Name, Vec<Kept>),
    Map(Vec<(Kept, Kept)>),
    Struct(Name, Fields),
    StructVariant(Name, u32, Name, Fields),
}

/// Says a compound again, element by element.
macro_rules! again {
    ($open:expr, $put:path, $end:path, $list:ident) => {{
        let mut compound = $open?;
        for element in $list {
            $put(&mut compound, element)?;
        }
        $end(compound)
    }};
    ($open:expr, named $put:path, $end:path, $list:ident) => {{
        let mut compound = $open?;
        for (name, value) in $list {
            $put(&mut compound, name, value)?;
        }
        $end(compound)
    }};
}

impl Serialize for Kept {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => to.serialize_bool(*value),
            Self::I8(value) => to.serialize_i8(*value),
            Self::I16(value) => to.serialize_i16(*value),
            Self::I32(value) => to.serialize_i32(*value),
            Self::I64(value) => to.serialize_i64(*value),
            Self::I128(value) => to.serialize_i128(*value),
            Self::U8(value) => to.serialize_u8(*value),
            Self::U16(value) => to.serialize_u16(*value),
            Self::U32(value) => to.serialize_u32(*value),
            Self::U64(value) => to.serialize_u64(*value),
            Self::U128(value) => to.serialize_u128(*value),
            Self::F32(value) => to.serialize_f32(*value),
            Self::F64(value) => to.serialize_f64(*value),
            Self::Char(value) => to.serialize_char(*value),
            Self::Str(text) => to.serialize_str(text),
            Self::Bytes(bytes) => to.serialize_bytes(bytes),
            Self::None => to.serialize_none(),
            Self::Some(value) => to.serialize_some(&**value),
            Self::Unit => to.serialize_unit(),
            Self::UnitStruct(name) => to.serialize_unit_struct(name),
            Self::UnitVariant(name, index, variant) => to.serialize_unit_variant(name, *index, variant),
            Self::NewtypeStruct(name, value) => to.serialize_newtype_struct(name, &**value),
            Self::NewtypeVariant(name, index, variant, value) => {
                to.serialize_newtype_variant(name, *index, variant, &**value)
            }
            Self::Seq(list) => to.collect_seq(list),
            Self::Tuple(list) => {
                again!(to.serialize_tuple(list.len()), SerializeTuple::serialize_element, SerializeTuple::end, list)
            }
            Self::TupleStruct(name, list) => again!(
                to.serialize_tuple_struct(name, list.len()),
                SerializeTupleStruct::serialize_field,
                SerializeTupleStruct::end,
                list
            ),
            Self::TupleVariant(name, index, variant, list) => again!(
                to.serialize_tuple_variant(name, *index, variant, list.len()),
                SerializeTupleVariant::serialize_field,
                SerializeTupleVariant::end,
                list
            ),
            Self::Map(list) => to.collect_map(list.iter().map(|(key, value)| (key, value))),
            Self::Struct(name, list) => again!(
                to.serialize_struct(name, list.len()),
                named SerializeStruct::serialize_field,
                SerializeStruct::end,
                list
            ),
            Self::StructVariant(name, index, variant, list) => again!(
                to.serialize_struct_variant(name, *index, variant, list.len()),
                named SerializeStructVariant::serialize_field,
                SerializeStructVariant::end,
                list
            ),
        }
    }
}

/// Keeps a value; its errors are those of the format that the value is for.
pub(super) struct Keep<E> {
    /// Whether that format is one that people read.
    human: bool,
    error: PhantomData<E>,
}

impl<E> Keep<E> {
    pub(super) fn new(human: bool) -> Self {
        Self { human, error: PhantomData }
    }
}

/// A compound that is being kept, and what it becomes at its end.
pub(super) struct Open<E, T> {
    list: Vec<T>,
    /// The key of a map, until its value is there.
    key: Option<Kept>,
    of: Of,
    to: Keep<E>,
}

/// What a compound is.
enum Of {
    Seq,
    Tuple,
    TupleStruct(Name),
    TupleVariant(Name, u32, Name),
    Map,
    Struct(Name),
    StructVariant(Name, u32, Name),
}

impl<E> Keep<E> {
    fn open<T>(self, len: usize, of: Of) -> Open<E, T> {
        // No more than this is reserved on the word of a value for how long it is.
        Open { list: Vec::with_capacity(len.min(1024)), key: None, of, to: self }
    }
}

impl<E: Error, T> Open<E, T> {
    fn keep<V: Serialize + ?Sized>(&self, value: &V) -> Result<Kept, E> {
        value.serialize(Keep::new(self.to.human))
    }
}

macro_rules! scalars {
    ($($name:ident($ty:ty) $variant:ident)*) => { $(
        fn $name(self, value: $ty) -> Result<Kept, E> {
            Ok(Kept::$variant(value.into()))
        }
    )* };
}

impl<E: Error> Serializer for Keep<E> {
    type Ok = Kept;
    type Error = E;
    type SerializeSeq = Open<E, Kept>;
    type SerializeTuple = Open<E, Kept>;
    type SerializeTupleStruct = Open<E, Kept>;
    type SerializeTupleVariant = Open<E, Kept>;
    type SerializeMap = Open<E, (Kept, Kept)>;
    type SerializeStruct = Open<E, (Name, Kept)>;
    type SerializeStructVariant = Open<E, (Name, Kept)>;

    scalars! {
        serialize_bool(bool) Bool
        serialize_i8(i8) I8
        serialize_i16(i16) I16
        serialize_i32(i32) I32
        serialize_i64(i64) I64
        serialize_i128(i128) I128
        serialize_u8(u8) U8
        serialize_u16(u16) U16
        serialize_u32(u32) U32
        serialize_u64(u64) U64
        serialize_u128(u128) U128
        serialize_f32(f32) F32
        serialize_f64(f64) F64
        serialize_char(char) Char
        serialize_str(&str) Str
        serialize_bytes(&[u8]) Bytes
    }

    fn serialize_none(self) -> Result<Kept, E> {
        Ok(Kept::None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Kept, E> {
        Ok(Kept::Some(Box::new(value.serialize(self)?)))
    }

    fn serialize_unit(self) -> Result<Kept, E> {
        Ok(Kept::Unit)
    }

    fn serialize_unit_struct(self, name: Name) -> Result<Kept, E> {
        Ok(Kept::UnitStruct(name))
    }

    fn serialize_unit_variant(self, name: Name, index: u32, variant: Name) -> Result<Kept, E> {
        Ok(Kept::UnitVariant(name, index, variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: Name, value: &T) -> Result<Kept, E> {
        Ok(Kept::NewtypeStruct(name, Box::new(value.serialize(self)?)))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: Name,
        index: u32,
        variant: Name,
        value: &T,
    ) -> Result<Kept, E> {
        Ok(Kept::NewtypeVariant(name, index, variant, Box::new(value.serialize(self)?)))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, E> {
        Ok(self.open(len.unwrap_or(0), Of::Seq))
    }

    fn serialize_tuple(self, len: usize) -> Result<Self::SerializeTuple, E> {
        Ok(self.open(len, Of::Tuple))
    }

    fn serialize_tuple_struct(self, name: Name, len: usize) -> Result<Self::SerializeTupleStruct, E> {
        Ok(self.open(len, Of::TupleStruct(name)))
    }

    fn serialize_tuple_variant(
        self,
        name: Name,
        index: u32,
        variant: Name,
        len: usize,
    ) -> Result<Self::SerializeTupleVariant, E> {
        Ok(self.open(len, Of::TupleVariant(name, index, variant)))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self::SerializeMap, E> {
        Ok(self.open(len.unwrap_or(0), Of::Map))
    }

    fn serialize_struct(self, name: Name, len: usize) -> Result<Self::SerializeStruct, E> {
        Ok(self.open(len, Of::Struct(name)))
    }

    fn serialize_struct_variant(
        self,
        name: Name,
        index: u32,
        variant: Name,
        len: usize,
    ) -> Result<Self::SerializeStructVariant, E> {
        Ok(self.open(len, Of::StructVariant(name, index, variant)))
    }

    fn is_human_readable(&self) -> bool {
        self.human
    }
}

macro_rules! elements {
    ($($Trait:ident $put:ident)*) => { $(
        impl<E: Error> $Trait for Open<E, Kept> {
            type Ok = Kept;
            type Error = E;

            fn $put<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), E> {
                let value = self.keep(value)?;
                self.list.push(value);
                Ok(())
            }

            fn end(self) -> Result<Kept, E> {
                Ok(match self.of {
                    Of::TupleStruct(name) => Kept::TupleStruct(name, self.list),
                    Of::TupleVariant(name, index, variant) => Kept::TupleVariant(name, index, variant, self.list),
                    Of::Tuple => Kept::Tuple(self.list),
                    _ => Kept::Seq(self.list),
                })
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
    ($($Trait:ident)*) => { $(
        impl<E: Error> $Trait for Open<E, (Name, Kept)> {
            type Ok = Kept;
            type Error = E;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: Name, value: &T) -> Result<(), E> {
                let value = self.keep(value)?;
                self.list.push((name, value));
                Ok(())
            }

            fn end(self) -> Result<Kept, E> {
                Ok(match self.of {
                    Of::StructVariant(name, index, variant) => Kept::StructVariant(name, index, variant, self.list),
                    Of::Struct(name) => Kept::Struct(name, self.list),
                    _ => Kept::Struct("", self.list),
                })
            }
        }
    )* };
}

fields! { SerializeStruct SerializeStructVariant }

impl<E: Error> SerializeMap for Open<E, (Kept, Kept)> {
    type Ok = Kept;
    type Error = E;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), E> {
        self.key = Some(self.keep(key)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), E> {
        let Some(key) = self.key.take() else {
            return Err(E::custom("a value in a map came before its key"));
        };
        let value = self.keep(value)?;
        self.list.push((key, value));
        Ok(())
    }

    fn end(self) -> Result<Kept, E> {
        Ok(Kept::Map(self.list))
    }
}
