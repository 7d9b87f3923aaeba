//! The handle that writes.

use core::any::Any;

use super::super::path::{self, Step, Trail};
use super::super::{Kind, Reflect, ReflectError, TypeInfo, Typed, Value};
use super::Ref;
use super::place::Place;

/// A value to change. Go's `reflect.Value` of something addressable, with a [`ReflectError`] where Go panics.
///
/// A field has to be `pub`, or opened with `#[tag(reflect(open))]`, to be reached.
///
/// ```
/// use gotag::reflect::Mut;
///
/// let mut pair = (7_u8, Some(String::from("a")));
/// let mut handle = Mut::new(&mut pair);
/// handle.field("0")?.set(9_u8)?;
/// handle.field("1")?.elem()?.set_str("b")?;
/// let error = handle.field("0")?.set_int(300).unwrap_err();
/// assert_eq!(error.to_string(), "300 does not fit `0` of `(u8, Option<String>)`: expected a value of `u8`");
/// assert_eq!(pair, (9, Some("b".to_string())));
/// # Ok::<(), gotag::reflect::ReflectError>(())
/// ```
pub struct Mut<'a> {
    target: &'a mut dyn Reflect,
    /// `None` as long as it stands where it was made: then the value says what its type is.
    trail: Option<Trail>,
}

impl<'a> Mut<'a> {
    /// A handle to `value`. Go's `reflect.ValueOf(&x).Elem()`.
    pub fn new<T: Typed>(value: &'a mut T) -> Self {
        Mut::of(value)
    }

    /// A handle to a value of unknown type.
    #[inline]
    pub fn of(value: &'a mut dyn Reflect) -> Self {
        Mut { target: value, trail: None }
    }

    /// The same value, to read.
    #[inline]
    pub fn as_ref(&self) -> Ref<'_> {
        Ref::with_trail(self.target, self.trail)
    }

    /// The same value for a while, so that this handle can be used again.
    #[inline]
    pub fn reborrow(&mut self) -> Mut<'_> {
        Mut { target: self.target, trail: self.trail }
    }

    #[inline]
    pub(super) fn trail(&self) -> Trail {
        self.trail_from(self.info())
    }

    /// `info` is that of the value.
    #[inline]
    fn trail_from(&self, info: &'static TypeInfo) -> Trail {
        self.trail.unwrap_or_else(|| Trail::new(info))
    }

    #[inline]
    pub(super) fn target(&mut self) -> &mut dyn Reflect {
        self.target
    }

    /// The value itself.
    #[inline]
    pub fn into_inner(self) -> &'a mut dyn Reflect {
        self.target
    }

    /// What is known of the value's type. Go's `Value.Type`.
    #[inline]
    pub fn info(&self) -> &'static TypeInfo {
        self.target.info()
    }

    /// Go's `Value.Kind`.
    #[inline]
    pub fn kind(&self) -> Kind {
        self.info().kind()
    }

    /// The value by its kind.
    #[inline]
    pub fn value(&self) -> Value<'_> {
        self.target.value()
    }

    /// Borrows the value as a `T`. Fails as [`Ref::get`] does.
    pub fn get<T: Typed + 'static>(&self) -> Result<&T, ReflectError> {
        self.as_ref().get()
    }

    /// Borrows the value as a `T`, to change it. Fails as [`Ref::get`] does.
    pub fn get_mut<T: Typed + 'static>(&mut self) -> Result<&mut T, ReflectError> {
        self.reborrow().into_mut()
    }

    /// Turns the handle into a `&mut T`. Fails as [`Ref::get`] does.
    #[inline]
    pub fn into_mut<T: Typed + 'static>(self) -> Result<&'a mut T, ReflectError> {
        // Asked first: once it is borrowed for good, it cannot be asked why it is no `T`.
        if T::cast(self.target).is_none() {
            return Err(self.as_ref().why_not(T::INFO));
        }
        let trail = self.trail_from(T::INFO);
        T::cast_mut(self.target).ok_or_else(|| ReflectError::shared(&trail, T::INFO))
    }

    /// Puts `value` in place of the old one. Go's `Value.Set`.
    ///
    /// Fails, and drops `value`, when the place is of another type, or of one that borrows; but a `&'static str` fits any
    /// `&str`, and a `Cow<'static, str>` any `Cow<str>`.
    #[inline]
    pub fn set<T: Typed + 'static>(&mut self, value: T) -> Result<(), ReflectError> {
        match T::cast_mut(self.target) {
            Some(place) => *place = value,
            None => return self.assign(&mut Some(value), T::INFO),
        }
        Ok(())
    }

    /// What borrows is assigned in its own way.
    #[cold]
    #[inline]
    fn assign(&mut self, slot: &mut dyn Any, given: &'static TypeInfo) -> Result<(), ReflectError> {
        if self.target.assign(slot) {
            return Ok(());
        }
        let (trail, info) = (self.trail(), self.info());
        Err(if info == given {
            ReflectError::borrowed(&trail, info, given)
        } else {
            ReflectError::wrong_type(&trail, info, given)
        })
    }

    /// The field `name` of a struct, a tuple or the current variant. Go's `Value.FieldByName`.
    ///
    /// Fails when there is none, when it is neither `pub` nor opened, and when the value has no fields at all.
    #[inline]
    pub fn field(&mut self, name: &str) -> Result<Mut<'_>, ReflectError> {
        self.reborrow().into_field(name)
    }

    /// [`field`](Mut::field), using the handle up.
    #[inline]
    pub fn into_field(self, name: &str) -> Result<Mut<'a>, ReflectError> {
        let mut step = Step::default();
        match self.target.find_mut(name, &mut step) {
            Some(target) => Ok(Mut { target, trail: Trail::after(self.trail, &step) }),
            None => Err(Place::missed(&step).not_found(self.trail, name)),
        }
    }

    /// The field at `index`. Go's `Value.Field`. Fails as [`field`](Mut::field) does.
    #[inline]
    pub fn field_at(&mut self, index: usize) -> Result<Mut<'_>, ReflectError> {
        self.reborrow().into_field_at(index)
    }

    /// [`field_at`](Mut::field_at), using the handle up.
    #[inline]
    pub fn into_field_at(self, index: usize) -> Result<Mut<'a>, ReflectError> {
        // Read first: once the target is borrowed for the field, it cannot be asked why there is none.
        let place = Place::of(self.target);
        let trail = self.trail_from(place.info());
        if !place.has_fields() {
            return Err(place.no_fields(&trail));
        }
        match self.target.field_at_mut(index) {
            Some(target) => Ok(Mut { target, trail: Some(trail.to(place.step(index))) }),
            None => Err(place.no_field_at(&trail, index)),
        }
    }

    /// The element at `index` of a sequence or an array. Go's `Value.Index`.
    ///
    /// Fails behind the end, when the elements are shared, and when it is neither.
    #[inline]
    pub fn at(&mut self, index: usize) -> Result<Mut<'_>, ReflectError> {
        let info = self.info();
        let trail = self.trail_from(info);
        if !matches!(info.kind(), Kind::Seq | Kind::Array) {
            return Err(ReflectError::wrong_kind(&trail, "a sequence or an array", info));
        }
        let len = self.value().len();
        match self.target.field_at_mut(index) {
            Some(target) => Ok(Mut { target, trail: Some(trail.to(path::step(index))) }),
            None if index < len => Err(ReflectError::shared(&trail, info)),
            None => Err(ReflectError::out_of_range(&trail, len, index)),
        }
    }

    /// The value of a scalar key in a map. Go's `Value.MapIndex`, but to change. It looks at one entry after another.
    ///
    /// Fails when the key is absent, and when it is no map.
    pub fn entry<'k>(&mut self, key: impl Into<Value<'k>>) -> Result<Mut<'_>, ReflectError> {
        let info = self.info();
        let trail = self.trail_from(info);
        let Some(key_info) = info.key() else { return Err(ReflectError::wrong_kind(&trail, "a map", info)) };
        let key = key.into();
        let place = self.as_ref().entries().position(|(k, _)| k.value().equals(&key));
        let found = place.and_then(|index| Some((index, self.target.field_at_mut(index)?)));
        match found {
            Some((index, target)) => Ok(Mut { target, trail: Some(trail.to(path::step(index))) }),
            None => Err(ReflectError::no_key(&trail, key_info)),
        }
    }

    /// What an `Option` holds or a pointer points to. Go's `Value.Elem`.
    ///
    /// Fails for `None`, when the pointer has other owners, and when it is neither.
    #[inline]
    pub fn elem(&mut self) -> Result<Mut<'_>, ReflectError> {
        self.reborrow().into_elem()
    }

    /// [`elem`](Mut::elem), using the handle up.
    #[inline]
    pub fn into_elem(self) -> Result<Mut<'a>, ReflectError> {
        let info = self.target.info();
        let trail = self.trail_from(info);
        let kind = info.kind();
        if !matches!(kind, Kind::Option | Kind::Pointer) {
            return Err(ReflectError::wrong_kind(&trail, "an option or a pointer", info));
        }
        match self.target.field_at_mut(0) {
            Some(target) => Ok(Mut { target, trail: Some(trail) }),
            None if kind == Kind::Option => Err(ReflectError::nil(&trail, info)),
            None => Err(ReflectError::shared(&trail, info)),
        }
    }
}
