//! Scalars without a downcast: Go's `Value.Int`, `Value.SetInt` and their kin.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;

use super::super::{Kind, ReflectError, Value};
use super::{Mut, Ref};

impl<'a> Ref<'a> {
    /// A `bool`; `None` for another kind. Go's `Value.Bool`.
    #[inline]
    pub fn as_bool(&self) -> Option<bool> {
        match self.value() {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// A `char`; `None` for another kind.
    #[inline]
    pub fn as_char(&self) -> Option<char> {
        match self.value() {
            Value::Char(value) => Some(value),
            _ => None,
        }
    }

    /// An integer of any kind that fits; `None` otherwise. Go's `Value.Int`.
    #[inline]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_i128()?.try_into().ok()
    }

    /// An integer of any kind that fits; `None` otherwise. Go's `Value.Uint`.
    #[inline]
    pub fn as_u64(&self) -> Option<u64> {
        self.as_u128()?.try_into().ok()
    }

    /// An integer of any kind that fits; `None` otherwise.
    #[inline]
    pub fn as_i128(&self) -> Option<i128> {
        match self.value() {
            Value::Int(value) => Some(value),
            Value::Uint(value) => value.try_into().ok(),
            _ => None,
        }
    }

    /// An integer of any kind that fits; `None` otherwise.
    #[inline]
    pub fn as_u128(&self) -> Option<u128> {
        match self.value() {
            Value::Uint(value) => Some(value),
            Value::Int(value) => value.try_into().ok(),
            _ => None,
        }
    }

    /// A floating-point number; `None` for another kind, integers included. Go's `Value.Float`.
    #[inline]
    pub fn as_f64(&self) -> Option<f64> {
        match self.value() {
            Value::Float(value) => Some(value),
            _ => None,
        }
    }

    /// Text, however it is held; `None` for another kind. Go's `Value.String`.
    #[inline]
    pub fn as_str(&self) -> Option<&'a str> {
        match self.value() {
            Value::Str(value) => Some(value),
            _ => None,
        }
    }
}

/// Sets an integer of any kind, if `$value` fits it.
macro_rules! set_integer {
    ($this:ident, $value:ident, $($kind:ident $ty:ty),*) => {
        match $this.kind() {
            $(Kind::$kind => match <$ty>::try_from($value) {
                Ok(value) => $this.set(value),
                Err(_) => Err(ReflectError::overflow(&$this.trail(), $this.info(), &$value)),
            },)*
            _ => Err(ReflectError::wrong_kind(&$this.trail(), "an integer", $this.info())),
        }
    };
}

/// One arm per integer type, written once for both signs.
macro_rules! integers {
    ($this:ident, $value:ident) => {
        set_integer!(
            $this, $value, I8 i8, I16 i16, I32 i32, I64 i64, I128 i128, Isize isize,
            U8 u8, U16 u16, U32 u32, U64 u64, U128 u128, Usize usize
        )
    };
}

impl Mut<'_> {
    /// Sets a `bool`. Fails for another kind. Go's `Value.SetBool`.
    #[inline]
    pub fn set_bool(&mut self, value: bool) -> Result<(), ReflectError> {
        match self.kind() {
            Kind::Bool => self.set(value),
            _ => Err(ReflectError::wrong_kind(&self.trail(), "a bool", self.info())),
        }
    }

    /// Sets a `char`. Fails for another kind.
    #[inline]
    pub fn set_char(&mut self, value: char) -> Result<(), ReflectError> {
        match self.kind() {
            Kind::Char => self.set(value),
            _ => Err(ReflectError::wrong_kind(&self.trail(), "a char", self.info())),
        }
    }

    /// Sets an integer of any kind. Fails when it does not fit, and for another kind. Go's `Value.SetInt` with
    /// `Value.OverflowInt`.
    #[inline]
    pub fn set_int(&mut self, value: i128) -> Result<(), ReflectError> {
        integers!(self, value)
    }

    /// Sets an integer of any kind. Fails when it does not fit, and for another kind. Go's `Value.SetUint` with
    /// `Value.OverflowUint`.
    #[inline]
    pub fn set_uint(&mut self, value: u128) -> Result<(), ReflectError> {
        integers!(self, value)
    }

    /// Sets a floating-point number, rounded to its precision. Fails when a finite number is beyond the range of an `f32`, and
    /// for another kind. Go's `Value.SetFloat` with `Value.OverflowFloat`.
    #[inline]
    pub fn set_float(&mut self, value: f64) -> Result<(), ReflectError> {
        match self.kind() {
            Kind::F64 => self.set(value),
            Kind::F32 => {
                #[allow(clippy::cast_possible_truncation, reason = "what it loses is precision, and range is checked")]
                let narrow = value as f32;
                if narrow.is_infinite() && value.is_finite() {
                    return Err(ReflectError::overflow(&self.trail(), self.info(), &value));
                }
                self.set(narrow)
            }
            _ => Err(ReflectError::wrong_kind(&self.trail(), "a floating-point number", self.info())),
        }
    }

    /// Sets text in whatever holds it: `String`, `Box<str>`, `Rc<str>`, `Arc<str>`, `Cow<str>`. Go's `Value.SetString`.
    ///
    /// Fails for another kind, and for a `&str`, which cannot own what it is given: [`set`](Mut::set) takes a `&'static str`.
    #[inline]
    pub fn set_str(&mut self, value: &str) -> Result<(), ReflectError> {
        if self.kind() != Kind::Str {
            return Err(ReflectError::wrong_kind(&self.trail(), "text", self.info()));
        }
        let target = self.target();
        if let Some(text) = target.downcast_mut::<String>() {
            text.clear();
            text.push_str(value);
        } else if let Some(text) = target.downcast_mut::<Box<str>>() {
            *text = value.into();
        } else if let Some(text) = target.downcast_mut::<Rc<str>>() {
            *text = value.into();
        } else if let Some(text) = target.downcast_mut::<Arc<str>>() {
            *text = value.into();
        } else if target.info() == <Cow<'static, str> as super::super::Typed>::INFO {
            target.assign(&mut Some(Cow::<'static, str>::Owned(value.to_owned())));
        } else {
            let owned = <String as super::super::Typed>::INFO;
            return Err(ReflectError::borrowed(&self.trail(), owned, self.info()));
        }
        Ok(())
    }
}
