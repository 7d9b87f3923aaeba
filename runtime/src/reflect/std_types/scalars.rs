//! Numbers, `bool`, `char`, `()` and `PhantomData`.

use core::marker::PhantomData;

use super::super::scalar::{Scalar, ScalarMut, scalar};
use super::super::typed::{Cont, Table, Typed};
use super::super::{Kind, Shape, TypeInfo, Value};

macro_rules! scalars {
    ($($ty:ty, $kind:ident, $this:ident => $value:expr;)*) => { $(
        impl Typed for $ty {
            const TABLE: Table<Self> = Table::<Self>::leaf(
                &TypeInfo::new::<Self>(stringify!($ty), "", Kind::$kind, Shape::Scalar),
                |$this| $value,
            )
            .with_scalar((|this| Scalar::$kind(this), |this| ScalarMut::$kind(this)));

            fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
                Some(cont.run())
            }

            scalar!($kind);
        }
    )* };
}

scalars! {
    bool, Bool, this => Value::Bool(*this);
    char, Char, this => Value::Char(*this);
    i8, I8, this => Value::Int(i128::from(*this));
    i16, I16, this => Value::Int(i128::from(*this));
    i32, I32, this => Value::Int(i128::from(*this));
    i64, I64, this => Value::Int(i128::from(*this));
    i128, I128, this => Value::Int(*this);
    isize, Isize, this => Value::Int(*this as i128);
    u8, U8, this => Value::Uint(u128::from(*this));
    u16, U16, this => Value::Uint(u128::from(*this));
    u32, U32, this => Value::Uint(u128::from(*this));
    u64, U64, this => Value::Uint(u128::from(*this));
    u128, U128, this => Value::Uint(*this);
    usize, Usize, this => Value::Uint(*this as u128);
    f32, F32, this => Value::Float(f64::from(*this));
    f64, F64, this => Value::Float(*this);
}

impl Typed for () {
    const TABLE: Table<Self> =
        Table::leaf(&TypeInfo::new::<Self>("()", "", Kind::Unit, Shape::Scalar), |()| Value::Unit);

    fn if_static<C: Cont<Self>>(cont: C) -> Option<C::Out> {
        Some(cont.run())
    }
}

/// It holds no `T`, so `T` need not be reflected; whether `T` borrows is then unknown, and there is no downcast to it.
impl<T: ?Sized> Typed for PhantomData<T> {
    const TABLE: Table<Self> =
        Table::leaf(&TypeInfo::new::<Self>("PhantomData", "core::marker", Kind::Unit, Shape::Scalar), |_| Value::Unit);

    fn if_static<C: Cont<Self>>(_: C) -> Option<C::Out> {
        None
    }
}
