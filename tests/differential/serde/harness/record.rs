//! A serializer that writes down how it is called.

use std::fmt::{self, Display};

use serde::ser::{self, Serialize, Serializer};

use super::tree::{Kind, Tree};

#[derive(Debug)]
pub(crate) struct Error(pub(crate) String);

impl Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl ser::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl serde::de::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// The calls that `value` makes of a format that is read by humans, or is not.
pub(crate) fn record<T: Serialize + ?Sized>(value: &T, human: bool) -> Result<Tree, Error> {
    value.serialize(Recorder { human })
}

#[derive(Clone, Copy)]
pub(crate) struct Recorder {
    human: bool,
}

/// A sequence or map of which not all is written.
pub(crate) struct Building {
    recorder: Recorder,
    kind: Kind,
    variant: Option<(&'static str, u32, &'static str)>,
    list: Vec<Tree>,
    keys: Vec<Tree>,
}

impl Recorder {
    fn building(self, kind: Kind, variant: Option<(&'static str, u32, &'static str)>) -> Building {
        Building { recorder: self, kind, variant, list: Vec::new(), keys: Vec::new() }
    }
}

impl Building {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.list.push(value.serialize(self.recorder)?);
        Ok(())
    }

    fn finish(self, content: Tree) -> Tree {
        match self.variant {
            None => content,
            Some((name, index, variant)) => Tree::Variant(name, index, variant, Box::new(content)),
        }
    }

    fn finish_seq(mut self) -> Tree {
        let content = Tree::Seq(self.kind, std::mem::take(&mut self.list));
        self.finish(content)
    }

    fn finish_map(mut self) -> Result<Tree, Error> {
        let (keys, list) = (std::mem::take(&mut self.keys), std::mem::take(&mut self.list));
        if keys.len() != list.len() {
            return Err(Error(format!("{} keys and {} values", keys.len(), list.len())));
        }
        let content = Tree::Map(self.kind, keys.into_iter().zip(list).collect());
        Ok(self.finish(content))
    }
}

macro_rules! scalars {
    ($($method:ident $ty:ty => |$value:ident| $tree:expr;)*) => { $(
        fn $method(self, $value: $ty) -> Result<Tree, Error> {
            Ok($tree)
        }
    )* };
}

impl Serializer for Recorder {
    type Ok = Tree;
    type Error = Error;
    type SerializeSeq = Building;
    type SerializeTuple = Building;
    type SerializeTupleStruct = Building;
    type SerializeTupleVariant = Building;
    type SerializeMap = Building;
    type SerializeStruct = Building;
    type SerializeStructVariant = Building;

    scalars! {
        serialize_bool bool => |value| Tree::Bool(value);
        serialize_u8 u8 => |value| Tree::Unsigned(8, value.into());
        serialize_u16 u16 => |value| Tree::Unsigned(16, value.into());
        serialize_u32 u32 => |value| Tree::Unsigned(32, value.into());
        serialize_u64 u64 => |value| Tree::Unsigned(64, value.into());
        serialize_u128 u128 => |value| Tree::Unsigned(128, value);
        serialize_i8 i8 => |value| Tree::Signed(8, value.into());
        serialize_i16 i16 => |value| Tree::Signed(16, value.into());
        serialize_i32 i32 => |value| Tree::Signed(32, value.into());
        serialize_i64 i64 => |value| Tree::Signed(64, value.into());
        serialize_i128 i128 => |value| Tree::Signed(128, value);
        serialize_f32 f32 => |value| Tree::Float(32, value.into());
        serialize_f64 f64 => |value| Tree::Float(64, value);
        serialize_char char => |value| Tree::Char(value);
        serialize_str &str => |value| Tree::str(value);
        serialize_bytes &[u8] => |value| Tree::Bytes(value.to_owned());
        serialize_unit_struct &'static str => |name| Tree::UnitStruct(name);
    }

    fn serialize_none(self) -> Result<Tree, Error> {
        Ok(Tree::None)
    }

    fn serialize_unit(self) -> Result<Tree, Error> {
        Ok(Tree::Unit)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Tree, Error> {
        Ok(Tree::Some(Box::new(value.serialize(self)?)))
    }

    fn serialize_unit_variant(self, name: &'static str, index: u32, variant: &'static str) -> Result<Tree, Error> {
        Ok(Tree::Variant(name, index, variant, Box::new(Tree::Unit)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<Tree, Error> {
        Ok(Tree::Newtype(name, Box::new(value.serialize(self)?)))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Tree, Error> {
        let content = Tree::Newtype("", Box::new(value.serialize(self)?));
        Ok(Tree::Variant(name, index, variant, Box::new(content)))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Building, Error> {
        Ok(self.building(Kind::Loose(len), None))
    }

    fn serialize_tuple(self, len: usize) -> Result<Building, Error> {
        Ok(self.building(Kind::Fixed("", len), None))
    }

    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Building, Error> {
        Ok(self.building(Kind::Fixed(name, len), None))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Building, Error> {
        Ok(self.building(Kind::Fixed("", len), Some((name, index, variant))))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Building, Error> {
        Ok(self.building(Kind::Loose(len), None))
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Building, Error> {
        Ok(self.building(Kind::Fixed(name, len), None))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Building, Error> {
        Ok(self.building(Kind::Fixed("", len), Some((name, index, variant))))
    }

    fn is_human_readable(&self) -> bool {
        self.human
    }
}

macro_rules! sequences {
    ($($trait:ident $method:ident;)*) => { $(
        impl ser::$trait for Building {
            type Ok = Tree;
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.push(value)
            }

            fn end(self) -> Result<Tree, Error> {
                Ok(self.finish_seq())
            }
        }
    )* };
}

sequences! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

macro_rules! structs {
    ($($trait:ident)*) => { $(
        impl ser::$trait for Building {
            type Ok = Tree;
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
                self.keys.push(Tree::str(key));
                self.push(value)
            }

            fn skip_field(&mut self, key: &'static str) -> Result<(), Error> {
                self.keys.push(Tree::str(key));
                self.list.push(Tree::Skipped);
                Ok(())
            }

            fn end(self) -> Result<Tree, Error> {
                self.finish_map()
            }
        }
    )* };
}

structs! { SerializeStruct SerializeStructVariant }

impl ser::SerializeMap for Building {
    type Ok = Tree;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.keys.push(key.serialize(self.recorder)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.push(value)
    }

    fn end(self) -> Result<Tree, Error> {
        self.finish_map()
    }
}
