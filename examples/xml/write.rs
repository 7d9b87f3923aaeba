//! From values to elements.

use serde_core::ser::{
    Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, Serializer,
};

use super::node::{Error, Node};

/// A place for a value: an element at the end of a path below `parent`. The root is named after its type.
pub(crate) struct Place<'a> {
    parent: &'a mut Node,
    name: Option<&'a str>,
}

impl<'a> Place<'a> {
    pub(crate) fn root(document: &'a mut Node) -> Self {
        Place { parent: document, name: None }
    }

    /// The place with the elements above it: only what is written needs them, and `None` is not.
    fn open(self) -> Self {
        match self.name {
            Some(path) => {
                let (parent, name) = self.parent.parent_at(path);
                Place { parent, name: Some(name) }
            }
            None => self,
        }
    }

    fn element(&self, of: &str) -> Node {
        Node::new(self.name.unwrap_or(of))
    }

    fn text(self, text: String) {
        let place = self.open();
        let node = Node { text, ..place.element("text") };
        place.parent.children.push(node);
    }

    fn fields(self, of: &str) -> Element<'a> {
        let place = self.open();
        Element { node: place.element(of), parent: place.parent, wrapper: None }
    }
}

/// An element being filled, inside one more where the name of a variant is an element of its own.
pub(crate) struct Element<'a> {
    parent: &'a mut Node,
    node: Node,
    wrapper: Option<Node>,
}

impl Element<'_> {
    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let text = |value: &T| {
            let mut scratch = Node::default();
            value.serialize(Place { parent: &mut scratch, name: Some("text") })?;
            Ok::<_, Error>(scratch.children.pop().map(|node| node.text))
        };
        match (name.strip_prefix('@'), name) {
            (Some(name), _) => self.node.attributes.extend(text(value)?.map(|text| (name.to_owned(), text))),
            (None, "$text") => self.node.text.push_str(&text(value)?.unwrap_or_default()),
            (None, "$comment") => self.node.comment.push_str(&text(value)?.unwrap_or_default()),
            (None, path) => value.serialize(Place { parent: &mut self.node, name: Some(path) })?,
        }
        Ok(())
    }

    fn close(self) {
        let node = match self.wrapper {
            None => self.node,
            Some(mut wrapper) => {
                wrapper.children.push(self.node);
                wrapper
            }
        };
        self.parent.children.push(node);
    }
}

macro_rules! texts {
    ($($serialize:ident $ty:ty;)*) => { $(
        fn $serialize(self, value: $ty) -> Result<(), Error> {
            self.text(value.to_string());
            Ok(())
        }
    )* };
}

impl<'a> Serializer for Place<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = List<'a>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Entries<'a>;
    type SerializeStruct = Element<'a>;
    type SerializeStructVariant = Element<'a>;

    texts! {
        serialize_bool bool; serialize_char char; serialize_str &str;
        serialize_i8 i8; serialize_i16 i16; serialize_i32 i32; serialize_i64 i64;
        serialize_u8 u8; serialize_u16 u16; serialize_u32 u32; serialize_u64 u64;
        serialize_f32 f32; serialize_f64 f64;
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error::custom("XML has no place for bytes"))
    }

    fn serialize_none(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.text(String::new());
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        of: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let mut element = self.fields(of);
        element.field(variant, value)?;
        element.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, Error> {
        Ok(List(self.open()))
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a>, Error> {
        Ok(List(self.open()))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List<'a>, Error> {
        Ok(List(self.open()))
    }

    fn serialize_tuple_variant(
        self,
        of: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error::custom(format_args!("the elements of `{of}::{variant}` have no names, and XML needs some")))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'a>, Error> {
        Ok(Entries { element: self.fields("map"), key: String::new() })
    }

    fn serialize_struct(self, of: &'static str, _: usize) -> Result<Element<'a>, Error> {
        Ok(self.fields(of))
    }

    fn serialize_struct_variant(
        self,
        of: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Element<'a>, Error> {
        let Element { parent, node, .. } = self.fields(of);
        Ok(Element { wrapper: Some(node), parent, node: Node::new(variant) })
    }
}

/// A list is its elements, one after the other under the same name.
pub(crate) struct List<'a>(Place<'a>);

macro_rules! lists {
    ($($of:ident $serialize:ident)*) => { $(
        impl $of for List<'_> {
            type Ok = ();
            type Error = Error;

            fn $serialize<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                value.serialize(Place { parent: &mut *self.0.parent, name: self.0.name })
            }

            fn end(self) -> Result<(), Error> {
                Ok(())
            }
        }
    )* };
}

lists! { SerializeSeq serialize_element SerializeTuple serialize_element SerializeTupleStruct serialize_field }

macro_rules! fields {
    ($($of:ident)*) => { $(
        impl $of for Element<'_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        }
    )* };
}

fields! { SerializeStruct SerializeStructVariant }

pub(crate) struct Entries<'a> {
    element: Element<'a>,
    key: String,
}

impl SerializeMap for Entries<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        let mut scratch = Node::default();
        key.serialize(Place { parent: &mut scratch, name: Some("key") })?;
        self.key = scratch.children.pop().unwrap_or_default().text;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let key = std::mem::take(&mut self.key);
        self.element.field(&key, value)
    }

    fn end(self) -> Result<(), Error> {
        self.element.close();
        Ok(())
    }
}
