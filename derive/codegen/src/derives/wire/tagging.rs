//! How the variants of an enum are told apart.

use crate::attr::literal::Tag;
use crate::model::{Container, Style, Variant};

/// Where an enum's tag stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tagging<'a> {
    /// Around the content: `{"Circle": {"r": 1}}`.
    External,
    /// Among the fields: `{"type": "Circle", "r": 1}`.
    Internal(&'a str),
    /// Beside the content: `{"type": "Circle", "value": {"r": 1}}`.
    Adjacent(&'a str, &'a str),
    /// Nowhere.
    Untagged,
}

impl<'a> Tagging<'a> {
    pub(crate) fn of(container: &'a Container) -> Self {
        let json = &container.tags.json;
        match (&json.tag, &json.content) {
            _ if json.untagged.is_some() => Self::Untagged,
            (Some(tag), Some(content)) => Self::Adjacent(&tag.text, &content.text),
            (Some(tag), None) => Self::Internal(&tag.text),
            (None, _) => Self::External,
        }
    }

    /// The same for one variant, which may have no tag where the others have one.
    pub(crate) fn of_variant(container: &'a Container, variant: &Variant) -> Self {
        if variant.tags.json.untagged.is_some() { Self::Untagged } else { Self::of(container) }
    }
}

/// What the tags of an enum's variants are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Unsigned,
    Signed,
    Bool,
}

impl Kind {
    /// That of the first variant whose tag is no text; a check sees to it that there is one kind only.
    pub(crate) fn of(container: &Container) -> Self {
        let mut kind = Self::Text;
        for (_, tag) in literals(container) {
            kind = match (kind, tag) {
                (Self::Text, Tag::Bool(_)) => Self::Bool,
                (Self::Text | Self::Unsigned, Tag::Int(value)) => {
                    if value < 0 {
                        Self::Signed
                    } else {
                        Self::Unsigned
                    }
                }
                (kind, _) => kind,
            };
        }
        kind
    }
}

/// The variants whose tag is no text.
pub(crate) fn literals(container: &Container) -> Vec<(&Variant, Tag)> {
    let mut literals = Vec::new();
    for variant in container.variants() {
        if let Some(given) = &variant.tags.json.literal {
            literals.push((variant, given.value));
        }
    }
    literals
}

/// Whether a variant is made of the tag that belongs to no other.
pub(crate) fn is_made_of_tag(variant: &Variant) -> bool {
    variant.tags.json.other.is_some() && variant.fields.style == Style::Tuple
}
