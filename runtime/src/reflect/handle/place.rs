//! What a handle knows of the value it stands at, apart from the value: enough to find a field and to say why there is none.

use alloc::format;

use super::super::path::{self, Step, Trail};
use super::super::value::Variant;
use super::super::{FieldInfo, Inspect, Kind, ReflectError, TypeInfo, Typed, Value, VariantInfo};

#[derive(Clone, Copy)]
pub(super) struct Place {
    info: &'static TypeInfo,
    variant: Option<(usize, &'static VariantInfo)>,
}

impl Place {
    #[inline]
    pub(super) fn of(target: &dyn Inspect) -> Self {
        let info = target.info();
        let variant = if info.kind() == Kind::Enum { variant(target.value()) } else { None };
        Place { info, variant }
    }

    /// The value in which a lookup found nothing.
    #[cold]
    #[inline]
    pub(super) fn missed(step: &Step) -> Self {
        let info = step.of.unwrap_or(<() as Typed>::INFO);
        let index = step.number as usize;
        Place { info, variant: info.variants().get(index).map(|variant| (index, variant)) }
    }

    #[inline]
    pub(super) fn info(&self) -> &'static TypeInfo {
        self.info
    }

    #[inline]
    pub(super) fn has_fields(&self) -> bool {
        matches!(self.info.kind(), Kind::Struct | Kind::Tuple | Kind::Enum)
    }

    #[inline]
    pub(super) fn fields(&self) -> &'static [FieldInfo] {
        match self.variant {
            Some((_, variant)) => variant.fields(),
            None => self.info.fields(),
        }
    }

    #[inline]
    pub(super) fn index_of(&self, name: &str) -> Option<usize> {
        self.fields().iter().position(|field| field.name() == name)
    }

    #[inline]
    pub(super) fn step(&self, index: usize) -> u32 {
        match self.variant {
            Some((variant, _)) => path::step_in_variant(variant, index),
            None => path::step(index),
        }
    }

    /// Why no field of that name can be had.
    #[cold]
    #[inline]
    pub(super) fn no_field(&self, trail: &Trail, name: &str) -> ReflectError {
        if let Some(index) = self.index_of(name) {
            return ReflectError::not_public(&trail.to(self.step(index)));
        }
        match self.variant {
            Some((_, variant)) => {
                ReflectError::no_field(trail, &format!("{}::{}", self.info, variant.name()), variant.fields(), name)
            }
            None if self.has_fields() => {
                ReflectError::no_field(trail, &format!("{}", self.info), self.info.fields(), name)
            }
            None => self.no_fields(trail),
        }
    }

    /// Why no field of that name was found from where `trail` leads; `None` is this value itself.
    #[cold]
    #[inline]
    pub(super) fn not_found(&self, trail: Option<Trail>, name: &str) -> ReflectError {
        self.no_field(&trail.unwrap_or_else(|| Trail::new(self.info)), name)
    }

    /// Why no field of that number can be had.
    #[cold]
    #[inline]
    pub(super) fn no_field_at(&self, trail: &Trail, index: usize) -> ReflectError {
        match self.fields().len() {
            len if index < len => ReflectError::not_public(&trail.to(self.step(index))),
            len => ReflectError::out_of_range(trail, len, index),
        }
    }

    /// The value is of a kind without fields.
    #[cold]
    #[inline]
    pub(super) fn no_fields(&self, trail: &Trail) -> ReflectError {
        let expected = match self.info.kind() {
            Kind::Option | Kind::Pointer => "a struct, a tuple or an enum (`elem` leads to what it holds)",
            _ => "a struct, a tuple or an enum",
        };
        ReflectError::wrong_kind(trail, expected, self.info)
    }
}

#[inline]
fn variant(value: Value<'_>) -> Option<(usize, &'static VariantInfo)> {
    match value {
        Value::Enum(variant) => Some((Variant::index(&variant), variant.info())),
        _ => None,
    }
}
