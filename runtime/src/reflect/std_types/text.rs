//! Text: `String`, `&str`, `Box<str>`, `Rc<str>`, `Arc<str>`, `Cow<str>`.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use core::any::Any;

use super::super::scalar::{Scalar, ScalarMut, scalar};
use super::super::typed::{Cont, Table, Typed};
use super::super::{Kind, Shape, TypeInfo, Value};

macro_rules! owned_text {
    ($($ty:ty, $name:literal, $module:literal;)*) => { $(
        impl Typed for $ty {
            const TABLE: Table<Self> = Table::leaf(
                &TypeInfo::new::<Self>($name, $module, Kind::Str, Shape::Scalar),
                |this| Value::Str(this),
            );

            fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
                Some(cont.run())
            }
        }
    )* };
}

/// By far the most frequent, so it is among the scalars.
impl Typed for String {
    const TABLE: Table<Self> =
        Table::<Self>::leaf(&TypeInfo::new::<Self>("String", "alloc::string", Kind::Str, Shape::Scalar), |this| {
            Value::Str(this)
        })
        .with_scalar((|this| Scalar::Str(this), |this| ScalarMut::Str(this)));

    fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
        Some(cont.run())
    }

    scalar!(Str);
}

owned_text! {
    Box<str>, "Box<str>", "alloc::boxed";
    Rc<str>, "Rc<str>", "alloc::rc";
    Arc<str>, "Arc<str>", "alloc::sync";
}

/// Whatever the lifetime, what lives for the whole program may be put in its place.
macro_rules! borrowed_text {
    ($($of:ty, $whole:ty, $name:literal, $module:literal;)*) => { $(
        impl<'a> Typed for $of {
            const TABLE: Table<Self> = Table::<Self>::leaf(
                &TypeInfo::new::<Self>($name, $module, Kind::Str, Shape::Scalar),
                |this| Value::Str(this),
            )
            .with_assign(|this, slot| take::<$whole>(slot).map(|value| *this = value).is_some());

            fn if_static<C: Cont<Self>>(_: C) -> Option<C::Out> {
                None
            }
        }
    )* };
}

borrowed_text! {
&'a str, &'static str, "&str", "";
Cow<'a, str>, Cow<'static, str>, "Cow<str>", "alloc::borrow";
}

fn take<T: 'static>(slot: &mut dyn Any) -> Option<T> {
    slot.downcast_mut::<Option<T>>()?.take()
}
