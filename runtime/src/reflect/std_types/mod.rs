//! The types of core, alloc and std.

mod maps;
mod pointers;
mod refs;
mod scalars;
mod seqs;
mod text;
mod tuples;

/// Lifts a continuation for `Out` to one for its only type parameter, for types that borrow nothing if `T` does not.
macro_rules! lift {
    ($lift:ident: $t:ident => $out:ty) => {
        struct $lift<C>(C);

        impl<$t, C: Cont<$out>> Cont<$t> for $lift<C> {
            type Out = C::Out;

            fn run(self) -> C::Out
            where
                $t: 'static,
            {
                self.0.run()
            }
        }
    };
}

use lift;
