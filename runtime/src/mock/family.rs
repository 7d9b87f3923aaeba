//! What an argument's type is over one lifetime.
//!
//! A closure that stands for `fn get(&self, key: &str)` must take a `&str` of any lifetime. Expectations are generic over
//! the argument types, so each argument is named by a family, a type that knows its member for every lifetime: `Ref<str>` for `&'a str`.

use alloc::boxed::Box;
use core::fmt::Debug;
use core::marker::PhantomData;
use core::ops::Deref;

/// The type of one argument, for every lifetime.
pub trait Family: 'static {
    /// The argument as the method takes it.
    type Of<'a>;
    /// What predicates look at: the argument itself, or what it points to if it is a reference.
    type Target<'a>: ?Sized;
    /// The argument as predicates see it.
    fn target<'r, 'a: 'r>(value: &'r Self::Of<'a>) -> &'r Self::Target<'a>
    where
        Self::Of<'a>: 'r;
}

/// `T` without a lifetime.
pub struct Own<T: ?Sized>(PhantomData<fn() -> Box<T>>);

/// `&'a T`, where `T` has no lifetime.
pub struct Ref<T: ?Sized>(PhantomData<fn() -> Box<T>>);

/// `&'a mut T`, where `T` has no lifetime.
pub struct Mut<T: ?Sized>(PhantomData<fn() -> Box<T>>);

/// `&'static T`: closures get it with its lifetime, predicates see the `T`.
pub struct Static<T: ?Sized>(PhantomData<fn() -> Box<T>>);

/// Any other type of one lifetime: `Life<dyn for<'x> At<'x, Type = Option<&'x str>>>`.
pub struct Life<F: ?Sized>(PhantomData<fn() -> Box<F>>);

/// A reference to a type of the same lifetime, written as for [`Life`]; predicates see what it points to.
pub struct LifeRef<F: ?Sized>(PhantomData<fn() -> Box<F>>);

impl<T: 'static> Family for Own<T> {
    type Of<'a> = T;
    type Target<'a> = T;
    fn target<'r, 'a: 'r>(value: &'r T) -> &'r T {
        value
    }
}

impl<T: ?Sized + 'static> Family for Ref<T> {
    type Of<'a> = &'a T;
    type Target<'a> = T;
    fn target<'r, 'a: 'r>(value: &'r &'a T) -> &'r T {
        value
    }
}

impl<T: ?Sized + 'static> Family for Mut<T> {
    type Of<'a> = &'a mut T;
    type Target<'a> = T;
    fn target<'r, 'a: 'r>(value: &'r &'a mut T) -> &'r T {
        value
    }
}

impl<T: ?Sized + 'static> Family for Static<T> {
    type Of<'a> = &'static T;
    type Target<'a> = T;
    fn target<'r, 'a: 'r>(value: &'r &'static T) -> &'r T {
        value
    }
}

/// A type constructor over lifetimes, only ever used as `dyn for<'x> At<'x, Type = X<'x>>`: a trait object type is the one
/// place where stable Rust writes `X` without choosing its lifetime, and closures still infer through it.
pub trait At<'a> {
    /// `X<'a>`.
    type Type;
}

impl<F: ?Sized + 'static> Family for Life<F>
where
    F: for<'a> At<'a>,
{
    type Of<'a> = <F as At<'a>>::Type;
    type Target<'a> = <F as At<'a>>::Type;
    fn target<'r, 'a: 'r>(value: &'r Self::Of<'a>) -> &'r Self::Target<'a>
    where
        Self::Of<'a>: 'r,
    {
        value
    }
}

impl<F: ?Sized + 'static> Family for LifeRef<F>
where
    F: for<'a> At<'a, Type: Deref>,
{
    type Of<'a> = <F as At<'a>>::Type;
    type Target<'a> = <<F as At<'a>>::Type as Deref>::Target;
    fn target<'r, 'a: 'r>(value: &'r Self::Of<'a>) -> &'r Self::Target<'a>
    where
        Self::Of<'a>: 'r,
    {
        value
    }
}
/// An argument that is known to be `Debug` wherever its type's name means what it always means; saves the generated code from asking.
pub trait Shown: Family {
    /// The argument as something to print.
    fn show<'r, 'a: 'r>(value: &'r Self::Of<'a>) -> &'r dyn Debug
    where
        Self::Of<'a>: 'r;
}

impl<T: Debug + 'static> Shown for Own<T> {
    fn show<'r, 'a: 'r>(value: &'r T) -> &'r dyn Debug {
        value
    }
}

impl<T: Debug + ?Sized + 'static> Shown for Ref<T> {
    fn show<'r, 'a: 'r>(value: &'r &'a T) -> &'r dyn Debug {
        value
    }
}

impl<T: Debug + ?Sized + 'static> Shown for Mut<T> {
    fn show<'r, 'a: 'r>(value: &'r &'a mut T) -> &'r dyn Debug {
        value
    }
}

impl<T: Debug + ?Sized + 'static> Shown for Static<T> {
    fn show<'r, 'a: 'r>(value: &'r &'static T) -> &'r dyn Debug {
        value
    }
}
