//! The slots that the fields of a type are read into, whatever order they come in.

use core::mem::forget;

use serde_core::de::{Error, Expected, IgnoredAny, MapAccess, SeqAccess};

use super::keys::{END, next_field};
use super::shape::{Join, Shape, name_at, same};
use super::slot::Slot;

/// Which fields of a group were read already, of those whose slots are filled from the start: a bit for each.
#[derive(Debug)]
pub struct Noted(u16);

impl Noted {
    /// Notes that the field was read, and answers whether it was before. Groups are smaller than the number of bits.
    #[inline]
    fn note<'de, T: Slot<'de>>(&mut self, filled: bool, at: usize) -> bool {
        if T::EMPTY.is_none() {
            return filled;
        }
        let bit = 1 << (at % 16);
        let before = self.0 & bit != 0;
        self.0 |= bit;
        before
    }
}

/// All the fields of a type: a tuple of [`Slot`]s, or two such groups joined.
///
/// `at` is where a group starts in the type's table of names.
pub trait Slots<'de>: Sized {
    /// How many fields there are.
    const COUNT: usize;

    /// The fields while they are being read.
    type Open;

    /// The fields before any is read.
    fn open() -> Self::Open;

    /// The index in this group, which starts `at`, of the field that is called `key`. Where the names are constants, so is
    /// what the key is compared with.
    fn find(names: &'static [&'static str], at: usize, key: &[u8]) -> Option<usize>;

    /// Reads the value of the field at `index` of this group, or skips the value if there is no such field.
    fn set<A: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        at: usize,
        shape: &Shape,
        map: &mut A,
    ) -> Result<(), A::Error>;

    /// Reads the fields of this group from a map as long as they come in their order, the one at `index` first, whose key
    /// was read. Answers with the index of the key behind them.
    fn walk<A: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        at: usize,
        shape: &'static Shape,
        map: &mut A,
    ) -> Result<usize, A::Error>;

    /// Reads the value of the field at `index` of this group and the next key, whose index it answers with.
    fn step<A: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        at: usize,
        shape: &'static Shape,
        map: &mut A,
    ) -> Result<usize, A::Error>;

    /// Reads all fields in declaration order.
    fn fill<A: SeqAccess<'de>>(
        open: &mut Self::Open,
        at: usize,
        expected: &dyn Expected,
        seq: &mut A,
    ) -> Result<(), A::Error>;

    /// Gives every field that is still open the value that stands for its absence.
    fn complete<E: Error>(open: &mut Self::Open, at: usize, shape: &Shape) -> Result<(), E>;

    /// The fields, or nothing as long as one is open.
    fn close(open: Self::Open) -> Option<Self>;
}

#[inline]
fn put<'de, T: Slot<'de>, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    noted: &mut Noted,
    at: usize,
    shape: &Shape,
    map: &mut A,
) -> Result<(), A::Error> {
    if noted.note::<T>(slot.is_some(), at) {
        return Err(duplicate(shape, at));
    }
    match map.next_value() {
        Ok(value) => {
            forget(slot.replace(T::of(value)));
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// Reads the value of a field, and the next key. Types share it that have fields of one type: what a format does to read a
/// value and a key is then part of it, and not of every type.
#[inline(never)]
fn put_and_go<'de, T: Slot<'de>, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    noted: &mut Noted,
    at: usize,
    shape: &'static Shape,
    map: &mut A,
) -> Result<usize, A::Error> {
    if noted.note::<T>(slot.is_some(), at) {
        return Err(duplicate(shape, at));
    }
    match map.next_value() {
        Ok(value) => forget(slot.replace(T::of(value))),
        Err(error) => return Err(error),
    }
    next_field(map, shape, at + 1)
}

/// Skips the value of a key that belongs to no field, and reads the next key.
#[inline(never)]
fn skip<'de, A: MapAccess<'de>>(map: &mut A, shape: &'static Shape) -> Result<usize, A::Error> {
    match map.next_value::<IgnoredAny>() {
        Ok(_) => next_field(map, shape, END),
        Err(error) => Err(error),
    }
}

#[cold]
#[inline(never)]
fn duplicate<E: Error>(shape: &Shape, at: usize) -> E {
    E::duplicate_field(name_at(shape.names, at))
}

fn put_next<'de, T: Slot<'de>, A: SeqAccess<'de>>(
    slot: &mut Option<T>,
    at: usize,
    expected: &dyn Expected,
    seq: &mut A,
) -> Result<(), A::Error> {
    *slot = match seq.next_element() {
        Ok(Some(value)) => Some(T::of(value)),
        Ok(None) => T::beyond(),
        Err(error) => return Err(error),
    };
    if slot.is_some() { Ok(()) } else { Err(A::Error::invalid_length(at, expected)) }
}

#[inline]
fn put_absent<'de, T: Slot<'de>, E: Error>(slot: &mut Option<T>, at: usize, shape: &Shape) -> Result<(), E> {
    if slot.is_some() {
        return Ok(());
    }
    match T::absent(name_at(shape.names, at)) {
        Ok(value) => {
            *slot = Some(value);
            Ok(())
        }
        Err(error) => Err(error),
    }
}

// Every step is a match rather than `?`, and the slots are filled in place and taken all at once: a `?` on a value that
// is moved out gives every field a drop path of its own, which cost a third of the release build of the leaf crate. Slots
// that are not all filled are dropped whole for the same reason.
macro_rules! slots {
    ($($count:tt ($($T:ident $i:tt),*))*) => { $(
        // Each is called from one or two places.
        #[allow(non_snake_case, unused_variables, unused_mut, clippy::unused_unit, clippy::inline_always, clippy::drop_non_drop)]
        impl<'de, $($T: Slot<'de>),*> Slots<'de> for ($($T,)*) {
            const COUNT: usize = $count;
            type Open = ($(Option<$T>,)* Noted,);

            #[inline(always)]
            fn open() -> Self::Open {
                ($($T::EMPTY,)* Noted(0),)
            }

            #[inline(always)]
            fn find(names: &'static [&'static str], at: usize, key: &[u8]) -> Option<usize> {
                $(if same(name_at(names, at + $i), key) {
                    return Some(at + $i);
                })*
                None
            }

            #[inline(always)]
            fn set<M: MapAccess<'de>>(
                open: &mut Self::Open, index: usize, at: usize, shape: &Shape, map: &mut M,
            ) -> Result<(), M::Error> {
                match index {
                    $($i => put(&mut open.$i, &mut open.$count, at + $i, shape, map),)*
                    _ => match map.next_value::<IgnoredAny>() {
                        Ok(_) => Ok(()),
                        Err(error) => Err(error),
                    },
                }
            }

            #[inline(always)]
            fn walk<M: MapAccess<'de>>(
                open: &mut Self::Open, mut index: usize, at: usize, shape: &'static Shape, map: &mut M,
            ) -> Result<usize, M::Error> {
                $(if index == at + $i {
                    match put_and_go(&mut open.$i, &mut open.$count, at + $i, shape, map) {
                        Ok(next) => index = next,
                        Err(error) => return Err(error),
                    }
                })*
                Ok(index)
            }

            #[inline(always)]
            fn step<M: MapAccess<'de>>(
                open: &mut Self::Open, index: usize, at: usize, shape: &'static Shape, map: &mut M,
            ) -> Result<usize, M::Error> {
                match index {
                    $($i => put_and_go(&mut open.$i, &mut open.$count, at + $i, shape, map),)*
                    _ => skip(map, shape),
                }
            }

            #[inline(always)]
            fn fill<S: SeqAccess<'de>>(
                open: &mut Self::Open, at: usize, expected: &dyn Expected, seq: &mut S,
            ) -> Result<(), S::Error> {
                $(match put_next(&mut open.$i, at + $i, expected, seq) {
                    Ok(()) => {}
                    Err(error) => return Err(error),
                })*
                Ok(())
            }

            #[inline(always)]
            fn complete<Z: Error>(open: &mut Self::Open, at: usize, shape: &Shape) -> Result<(), Z> {
                $(match put_absent(&mut open.$i, at + $i, shape) {
                    Ok(()) => {}
                    Err(error) => return Err(error),
                })*
                Ok(())
            }

            #[inline(always)]
            fn close(open: Self::Open) -> Option<Self> {
                #[allow(unreachable_patterns, unused_parens)]
                match open {
                    ($(Some($T),)* _) => Some(($($T,)*)),
                    open => {
                        drop(open);
                        None
                    }
                }
            }
        }
    )* };
}

// The number of fields is the place of what is noted behind them.
slots! {
    0 ()
    1 (A 0)
    2 (A 0, B 1)
    3 (A 0, B 1, C 2)
    4 (A 0, B 1, C 2, D 3)
    5 (A 0, B 1, C 2, D 3, E 4)
    6 (A 0, B 1, C 2, D 3, E 4, F 5)
    7 (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    8 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    9 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    10 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    11 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    12 (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
}

impl<'de, A: Slots<'de>, B: Slots<'de>> Slots<'de> for Join<A, B> {
    const COUNT: usize = A::COUNT + B::COUNT;
    type Open = Join<A::Open, B::Open>;

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else all fields are copied once more")]
    fn open() -> Self::Open {
        Join(A::open(), B::open())
    }

    #[inline]
    fn find(names: &'static [&'static str], at: usize, key: &[u8]) -> Option<usize> {
        A::find(names, at, key).or_else(|| B::find(names, at + A::COUNT, key))
    }

    #[inline]
    fn set<M: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        at: usize,
        shape: &Shape,
        map: &mut M,
    ) -> Result<(), M::Error> {
        if index < A::COUNT {
            A::set(&mut open.0, index, at, shape, map)
        } else {
            B::set(&mut open.1, index - A::COUNT, at + A::COUNT, shape, map)
        }
    }

    #[inline]
    fn walk<M: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        at: usize,
        shape: &'static Shape,
        map: &mut M,
    ) -> Result<usize, M::Error> {
        match A::walk(&mut open.0, index, at, shape, map) {
            Ok(index) => B::walk(&mut open.1, index, at + A::COUNT, shape, map),
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn step<M: MapAccess<'de>>(
        open: &mut Self::Open,
        index: usize,
        at: usize,
        shape: &'static Shape,
        map: &mut M,
    ) -> Result<usize, M::Error> {
        if index < A::COUNT {
            A::step(&mut open.0, index, at, shape, map)
        } else {
            B::step(&mut open.1, index - A::COUNT, at + A::COUNT, shape, map)
        }
    }

    #[inline]
    fn fill<S: SeqAccess<'de>>(
        open: &mut Self::Open,
        at: usize,
        expected: &dyn Expected,
        seq: &mut S,
    ) -> Result<(), S::Error> {
        A::fill(&mut open.0, at, expected, seq)?;
        B::fill(&mut open.1, at + A::COUNT, expected, seq)
    }

    #[inline]
    fn complete<E: Error>(open: &mut Self::Open, at: usize, shape: &Shape) -> Result<(), E> {
        A::complete(&mut open.0, at, shape)?;
        B::complete(&mut open.1, at + A::COUNT, shape)
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "else all fields are copied once more")]
    fn close(open: Self::Open) -> Option<Self> {
        match (A::close(open.0), B::close(open.1)) {
            (Some(first), Some(second)) => Some(Join(first, second)),
            open => {
                drop(open);
                None
            }
        }
    }
}
