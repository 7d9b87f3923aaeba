//! What is read, as far as its table knows, and the names it has there.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Given, Naming};
use crate::reflect::{FieldInfo, Kind, Layout, Shape, TypeInfo, VariantInfo};

/// What a deserializer is asked for.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// Nothing that has names below it, as far as is known.
    Unknown,
    /// A value of this type.
    Type(&'static TypeInfo),
    /// The content of this variant.
    Variant(&'static VariantInfo),
    /// The content of some variant of this enum.
    Content(&'static TypeInfo),
}

/// A field as the wire has it.
pub(super) struct Member {
    /// The name that the type's own reader knows.
    pub(super) json: Cow<'static, str>,
    pub(super) of: Of,
}

impl Of {
    /// A value of this type; what points to it, and what only stands for it, is no step.
    #[inline]
    pub(super) fn value(info: &'static TypeInfo) -> Self {
        match (info.kind(), info.layout()) {
            (Kind::Pointer, _) => info.elem().map_or(Of::Unknown, Of::value),
            (_, Layout::Transparent(at)) => info.fields().get(at).map_or(Of::Unknown, |field| Of::value(field.ty())),
            (_, Layout::Own(_)) => Of::Unknown,
            _ => Of::Type(info),
        }
    }

    /// What an `Option` holds, what a sequence consists of, a map's value.
    #[inline]
    pub(super) fn elem(self) -> Self {
        match self {
            Of::Type(info) if !matches!(info.kind(), Kind::Struct | Kind::Tuple | Kind::Enum) => {
                info.elem().map_or(Of::Unknown, Of::value)
            }
            _ => Of::Unknown,
        }
    }

    /// What an `Option` holds; anything else is itself, for some formats write no `Some`.
    #[inline]
    pub(super) fn some(self) -> Self {
        match self {
            Of::Type(info) if info.kind() == Kind::Option => self.elem(),
            _ => self,
        }
    }

    /// The keys of a map.
    #[inline]
    pub(super) fn key(self) -> Self {
        match self {
            Of::Type(info) => info.key().map_or(Of::Unknown, Of::value),
            _ => Of::Unknown,
        }
    }

    /// Whether keys are the names of fields.
    #[inline]
    pub(super) fn has_names(self) -> bool {
        match self {
            Of::Unknown => false,
            Of::Type(info) => matches!(info.kind(), Kind::Struct | Kind::Enum),
            Of::Variant(_) | Of::Content(_) => true,
        }
    }

    /// The element at `index` of what is read.
    #[inline]
    pub(super) fn at(self, index: usize) -> Self {
        match self {
            Of::Type(info) if info.fields().is_empty() => self.elem(),
            Of::Type(info) => nth(info.fields(), index),
            Of::Variant(variant) => nth(variant.fields(), index),
            Of::Content(_) | Of::Unknown => Of::Unknown,
        }
    }

    /// The field that is called `key`.
    #[inline]
    pub(super) fn field(self, key: &str, names: &dyn Naming) -> Option<Member> {
        match self {
            Of::Unknown => None,
            Of::Variant(variant) => among(variant.fields(), key, names),
            Of::Content(info) => in_variants(info, key, names),
            Of::Type(info) => match (info.shape(), info.layout()) {
                (Shape::Variants(_), Layout::Tagged(tag) | Layout::Adjacent(tag, _)) if key == tag => {
                    Some(Member { json: tag.into(), of: self })
                }
                (Shape::Variants(_), Layout::Adjacent(_, content)) => {
                    (key == content).then_some(Member { json: content.into(), of: Of::Content(info) })
                }
                (Shape::Variants(_), Layout::Plain) => {
                    let variant = self.variant(key, names)?;
                    Some(Member { json: variant.read_name()?.into(), of: Of::Variant(variant) })
                }
                (Shape::Variants(_), _) => in_variants(info, key, names),
                _ => among(info.fields(), key, names),
            },
        }
    }

    /// The variant that is called `key`.
    #[inline]
    pub(super) fn variant(self, key: &str, names: &dyn Naming) -> Option<&'static VariantInfo> {
        let Of::Type(info) = self else { return None };
        info.variants().iter().find(|variant| {
            let json = variant.read_name();
            json.is_some_and(|json| name(names, variant.tags(), json) == Some(key))
        })
    }

    /// Whether the type's own reader knows `key` as the name of a field that has another one here.
    #[inline]
    pub(super) fn has_other(self, key: &str) -> bool {
        let knows = |fields: &[FieldInfo]| fields.iter().any(|field| field.read_name() == Some(key));
        match self {
            Of::Unknown => false,
            Of::Variant(variant) => knows(variant.fields()),
            Of::Type(info) | Of::Content(info) => {
                knows(info.fields())
                    || info.variants().iter().any(|variant| variant.read_name() == Some(key) || knows(variant.fields()))
            }
        }
    }

    /// The names that a format is told beforehand; `None` where they are those of `json`.
    #[inline]
    pub(super) fn names(self, json: &'static [&'static str], names: &dyn Naming) -> Option<Vec<&'static str>> {
        let fields: &[FieldInfo] = match self {
            Of::Type(info) if info.kind() == Kind::Enum => {
                let renamed = |known: &&'static str| {
                    let variant = info.variants().iter().find(|variant| variant.read_name() == Some(*known));
                    variant.and_then(|variant| name(names, variant.tags(), known)).unwrap_or(known)
                };
                return Some(json.iter().map(renamed).collect());
            }
            Of::Type(info) => info.fields(),
            Of::Variant(variant) => variant.fields(),
            Of::Content(_) | Of::Unknown => return None,
        };
        let renamed = |known: &&'static str| {
            let field = fields.iter().find(|field| field.read_name() == Some(*known));
            field.and_then(|field| name(names, field.tags(), known)).unwrap_or(known)
        };
        Some(json.iter().map(renamed).collect())
    }
}

/// The `index`th of those fields that are read.
#[inline]
fn nth(fields: &'static [FieldInfo], index: usize) -> Of {
    let mut read = fields.iter().filter(|field| field.read_name().is_some());
    read.nth(index).map_or(Of::Unknown, |field| Of::value(field.ty()))
}

/// The field called `key`, also inside those that are inlined.
#[inline]
fn among(fields: &'static [FieldInfo], key: &str, names: &dyn Naming) -> Option<Member> {
    let called =
        |field: &&'static FieldInfo| field.read_name().is_some_and(|json| name(names, field.tags(), json) == Some(key));
    if let Some(field) = fields.iter().filter(|field| !field.is_inlined()).find(called) {
        return Some(Member { json: field.read_name()?.into(), of: Of::value(field.ty()) });
    }
    let mut inlined = fields.iter().filter(|field| field.is_inlined());
    inlined.find_map(|field| {
        let (of, key) = (Of::value(field.ty()).some(), key.strip_prefix(field.prefix())?);
        let found = match of {
            Of::Type(info) if info.kind() == Kind::Map => None,
            of => of.field(key, names),
        };
        found.map(|Member { json, of }| match field.prefix() {
            "" => Member { json, of },
            prefix => Member { json: Cow::Owned(alloc::format!("{prefix}{json}")), of },
        })
    })
}

/// The field called `key` of whichever variant has one.
#[inline]
fn in_variants(info: &'static TypeInfo, key: &str, names: &dyn Naming) -> Option<Member> {
    info.variants().iter().find_map(|variant| match variant.fields() {
        [one] if variant.style() == crate::reflect::Style::Tuple => Of::value(one.ty()).field(key, names),
        fields => among(fields, key, names),
    })
}

/// What is called `json` by its own reader, under these names; `None` where they leave it out.
#[inline]
fn name(names: &dyn Naming, tags: &'static crate::tag::Tags, json: &'static str) -> Option<&'static str> {
    match names.tag(tags, json) {
        None => Some(json),
        Some(tag) => Given::parse(tag).map(|given| if given.name.is_empty() { json } else { given.name }),
    }
}
