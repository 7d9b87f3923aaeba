//! Structs, and the fields of anything that has some.

use serde_core::ser::{Serialize, SerializeMap, SerializeStruct, SerializeTuple, SerializeTupleStruct, Serializer};

use super::fate::Fate;
use super::{Reflected, Refusal};
use crate::reflect::{Fields, Layout, Shape, Style};

/// Writes fields by `$field`, a method of a compound that takes a name; `$skip` is told of one that is left out.
macro_rules! write_named {
    ($this:expr, $fields:expr, $compound:ident) => {
        for (index, info) in $fields.info().iter().enumerate() {
            let value = $fields.at(index);
            match ($this.fate($fields, index, info).map_err(Refusal::error)?, value) {
                (Fate::Written(name), Some(value)) => {
                    $compound.serialize_field(name, &$this.field(info, value))?;
                }
                (Fate::Omitted(name), _) => $compound.skip_field(name)?,
                _ => {}
            }
        }
    };
}

/// Writes elements by `$element`, a method of a compound that takes a value only.
macro_rules! write_elements {
    ($this:expr, $fields:expr, $compound:ident.$element:ident) => {
        for (index, info) in $fields.info().iter().enumerate() {
            let value = $fields.at(index);
            if let (Fate::Written(_), Some(value)) = ($this.fate($fields, index, info).map_err(Refusal::error)?, value)
            {
                $compound.$element(&$this.field(info, value))?;
            }
        }
    };
}

pub(super) use {write_elements, write_named};

impl<'a> Reflected<'a> {
    #[inline(never)]
    pub(super) fn structure<S: Serializer>(&self, fields: Fields<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        let info = self.info();
        match info.layout() {
            Layout::Own(word) => return Err(Refusal::Own(word, self.info()).error()),
            Layout::Transparent(index) => return self.transparent(fields, index, serializer),
            Layout::Tagged(key) => return self.with_tags(fields, &[(key, self.type_name())], serializer),
            _ => {}
        }
        match info.shape() {
            Shape::Fields(Style::Named, list) if info.has_plain_fields() && self.names.is_none() => {
                let mut compound = serializer.serialize_struct(info.json_name(), list.len())?;
                for (info, value) in fields.iter() {
                    compound.serialize_field(info.json_name().unwrap_or_default(), &self.part(value))?;
                }
                compound.end()
            }
            Shape::Fields(Style::Named, _) => self.named_fields(fields, self.type_name(), serializer),
            Shape::Fields(Style::Unit, _) => serializer.serialize_unit_struct(self.type_name()),
            _ => self.tuple_struct(fields, serializer),
        }
    }

    fn transparent<S: Serializer>(&self, fields: Fields<'a>, at: usize, serializer: S) -> Result<S::Ok, S::Error> {
        match (fields.info().get(at), fields.at(at)) {
            (Some(info), _) if info.has_own_way() => Err(Refusal::Field(info.name(), self.info()).error()),
            (Some(_), Some(value)) => self.part(value).serialize(serializer),
            _ => serializer.serialize_unit_struct(self.type_name()),
        }
    }

    /// A struct of these fields, or a map where the number of fields is no longer the type's.
    pub(super) fn named_fields<S: Serializer>(
        &self,
        fields: Fields<'a>,
        name: &'static str,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let count = self.count(fields).map_err(Refusal::error)?;
        if count.flat {
            let entries = self.entries(fields).map_err(Refusal::error)?;
            let mut map = serializer.serialize_map(Some(entries))?;
            self.flat_fields(fields, &mut map)?;
            return map.end();
        }
        let mut compound = serializer.serialize_struct(name, count.len)?;
        write_named!(self, fields, compound);
        compound.end()
    }

    fn tuple_struct<S: Serializer>(&self, fields: Fields<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(element) = self.newtype(Style::Tuple, fields).map_err(Refusal::error)? {
            return serializer.serialize_newtype_struct(self.type_name(), &element);
        }
        let count = self.count(fields).map_err(Refusal::error)?;
        let mut compound = serializer.serialize_tuple_struct(self.type_name(), count.len)?;
        write_elements!(self, fields, compound.serialize_field);
        compound.end()
    }

    /// The elements of a variant without its name.
    pub(super) fn bare_elements<S: Serializer>(&self, fields: Fields<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        let count = self.count(fields).map_err(Refusal::error)?;
        let mut compound = serializer.serialize_tuple(count.len)?;
        write_elements!(self, fields, compound.serialize_element);
        compound.end()
    }

    /// A struct that says first what it is.
    pub(super) fn with_tags<S: Serializer>(
        &self,
        fields: Fields<'a>,
        tags: &[(&'static str, &'static str)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let count = self.count(fields).map_err(Refusal::error)?;
        if count.flat {
            let entries = self.entries(fields).map_err(Refusal::error)?;
            let mut map = serializer.serialize_map(Some(entries + tags.len()))?;
            for (key, name) in tags {
                map.serialize_entry(key, name)?;
            }
            self.flat_fields(fields, &mut map)?;
            return map.end();
        }
        let mut compound = serializer.serialize_struct(self.type_name(), count.len + tags.len())?;
        for (key, name) in tags {
            compound.serialize_field(key, name)?;
        }
        write_named!(self, fields, compound);
        compound.end()
    }
}
