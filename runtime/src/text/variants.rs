//! The variants of an enum as data.

use core::hash::{Hash, Hasher};
use core::iter::Cloned;
use core::mem::{Discriminant, discriminant};
use core::slice::Iter;

/// The variants of an enum: their names, their number and, where no variant has fields, their values.
///
/// Go: enumer's `TStrings()` is [`NAMES`](Self::NAMES), `TValues()` is [`VALUES`](Self::VALUES), `IsAT()` is
/// [`from_repr`](Self::from_repr)`.is_some()`. The names are those of the `Display` and `FromStr` derives.
///
/// ```
/// use gotag::Variants;
///
/// #[derive(Variants, Clone, Debug, PartialEq)]
/// #[tag(text(rename_all = "lowercase"))]
/// #[repr(u8)]
/// enum Level { Low = 10, Mid = 20, High = 30 }
///
/// assert_eq!(Level::NAMES, ["low", "mid", "high"]);
/// assert_eq!(Level::COUNT, 3);
/// assert_eq!(Level::VALUES[1], Level::Mid);
/// assert_eq!(Level::Mid.name(), "mid");
/// assert_eq!(Level::variants().rev().next(), Some(Level::High));
/// assert_eq!(Level::from_repr(10), Some(Level::Low));
/// assert_eq!(Level::from_repr(11), None);
/// ```
///
/// An enum whose variants have fields has names, a count and an index. What needs values does not compile for it:
///
/// ```compile_fail
/// use gotag::Variants;
///
/// #[derive(Variants, Clone)]
/// enum Shape { Point, Circle(f64) }
///
/// assert_eq!(Shape::Circle(1.0).name(), "Circle");
/// Shape::variants(); // its values cannot be listed, because some variants have fields
/// ```
#[diagnostic::on_unimplemented(
    message = "the variants of `{Self}` are not known",
    note = "for an enum, add `#[derive(gotag::Variants)]`"
)]
pub trait Variants: Sized {
    /// The integer behind a variant: the type in `#[repr(..)]`, `isize` where there is none.
    type Repr: TryInto<usize>;

    /// `&'static [Self]` where no variant has fields, else [`Unlisted`]. Generic code asks for [`Listed`].
    type Values: Places<Self>;

    /// The name of each variant, in the order of declaration. Go: `TStrings()`.
    const NAMES: &'static [&'static str];

    /// Each variant, in the order of declaration, where no variant has fields. Go: `TValues()`.
    const VALUES: Self::Values;

    /// How many variants there are.
    const COUNT: usize = Self::NAMES.len();

    /// The variant's place in the declaration, counted from 0, whatever the integer behind it.
    #[must_use]
    fn index(&self) -> usize {
        Self::VALUES.index_of(self)
    }

    /// The variant's name, fields left aside. Go: `String()`.
    #[must_use]
    fn name(&self) -> &'static str {
        Self::NAMES[self.index()]
    }

    /// Every variant by value, forwards or backwards. `VALUES.iter()` gives references, and needs no `Clone`.
    fn variants() -> Cloned<Iter<'static, Self>>
    where
        Self: Clone + 'static,
        Self::Values: Values<Self>,
    {
        Self::VALUES.list().iter().cloned()
    }

    /// The variant with this integer behind it: an explicit discriminant, or one more than that of the variant before.
    /// `None` where there is no such variant.
    #[must_use]
    fn from_repr(repr: Self::Repr) -> Option<Self>
    where
        Self: Clone + 'static,
        Self::Values: Values<Self>,
    {
        // Where discriminants are given, the derive writes a match of its own.
        let index = repr.try_into().ok()?;
        Self::VALUES.list().get(index).cloned()
    }
}

/// An enum without fields, whose [`VALUES`](Variants::VALUES) are a slice: the bound for generic code.
///
/// ```
/// use gotag::{Variants, text::Listed};
///
/// fn after<E: Listed + Clone + 'static>(value: &E) -> Option<E> {
///     E::VALUES.get(value.index() + 1).cloned()
/// }
///
/// #[derive(Variants, Clone, Debug, PartialEq)]
/// enum Step { Ask, Pay }
///
/// assert_eq!(after(&Step::Ask), Some(Step::Pay));
/// assert_eq!(after(&Step::Pay), None);
/// ```
pub trait Listed: Variants<Values = &'static [Self]> + 'static {}

impl<E: Variants<Values = &'static [E]> + 'static> Listed for E {}

/// The [`VALUES`](Variants::VALUES) of an enum that has variants with fields: there is no list of them, but a variant
/// still has its place.
#[derive(Debug)]
pub struct Unlisted<E>(#[doc(hidden)] pub fn(&E) -> usize);

/// Finds the place of a variant. Implemented for `&'static [E]` and [`Unlisted`]; there is no reason to implement it.
pub trait Places<E> {
    /// The place of the value's variant in the declaration.
    fn index_of(&self, value: &E) -> usize;
}

/// Lists the values of an enum without fields. Implemented for `&'static [E]`; there is no reason to implement it.
#[diagnostic::on_unimplemented(
    message = "the values of `{E}` cannot be listed, because some of its variants have fields",
    label = "needs an enum without fields",
    note = "`NAMES`, `COUNT`, `name()` and `index()` work for every enum"
)]
pub trait Values<E: 'static> {
    /// The values, in the order of declaration.
    fn list(&self) -> &'static [E];
}

impl<E: 'static> Values<E> for &'static [E] {
    fn list(&self) -> &'static [E] {
        self
    }
}

impl<E> Places<E> for Unlisted<E> {
    fn index_of(&self, value: &E) -> usize {
        (self.0)(value)
    }
}

impl<E> Places<E> for &'static [E] {
    // A provided method costs nothing where it is not called; an emitted match of n arms is compiled for every enum.
    fn index_of(&self, value: &E) -> usize {
        let wanted = discriminant(value);
        let at = |index: usize| self.get(index).is_some_and(|known| discriminant(known) == wanted);
        let guess = Integer::behind(wanted);
        if at(guess) {
            return guess;
        }
        (0..self.len()).find(|&index| at(index)).unwrap_or(guess)
    }
}

/// Catches the integer that a discriminant hashes as. Nothing promises what that is, so it is only a guess to try first:
/// the right one where the discriminants are not given, and count from 0.
struct Integer(usize);

impl Integer {
    fn behind<E>(variant: Discriminant<E>) -> usize {
        let mut integer = Self(0);
        variant.hash(&mut integer);
        integer.0
    }
}

impl Hasher for Integer {
    fn finish(&self) -> u64 {
        0
    }

    fn write(&mut self, bytes: &[u8]) {
        if let Some((bytes, _)) = bytes.split_first_chunk() {
            self.0 = usize::from_ne_bytes(*bytes);
        }
    }

    fn write_u8(&mut self, discriminant: u8) {
        self.0 = discriminant.into();
    }

    fn write_u16(&mut self, discriminant: u16) {
        self.0 = discriminant.into();
    }

    fn write_u32(&mut self, discriminant: u32) {
        self.0 = discriminant.try_into().unwrap_or_default();
    }
}
