//! Fields whose own fields stand among their siblings.

use serde_core::ser::{Serialize, SerializeMap};

use super::fate::Fate;
use super::{Reflected, Refusal};
use crate::reflect::{Fields, Layout, Shape, Style, Value};
use crate::wire::prefix::PrefixedKeys;

impl<'a> Reflected<'a> {
    /// How many entries the fields come to.
    #[inline]
    pub(super) fn entries(&self, fields: Fields<'a>) -> Result<usize, Refusal> {
        let mut count = 0;
        for (index, info) in fields.info().iter().enumerate() {
            count += match (self.fate(fields, index, info)?, fields.at(index)) {
                (Fate::Written(_), _) => 1,
                (Fate::Inlined, Some(value)) => self.part(value).inlined_entries()?,
                _ => 0,
            };
        }
        Ok(count)
    }

    /// How many entries an inlined value comes to.
    #[inline]
    fn inlined_entries(self) -> Result<usize, Refusal> {
        match (self.value.value(), self.info().layout(), self.info().shape()) {
            (Value::Pointer(value) | Value::Option(Some(value)), ..) => self.part(value).inlined_entries(),
            (Value::Option(None) | Value::Unit, ..) => Ok(0),
            (Value::Map(map), ..) => Ok(map.len()),
            (Value::Struct(_) | Value::Enum(_), Layout::Own(word), _) => Err(Refusal::Own(word, self.info())),
            (Value::Struct(fields), Layout::Plain | Layout::Tagged(_), Shape::Fields(Style::Named, _)) => {
                Ok(self.entries(fields)? + usize::from(self.info().layout() != Layout::Plain))
            }
            (Value::Struct(fields), ..) => match self.only(fields)? {
                Some(element) => element.inlined_entries(),
                None => Ok(0),
            },
            (Value::Enum(variant), layout, _) => {
                let chosen = self.choose(variant)?;
                let (fields, style) = (variant.fields(), variant.info().style());
                let inside = |this: &Self| match this.newtype(style, fields)? {
                    Some(element) => element.inlined_entries(),
                    None => this.entries(fields),
                };
                match layout {
                    _ if chosen.variant.info().is_untagged() => inside(&self),
                    Layout::Tagged(_) => Ok(1 + inside(&self)?),
                    Layout::Adjacent(..) => Ok(1 + usize::from(!fields.is_empty())),
                    Layout::Untagged => inside(&self),
                    _ => Ok(1),
                }
            }
            _ => Err(Refusal::Inlined(self.what())),
        }
    }

    /// The one value a struct without names of fields is written as.
    #[inline]
    fn only(&self, fields: Fields<'a>) -> Result<Option<Self>, Refusal> {
        match (self.info().layout(), self.info().shape()) {
            (_, Shape::Fields(Style::Unit, _)) => Ok(None),
            (Layout::Transparent(at), _) => match (fields.info().get(at), fields.at(at)) {
                (Some(info), Some(value)) if !info.has_own_way() => Ok(Some(self.part(value))),
                _ => Err(Refusal::Inlined(self.what())),
            },
            _ => self.newtype(Style::Tuple, fields)?.map(Some).ok_or(Refusal::Inlined(self.what())),
        }
    }

    /// Writes the fields as entries.
    pub(super) fn flat_fields<M: SerializeMap>(&self, fields: Fields<'a>, map: &mut M) -> Result<(), M::Error> {
        self.behind(fields, "", map)
    }

    /// Writes the fields as entries, each key behind `prefix`.
    fn behind<M: SerializeMap>(&self, fields: Fields<'a>, prefix: &str, map: &mut M) -> Result<(), M::Error> {
        for (index, info) in fields.info().iter().enumerate() {
            let value = fields.at(index);
            match (self.fate(fields, index, info).map_err(Refusal::error)?, value) {
                (Fate::Written(name), Some(value)) => put(map, prefix, name, &self.field(info, value))?,
                (Fate::Inlined, Some(value)) if info.prefix().is_empty() => self.part(value).inline(prefix, map)?,
                (Fate::Inlined, Some(value)) => {
                    self.part(value).inline(&alloc::format!("{prefix}{}", info.prefix()), map)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes an inlined value's entries.
    fn inline<M: SerializeMap>(self, prefix: &str, map: &mut M) -> Result<(), M::Error> {
        match (self.value.value(), self.info().layout(), self.info().shape()) {
            (Value::Pointer(value) | Value::Option(Some(value)), ..) => self.part(value).inline(prefix, map),
            (Value::Map(entries), ..) => {
                for (key, value) in entries.iter() {
                    put(map, prefix, &self.part(key), &self.part(value))?;
                }
                Ok(())
            }
            (Value::Struct(fields), layout @ (Layout::Plain | Layout::Tagged(_)), Shape::Fields(Style::Named, _)) => {
                if let Layout::Tagged(key) = layout {
                    put(map, prefix, key, self.type_name())?;
                }
                self.behind(fields, prefix, map)
            }
            (Value::Struct(fields), ..) => match self.only(fields).map_err(Refusal::error)? {
                Some(element) => element.inline(prefix, map),
                None => Ok(()),
            },
            (Value::Enum(variant), layout, _) => {
                let chosen = self.choose(variant).map_err(Refusal::error)?;
                let (fields, style) = (variant.fields(), variant.info().style());
                match layout {
                    Layout::Tagged(key) => put(map, prefix, key, chosen.name)?,
                    Layout::Adjacent(tag, content) => {
                        return self.adjacent_entries(&chosen, (tag, content), prefix, map);
                    }
                    Layout::Untagged => {}
                    _ if variant.info().is_untagged() => {}
                    _ => return self.entry(&chosen, prefix, map),
                }
                match self.newtype(style, fields).map_err(Refusal::error)? {
                    Some(element) => element.inline(prefix, map),
                    None => self.behind(fields, prefix, map),
                }
            }
            // Counting refused everything else.
            _ => Ok(()),
        }
    }
}

/// Writes one entry, its key behind `prefix`.
pub(super) fn put<M: SerializeMap, K: Serialize + ?Sized, T: Serialize + ?Sized>(
    map: &mut M,
    prefix: &str,
    key: &K,
    value: &T,
) -> Result<(), M::Error> {
    if prefix.is_empty() {
        map.serialize_entry(key, value)
    } else {
        PrefixedKeys { prefix, map }.serialize_entry(key, value)
    }
}
