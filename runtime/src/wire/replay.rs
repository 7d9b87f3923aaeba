//! Reads a value that was kept, as if it came anew.

use core::cell::Cell;
use core::marker::PhantomData;
use core::mem;
use core::str::FromStr;

use serde_core::de::{Deserializer, Error, Expected, Unexpected, Visitor};

use super::content::Content;
use super::replay_parts::{self, Variant};
use super::sought::sought;

/// How a kept value is read again.
#[derive(Clone, Copy)]
pub(super) struct Mode<'c> {
    /// How many values were asked for.
    steps: Option<&'c Cell<usize>>,
    /// What the format that it came from says of itself.
    readable: bool,
    /// Whether the value is a key, which most formats can only write as text.
    key: bool,
    /// Whether it is read for the last time, so that what it owns may be taken out of it.
    last: bool,
}

impl<'c> Mode<'c> {
    /// For the last time.
    pub(super) fn last(readable: bool) -> Self {
        Self { steps: None, readable, key: false, last: true }
    }

    /// As one of several.
    pub(super) fn again(readable: bool) -> Self {
        Self { last: false, ..Self::last(readable) }
    }

    /// As one of several, with a count of the values that are asked for.
    pub(super) fn counting(readable: bool, steps: &'c Cell<usize>) -> Self {
        Self { steps: Some(steps), ..Self::again(readable) }
    }

    pub(super) fn key(self) -> Self {
        Self { key: true, ..self }
    }

    fn value(self) -> Self {
        Self { key: false, ..self }
    }

    #[inline]
    fn step(self) {
        if let Some(steps) = self.steps {
            steps.set(steps.get() + 1);
        }
    }
}

/// The deserializer of a kept value, whose errors are those of the format that it came from.
///
/// The value stays where it is, whether it is read once or several times: what is inside is found by walking through it, and
/// only texts are taken out, if nobody is to read them again.
pub struct Replay<'c, 'de, E> {
    content: &'c mut Content<'de>,
    mode: Mode<'c>,
    error: PhantomData<E>,
}

impl<'c, 'de, E: Error> Replay<'c, 'de, E> {
    #[inline]
    pub(super) fn of(content: &'c mut Content<'de>, mode: Mode<'c>) -> Self {
        Self { content, mode, error: PhantomData }
    }

    /// Shows what there is to a visitor that does not look for a tag.
    fn show<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.mode.step();
        let mode = self.mode;
        match self.content {
            Content::Bool(value) => visitor.visit_bool(*value),
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::Signed(value) => visitor.visit_i64(*value),
            Content::Wide(value) => visitor.visit_u128(*value),
            Content::WideSigned(value) => visitor.visit_i128(*value),
            Content::F32(value) => visitor.visit_f32(*value),
            Content::F64(value) => visitor.visit_f64(*value),
            Content::Char(value) => visitor.visit_char(*value),
            Content::String(text) if mode.last => visitor.visit_string(mem::take(text)),
            Content::String(text) => visitor.visit_str(text),
            Content::Str(text) => visitor.visit_borrowed_str(text),
            Content::ByteBuf(bytes) if mode.last => visitor.visit_byte_buf(mem::take(bytes)),
            Content::ByteBuf(bytes) => visitor.visit_bytes(bytes),
            Content::Bytes(bytes) => visitor.visit_borrowed_bytes(bytes),
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(Self::of(inner, mode)),
            Content::Unit => visitor.visit_unit(),
            Content::Newtype(inner) => visitor.visit_newtype_struct(Self::of(inner, mode)),
            Content::Seq(list) => replay_parts::elements(list, mode.value(), visitor),
            Content::Map(list) => replay_parts::entries(list, None, mode.value(), visitor),
        }
    }

    /// Shows a map, and nothing else.
    pub(super) fn map_only<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.mode.step();
        match self.content {
            Content::Map(list) => replay_parts::entries(list, None, self.mode.value(), visitor),
            other => Err(other.refuse(&visitor)),
        }
    }

    /// Takes nothing for a value, and nothing else.
    pub(super) fn nothing(self, expected: &dyn Expected) -> Result<(), E> {
        self.mode.step();
        match self.content {
            Content::Unit | Content::None => Ok(()),
            other => Err(other.refuse(expected)),
        }
    }

    /// What a key says that is written as text.
    fn key_as<T: FromStr>(&self) -> Option<T> {
        match &*self.content {
            Content::String(text) if self.mode.key => text.parse().ok(),
            Content::Str(text) if self.mode.key => text.parse().ok(),
            _ => None,
        }
    }
}

/// What is asked for first, then keys that may have become text on their way through a format.
macro_rules! scalars {
    ($($deserialize:ident $visit:ident $($as:ident $shown:ident)*;)*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match *self.content {
                $(Content::$as(value) => {
                    self.mode.step();
                    visitor.$shown(value)
                })*
                _ => match self.key_as() {
                    Some(value) => visitor.$visit(value),
                    None => self.show(visitor),
                },
            }
        }
    )* };
}

macro_rules! texts {
    ($($deserialize:ident)*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match self.content {
                Content::Str(text) => {
                    self.mode.step();
                    visitor.visit_borrowed_str(text)
                }
                _ => self.show(visitor),
            }
        }
    )* };
}

macro_rules! forward_to_show {
    ($($deserialize:ident($($arg:ty),*))*) => { $(
        fn $deserialize<V: Visitor<'de>>(self, $(_: $arg,)* visitor: V) -> Result<V::Value, E> {
            self.show(visitor)
        }
    )* };
}

impl<'de, E: Error> Deserializer<'de> for Replay<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.mode.readable
    }

    /// A visitor that looks for a tag is shown the tag first, so that it has nothing to keep.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Map(list) => {
                self.mode.step();
                let tag = sought(list, &visitor);
                replay_parts::entries(list, tag, self.mode.value(), visitor)
            }
            _ => self.show(visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(Self::of(inner, self.mode)),
            Content::Unit => visitor.visit_unit(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Newtype(inner) => visitor.visit_newtype_struct(Self::of(inner, self.mode)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        self.mode.step();
        match self.content {
            Content::Map(list) => {
                // A tag and its content, in the order in which the content would be kept once more.
                let turned = matches!((fields, &list[..]), ([_, second], [(first, _), ..]) if first.is(second));
                let tag = if turned { sought(list, &visitor) } else { None };
                replay_parts::entries(list, tag, self.mode.value(), visitor)
            }
            Content::Seq(list) => replay_parts::elements(list, self.mode.value(), visitor),
            other => Err(other.refuse(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let (variant, value) = match self.content {
            Content::Map(list) => match &mut list[..] {
                [(variant, value)] => (variant, Some(value)),
                _ => return Err(E::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            text @ (Content::String(_) | Content::Str(_)) => (text, None),
            other => return Err(E::invalid_type(other.unexpected(), &"string or map")),
        };
        self.mode.step();
        visitor.visit_enum(Variant::new(variant, value, self.mode.value()))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    /// The name of a field or a variant is no progress: it may be that of none.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Str(text) => visitor.visit_borrowed_str(text),
            Content::String(text) => visitor.visit_str(text),
            _ => Self { mode: Mode { steps: None, ..self.mode }, ..self }.show(visitor),
        }
    }

    scalars! {
        deserialize_bool visit_bool Bool visit_bool;
        deserialize_i8 visit_i8 Signed visit_i64 Unsigned visit_u64;
        deserialize_i16 visit_i16 Signed visit_i64 Unsigned visit_u64;
        deserialize_i32 visit_i32 Signed visit_i64 Unsigned visit_u64;
        deserialize_i64 visit_i64 Signed visit_i64 Unsigned visit_u64;
        deserialize_i128 visit_i128;
        deserialize_u8 visit_u8 Unsigned visit_u64;
        deserialize_u16 visit_u16 Unsigned visit_u64;
        deserialize_u32 visit_u32 Unsigned visit_u64;
        deserialize_u64 visit_u64 Unsigned visit_u64;
        deserialize_u128 visit_u128;
    }

    texts! { deserialize_str deserialize_string }

    forward_to_show! {
        deserialize_f32() deserialize_f64() deserialize_char() deserialize_bytes() deserialize_byte_buf()
        deserialize_unit() deserialize_unit_struct(&'static str) deserialize_seq()
        deserialize_tuple(usize) deserialize_tuple_struct(&'static str, usize)
    }
}
