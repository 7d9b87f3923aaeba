//! Enums, in whichever way their variants are told apart.

use serde_core::ser::{
    Serialize, SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTupleVariant, Serializer,
};

use super::fate::Fate;
use super::flat::put;
use super::structs::{write_elements, write_named};
use super::{Reflected, Refusal};
use crate::reflect::{Layout, Style, Variant};

/// A variant that is written, with what a format may ask of it.
pub(super) struct Chosen<'a> {
    pub(super) variant: Variant<'a>,
    pub(super) name: &'static str,
    pub(super) number: u32,
}

/// The fields of a variant without its name; last, what a struct of them is called.
struct Content<'x, 'a>(&'x Reflected<'a>, &'x Chosen<'a>, &'static str);

impl Serialize for Content<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.content(self.1, self.2, serializer)
    }
}

/// The name of a variant as a value: formats without names write its number.
struct Tag<'x, 'a>(&'x Reflected<'a>, &'x Chosen<'a>);

impl Serialize for Tag<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Chosen { name, number, .. } = self.1;
        serializer.serialize_unit_variant(self.0.type_name(), *number, name)
    }
}

impl<'a> Reflected<'a> {
    #[inline(never)]
    pub(super) fn enumeration<S: Serializer>(&self, variant: Variant<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        let chosen = &self.choose(variant).map_err(Refusal::error)?;
        match self.info().layout() {
            _ if variant.info().is_untagged() => self.untagged(chosen, serializer),
            Layout::Tagged(key) => self.internally(chosen, key, serializer),
            Layout::Adjacent(tag, content) => self.adjacently(chosen, tag, content, serializer),
            Layout::Untagged => self.untagged(chosen, serializer),
            _ => self.externally(chosen, serializer),
        }
    }

    #[inline]
    pub(super) fn choose(&self, variant: Variant<'a>) -> Result<Chosen<'a>, Refusal> {
        let info = variant.info();
        if let Layout::Own(word) = self.info().layout() {
            return Err(Refusal::Own(word, self.info()));
        }
        let Some(name) = self.variant_name(info) else { return Err(Refusal::Unwritten(info.name(), self.info())) };
        if info.has_own_way() {
            return Err(Refusal::Variant(info.name(), self.info()));
        }
        let number = info.number().unwrap_or(u32::try_from(variant.index()).unwrap_or(u32::MAX));
        Ok(Chosen { variant, name, number })
    }

    fn externally<S: Serializer>(&self, chosen: &Chosen<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        let Chosen { variant, name, number } = *chosen;
        let (style, fields, of) = (variant.info().style(), variant.fields(), self.type_name());
        if style == Style::Unit {
            return serializer.serialize_unit_variant(of, number, name);
        }
        if let Some(element) = self.newtype(style, fields).map_err(Refusal::error)? {
            return serializer.serialize_newtype_variant(of, number, name, &element);
        }
        let count = self.count(fields).map_err(Refusal::error)?;
        if count.flat {
            return serializer.serialize_newtype_variant(of, number, name, &Content(self, chosen, chosen.name));
        }
        if style == Style::Named {
            let mut compound = serializer.serialize_struct_variant(of, number, name, count.len)?;
            write_named!(self, fields, compound);
            return compound.end();
        }
        // One element that is skipped leaves only the variant's name behind.
        if fields.len() == 1 {
            return serializer.serialize_unit_variant(of, number, name);
        }
        let mut compound = serializer.serialize_tuple_variant(of, number, name, count.len)?;
        write_elements!(self, fields, compound.serialize_field);
        compound.end()
    }

    fn untagged<S: Serializer>(&self, chosen: &Chosen<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        self.content(chosen, self.type_name(), serializer)
    }

    /// The fields of a variant; as a struct they are called `of`.
    fn content<S: Serializer>(&self, chosen: &Chosen<'a>, of: &'static str, serializer: S) -> Result<S::Ok, S::Error> {
        let (style, fields) = (chosen.variant.info().style(), chosen.variant.fields());
        match (style, self.newtype(style, fields).map_err(Refusal::error)?) {
            (_, Some(element)) => element.serialize(serializer),
            (Style::Unit, _) => serializer.serialize_unit(),
            (Style::Tuple, _) if fields.len() == 1 => serializer.serialize_unit(),
            (Style::Tuple, _) => self.bare_elements(fields, serializer),
            (Style::Named, _) => self.named_fields(fields, of, serializer),
        }
    }

    fn adjacently<S: Serializer>(
        &self,
        chosen: &Chosen<'a>,
        tag: &'static str,
        content: &'static str,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let bare = self.is_bare(chosen).map_err(Refusal::error)?;
        let mut compound = serializer.serialize_struct(self.type_name(), if bare { 1 } else { 2 })?;
        compound.serialize_field(tag, &Tag(self, chosen))?;
        if !bare {
            compound.serialize_field(content, &Content(self, chosen, chosen.name))?;
        }
        compound.end()
    }

    /// Whether nothing is written of a variant but its name.
    #[inline]
    fn is_bare(&self, chosen: &Chosen<'a>) -> Result<bool, Refusal> {
        let (style, fields) = (chosen.variant.info().style(), chosen.variant.fields());
        match fields.info() {
            [_] if style == Style::Tuple => Ok(self.newtype(style, fields)?.is_none()),
            _ => Ok(style == Style::Unit),
        }
    }

    /// The two entries of an enum whose content stands beside its tag.
    pub(super) fn adjacent_entries<M: SerializeMap>(
        &self,
        chosen: &Chosen<'a>,
        (tag, content): (&'static str, &'static str),
        prefix: &str,
        map: &mut M,
    ) -> Result<(), M::Error> {
        put(map, prefix, tag, &Tag(self, chosen))?;
        if self.is_bare(chosen).map_err(Refusal::error)? {
            return Ok(());
        }
        put(map, prefix, content, &Content(self, chosen, chosen.name))
    }

    /// One entry, as a flattened enum is written.
    pub(super) fn entry<M: SerializeMap>(
        &self,
        chosen: &Chosen<'a>,
        prefix: &str,
        map: &mut M,
    ) -> Result<(), M::Error> {
        put(map, prefix, chosen.name, &Content(self, chosen, chosen.name))
    }
}
