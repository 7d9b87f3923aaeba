//! Writing any reflected value, private fields included: no code of the value's type but its table takes part.

mod fate;
mod flat;
mod structs;
mod tagged;
mod variants;

use core::fmt;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeTuple, Serializer};

use super::named::Naming;
use crate::reflect::{FieldInfo, Inspect, Kind, Map, Ref, Reflect, TypeInfo, Value};

/// A value on its way out by reflection: the bytes are those that its derived `Serialize` would write, in every format.
///
/// It obeys the same tags, `#[serde(...)]` included, and does not ask whether a field is `pub`. Go's `json.Marshal`, which
/// works by reflection always.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use gotag::wire::reflected;
///
/// #[derive(gotag::Reflect)]
/// #[tag(json(rename_all = "camelCase"))]
/// struct User {
///     user_id: u64,
///     #[tag(json("mail", omitempty))]
///     email: String,
///     #[tag(json = "-")]
///     cache: Vec<u8>,
/// }
///
/// let user = User { user_id: 7, email: String::new(), cache: vec![1] };
/// assert_eq!(serde_json::to_string(&reflected(&user)).unwrap(), r#"{"userId":7}"#);
/// # }
/// ```
///
/// What a table cannot say is an error that names the field or the type, never other bytes: `serialize_with`, `with`,
/// `into`, `remote` and formats, which call code that only the derived impl knows, variants with a tag that is no text, and
/// `omitempty` on a type that says by itself when it is empty. A variant that is tagged to stay off the wire is refused as the derive refuses it.
///
/// A `dyn Inspect`, a `dyn Reflect` and a [`Ref`] are `Serialize` by themselves.
#[inline]
pub fn reflected(value: &dyn Inspect) -> Reflected<'_> {
    Reflected { value, names: None, present: false }
}

/// What [`reflected`] and [`named`](super::named) make of a value.
#[derive(Clone, Copy)]
pub struct Reflected<'a> {
    value: &'a dyn Inspect,
    /// `None` for those of `json`.
    names: Option<&'a dyn Naming>,
    /// Whether the value is written as an `Option` that is there.
    present: bool,
}

impl fmt::Debug for Reflected<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reflected({})", self.info())
    }
}

impl Serialize for dyn Inspect + '_ {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        reflected(self).serialize(serializer)
    }
}

impl Serialize for dyn Reflect + '_ {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        reflected(self).serialize(serializer)
    }
}

impl Serialize for Ref<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        reflected(self.inspect()).serialize(serializer)
    }
}

impl Serialize for Reflected<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.present {
            return serializer.serialize_some(&self.part(self.value));
        }
        match self.value.value() {
            Value::Unit => self.unit(serializer),
            Value::Bool(value) => serializer.serialize_bool(value),
            Value::Char(value) => serializer.serialize_char(value),
            Value::Int(value) => self.int(value, serializer),
            Value::Uint(value) => self.uint(value, serializer),
            Value::Float(value) => self.float(value, serializer),
            Value::Str(value) => serializer.serialize_str(value),
            Value::Struct(fields) => self.structure(fields, serializer),
            Value::Tuple(fields) => self.tuple(fields.len(), fields.iter().map(|(_, value)| value), serializer),
            Value::Enum(variant) => self.enumeration(variant, serializer),
            Value::Option(None) => serializer.serialize_none(),
            Value::Option(Some(value)) => serializer.serialize_some(&self.part(value)),
            Value::Pointer(value) => self.part(value).serialize(serializer),
            Value::Seq(elements) if self.info().kind() == Kind::Array => {
                self.tuple(elements.len(), elements.iter(), serializer)
            }
            Value::Seq(elements) => self.seq(elements.len(), elements.iter(), serializer),
            Value::Set(set) => self.seq(set.len(), set.iter(), serializer),
            Value::Map(map) => self.map(map, serializer),
        }
    }
}

impl<'a> Reflected<'a> {
    #[inline]
    pub(super) fn with_names(value: &'a dyn Inspect, names: &'a dyn Naming) -> Self {
        Reflected { names: Some(names), ..reflected(value) }
    }

    #[inline]
    fn info(&self) -> &'static TypeInfo {
        self.value.info()
    }

    #[inline]
    fn part(&self, value: &'a dyn Inspect) -> Self {
        Reflected { value, names: self.names, present: false }
    }

    /// The value of a field.
    #[inline]
    fn field(&self, info: &FieldInfo, value: &'a dyn Inspect) -> Self {
        if info.is_nullable()
            && let Value::Option(Some(there)) = value.value()
        {
            return self.part(there);
        }
        Reflected { present: info.is_present(), ..self.part(value) }
    }

    /// What an error calls the value, in serde's words.
    #[inline]
    fn what(&self) -> &'static str {
        match self.value.value() {
            Value::Unit => "unit",
            Value::Bool(_) => "a boolean",
            Value::Char(_) => "a char",
            Value::Int(_) | Value::Uint(_) => "an integer",
            Value::Float(_) => "a float",
            Value::Str(_) => "a string",
            Value::Struct(_) => "a tuple struct",
            Value::Tuple(_) => "a tuple",
            Value::Enum(_) => "an enum",
            Value::Option(_) => "an optional",
            Value::Pointer(value) => self.part(value).what(),
            Value::Seq(_) if self.info().kind() == Kind::Array => "a tuple",
            Value::Seq(_) | Value::Set(_) => "a sequence",
            Value::Map(_) => "a map",
        }
    }

    /// What stands behind pointers, which are no step on the wire.
    #[inline]
    fn through(self) -> Self {
        match self.value.value() {
            Value::Pointer(value) => self.part(value).through(),
            _ => self,
        }
    }

    // What has parts stands in functions of its own, so that a scalar does not pay for the room they need.
    #[inline(never)]
    fn tuple<S: Serializer>(
        &self,
        len: usize,
        values: impl Iterator<Item = &'a dyn Inspect>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(len)?;
        for value in values {
            tuple.serialize_element(&self.part(value))?;
        }
        tuple.end()
    }

    #[inline(never)]
    fn map<S: Serializer>(&self, map: Map<'a>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = serializer.serialize_map(Some(map.len()))?;
        for (key, value) in map.iter() {
            entries.serialize_entry(&self.part(key), &self.part(value))?;
        }
        entries.end()
    }

    #[inline(never)]
    fn seq<S: Serializer>(
        &self,
        len: usize,
        values: impl Iterator<Item = &'a dyn Inspect>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(len))?;
        for value in values {
            seq.serialize_element(&self.part(value))?;
        }
        seq.end()
    }

    /// `PhantomData` is a unit with a name.
    fn unit<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.info().name() {
            "()" => serializer.serialize_unit(),
            name => serializer.serialize_unit_struct(name),
        }
    }
}

/// The value came from a number of that width.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "the value was widened from the type it is narrowed to"
)]
impl Reflected<'_> {
    #[inline]
    fn int<S: Serializer>(&self, value: i128, serializer: S) -> Result<S::Ok, S::Error> {
        match self.info().kind() {
            Kind::I8 => serializer.serialize_i8(value as i8),
            Kind::I16 => serializer.serialize_i16(value as i16),
            Kind::I32 => serializer.serialize_i32(value as i32),
            Kind::I128 => serializer.serialize_i128(value),
            _ => serializer.serialize_i64(value as i64),
        }
    }

    #[inline]
    fn uint<S: Serializer>(&self, value: u128, serializer: S) -> Result<S::Ok, S::Error> {
        match self.info().kind() {
            Kind::U8 => serializer.serialize_u8(value as u8),
            Kind::U16 => serializer.serialize_u16(value as u16),
            Kind::U32 => serializer.serialize_u32(value as u32),
            Kind::U128 => serializer.serialize_u128(value),
            _ => serializer.serialize_u64(value as u64),
        }
    }

    #[inline]
    fn float<S: Serializer>(&self, value: f64, serializer: S) -> Result<S::Ok, S::Error> {
        match self.info().kind() {
            Kind::F32 => serializer.serialize_f32(value as f32),
            _ => serializer.serialize_f64(value),
        }
    }
}

/// Why a value cannot be written by reflection.
#[derive(Clone, Copy, Debug)]
enum Refusal {
    /// The field is written in a way of its own.
    Field(&'static str, &'static TypeInfo),
    /// The variant is written in a way of its own.
    Variant(&'static str, &'static TypeInfo),
    /// Whether the field is empty only its type knows.
    Emptiness(&'static str, &'static TypeInfo),
    /// The type has the attribute.
    Own(&'static str, &'static TypeInfo),
    /// The variant stays off the wire.
    Unwritten(&'static str, &'static TypeInfo),
    /// A value that is no struct or map has no entries to stand among others.
    Inlined(&'static str),
    /// The same, of a variant with its tag inside: `cannot serialize tagged newtype variant Message::Text containing a string`
    Tagged(&'static str, &'static TypeInfo, &'static str),
}

impl Refusal {
    #[cold]
    fn error<E: Error>(self) -> E {
        E::custom(self)
    }
}

impl fmt::Display for Refusal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const INSTEAD: &str = "write the value by its own `Serialize`";
        match self {
            Self::Field(field, of) => {
                write!(
                    f,
                    "the field `{field}` of `{of}` is written in a way of its own, which reflection does not know; {INSTEAD}"
                )
            }
            Self::Variant(variant, of) => {
                write!(
                    f,
                    "the variant `{of}::{variant}` is written in a way of its own, which reflection does not know; {INSTEAD}"
                )
            }
            Self::Emptiness(field, of) => {
                write!(
                    f,
                    "the field `{field}` of `{of}` is `omitempty`, and only its type knows when it is empty; {INSTEAD}"
                )
            }
            Self::Own(word, of) => {
                write!(f, "`{of}` is written as its `{word}` says, which reflection does not know; {INSTEAD}")
            }
            Self::Unwritten(variant, of) => {
                write!(f, "the enum variant {}::{variant} cannot be serialized", of.name())
            }
            Self::Inlined(found) => write!(f, "can only flatten structs and maps (got {found})"),
            Self::Tagged(variant, of, found) => {
                write!(f, "cannot serialize tagged newtype variant {}::{variant} containing {found}", of.name())
            }
        }
    }
}
