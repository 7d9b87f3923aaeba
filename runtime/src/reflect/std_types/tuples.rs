//! Tuples of one to twelve elements; `()` is a scalar.

use core::marker::PhantomData;

use super::super::typed::{Cont, Table, Typed, info_of};
use super::super::value::{Fields, Value};
use super::super::{FieldInfo, Kind, Shape, Style, TypeInfo};

/// One tuple: its table, and its continuation over `$nested`, which borrows nothing exactly if the tuple does.
macro_rules! tuple {
    ($lift:ident: $($ty:ident $index:tt)+; $nested:ty) => {
        impl<$($ty: Typed),+> Typed for ($($ty,)+) {
            const TABLE: Table<Self> = Table::parts(
                &TypeInfo::new::<Self>("", "", Kind::Tuple, Shape::Fields(
                    Style::Tuple,
                    &[$(FieldInfo::new(stringify!($index), info_of::<$ty>)),+],
                )),
                |this| Value::Tuple(Fields::new(this)),
                |this, index| Some(match index { $($index => &this.$index,)+ _ => return None }),
                |this, index| Some(match index { $($index => &mut this.$index,)+ _ => return None }),
            );

            fn if_static<Then: Cont<Self>>(then: Then) -> Option<Then::Out> {
                tuple!(@if_static $lift, then, $nested, $($ty)+)
            }
        }
    };
    (@if_static Pair, $then:ident, $nested:ty, $a:ident $b:ident) => {
        $a::if_static(First::<Then, $b>($then, PhantomData)).flatten()
    };
    (@if_static $lift:ident, $then:ident, $nested:ty, $($ty:ident)+) => {
        <$nested>::if_static($lift($then))
    };
}

macro_rules! lift_tuple {
    ($($lift:ident: $($ty:ident)+ => $nested:ty;)+) => { $(
        struct $lift<Then>(Then);

        impl<$($ty,)+ Then: Cont<($($ty,)+)>> Cont<$nested> for $lift<Then> {
            type Out = Then::Out;

            fn run(self) -> Then::Out
            where
                $nested: 'static,
            {
                self.0.run()
            }
        }
    )+ };
}

/// A pair asks its first element, then its second.
struct First<Then, B>(Then, PhantomData<B>);
struct Second<Then, A>(Then, PhantomData<A>);

impl<A, B: Typed, Then: Cont<(A, B)>> Cont<A> for First<Then, B> {
    type Out = Option<Then::Out>;

    fn run(self) -> Self::Out
    where
        A: 'static,
    {
        B::if_static(Second::<Then, A>(self.0, PhantomData))
    }
}

impl<A: 'static, B, Then: Cont<(A, B)>> Cont<B> for Second<Then, A> {
    type Out = Then::Out;

    fn run(self) -> Self::Out
    where
        B: 'static,
    {
        self.0.run()
    }
}

lift_tuple! {
    One: A => A;
    Three: A B C => (A, (B, C));
    Four: A B C D => ((A, B), (C, D));
    Five: A B C D E => ((A, B), (C, D, E));
    Six: A B C D E F => ((A, B, C), (D, E, F));
    Seven: A B C D E F G => ((A, B, C), (D, E, F, G));
    Eight: A B C D E F G H => ((A, B, C, D), (E, F, G, H));
    Nine: A B C D E F G H I => ((A, B, C, D), (E, F, G, H, I));
    Ten: A B C D E F G H I J => ((A, B, C, D, E), (F, G, H, I, J));
    Eleven: A B C D E F G H I J K => ((A, B, C, D, E), (F, G, H, I, J, K));
    Twelve: A B C D E F G H I J K L => ((A, B, C, D, E, F), (G, H, I, J, K, L));
}

tuple!(One: A 0; A);
tuple!(Pair: A 0 B 1; (A, B));
tuple!(Three: A 0 B 1 C 2; (A, (B, C)));
tuple!(Four: A 0 B 1 C 2 D 3; ((A, B), (C, D)));
tuple!(Five: A 0 B 1 C 2 D 3 E 4; ((A, B), (C, D, E)));
tuple!(Six: A 0 B 1 C 2 D 3 E 4 F 5; ((A, B, C), (D, E, F)));
tuple!(Seven: A 0 B 1 C 2 D 3 E 4 F 5 G 6; ((A, B, C), (D, E, F, G)));
tuple!(Eight: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7; ((A, B, C, D), (E, F, G, H)));
tuple!(Nine: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8; ((A, B, C, D), (E, F, G, H, I)));
tuple!(Ten: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9; ((A, B, C, D, E), (F, G, H, I, J)));
tuple!(Eleven: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10; ((A, B, C, D, E), (F, G, H, I, J, K)));
tuple!(Twelve: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11; ((A, B, C, D, E, F), (G, H, I, J, K, L)));
