//! The fields and variants of a type: Go's `reflect.StructField`.

use core::any::Any;
use core::fmt;

use super::wire::Marks;
use super::{TypeInfo, TypeRef};
use crate::tag::{Tags, TypedTag};

/// How the fields of a struct or a variant are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `{ a: A }`
    Named,
    /// `(A)`
    Tuple,
    /// Nothing at all.
    Unit,
}

/// One field. Go's `reflect.StructField`.
#[derive(Clone, Copy)]
pub struct FieldInfo {
    name: &'static str,
    ty: TypeRef,
    access: Access,
    pub(super) marks: Marks,
    pub(super) json: Option<&'static str>,
    pub(super) read: Option<&'static str>,
    pub(super) prefix: &'static str,
    docs: &'static [&'static str],
    tags: Tags,
}

#[derive(Clone, Copy, PartialEq)]
enum Access {
    Public,
    Open,
    Private,
}

impl FieldInfo {
    /// A public field.
    #[doc(hidden)]
    #[inline]
    pub const fn new(name: &'static str, ty: TypeRef) -> Self {
        FieldInfo {
            name,
            ty,
            access: Access::Public,
            marks: Marks::NONE,
            json: Some(name),
            read: None,
            prefix: "",
            docs: &[],
            tags: Tags::NONE,
        }
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn private(mut self) -> Self {
        self.access = Access::Private;
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn open(mut self) -> Self {
        self.access = Access::Open;
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_json(mut self, name: Option<&'static str>) -> Self {
        self.json = name;
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

    /// Its Rust name without `r#`; its number in a tuple. Go's `StructField.Name`.
    #[inline]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its name under `json`, by its tag or a `rename_all`; `None` when it is left out.
    #[inline]
    pub const fn json_name(&self) -> Option<&'static str> {
        self.json
    }

    /// Its type. Go's `StructField.Type`.
    #[inline]
    pub fn ty(&self) -> &'static TypeInfo {
        (self.ty)()
    }

    /// Whether it is declared `pub`; `pub(crate)` is not. Go's `StructField.IsExported`. A variant's fields always are.
    #[inline]
    pub const fn is_public(&self) -> bool {
        matches!(self.access, Access::Public)
    }

    /// Whether reflection may set and borrow it: it is `pub`, or `#[tag(reflect(open))]` opens it. Go's `Value.CanSet`.
    #[inline]
    pub const fn is_settable(&self) -> bool {
        !matches!(self.access, Access::Private)
    }

    /// Its doc comment, a line each.
    #[inline]
    pub const fn docs(&self) -> &'static [&'static str] {
        self.docs
    }

    /// Its tags. Go's `StructField.Tag`.
    #[inline]
    pub const fn tags(&self) -> &Tags {
        &self.tags
    }

    /// Its tag `key`: `None` when absent, `Some("")` when present and empty. Go's `StructTag.Lookup`.
    #[inline]
    pub fn tag(&self, key: &str) -> Option<&'static str> {
        self.tags.tag(key)
    }

    /// Its first typed tag of type `T`; `None` when there is none.
    pub fn tag_as<T: Any>(&self) -> Option<&'static T> {
        self.tags.tag_as()
    }
}

impl fmt::Debug for FieldInfo {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.ty())
    }
}

/// One variant of an enum.
#[derive(Clone, Copy)]
pub struct VariantInfo {
    name: &'static str,
    style: Style,
    fields: &'static [FieldInfo],
    discriminant: Option<&'static str>,
    pub(super) marks: Marks,
    pub(super) number: Option<u32>,
    pub(super) json: Option<&'static str>,
    pub(super) read: Option<&'static str>,
    docs: &'static [&'static str],
    tags: Tags,
}

impl VariantInfo {
    #[doc(hidden)]
    #[inline]
    pub const fn new(name: &'static str, style: Style, fields: &'static [FieldInfo]) -> Self {
        VariantInfo {
            name,
            style,
            fields,
            discriminant: None,
            marks: Marks::NONE,
            number: None,
            json: Some(name),
            read: None,
            docs: &[],
            tags: Tags::NONE,
        }
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_discriminant(mut self, text: &'static str) -> Self {
        self.discriminant = Some(text);
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_json(mut self, name: Option<&'static str>) -> Self {
        self.json = name;
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

    /// Its Rust name without `r#`.
    #[inline]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its name under `json`, by its tag or a `rename_all`; `None` when it is left out.
    #[inline]
    pub const fn json_name(&self) -> Option<&'static str> {
        self.json
    }

    /// How its fields are written.
    #[inline]
    pub const fn style(&self) -> Style {
        self.style
    }

    /// Its fields in source order.
    #[inline]
    pub const fn fields(&self) -> &'static [FieldInfo] {
        self.fields
    }

    /// Its field with this Rust name; `None` when there is none.
    #[inline]
    pub fn field(&self, name: &str) -> Option<&'static FieldInfo> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The discriminant as it is written; `None` when it is not.
    #[inline]
    pub const fn discriminant(&self) -> Option<&'static str> {
        self.discriminant
    }

    /// Its doc comment, a line each.
    #[inline]
    pub const fn docs(&self) -> &'static [&'static str] {
        self.docs
    }

    /// Its tags.
    #[inline]
    pub const fn tags(&self) -> &Tags {
        &self.tags
    }

    /// Its tag `key`: `None` when absent, `Some("")` when present and empty.
    #[inline]
    pub fn tag(&self, key: &str) -> Option<&'static str> {
        self.tags.tag(key)
    }
}

impl fmt::Debug for VariantInfo {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:?}", self.name, self.fields)
    }
}
