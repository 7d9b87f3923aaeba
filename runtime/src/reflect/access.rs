//! The dynamic side: two traits that work without knowing the type.

use core::any::Any;

use super::path::Step;
use super::scalar::{Scalar, ScalarMut};
use super::{Mut, Ref, ReflectError, TypeInfo, Typed, Value};

/// Any value, to look at: every part of it, private ones too, and never a typed reference to any.
///
/// There is no bound behind it: a value that borrows, or is neither `Send` nor `Sync`, is inspected like any other. Go's
/// `reflect.Value` of an unexported field, which can be read and not set.
///
/// ```
/// use gotag::reflect::{Inspect, Value};
///
/// let list: &dyn Inspect = &vec![1_u8, 2];
/// let Value::Seq(items) = list.value() else { panic!("not a sequence") };
/// assert_eq!(items.len(), 2);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be reflected",
    label = "not reflected",
    note = "derive `gotag::Reflect` for it"
)]
pub trait Inspect {
    /// What is known of its type. Go's `reflect.TypeOf`.
    fn info(&self) -> &'static TypeInfo;

    /// The value by its kind; scalars come without a downcast.
    fn value(&self) -> Value<'_>;

    /// The part at `index`: a field of a struct, a tuple or the current variant, an element, a map's value, what an
    /// `Option` or a pointer holds (at 0). `None` when there is none. Go's `Value.Field`, `Value.Index` and `Value.Elem`.
    fn inspect_at(&self, index: usize) -> Option<&dyn Inspect>;

    /// Whether `omitzero` or `skip_serializing_if` leaves out the field at `index`.
    #[doc(hidden)]
    fn omits(&self, index: usize) -> bool;
}

/// Any value, typed and mutable: fields that are `pub` or opened can be borrowed and set.
///
/// The derive of the same name implements it; its fields have to be reflected too. The methods here are the floor; the
/// handles [`Ref`] and [`Mut`] stand on it, and their errors say what went wrong where.
///
/// ```
/// use gotag::reflect::{Mut, Reflect};
///
/// let mut pair = (1_u8, String::from("one"));
/// Mut::new(&mut pair).field_at(1)?.set(String::from("uno"))?;
/// assert_eq!(pair.1, "uno");
/// let erased: &dyn Reflect = &pair;
/// assert_eq!(erased.get::<u8>("0")?, &1);
/// # Ok::<(), gotag::reflect::ReflectError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be reflected",
    label = "not reflected",
    note = "derive `gotag::Reflect` for it"
)]
pub trait Reflect: Inspect {
    /// The value as `dyn Any`, to downcast it. `None` for a type that borrows. Go's `Value.Interface`.
    fn as_any(&self) -> Option<&dyn Any>;

    /// The value as `dyn Any`, to downcast and change it. `None` for a type that borrows.
    fn as_any_mut(&mut self) -> Option<&mut dyn Any>;

    /// The part at `index`, as [`Inspect::inspect_at`] counts. `None` when there is none or it is neither `pub` nor opened.
    fn field_at(&self, index: usize) -> Option<&dyn Reflect>;

    /// The part at `index`, to change. `None` also when it is shared: behind `&T`, or an `Rc` with other owners.
    fn field_at_mut(&mut self, index: usize) -> Option<&mut dyn Reflect>;

    /// A scalar, borrowed as what it is; `None` for anything else.
    #[doc(hidden)]
    fn scalar(&self) -> Option<Scalar<'_>>;

    /// A scalar, borrowed as what it is, to change.
    #[doc(hidden)]
    fn scalar_mut(&mut self) -> Option<ScalarMut<'_>>;

    /// The field `name`, and in `step` the step to it in a path.
    #[doc(hidden)]
    fn find(&self, name: &str, step: &mut Step) -> Option<&dyn Reflect>;

    /// The field `name`, to change, and in `step` the step to it in a path.
    #[doc(hidden)]
    fn find_mut(&mut self, name: &str, step: &mut Step) -> Option<&mut dyn Reflect>;

    /// Takes the value out of `slot`, an `Option` of a type that this one can be assigned from though it borrows.
    #[doc(hidden)]
    fn assign(&mut self, slot: &mut dyn Any) -> bool;
}

impl dyn Reflect + '_ {
    /// The field `name`. `None` when there is none or it is neither `pub` nor opened. Go's `Value.FieldByName`.
    #[inline]
    pub fn field(&self, name: &str) -> Option<&dyn Reflect> {
        self.find(name, &mut Step::default())
    }

    /// The field `name`, to change. `None` when there is none or it is neither `pub` nor opened.
    #[inline]
    pub fn field_mut(&mut self, name: &str) -> Option<&mut dyn Reflect> {
        self.find_mut(name, &mut Step::default())
    }

    /// Borrows the field `name`. Fails as [`Ref::field`] and [`Ref::get`] do.
    pub fn get<T: Typed + 'static>(&self, name: &str) -> Result<&T, ReflectError> {
        match self.field(name).and_then(T::cast) {
            Some(value) => Ok(value),
            None => Err(self.why_not_get(name, T::INFO)),
        }
    }

    #[cold]
    #[inline]
    fn why_not_get(&self, name: &str, wanted: &'static TypeInfo) -> ReflectError {
        match Ref::of(self).field(name) {
            Ok(field) => field.why_not(wanted),
            Err(error) => error,
        }
    }

    /// Sets the field `name`. Fails as [`Mut::field`] and [`Mut::set`] do. Go's `Value.FieldByName` with `Value.Set`.
    pub fn set<T: Typed + 'static>(&mut self, name: &str, value: T) -> Result<(), ReflectError> {
        match self.field_mut(name).and_then(T::cast_mut) {
            Some(place) => *place = value,
            None => return self.set_slowly(name, value),
        }
        Ok(())
    }

    /// What borrows is assigned in its own way, and what fails says why.
    #[cold]
    fn set_slowly<T: Typed + 'static>(&mut self, name: &str, value: T) -> Result<(), ReflectError> {
        Mut::of(self).field(name)?.set(value)
    }

    /// The value itself as a `T`. `None` for another type, and for a type that borrows. Go's type assertion.
    #[inline]
    pub fn downcast_ref<T: Typed + 'static>(&self) -> Option<&T> {
        T::cast(self)
    }

    /// The value itself as a `T`, to change.
    #[inline]
    pub fn downcast_mut<T: Typed + 'static>(&mut self) -> Option<&mut T> {
        T::cast_mut(self)
    }
}
