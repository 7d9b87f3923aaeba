//! Writing structs, tuple structs and the variants of enums.
#![allow(clippy::needless_pass_by_value, reason = "of a tuple by value rustc blames the one element that is wrong")]

use core::fmt::Debug;

use serde_core::ser::{
    Error, Serialize, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    SerializeTupleVariant, Serializer,
};

use super::empty::IsEmpty;
use super::shape::Join;

/// Writes a struct with named fields.
#[inline]
pub fn write_struct<S: Serializer, F: Entries>(
    serializer: S,
    name: &'static str,
    fields: F,
) -> Result<S::Ok, S::Error> {
    let mut sink = StructFields(serializer.serialize_struct(name, F::COUNT - fields.omitted())?);
    fields.write(&mut sink)?;
    sink.0.end()
}

/// Writes a tuple struct of any arity but one.
#[inline]
pub fn write_tuple_struct<S: Serializer, F: Entries>(
    serializer: S,
    name: &'static str,
    elements: F,
) -> Result<S::Ok, S::Error> {
    let mut sink = StructElements(serializer.serialize_tuple_struct(name, F::COUNT - elements.omitted())?);
    elements.write(&mut sink)?;
    sink.0.end()
}

/// Writes the elements of a variant as a tuple, with nothing to say which variant.
#[inline]
pub fn write_tuple<S: Serializer, F: Entries>(serializer: S, elements: F) -> Result<S::Ok, S::Error> {
    let mut sink = TupleElements(serializer.serialize_tuple(F::COUNT - elements.omitted())?);
    elements.write(&mut sink)?;
    sink.0.end()
}

/// Writes a struct variant.
#[inline]
pub fn write_struct_variant<S: Serializer, F: Entries>(
    serializer: S,
    name: &'static str,
    index: u32,
    variant: &'static str,
    fields: F,
) -> Result<S::Ok, S::Error> {
    let len = F::COUNT - fields.omitted();
    let mut sink = VariantFields(serializer.serialize_struct_variant(name, index, variant, len)?);
    fields.write(&mut sink)?;
    sink.0.end()
}

/// Writes a tuple variant of any arity but one.
#[inline]
pub fn write_tuple_variant<S: Serializer, F: Entries>(
    serializer: S,
    name: &'static str,
    index: u32,
    variant: &'static str,
    elements: F,
) -> Result<S::Ok, S::Error> {
    let len = F::COUNT - elements.omitted();
    let mut sink = VariantElements(serializer.serialize_tuple_variant(name, index, variant, len)?);
    elements.write(&mut sink)?;
    sink.0.end()
}

/// Refuses a variant that is tagged to stay off the wire; `variant` is its path, as in `Shape::Circle`.
#[cold]
pub fn write_unwritable<S: Serializer>(_: S, variant: &'static str) -> Result<S::Ok, S::Error> {
    Err(S::Error::custom(format_args!("the enum variant {variant} cannot be serialized")))
}

/// Refuses a variant of a foreign enum that was not there when it was described.
#[cold]
pub fn write_unknown<S: Serializer, T: Debug>(_: S, value: &T) -> Result<S::Ok, S::Error> {
    Err(S::Error::custom(format_args!("enum variant cannot be serialized: {value:?}")))
}

/// One field on its way out: an element, a field with its name, or either of them that may stay out.
pub trait Entry {
    /// Whether the field stays out.
    #[inline]
    fn omitted(&self) -> bool {
        false
    }

    /// Writes the field.
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error>;
}

impl<T: Serialize + ?Sized> Entry for &T {
    #[inline]
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
        sink.put("", *self)
    }
}

impl<T: Serialize + ?Sized> Entry for (&'static str, &T) {
    #[inline]
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
        sink.put(self.0, self.1)
    }
}

/// The value of a field tagged `omitempty` or `omitzero`, with the answer.
#[derive(Debug)]
pub struct Omit<'a, T: ?Sized> {
    pub(super) value: &'a T,
    pub(super) omitted: bool,
}

impl<'a, T: ?Sized> From<&'a T> for Omit<'a, T> {
    #[inline]
    fn from(value: &'a T) -> Self {
        Self { value, omitted: false }
    }
}

impl<T: Serialize + ?Sized> Entry for (&'static str, Omit<'_, T>) {
    #[inline]
    fn omitted(&self) -> bool {
        self.1.omitted
    }

    #[inline]
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
        let (name, Omit { value, omitted }) = self;
        if *omitted { sink.skip(name) } else { sink.put(name, *value) }
    }
}

impl<T: Serialize + ?Sized> Entry for Omit<'_, T> {
    #[inline]
    fn omitted(&self) -> bool {
        self.omitted
    }

    #[inline]
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
        if self.omitted { sink.skip("") } else { sink.put("", self.value) }
    }
}

/// A field that is left out if a question of the user's says so.
#[inline]
pub fn omit_if<T: ?Sized>(value: &T, omitted: bool) -> Omit<'_, T> {
    Omit { value, omitted }
}

/// A field tagged `omitempty`.
#[inline]
pub fn omit_empty<T: IsEmpty + ?Sized>(value: &T) -> Omit<'_, T> {
    Omit { value, omitted: value.is_empty() }
}

/// A field tagged `omitzero`.
#[inline]
pub fn omit_zero<T: Default + PartialEq>(value: &T) -> Omit<'_, T> {
    Omit { value, omitted: is_zero(value) }
}

/// Whether `omitzero` leaves this value out.
#[inline]
pub fn is_zero<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// All the fields of a value: a tuple of entries, or two such groups joined.
pub trait Entries {
    /// How many fields there are.
    const COUNT: usize;

    /// How many of them stay out.
    fn omitted(&self) -> usize;

    /// Writes those that do not.
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error>;
}

// Every step is a match: a `?` is two calls more in each user's code, and in each tuple's here.
macro_rules! entries {
    ($($count:literal ($($T:ident $i:tt),*))*) => { $(
        #[allow(unused_variables)]
        impl<$($T: Entry),*> Entries for ($($T,)*) {
            const COUNT: usize = $count;

            #[inline]
            fn omitted(&self) -> usize {
                0 $(+ usize::from(self.$i.omitted()))*
            }

            #[inline]
            fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
                $(match self.$i.write(sink) {
                    Ok(()) => {}
                    Err(error) => return Err(error),
                })*
                Ok(())
            }
        }
    )* };
}

entries! {
    0 ()
    1 (A 0)
    2 (A 0, B 1)
    3 (A 0, B 1, C 2)
    4 (A 0, B 1, C 2, D 3)
    5 (A 0, B 1, C 2, D 3, E 4)
    6 (A 0, B 1, C 2, D 3, E 4, F 5)
    7 (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    8 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    9 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    10 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    11 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    12 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
}

impl<A: Entries, B: Entries> Entries for Join<A, B> {
    const COUNT: usize = A::COUNT + B::COUNT;

    #[inline]
    fn omitted(&self) -> usize {
        self.0.omitted() + self.1.omitted()
    }

    #[inline]
    fn write<S: Sink>(&self, sink: &mut S) -> Result<(), S::Error> {
        self.0.write(sink)?;
        self.1.write(sink)
    }
}

/// Where fields go: the one interface of serde's four kinds of compound.
pub trait Sink {
    /// The format's error.
    type Error;

    /// Writes a field.
    fn put<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Self::Error>;

    /// Leaves a field out. Elements have no names to be missed by, so nothing tells them apart from their successors.
    #[inline]
    fn skip(&mut self, name: &'static str) -> Result<(), Self::Error> {
        let _ = name;
        Ok(())
    }
}

struct StructFields<S>(S);

impl<S: SerializeStruct> Sink for StructFields<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    #[inline]
    fn skip(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }
}

struct VariantFields<S>(S);

impl<S: SerializeStructVariant> Sink for VariantFields<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    #[inline]
    fn skip(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }
}

struct TupleElements<S>(S);

impl<S: SerializeTuple> Sink for TupleElements<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_element(value)
    }
}

struct StructElements<S>(S);

impl<S: SerializeTupleStruct> Sink for StructElements<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_field(value)
    }
}

struct VariantElements<S>(S);

impl<S: SerializeTupleVariant> Sink for VariantElements<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_field(value)
    }
}
