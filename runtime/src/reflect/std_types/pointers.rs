//! `Option`, `Box`, `Rc`, `Arc` and `Cow`.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;
use core::any::Any;

use super::super::typed::{Cont, Table, Typed, info_of};
use super::super::{Generic, Kind, Shape, TypeInfo, Value};
use super::lift;

lift!(OfOption: T => Option<T>);

impl<T: Typed> Typed for Option<T> {
    const TABLE: Table<Self> = Table::parts(
        &TypeInfo::new::<Self>("Option", "core::option", Kind::Option, Shape::Elem(info_of::<T>))
            .with_generics(&[Generic::Type("T", info_of::<T>)]),
        |this| {
            Value::Option(match this {
                Some(value) => Some(value),
                None => None,
            })
        },
        |this, index| match (this, index) {
            (Some(value), 0) => Some(value),
            _ => None,
        },
        |this, index| match (this, index) {
            (Some(value), 0) => Some(value),
            _ => None,
        },
    );

    fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
        T::if_static(OfOption(cont))
    }
}

/// A pointer to one value; `$mutable` borrows that to change it, if it may.
macro_rules! pointers {
    ($($lift:ident: $ptr:ident<T>, $module:literal, $this:ident => $mutable:expr;)*) => { $(
        lift!($lift: T => $ptr<T>);

        impl<T: Typed> Typed for $ptr<T> {
            const TABLE: Table<Self> = Table::parts(
                &TypeInfo::new::<Self>(stringify!($ptr), $module, Kind::Pointer, Shape::Elem(info_of::<T>))
                    .with_generics(&[Generic::Type("T", info_of::<T>)]),
                |this| Value::Pointer(&**this),
                |this, index| if index == 0 { Some(&**this) } else { None },
                |$this, index| match $mutable {
                    Some(value) if index == 0 => Some(value),
                    _ => None,
                },
            );

            fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
                T::if_static($lift(cont))
            }
        }
    )* };
}

pointers! {
    OfBox: Box<T>, "alloc::boxed", this => Some(&mut **this);
    OfRc: Rc<T>, "alloc::rc", this => Rc::get_mut(this);
    OfArc: Arc<T>, "alloc::sync", this => Arc::get_mut(this);
}

/// Borrowing it to change it makes it owned, as `Cow::to_mut` does.
impl<T: Typed + Clone> Typed for Cow<'_, T> {
    const TABLE: Table<Self> = Table::<Self>::parts(
        &TypeInfo::new::<Self>("Cow", "alloc::borrow", Kind::Pointer, Shape::Elem(info_of::<T>))
            .with_generics(&[Generic::Lifetime("a"), Generic::Type("T", info_of::<T>)]),
        |this| Value::Pointer(&**this),
        |this, index| if index == 0 { Some(&**this) } else { None },
        |this, index| if index == 0 { Some(this.to_mut()) } else { None },
    )
    .with_assign(|this, slot| T::if_static(Assign(this, slot)).is_some_and(|taken| taken));

    fn if_static<C: Cont<Self>>(_: C) -> Option<C::Out> {
        None
    }
}

/// A `Cow<'static, T>` out of a slot, for a `Cow<'a, T>`.
struct Assign<'x, 'a, T: Clone>(&'x mut Cow<'a, T>, &'x mut dyn Any);

impl<T: Clone> Cont<T> for Assign<'_, '_, T> {
    type Out = bool;

    fn run(self) -> bool
    where
        T: 'static,
    {
        let slot = self.1.downcast_mut::<Option<Cow<'static, T>>>();
        slot.and_then(Option::take).map(|value| *self.0 = value).is_some()
    }
}
