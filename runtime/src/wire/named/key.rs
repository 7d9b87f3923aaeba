//! A key, translated for the type's own reader.

use alloc::borrow::Cow;
use core::fmt::Display;

use super::of::Of;
use super::renamed::Renaming;
use crate::wire::layer::{Instead, Layer, Layered};

/// What a key was found to lead to.
pub(super) enum Found<'f> {
    Field(&'f mut Of),
    Variant(&'f mut Of),
}

/// Around a key of what is read.
pub(super) struct Key<'k> {
    layer: Renaming<'k>,
    found: Found<'k>,
}

impl<'k> Key<'k> {
    pub(super) fn of<X>(inner: X, layer: Renaming<'k>, found: Found<'k>) -> Layered<Self, X> {
        Layered { layer: Key { layer, found }, inner }
    }

    /// What the type's own reader gets to see in place of a key; `None` for the key.
    #[inline]
    fn look_up(&mut self, key: &str) -> Instead {
        let Renaming { of, names } = self.layer;
        match &mut self.found {
            Found::Field(value) => {
                if let Some(member) = of.field(key, names) {
                    **value = member.of;
                    return Some(member.json);
                }
            }
            Found::Variant(content) => {
                if let Some(variant) = of.variant(key, names)
                    && let Some(json) = variant.read_name()
                {
                    **content = Of::Variant(variant);
                    return Some(json.into());
                }
            }
        }
        // The name of a field that has another one here has to look like none: a mark at its end that nobody sees in an error.
        of.has_other(key).then(|| Cow::Owned(alloc::format!("{key}\u{200b}")))
    }

    /// A format without names counts what is read.
    #[inline]
    fn count(&mut self, index: u64) {
        let Ok(index) = usize::try_from(index) else { return };
        match (&mut self.found, self.layer.of) {
            (Found::Field(value), of) => **value = of.at(index),
            (Found::Variant(content), Of::Type(info)) => {
                let mut read = info.variants().iter().filter(|variant| variant.read_name().is_some());
                **content = read.nth(index).map_or(Of::Unknown, Of::Variant);
            }
            _ => {}
        }
    }

    /// What a key holds is no key.
    #[inline]
    fn off(self) -> Self {
        Key { layer: Renaming { of: Of::Unknown, ..self.layer }, ..self }
    }
}

impl Layer for Key<'_> {
    #[inline]
    fn text(&mut self, key: &str) -> Instead {
        self.look_up(key)
    }

    #[inline]
    fn bytes(&mut self, key: &[u8]) -> Instead {
        core::str::from_utf8(key).ok().and_then(|key| self.look_up(key))
    }

    #[inline]
    fn scalar(&mut self, _: &dyn Display, number: Option<u64>) {
        if let Some(index) = number {
            self.count(index);
        }
    }

    #[inline]
    fn some(self) -> Self {
        self.off()
    }

    #[inline]
    fn newtype(self) -> Self {
        self.off()
    }
}
