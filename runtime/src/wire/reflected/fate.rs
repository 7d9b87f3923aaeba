//! Whether a field is written, and under which name.

use super::{Reflected, Refusal};
use crate::reflect::{FieldInfo, Fields, Inspect, Style, TypeInfo, Value, VariantInfo};
use crate::wire::named::{Given, Naming};

/// What becomes of a field.
pub(super) enum Fate {
    /// It is written under the name.
    Written(&'static str),
    /// Its own fields are written in its place.
    Inlined,
    /// It is left out this time.
    Omitted(&'static str),
    /// The wire does not know it.
    Absent,
}

/// The fields that are written, counted.
pub(super) struct Count {
    pub(super) len: usize,
    /// Whether some field is inlined, so that the number of entries is another.
    pub(super) flat: bool,
}

impl<'a> Reflected<'a> {
    /// What becomes of the field `index`, which `info` describes.
    #[inline]
    pub(super) fn fate(&self, fields: Fields<'a>, index: usize, info: &'static FieldInfo) -> Result<Fate, Refusal> {
        match info.json_name() {
            Some(name) if self.names.is_none() && info.is_plain() => Ok(Fate::Written(name)),
            Some(name) if !info.is_unwritten() => self.decide(fields, index, info, name),
            _ => Ok(Fate::Absent),
        }
    }

    #[inline]
    fn decide(
        &self,
        fields: Fields<'a>,
        index: usize,
        info: &'static FieldInfo,
        json: &'static str,
    ) -> Result<Fate, Refusal> {
        if info.has_own_way() {
            return Err(Refusal::Field(info.name(), self.info()));
        }
        let given = match self.names.and_then(|names| names.tag(info.tags(), json)) {
            None => Given { name: json, omit_empty: info.omits_empty(), omit_zero: false },
            Some(tag) => match Given::parse(tag) {
                None => return Ok(Fate::Absent),
                Some(given) if given.name.is_empty() => Given { name: json, ..given },
                Some(given) => given,
            },
        };
        let asked = info.asks_to_omit();
        if asked && fields.omits(index) {
            return Ok(Fate::Omitted(given.name));
        }
        if given.omit_empty || (given.omit_zero && !asked) {
            let value = fields.at(index);
            match value.map_or(Some(false), is_empty) {
                Some(true) => return Ok(Fate::Omitted(given.name)),
                Some(false) => {}
                None => return Err(Refusal::Emptiness(info.name(), self.info())),
            }
        }
        Ok(if info.is_inlined() { Fate::Inlined } else { Fate::Written(given.name) })
    }

    /// How many fields are written.
    #[inline]
    pub(super) fn count(&self, fields: Fields<'a>) -> Result<Count, Refusal> {
        let mut count = Count { len: 0, flat: false };
        for (index, info) in fields.info().iter().enumerate() {
            match self.fate(fields, index, info)? {
                Fate::Written(_) => count.len += 1,
                Fate::Inlined => count.flat = true,
                Fate::Omitted(_) | Fate::Absent => {}
            }
        }
        Ok(count)
    }

    /// Whether the fields are one element that is written without anything around it.
    #[inline]
    pub(super) fn newtype(&self, style: Style, fields: Fields<'a>) -> Result<Option<Self>, Refusal> {
        let ([info], Style::Tuple, Some(value)) = (fields.info(), style, fields.at(0)) else { return Ok(None) };
        match self.fate(fields, 0, info)? {
            Fate::Written(_) => Ok(Some(self.field(info, value))),
            _ => Ok(None),
        }
    }

    /// The name of a type.
    #[inline]
    pub(super) fn type_name(&self) -> &'static str {
        given(self.names, self.info()).unwrap_or(self.info().json_name())
    }

    /// The name of a variant; `None` where it stays off the wire.
    #[inline]
    pub(super) fn variant_name(&self, variant: &'static VariantInfo) -> Option<&'static str> {
        let json = variant.json_name().filter(|_| !variant.is_unwritten())?;
        match self.names.and_then(|names| names.tag(variant.tags(), json)) {
            None => Some(json),
            Some(tag) => Given::parse(tag).map(|given| if given.name.is_empty() { json } else { given.name }),
        }
    }
}

/// The name that a type is given.
#[inline]
fn given(names: Option<&dyn Naming>, info: &'static TypeInfo) -> Option<&'static str> {
    let given = Given::parse(names?.tag(info.tags(), info.json_name())?)?;
    Some(given.name).filter(|name| !name.is_empty())
}

/// Whether `omitempty` leaves a value out, as `IsEmpty` answers for the standard types; `None` where only the type knows.
#[inline]
fn is_empty(value: &dyn Inspect) -> Option<bool> {
    Some(match value.value() {
        Value::Bool(value) => !value,
        Value::Char(value) => value == '\0',
        Value::Int(value) => value == 0,
        Value::Uint(value) => value == 0,
        Value::Float(value) => value == 0.0,
        Value::Str(value) => value.is_empty(),
        Value::Option(value) => value.is_none(),
        Value::Pointer(value) => return is_empty(value),
        Value::Seq(elements) => elements.is_empty(),
        Value::Set(set) => set.is_empty(),
        Value::Map(map) => map.is_empty(),
        Value::Unit | Value::Struct(_) | Value::Tuple(_) | Value::Enum(_) => return None,
    })
}
