//! `{:?}` of a value whose type is unknown: what `#[derive(Debug)]` would print, private fields included.

use core::fmt::{self, Debug, Formatter};

use super::{Fields, Value};
use crate::reflect::{Inspect, Kind, Mut, Ref, Style};

impl Debug for Value<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Value::Unit => f.write_str("()"),
            Value::Bool(value) => value.fmt(f),
            Value::Char(value) => value.fmt(f),
            Value::Int(value) => value.fmt(f),
            Value::Uint(value) => value.fmt(f),
            Value::Float(value) => value.fmt(f),
            Value::Str(value) => value.fmt(f),
            Value::Struct(fields) => struct_like(fields.of.info().name(), *fields, f),
            Value::Tuple(fields) => struct_like("", *fields, f),
            Value::Enum(variant) => struct_like(variant.name(), variant.fields(), f),
            Value::Option(Some(value)) => f.debug_tuple("Some").field(value).finish(),
            Value::Option(None) => f.write_str("None"),
            Value::Pointer(value) => value.fmt(f),
            Value::Seq(elements) => f.debug_list().entries(elements.iter()).finish(),
            Value::Set(set) => f.debug_set().entries(set.iter()).finish(),
            Value::Map(map) => f.debug_map().entries(map.iter()).finish(),
        }
    }
}

#[inline]
fn struct_like(name: &str, fields: Fields<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    match fields.style() {
        Style::Named => {
            let mut out = f.debug_struct(name);
            fields.iter().for_each(|(info, field)| {
                out.field(info.name(), &field);
            });
            out.finish()
        }
        Style::Tuple => {
            let mut out = f.debug_tuple(name);
            fields.iter().for_each(|(_, field)| {
                out.field(&field);
            });
            out.finish()
        }
        Style::Unit => f.write_str(name),
    }
}

/// An `f32` is shown as an `f64`, which has digits that nobody wrote.
#[inline]
fn print(value: &Value<'_>, kind: Kind, f: &mut Formatter<'_>) -> fmt::Result {
    match value {
        #[allow(clippy::cast_possible_truncation, reason = "it was an `f32` before")]
        Value::Float(value) if kind == Kind::F32 => (*value as f32).fmt(f),
        value => value.fmt(f),
    }
}

/// The value as `#[derive(Debug)]` would print it.
impl Debug for dyn Inspect + '_ {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        print(&self.value(), self.info().kind(), f)
    }
}

/// The value as `#[derive(Debug)]` would print it.
impl Debug for dyn crate::reflect::Reflect + '_ {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        print(&self.value(), self.info().kind(), f)
    }
}

/// The value as `#[derive(Debug)]` would print it.
impl Debug for Ref<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        print(&self.value(), self.kind(), f)
    }
}

/// The value as `#[derive(Debug)]` would print it.
impl Debug for Mut<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        print(&self.value(), self.kind(), f)
    }
}
