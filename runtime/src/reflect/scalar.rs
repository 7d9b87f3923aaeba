//! A scalar in its place, borrowed as what it is.
//!
//! `dyn Any` gives it too, but has to be asked for its type first, and the comparison of two type ids takes longer than finding
//! the field. Here a variant says the type.

use alloc::string::String;

macro_rules! scalars {
    ($($kind:ident $ty:ty),*) => {
        /// A scalar, to read.
        pub enum Scalar<'a> {
            $(#[doc = stringify!($ty)] $kind(&'a $ty)),*
        }

        /// A scalar, to change.
        pub enum ScalarMut<'a> {
            $(#[doc = stringify!($ty)] $kind(&'a mut $ty)),*
        }
    };
}

scalars! {
    Bool bool, Char char,
    I8 i8, I16 i16, I32 i32, I64 i64, I128 i128, Isize isize,
    U8 u8, U16 u16, U32 u32, U64 u64, U128 u128, Usize usize,
    F32 f32, F64 f64, Str String
}

/// What the [`Typed`](super::Typed) of the scalar `$kind` says besides its table.
macro_rules! scalar {
    ($kind:ident) => {
        #[inline]
        fn cast(from: &dyn $crate::reflect::Reflect) -> Option<&Self> {
            match from.scalar() {
                Some($crate::reflect::scalar::Scalar::$kind(value)) => Some(value),
                _ => None,
            }
        }

        #[inline]
        fn cast_mut(from: &mut dyn $crate::reflect::Reflect) -> Option<&mut Self> {
            match from.scalar_mut() {
                Some($crate::reflect::scalar::ScalarMut::$kind(value)) => Some(value),
                _ => None,
            }
        }
    };
}

pub(super) use scalar;
