//! The static side: what a type says of itself, in one table.

use core::any::Any;

use super::path::{self, Step};
use super::scalar::{Scalar, ScalarMut};
use super::value::{Fields, Value, Variant};
use super::{Inspect, Kind, Reflect, TypeInfo};

/// A type that reflection knows: the static side of [`Reflect`].
///
/// The derive `gotag::Reflect` implements it, and with it come [`Inspect`] and [`Reflect`]. There is nothing to implement by
/// hand: the table holds both what is known of the type and how its parts are reached.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be reflected",
    label = "not reflected",
    note = "derive `gotag::Reflect` for it"
)]
pub trait Typed: Sized {
    /// How its parts are reached.
    #[doc(hidden)]
    const TABLE: Table<Self>;

    /// What is known of the type. Go's `reflect.TypeFor`.
    const INFO: &'static TypeInfo = Self::TABLE.info;

    /// Runs `cont` if this type is known to borrow nothing, and passes it the knowledge that `Self: 'static`.
    ///
    /// `None` for a type with a lifetime parameter, whatever stands for it: a program cannot ask that at run time. For
    /// `Vec<T>` and other generic types the answer is that of `T`.
    fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out>;

    /// `from`, if it is a `Self`. Scalars know a shorter way than `dyn Any`.
    #[doc(hidden)]
    #[inline]
    fn cast(from: &dyn Reflect) -> Option<&Self>
    where
        Self: 'static,
    {
        from.as_any()?.downcast_ref()
    }

    /// `from`, if it is a `Self`, to change it.
    #[doc(hidden)]
    #[inline]
    fn cast_mut(from: &mut dyn Reflect) -> Option<&mut Self>
    where
        Self: 'static,
    {
        from.as_any_mut()?.downcast_mut()
    }

    /// The index of the field `name`. A struct with named fields matches it against constants.
    #[doc(hidden)]
    #[inline]
    fn index_of(&self, name: &str) -> Option<usize> {
        // The kind is a constant here: for most types nothing is left of this.
        match Self::TABLE.info.kind() {
            Kind::Struct | Kind::Tuple | Kind::Enum => self.value().index_of(name),
            _ => None,
        }
    }
}

/// What to do with a type once it is known to be `'static`: a continuation for [`Typed::if_static`].
pub trait Cont<T> {
    /// What comes of it.
    type Out;

    /// Does it.
    fn run(self) -> Self::Out
    where
        T: 'static;
}

/// What is known of `T`. Go's `reflect.TypeFor`; for a value at hand use [`Inspect::info`], Go's `reflect.TypeOf`.
pub const fn info_of<T: Typed>() -> &'static TypeInfo {
    T::INFO
}

/// How the parts of a `T` are reached. Every reflected type has one, as a constant; `Inspect` and `Reflect` are written once
/// over it.
#[doc(hidden)]
pub struct Table<T> {
    pub(super) info: &'static TypeInfo,
    /// A struct's needs none.
    pub(super) value: Option<fn(&T) -> Value<'_>>,
    pub(super) at: At<T>,
    pub(super) at_mut: AtMut<T>,
    /// Parts that are seen only.
    pub(super) private: Option<Private<T>>,
    /// A scalar of [`Scalar`], borrowed.
    pub(super) scalar: Option<Borrow<T>>,
    /// Whether a field stays out, for those that `omitzero` or `skip_serializing_if` may leave out.
    pub(super) omits: Option<fn(&T, usize) -> bool>,
    /// Takes a value over from an `Option` for which `if_static` has no answer.
    pub(super) assign: Option<fn(&mut T, &mut dyn Any) -> bool>,
}

pub(super) type At<T> = fn(&T, usize) -> Option<&dyn Reflect>;
pub(super) type AtMut<T> = fn(&mut T, usize) -> Option<&mut dyn Reflect>;
type Borrow<T> = (fn(&T) -> Scalar<'_>, fn(&mut T) -> ScalarMut<'_>);
type Private<T> = fn(&T, usize) -> Option<&dyn Inspect>;

impl<T: Typed> Table<T> {
    /// A type without parts.
    pub(super) const fn leaf(info: &'static TypeInfo, value: fn(&T) -> Value<'_>) -> Self {
        Table::parts(info, value, |_, _| None, |_, _| None)
    }

    /// A type whose parts have no names.
    pub(super) const fn parts(
        info: &'static TypeInfo,
        value: fn(&T) -> Value<'_>,
        at: At<T>,
        at_mut: AtMut<T>,
    ) -> Self {
        Table { info, value: Some(value), at, at_mut, private: None, scalar: None, omits: None, assign: None }
    }

    /// A struct.
    pub const fn of_struct(info: &'static TypeInfo, at: At<T>, at_mut: AtMut<T>) -> Self {
        Table { info, value: None, at, at_mut, private: None, scalar: None, omits: None, assign: None }
    }

    /// An enum; `value` makes one with [`variant`].
    pub const fn of_enum(info: &'static TypeInfo, value: fn(&T) -> Value<'_>, at: At<T>, at_mut: AtMut<T>) -> Self {
        Table::parts(info, value, at, at_mut)
    }

    /// Adds the parts that are seen only.
    #[must_use]
    pub const fn with_private(mut self, private: Private<T>) -> Self {
        self.private = Some(private);
        self
    }

    pub(super) const fn with_scalar(mut self, scalar: Borrow<T>) -> Self {
        self.scalar = Some(scalar);
        self
    }

    /// Adds the answers for the fields that may stay out.
    #[must_use]
    pub const fn with_omits(mut self, omits: fn(&T, usize) -> bool) -> Self {
        self.omits = Some(omits);
        self
    }

    pub(super) const fn with_assign(mut self, assign: fn(&mut T, &mut dyn Any) -> bool) -> Self {
        self.assign = Some(assign);
        self
    }
}

/// Whether `omitzero` leaves this value out.
#[doc(hidden)]
pub fn is_zero<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// An enum in its `index`th variant, for generated code.
#[doc(hidden)]
#[inline]
pub fn variant(this: &dyn Inspect, index: usize) -> Value<'_> {
    match this.info().variants().get(index) {
        Some(info) => Value::Enum(Variant::new(this, index, info)),
        None => Value::Unit,
    }
}

impl<T: Typed> Inspect for T {
    fn info(&self) -> &'static TypeInfo {
        T::TABLE.info
    }

    fn value(&self) -> Value<'_> {
        match T::TABLE.value {
            Some(value) => value(self),
            None => Value::Struct(Fields::new(self)),
        }
    }

    fn inspect_at(&self, index: usize) -> Option<&dyn Inspect> {
        match ((T::TABLE.at)(self, index), T::TABLE.private) {
            (Some(part), _) => Some(part),
            (None, Some(private)) => private(self, index),
            (None, None) => None,
        }
    }

    fn omits(&self, index: usize) -> bool {
        match T::TABLE.omits {
            Some(omits) => omits(self, index),
            None => false,
        }
    }
}

impl<T: Typed> Reflect for T {
    fn as_any(&self) -> Option<&dyn Any> {
        T::if_static(AsAny(self))
    }

    fn as_any_mut(&mut self) -> Option<&mut dyn Any> {
        T::if_static(AsAnyMut(self))
    }

    fn field_at(&self, index: usize) -> Option<&dyn Reflect> {
        (T::TABLE.at)(self, index)
    }

    fn field_at_mut(&mut self, index: usize) -> Option<&mut dyn Reflect> {
        (T::TABLE.at_mut)(self, index)
    }

    fn scalar(&self) -> Option<Scalar<'_>> {
        let (borrow, _) = T::TABLE.scalar?;
        Some(borrow(self))
    }

    fn scalar_mut(&mut self) -> Option<ScalarMut<'_>> {
        let (_, borrow) = T::TABLE.scalar?;
        Some(borrow(self))
    }

    fn find(&self, name: &str, step: &mut Step) -> Option<&dyn Reflect> {
        let index = locate(self, name, step)?;
        (T::TABLE.at)(self, index)
    }

    fn find_mut(&mut self, name: &str, step: &mut Step) -> Option<&mut dyn Reflect> {
        let index = locate(self, name, step)?;
        (T::TABLE.at_mut)(self, index)
    }

    fn assign(&mut self, slot: &mut dyn Any) -> bool {
        match T::TABLE.assign {
            Some(assign) => assign(self, slot),
            None => false,
        }
    }
}

/// The index of the field `name`, and in `step` what a handle has to know.
// The kind is a constant here, so only an enum asks its value. The early return lets LLVM make one jump of the match of names
// behind `index_of` and the match of numbers that follows.
#[cfg_attr(not(debug_assertions), inline(always))]
#[allow(clippy::inline_always, reason = "left to itself it is called, and the names are matched before the numbers")]
fn locate<T: Typed>(this: &T, name: &str, step: &mut Step) -> Option<usize> {
    step.of = Some(T::TABLE.info);
    if matches!(T::TABLE.info.kind(), Kind::Enum)
        && let Value::Enum(variant) = this.value()
    {
        step.number = path::step(variant.index());
        let index = this.index_of(name)?;
        step.number = path::step_in_variant(variant.index(), index);
        return Some(index);
    }
    let index = this.index_of(name)?;
    step.number = path::step(index);
    Some(index)
}

struct AsAny<'x, T>(&'x T);

impl<'x, T> Cont<T> for AsAny<'x, T> {
    type Out = &'x dyn Any;

    fn run(self) -> Self::Out
    where
        T: 'static,
    {
        self.0
    }
}

struct AsAnyMut<'x, T>(&'x mut T);

impl<'x, T> Cont<T> for AsAnyMut<'x, T> {
    type Out = &'x mut dyn Any;

    fn run(self) -> Self::Out
    where
        T: 'static,
    {
        self.0
    }
}
