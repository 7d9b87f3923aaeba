//! `Vec`, arrays, and slices behind `Box`, `Rc`, `Arc` and `Cow`.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::super::typed::{Cont, Table, Typed, info_of};
use super::super::value::Elements;
use super::super::{Generic, Kind, Reflect, Shape, TypeInfo, Value};
use super::lift;

fn at<T: Typed>(elements: &[T], index: usize) -> Option<&dyn Reflect> {
    match elements.get(index) {
        Some(element) => Some(element),
        None => None,
    }
}

fn at_mut<T: Typed>(elements: Option<&mut [T]>, index: usize) -> Option<&mut dyn Reflect> {
    match elements?.get_mut(index) {
        Some(element) => Some(element),
        None => None,
    }
}

/// A sequence; `$mutable` borrows its elements to change them, if it may.
macro_rules! seqs {
    ($($lift:ident: $seq:ty, $name:literal, $module:literal, $generics:expr, $this:ident => $mutable:expr;)*) => { $(
        lift!($lift: T => $seq);

        impl<T: Typed> Typed for $seq {
            const TABLE: Table<Self> = Table::parts(
                &TypeInfo::new::<Self>($name, $module, Kind::Seq, Shape::Elem(info_of::<T>)).with_generics($generics),
                |this| Value::Seq(Elements::new(this, this.len())),
                |this, index| at(this, index),
                |$this, index| at_mut($mutable, index),
            );

            fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
                T::if_static($lift(cont))
            }
        }
    )* };
}

seqs! {
    OfVec: Vec<T>, "Vec", "alloc::vec", &[Generic::Type("T", info_of::<T>)], this => Some(&mut **this);
    OfBox: Box<[T]>, "Box<[T]>", "alloc::boxed", &[], this => Some(&mut **this);
    OfRc: Rc<[T]>, "Rc<[T]>", "alloc::rc", &[], this => Rc::get_mut(this);
    OfArc: Arc<[T]>, "Arc<[T]>", "alloc::sync", &[], this => Arc::get_mut(this);
}

/// Borrowing it to change it makes it owned, as `Cow::to_mut` does.
impl<T: Typed + Clone> Typed for Cow<'_, [T]> {
    const TABLE: Table<Self> = Table::parts(
        &TypeInfo::new::<Self>("Cow<[T]>", "alloc::borrow", Kind::Seq, Shape::Elem(info_of::<T>)),
        |this| Value::Seq(Elements::new(this, this.len())),
        |this, index| at(this, index),
        |this, index| at_mut(Some(this.to_mut()), index),
    );

    fn if_static<C: Cont<Self>>(_: C) -> Option<C::Out> {
        None
    }
}

struct OfArray<C, const N: usize>(C);

impl<T, C: Cont<[T; N]>, const N: usize> Cont<T> for OfArray<C, N> {
    type Out = C::Out;

    fn run(self) -> C::Out
    where
        T: 'static,
    {
        self.0.run()
    }
}

impl<T: Typed, const N: usize> Typed for [T; N] {
    const TABLE: Table<Self> = Table::parts(
        &TypeInfo::new::<Self>("[]", "", Kind::Array, Shape::Array(info_of::<T>, N)),
        |this| Value::Seq(Elements::new(this, N)),
        |this, index| at(this, index),
        |this, index| at_mut(Some(this), index),
    );

    fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
        T::if_static(OfArray::<C, N>(cont))
    }
}
