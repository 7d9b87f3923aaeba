//! `&T` and `&[T]`: what they lead to is shared.

use super::super::typed::{Cont, Table, Typed, info_of};
use super::super::value::Elements;
use super::super::{Kind, Shape, TypeInfo, Value};

impl<T: Typed> Typed for &T {
    const TABLE: Table<Self> = Table::parts(
        &TypeInfo::new::<Self>("&", "", Kind::Pointer, Shape::Elem(info_of::<T>)),
        |this| Value::Pointer(*this),
        |this, index| if index == 0 { Some(*this) } else { None },
        |_, _| None,
    );

    fn if_static<C: Cont<Self>>(_: C) -> Option<C::Out> {
        None
    }
}

impl<T: Typed> Typed for &[T] {
    const TABLE: Table<Self> = Table::parts(
        &TypeInfo::new::<Self>("&[T]", "", Kind::Seq, Shape::Elem(info_of::<T>)),
        |this| Value::Seq(Elements::new(this, this.len())),
        |this, index| match this.get(index) {
            Some(element) => Some(element),
            None => None,
        },
        |_, _| None,
    );

    fn if_static<C: Cont<Self>>(_: C) -> Option<C::Out> {
        None
    }
}
