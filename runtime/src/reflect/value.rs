//! A value by its kind, to read.

mod collection;
mod print;

use super::{FieldInfo, Inspect, Shape, Style, VariantInfo};

pub(super) use collection::{Collection, Entries};
pub use collection::{Map, Set};

/// A value by its kind; scalars come out, everything else is a view of its parts. What Go spreads over `Value.Int`,
/// `Value.String`, `Value.Len` and the like, each of which panics on the wrong kind.
///
/// Integers widen: the exact type is in [`TypeInfo::kind`](super::TypeInfo::kind).
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Value<'a> {
    /// `()`, and types without content.
    Unit,
    /// Go's `Value.Bool`.
    Bool(bool),
    /// A `char`.
    Char(char),
    /// A signed integer of any width. Go's `Value.Int`.
    Int(i128),
    /// An unsigned integer of any width. Go's `Value.Uint`.
    Uint(u128),
    /// Go's `Value.Float`.
    Float(f64),
    /// Text, however it is held. Go's `Value.String`.
    Str(&'a str),
    /// A struct.
    Struct(Fields<'a>),
    /// A tuple.
    Tuple(Fields<'a>),
    /// An enum in its current variant.
    Enum(Variant<'a>),
    /// What an `Option` holds.
    Option(Option<&'a dyn Inspect>),
    /// What a pointer points to. Go's `Value.Elem`.
    Pointer(&'a dyn Inspect),
    /// The elements of a sequence or an array.
    Seq(Elements<'a>),
    /// The elements of a set.
    Set(Set<'a>),
    /// The entries of a map.
    Map(Map<'a>),
}

impl<'a> Value<'a> {
    /// How many parts there are: fields, elements, entries; 0 for a scalar, 1 for a pointer or an `Option` that holds
    /// something. Go's `Value.Len` and `Value.NumField`.
    #[inline]
    pub fn len(&self) -> usize {
        match self {
            Value::Struct(fields) | Value::Tuple(fields) => fields.len(),
            Value::Enum(variant) => variant.info().fields().len(),
            Value::Option(Some(_)) | Value::Pointer(_) => 1,
            Value::Seq(elements) => elements.len(),
            Value::Set(set) => set.len(),
            Value::Map(map) => map.len(),
            _ => 0,
        }
    }

    /// Whether it has no part.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The fields of a struct, a tuple or the current variant; none for anything else.
    #[inline]
    pub fn fields(&self) -> Fields<'a> {
        match *self {
            Value::Struct(fields) | Value::Tuple(fields) => fields,
            Value::Enum(variant) => variant.fields(),
            _ => Fields::none(),
        }
    }

    #[inline]
    pub(super) fn index_of(&self, name: &str) -> Option<usize> {
        self.fields().list.iter().position(|field| field.name() == name)
    }

    /// Whether both are scalars and equal. Text and numbers are compared by value, whatever holds them.
    #[inline]
    pub(super) fn equals(&self, other: &Value<'_>) -> bool {
        match (self, other) {
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Char(a), Value::Char(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Uint(a), Value::Uint(b)) => a == b,
            (Value::Int(a), Value::Uint(b)) | (Value::Uint(b), Value::Int(a)) => u128::try_from(*a) == Ok(*b),
            (Value::Str(a), Value::Str(b)) => a == b,
            (Value::Pointer(a), b) => a.value().equals(b),
            _ => false,
        }
    }
}

/// The fields of a struct, a tuple or a variant, with what is known of each.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    of: &'a dyn Inspect,
    list: &'static [FieldInfo],
}

impl<'a> Fields<'a> {
    #[inline]
    pub(super) fn new(of: &'a dyn Inspect) -> Self {
        Fields { of, list: of.info().fields() }
    }

    #[inline]
    fn none() -> Self {
        Fields { of: &(), list: &[] }
    }

    /// How they are written. An enum's follow its variant.
    #[inline]
    pub fn style(&self) -> Style {
        match (self.of.info().shape(), self.of.value()) {
            (Shape::Fields(style, _), _) => style,
            (_, Value::Enum(variant)) => variant.info().style(),
            _ => Style::Unit,
        }
    }

    /// How many. Go's `Value.NumField`.
    #[inline]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What is known of each, in source order.
    #[inline]
    pub fn info(&self) -> &'static [FieldInfo] {
        self.list
    }

    /// The field at `index`; `None` when there is none. Go's `Value.Field`.
    #[inline]
    pub fn at(&self, index: usize) -> Option<&'a dyn Inspect> {
        if index < self.list.len() { self.of.inspect_at(index) } else { None }
    }

    /// The field `name`; `None` when there is none. Go's `Value.FieldByName`.
    #[inline]
    pub fn field(&self, name: &str) -> Option<&'a dyn Inspect> {
        self.at(self.list.iter().position(|field| field.name() == name)?)
    }

    /// Whether `omitzero` or `skip_serializing_if` leaves out the field at `index`.
    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) fn omits(&self, index: usize) -> bool {
        self.of.omits(index)
    }

    /// Each field with what is known of it, in source order.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (&'static FieldInfo, &'a dyn Inspect)> + use<'a> {
        let of = self.of;
        let numbered = self.list.iter().enumerate();
        numbered.filter_map(move |(index, info)| Some((info, of.inspect_at(index)?)))
    }
}

/// An enum in its current variant.
#[derive(Clone, Copy)]
pub struct Variant<'a> {
    of: &'a dyn Inspect,
    index: usize,
    info: &'static VariantInfo,
}

impl<'a> Variant<'a> {
    #[inline]
    pub(super) fn new(of: &'a dyn Inspect, index: usize, info: &'static VariantInfo) -> Self {
        Variant { of, index, info }
    }

    /// The variant's name.
    #[inline]
    pub fn name(&self) -> &'static str {
        self.info.name()
    }

    /// Its place among the variants, from 0.
    #[inline]
    pub fn index(&self) -> usize {
        self.index
    }

    /// What is known of it.
    #[inline]
    pub fn info(&self) -> &'static VariantInfo {
        self.info
    }

    /// Its fields.
    #[inline]
    pub fn fields(&self) -> Fields<'a> {
        Fields { of: self.of, list: self.info.fields() }
    }
}

/// The elements of a sequence or an array.
#[derive(Clone, Copy)]
pub struct Elements<'a> {
    of: &'a dyn Inspect,
    len: usize,
}

impl<'a> Elements<'a> {
    #[inline]
    pub(super) fn new(of: &'a dyn Inspect, len: usize) -> Self {
        Elements { of, len }
    }

    /// How many. Go's `Value.Len`.
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The element at `index`; `None` behind the end. Go's `Value.Index`.
    #[inline]
    pub fn at(&self, index: usize) -> Option<&'a dyn Inspect> {
        self.of.inspect_at(index)
    }

    /// Each element in order. Go's `Value.Seq`.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = &'a dyn Inspect> + use<'a> {
        let of = self.of;
        (0..self.len).filter_map(move |index| of.inspect_at(index))
    }
}

macro_rules! from_scalar {
    ($($variant:ident: $($ty:ty)*;)*) => { $($(
        impl From<$ty> for Value<'_> {
            #[inline]
            fn from(value: $ty) -> Self {
                Value::$variant(value.into())
            }
        }
    )*)* };
}

from_scalar! {
    Bool: bool;
    Char: char;
    Int: i8 i16 i32 i64 i128;
    Uint: u8 u16 u32 u64 u128;
    Float: f32 f64;
}

impl<'a> From<&'a str> for Value<'a> {
    #[inline]
    fn from(value: &'a str) -> Self {
        Value::Str(value)
    }
}
