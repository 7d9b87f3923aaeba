//! What is known of a type: Go's `reflect.Type`, as a constant.

mod member;
mod wire;

use core::fmt;

pub use member::{FieldInfo, Style, VariantInfo};
pub use wire::Layout;

use super::Kind;
use crate::tag::{Tags, TypedTag};

/// A link to another type's table. It is a function, so that recursive types have tables too.
pub type TypeRef = fn() -> &'static TypeInfo;

/// What is known of a type. Go's `reflect.Type`.
///
/// It is a constant, so it can be read in `const` contexts. It describes and never grants: no value is reached through
/// what stands here.
///
/// ```
/// use gotag::reflect::{Kind, info_of};
///
/// const LEN: usize = info_of::<(u8, bool)>().fields().len();
/// assert_eq!(LEN, 2);
/// assert_eq!(info_of::<Vec<u8>>().kind(), Kind::Seq);
/// assert_eq!(info_of::<Vec<Option<u8>>>().to_string(), "Vec<Option<u8>>");
/// ```
#[derive(Clone, Copy)]
pub struct TypeInfo {
    name: &'static str,
    module: &'static str,
    size: usize,
    align: usize,
    kind: Kind,
    shape: Shape,
    generics: &'static [Generic],
    docs: &'static [&'static str],
    tags: Tags,
    json: &'static str,
    layout: Layout,
    /// Whether every field is written under its name, whatever it is.
    #[cfg_attr(not(feature = "serde"), allow(dead_code, reason = "only the wire asks"))]
    plain: bool,
}

/// What a type consists of, by its [`Kind`].
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// Nothing to look into.
    Scalar,
    /// The fields of a struct or a tuple.
    Fields(Style, &'static [FieldInfo]),
    /// The variants of an enum.
    Variants(&'static [VariantInfo]),
    /// What an `Option` may hold, a pointer points to, a sequence or a set consists of.
    Elem(TypeRef),
    /// The elements of an array, and how many.
    Array(TypeRef, usize),
    /// The keys and values of a map.
    Map(TypeRef, TypeRef),
}

/// One generic parameter and what stands for it.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Generic {
    /// A type parameter: its name, and the type.
    Type(&'static str, TypeRef),
    /// A const parameter: its name, and its value.
    Const(&'static str, ConstValue),
    /// A lifetime parameter, without its quote.
    Lifetime(&'static str),
}

/// The value of a const parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConstValue {
    /// An integer up to `i128::MAX`.
    Int(i128),
    /// A larger one.
    Uint(u128),
    /// A `bool`.
    Bool(bool),
    /// A `char`.
    Char(char),
}

impl TypeInfo {
    /// A table for `T`. Generated code and the standard types start from it.
    #[doc(hidden)]
    pub const fn new<T>(name: &'static str, module: &'static str, kind: Kind, shape: Shape) -> Self {
        let (size, align) = (size_of::<T>(), align_of::<T>());
        TypeInfo {
            name,
            module,
            size,
            align,
            kind,
            shape,
            generics: &[],
            docs: &[],
            tags: Tags::NONE,
            json: name,
            layout: Layout::Plain,
            plain: match shape {
                Shape::Fields(_, fields) => wire::all_plain(fields),
                _ => true,
            },
        }
    }

    #[doc(hidden)]
    pub const fn of_struct<T>(
        name: &'static str,
        module: &'static str,
        style: Style,
        fields: &'static [FieldInfo],
    ) -> Self {
        TypeInfo::new::<T>(name, module, Kind::Struct, Shape::Fields(style, fields))
    }

    #[doc(hidden)]
    pub const fn of_enum<T>(name: &'static str, module: &'static str, variants: &'static [VariantInfo]) -> Self {
        TypeInfo::new::<T>(name, module, Kind::Enum, Shape::Variants(variants))
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_generics(mut self, generics: &'static [Generic]) -> Self {
        self.generics = generics;
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_docs(mut self, docs: &'static [&'static str]) -> Self {
        self.docs = docs;
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_tags(mut self, strings: &'static [(&'static str, &'static str)]) -> Self {
        self.tags = self.tags.with_strings(strings);
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_typed(mut self, typed: &'static [TypedTag]) -> Self {
        self.tags = self.tags.with_typed(typed);
        self
    }

    /// The name without path and arguments: `User`, `Vec`, `u64`. Go's `Type.Name`. For the name with arguments print the table.
    #[inline]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The path of the module it is declared in. Go's `Type.PkgPath`. Empty for built-in types.
    #[inline]
    pub const fn module(&self) -> &'static str {
        self.module
    }

    /// How many bytes a value takes. Go's `Type.Size`.
    #[inline]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// What a value's address is a multiple of. Go's `Type.Align`.
    #[inline]
    pub const fn align(&self) -> usize {
        self.align
    }

    /// Go's `Type.Kind`.
    #[inline]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// What it consists of.
    #[inline]
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// Its generic parameters with what stands for them.
    #[inline]
    pub const fn generics(&self) -> &'static [Generic] {
        self.generics
    }

    /// Its doc comment, a line each.
    #[inline]
    pub const fn docs(&self) -> &'static [&'static str] {
        self.docs
    }

    /// Its own tags.
    #[inline]
    pub const fn tags(&self) -> &Tags {
        &self.tags
    }

    /// Its own tag `key`: `None` when absent. Go has no tags on types.
    #[inline]
    pub fn tag(&self, key: &str) -> Option<&'static str> {
        self.tags.tag(key)
    }

    /// The fields of a struct or a tuple in source order; none for anything else. Go's `Type.NumField` and `Type.Field`.
    #[inline]
    pub const fn fields(&self) -> &'static [FieldInfo] {
        match self.shape {
            Shape::Fields(_, fields) => fields,
            _ => &[],
        }
    }

    /// The field of a struct or a tuple with this Rust name; `None` when there is none. Go's `Type.FieldByName`.
    #[inline]
    pub fn field(&self, name: &str) -> Option<&'static FieldInfo> {
        self.fields().iter().find(|field| field.name() == name)
    }

    /// The variants of an enum in source order; none for anything else.
    #[inline]
    pub const fn variants(&self) -> &'static [VariantInfo] {
        match self.shape {
            Shape::Variants(variants) => variants,
            _ => &[],
        }
    }

    /// The type inside an `Option`, a pointer, a sequence, an array or a set, or a map's values; `None` for anything else.
    /// Go's `Type.Elem`.
    #[inline]
    pub fn elem(&self) -> Option<&'static TypeInfo> {
        match self.shape {
            Shape::Elem(elem) | Shape::Array(elem, _) | Shape::Map(_, elem) => Some(elem()),
            _ => None,
        }
    }

    /// The type of a map's keys; `None` for anything else. Go's `Type.Key`.
    #[inline]
    pub fn key(&self) -> Option<&'static TypeInfo> {
        match self.shape {
            Shape::Map(key, _) => Some(key()),
            _ => None,
        }
    }

    /// How many elements an array has; `None` for anything else. Go's `Type.Len`.
    #[inline]
    pub const fn array_len(&self) -> Option<usize> {
        match self.shape {
            Shape::Array(_, len) => Some(len),
            _ => None,
        }
    }
}

/// The name with its arguments: `HashMap<String, Vec<u64>>`. Go's `Type.String`.
impl fmt::Display for TypeInfo {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, self.shape) {
            (Kind::Array, Shape::Array(elem, len)) => return write!(f, "[{}; {len}]", elem()),
            (Kind::Seq, Shape::Elem(elem)) if self.generics.is_empty() => return slice(self.name, elem(), f),
            (Kind::Pointer, Shape::Elem(elem)) if self.name == "&" => return write!(f, "&{}", elem()),
            (Kind::Tuple, Shape::Fields(_, fields)) => return tuple(fields, f),
            _ => f.write_str(self.name)?,
        }
        let mut open = "<";
        for generic in self.generics {
            match generic {
                Generic::Type(_, ty) => write!(f, "{open}{}", ty())?,
                Generic::Const(_, value) => write!(f, "{open}{value}")?,
                Generic::Lifetime(_) => continue,
            }
            open = ", ";
        }
        f.write_str(if open == "<" { "" } else { ">" })
    }
}

/// `Box<[T]>` with what stands for `T`.
#[inline]
fn slice(name: &str, elem: &TypeInfo, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match name.split_once("[T]") {
        Some((before, after)) => write!(f, "{before}[{elem}]{after}"),
        None => f.write_str(name),
    }
}

#[inline]
fn tuple(fields: &[FieldInfo], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("(")?;
    for (nth, field) in fields.iter().enumerate() {
        write!(f, "{}{}", if nth == 0 { "" } else { ", " }, field.ty())?;
    }
    f.write_str(if fields.len() == 1 { ",)" } else { ")" })
}

impl fmt::Debug for TypeInfo {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypeInfo({self})")
    }
}

/// Two tables are equal when they describe the same declaration with equal arguments. Go's `==` on types.
impl PartialEq for TypeInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
            || (self.name == other.name
                && self.module == other.module
                && self.kind == other.kind
                && self.size == other.size
                && self.generics == other.generics
                && same_parts(self, other))
    }
}

impl Eq for TypeInfo {}

/// Whether what is not among the generics agrees: the elements of `[T; N]`, `[T]`, `&T` and tuples.
fn same_parts(one: &TypeInfo, other: &TypeInfo) -> bool {
    match (one.shape, other.shape) {
        (Shape::Array(a, n), Shape::Array(b, m)) => n == m && a() == b(),
        (Shape::Elem(a), Shape::Elem(b)) if one.generics.is_empty() => a() == b(),
        (Shape::Fields(_, a), Shape::Fields(_, b)) if one.kind == Kind::Tuple => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.ty() == b.ty())
        }
        _ => true,
    }
}

/// Lifetimes leave no trace in a type at run time, so any two are equal.
impl PartialEq for Generic {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Generic::Type(_, a), Generic::Type(_, b)) => a() == b(),
            (Generic::Const(_, a), Generic::Const(_, b)) => a == b,
            (Generic::Lifetime(_), Generic::Lifetime(_)) => true,
            _ => false,
        }
    }
}

impl fmt::Debug for Generic {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Generic::Type(name, ty) => write!(f, "{name} = {}", ty()),
            Generic::Const(name, value) => write!(f, "{name} = {value}"),
            Generic::Lifetime(name) => write!(f, "'{name}"),
        }
    }
}

impl fmt::Display for ConstValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConstValue::Int(value) => write!(f, "{value}"),
            ConstValue::Uint(value) => write!(f, "{value}"),
            ConstValue::Bool(value) => write!(f, "{value}"),
            ConstValue::Char(value) => write!(f, "{value:?}"),
        }
    }
}
