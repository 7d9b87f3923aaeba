//! A variant that says its name among its fields.

use alloc::vec::Vec;
use serde_core::ser::{SerializeMap, SerializeStruct, Serializer};

use super::variants::Chosen;
use super::{Reflected, Refusal};
use crate::reflect::{Layout, Shape, Style, Value};

/// The keys and names that stand first.
type Tags = Vec<(&'static str, &'static str)>;

impl<'a> Reflected<'a> {
    pub(super) fn internally<S: Serializer>(
        &self,
        chosen: &Chosen<'a>,
        key: &'static str,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        self.below(chosen, Tags::from([(key, chosen.name)]), serializer)
    }

    /// A variant below `tags`, the last of which is its own.
    fn below<S: Serializer>(&self, chosen: &Chosen<'a>, tags: Tags, serializer: S) -> Result<S::Ok, S::Error> {
        let info = chosen.variant.info();
        let fields = chosen.variant.fields();
        match (info.style(), self.newtype(info.style(), fields).map_err(Refusal::error)?) {
            (Style::Named, _) => self.with_tags(fields, &tags, serializer),
            (Style::Tuple, Some(element)) => element.through().joined(tags, (info.name(), self), serializer),
            (Style::Tuple, None) if fields.len() != 1 => {
                Err(Refusal::Tagged(info.name(), self.info(), "a tuple").error())
            }
            (Style::Unit | Style::Tuple, _) => {
                let mut compound = serializer.serialize_struct(self.type_name(), tags.len())?;
                for (key, name) in &tags {
                    compound.serialize_field(key, name)?;
                }
                compound.end()
            }
        }
    }

    /// A value that `tags` join, as the content of the variant `of`.
    fn joined<S: Serializer>(
        &self,
        mut tags: Tags,
        of: (&'static str, &Self),
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let (variant, outer) = of;
        let refused = || Refusal::Tagged(variant, outer.info(), self.what()).error();
        match (self.value.value(), self.info().layout(), self.info().shape()) {
            (Value::Struct(_) | Value::Enum(_), Layout::Own(word), _) => Err(Refusal::Own(word, self.info()).error()),
            (Value::Struct(fields), Layout::Transparent(at), _) => match (fields.info().get(at), fields.at(at)) {
                (Some(_), Some(value)) => self.part(value).through().joined(tags, of, serializer),
                _ => Err(refused()),
            },
            (Value::Struct(fields), layout, Shape::Fields(Style::Named, _)) => {
                if let Layout::Tagged(key) = layout {
                    tags.push((key, self.type_name()));
                }
                self.with_tags(fields, &tags, serializer)
            }
            (Value::Struct(fields), _, Shape::Fields(Style::Tuple, _)) => {
                match self.newtype(Style::Tuple, fields).map_err(Refusal::error)? {
                    Some(element) => element.through().joined(tags, of, serializer),
                    None => Err(refused()),
                }
            }
            (Value::Enum(inner), layout, _) => {
                let chosen = &self.choose(inner).map_err(Refusal::error)?;
                match layout {
                    Layout::Tagged(key) => {
                        tags.push((key, chosen.name));
                        self.below(chosen, tags, serializer)
                    }
                    Layout::Plain => {
                        let mut map = serializer.serialize_map(Some(tags.len() + 1))?;
                        for (key, name) in &tags {
                            map.serialize_entry(key, name)?;
                        }
                        self.entry(chosen, "", &mut map)?;
                        map.end()
                    }
                    _ => Err(refused()),
                }
            }
            (Value::Unit | Value::Struct(_), ..) => {
                let mut map = serializer.serialize_map(Some(tags.len()))?;
                for (key, name) in &tags {
                    map.serialize_entry(key, name)?;
                }
                map.end()
            }
            (Value::Map(inner), ..) => {
                let mut map = serializer.serialize_map(Some(tags.len() + inner.len()))?;
                for (key, name) in &tags {
                    map.serialize_entry(key, name)?;
                }
                for (key, value) in inner.iter() {
                    map.serialize_entry(&self.part(key), &self.part(value))?;
                }
                map.end()
            }
            _ => Err(refused()),
        }
    }
}
