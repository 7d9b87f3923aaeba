//! `{:?}` of a value whose type is unknown: what `#[derive(Debug)]` would print, private fields included.

use core::fmt::{self, Debug, Formatter};

use super::{Fields, Value};
use crate::reflect::{Inspect, Mut, Ref, Style};

impl Debug for Value<'_> {
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

/// The value as `#[derive(Debug)]` would print it.
impl Debug for dyn Inspect + '_ {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

/// The value as `#[derive(Debug)]` would print it.
impl Debug for dyn crate::reflect::Reflect + '_ {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

/// The value as `#[derive(Debug)]` would print it.
impl Debug for Ref<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

/// The value as `#[derive(Debug)]` would print it.
impl Debug for Mut<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}
