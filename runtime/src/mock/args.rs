//! The arguments of a method, as a tuple of families: one impl per number of arguments, compiled here and once.

use alloc::boxed::Box;
use core::fmt::{Debug, Display};

use super::Predicate;
use super::expectation::{Expectation, Matcher};
use super::family::{Family, Shown};

/// The argument families of a method, as a tuple of up to 12.
pub trait Args: Sized + 'static {
    /// The arguments as a tuple.
    type Of<'a>;
    /// One predicate per argument.
    type Predicates: Send;
    /// The closure that `withf` takes.
    type Filter: ?Sized + Send;
    /// The closure that `returning` takes.
    type Action<O: 'static>: ?Sized + Send;
    /// The closure that `return_once` takes.
    type Once<O: 'static>: ?Sized + Send;
    /// How many arguments there are.
    const COUNT: usize;
    /// Whether every argument is as its predicate wants it.
    fn all_hold(predicates: &Self::Predicates, args: &Self::Of<'_>) -> bool;
    /// Whether argument `n` is as its predicate wants it.
    fn holds(predicates: &Self::Predicates, n: usize, args: &Self::Of<'_>) -> bool;
    /// The predicate of argument `n`, to print it.
    fn predicate(predicates: &Self::Predicates, n: usize) -> &dyn Display;
    /// Asks the `withf` closure.
    fn filter(filter: &Self::Filter, args: &Self::Of<'_>) -> bool;
    /// Runs the `returning` closure.
    fn act<O: 'static>(action: &mut Self::Action<O>, args: Self::Of<'_>) -> O;
    /// Runs the `return_once` closure.
    fn act_once<O: 'static>(action: Box<Self::Once<O>>, args: Self::Of<'_>) -> O;
}

/// Arguments that can all be printed.
pub trait Printed: Args {
    /// Hands them out as things to print.
    fn show(args: &Self::Of<'_>, out: &mut dyn FnMut(&[&dyn Debug]));
}

/// Hands out a call's arguments as things to print.
pub type Describe<A> = fn(&<A as Args>::Of<'_>, &mut dyn FnMut(&[&dyn Debug]));

macro_rules! arity {
    ($count:literal $($A:ident $P:ident $n:tt)*) => {
        impl<$($A: Family),*> Args for ($($A,)*) {
            type Of<'a> = ($($A::Of<'a>,)*);
            type Predicates = ($(Box<dyn for<'a> Predicate<$A::Target<'a>> + Send>,)*);
            type Filter = dyn for<'r, 'a> Fn($(&'r $A::Target<'a>),*) -> bool + Send;
            type Action<O: 'static> = dyn for<'a> FnMut($($A::Of<'a>),*) -> O + Send;
            type Once<O: 'static> = dyn for<'a> FnOnce($($A::Of<'a>),*) -> O + Send;
            const COUNT: usize = $count;
            fn all_hold(predicates: &Self::Predicates, args: &Self::Of<'_>) -> bool {
                true $(&& predicates.$n.eval($A::target(&args.$n)))*
            }
            fn holds(predicates: &Self::Predicates, n: usize, args: &Self::Of<'_>) -> bool {
                match n {
                    $($n => predicates.$n.eval($A::target(&args.$n)),)*
                    _ => true,
                }
            }
            fn predicate(predicates: &Self::Predicates, n: usize) -> &dyn Display {
                match n {
                    $($n => &*predicates.$n,)*
                    _ => &"",
                }
            }
            fn filter(filter: &Self::Filter, args: &Self::Of<'_>) -> bool {
                filter($($A::target(&args.$n)),*)
            }
            fn act<O: 'static>(action: &mut Self::Action<O>, args: Self::Of<'_>) -> O {
                action($(args.$n),*)
            }
            fn act_once<O: 'static>(action: Box<Self::Once<O>>, args: Self::Of<'_>) -> O {
                action($(args.$n),*)
            }
        }

        impl<$($A: Shown),*> Printed for ($($A,)*) {
            fn show(args: &Self::Of<'_>, out: &mut dyn FnMut(&[&dyn Debug])) {
                out(&[$($A::show(&args.$n)),*]);
            }
        }

        impl<$($A: Family,)* O: 'static> Expectation<($($A,)*), O> {
            /// Takes only calls whose arguments satisfy these predicates, one for each; a reference argument is seen as what
            /// it points to. The last of `with` and `withf` counts. See [`predicate`](crate::mock::predicate).
            pub fn with<$($P: for<'a> Predicate<$A::Target<'a>> + Send + 'static),*>(&mut self, $($P: $P),*) -> &mut Self {
                self.take_if(Matcher::Predicates(($(Box::new($P) as _,)*)))
            }

            /// Takes only calls for which this closure returns true; a reference argument is seen as what it points to.
            pub fn withf<Filter>(&mut self, filter: Filter) -> &mut Self
            where
                Filter: for<'r, 'a> Fn($(&'r $A::Target<'a>),*) -> bool + Send + 'static,
            {
                self.filter(Box::new(filter))
            }

            /// Answers every call with this closure, which gets the arguments as the method does. The last answer said counts.
            ///
            /// The closure may call the mock, and if it panics the mock stays usable. A call of the same expectation from
            /// another thread waits until the closure comes back. Go: `DoAndReturn`.
            pub fn returning<Action>(&mut self, action: Action) -> &mut Self
            where
                Action: for<'a> FnMut($($A::Of<'a>),*) -> O + Send + 'static,
            {
                self.each(Box::new(action))
            }

            /// Answers one call with this closure, which may move what it captured. A second call fails.
            pub fn return_once<Action>(&mut self, action: Action) -> &mut Self
            where
                Action: for<'a> FnOnce($($A::Of<'a>),*) -> O + Send + 'static,
            {
                self.only(Box::new(action))
            }

            /// Answers every call with a clone of this value. Go: `Return`.
            pub fn return_const<Value: Clone + Into<O> + Send + 'static>(&mut self, value: Value) -> &mut Self {
                self.each(Box::new(move |$(_: $A::Of<'_>),*| value.clone().into()))
            }
        }
    };
}

/// The impls bind type names as variables (`A` is a type, `P` a predicate and its type).
#[allow(non_snake_case, unused_variables, clippy::too_many_arguments, clippy::unused_unit)]
mod arities {
    use super::{Args, Box, Debug, Display, Expectation, Family, Matcher, Predicate, Printed, Shown};
    arity!(0);
    arity!(1 A PA 0);
    arity!(2 A PA 0 B PB 1);
    arity!(3 A PA 0 B PB 1 C PC 2);
    arity!(4 A PA 0 B PB 1 C PC 2 D PD 3);
    arity!(5 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4);
    arity!(6 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4 F PF 5);
    arity!(7 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4 F PF 5 G PG 6);
    arity!(8 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4 F PF 5 G PG 6 H PH 7);
    arity!(9 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4 F PF 5 G PG 6 H PH 7 I PI 8);
    arity!(10 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4 F PF 5 G PG 6 H PH 7 I PI 8 J PJ 9);
    arity!(11 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4 F PF 5 G PG 6 H PH 7 I PI 8 J PJ 9 K PK 10);
    arity!(12 A PA 0 B PB 1 C PC 2 D PD 3 E PE 4 F PF 5 G PG 6 H PH 7 I PI 8 J PJ 9 K PK 10 L PL 11);
}
