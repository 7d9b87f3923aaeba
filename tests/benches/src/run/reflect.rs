//! Fields reached in values whose type is not known.

use std::hint::black_box;

use bevy_reflect::structs::Struct;
use facet_reflect::{Peek, PeekStruct, Poke};
use gotag::Reflect;
use gotag::reflect::{Mut, Ref};

use super::race::{Card, copied, side};

/// A struct of numbers that all three can look into.
trait Wide: gotag::Reflect + gotag::reflect::Typed + Struct + facet::Facet<'static> + Default {
    const NAMES: &'static [&'static str];
}

/// Stamps such structs, their fields numbered from 0.
macro_rules! wide {
    ($($name:ident { $($field:ident)* })*) => { $(
        #[derive(gotag::Reflect, bevy_reflect::Reflect, facet::Facet, Default)]
        #[facet(pod)]
        // Only what is `pub` is open to reflection.
        pub(crate) struct $name { $(pub $field: u64),* }

        impl Wide for $name {
            const NAMES: &'static [&'static str] = &[$(stringify!($field)),*];
        }
    )* };
}

wide! {
    Four { id size owner created }
    Ten { id size owner created changed links blocks device group mode }
    ThirtyTwo {
        user nice system idle iowait irq softirq steal guest guest_nice page_in page_out swap_in swap_out interrupts
        context_switches boot_time processes running blocked total_memory free_memory buffers cached swap_total
        swap_free active inactive dirty writeback mapped slab
    }
}

pub(super) fn race(card: &mut Card<'_>) {
    sized::<Four>(card);
    sized::<Ten>(card);
    sized::<ThirtyTwo>(card);
}

/// All that is done with a struct of one size. One operation reaches every field, the figure is of one of them.
fn sized<T: Wide>(card: &mut Card<'_>) {
    let (mut mine, mut bevys, mut facets) = (T::default(), T::default(), T::default());
    setting(card, &mut mine, &mut bevys, &mut facets);

    let sum: u64 = T::NAMES.iter().map(|name| name.len() as u64).sum();
    let (value, bevy, facet): (&dyn Reflect, &dyn Struct, _) = (&mine, &bevys, peek(&facets));
    let size = u32::try_from(T::NAMES.len()).expect("a struct is not that large");
    let names = T::NAMES;

    let by_name = [
        all(names, |name| by_name::gotag(value, name)),
        all(names, |name| by_name::bevy(bevy, name)),
        all(names, |name| by_name::facet(facet, name)),
        all(names, |name| by_name::handle(value, name)),
    ];
    assert_eq!(by_name, [sum; 4]);
    card.race(
        &format!("u64 by name, {size} fields"),
        size,
        [
            side(|| all(names, |name| by_name::gotag(black_box(value), name))),
            side(|| all(names, |name| by_name::bevy(black_box(bevy), name))),
            side(|| all(names, |name| by_name::facet(black_box(facet), name))),
        ],
    );
    card.race(
        &format!("the same, by a handle that knows its path, {size} fields"),
        size,
        [
            side(|| all(names, |name| by_name::handle(black_box(value), name))),
            side(|| all(names, |name| by_name::bevy(black_box(bevy), name))),
            side(|| all(names, |name| by_name::facet(black_box(facet), name))),
        ],
    );
    card.race(
        &format!("u64 by index, {size} fields"),
        size,
        [
            copied(|| each(names, |index| by_index::gotag(black_box(value), index))),
            copied(|| each(names, |index| by_index::bevy(black_box(bevy), index))),
            copied(|| each(names, |index| by_index::facet(black_box(facet), index))),
        ],
    );
    assert_eq!([whole::gotag(value), whole::bevy(bevy), whole::facet(facet)], [sum * 2; 3]);
    card.race(
        &format!("all names and values, {size} fields"),
        size,
        [
            side(|| whole::gotag(black_box(value))),
            side(|| whole::bevy(black_box(bevy))),
            side(|| whole::facet(black_box(facet))),
        ],
    );
}

/// Sets every field by name to the length of its name, on a value of each side.
fn setting<T: Wide>(card: &mut Card<'_>, mine: &mut T, bevys: &mut T, facets: &mut T) {
    let size = u32::try_from(T::NAMES.len()).expect("a struct is not that large");
    set::gotag(mine);
    set::bevy(bevys);
    set::facet(facets);
    card.race(
        &format!("set a u64 by name, {size} fields"),
        size,
        [side(|| set::gotag(mine)), side(|| set::bevy(bevys)), side(|| set::facet(facets))],
    );
    card.race(
        &format!("the same, by a handle that knows its path, {size} fields"),
        size,
        [side(|| set::handle(mine)), side(|| set::bevy(bevys)), side(|| set::facet(facets))],
    );
}

fn all(names: &[&str], number: impl Fn(&str) -> u64) -> u64 {
    names.iter().map(|name| number(black_box(name))).sum()
}

fn each(names: &[&str], number: impl Fn(usize) -> u64) -> u64 {
    (0..names.len()).map(|index| number(black_box(index))).sum()
}

fn peek<T: facet::Facet<'static>>(value: &T) -> PeekStruct<'_, 'static> {
    Peek::new(value).into_struct().expect("it is a struct")
}

/// All fields set by their names.
mod set {
    use super::{Mut, Poke, Reflect, Struct, Wide};
    use std::hint::black_box;

    pub(super) fn gotag<T: Wide>(value: &mut T) {
        for name in T::NAMES {
            let value: &mut dyn Reflect = black_box(&mut *value);
            let field = value.field_mut(black_box(name)).and_then(|field| field.downcast_mut::<u64>());
            *field.expect("a u64") = name.len() as u64;
        }
    }

    pub(super) fn handle<T: Wide>(value: &mut T) {
        for name in T::NAMES {
            let mut value = Mut::of(black_box(&mut *value));
            let field = value.field(black_box(name));
            field.and_then(|mut field| field.set(name.len() as u64)).expect("a u64");
        }
    }

    pub(super) fn bevy<T: Wide>(value: &mut T) {
        for name in T::NAMES {
            let value: &mut dyn Struct = black_box(&mut *value);
            let field = value.field_mut(black_box(name)).and_then(|field| field.try_downcast_mut::<u64>());
            *field.expect("a u64") = name.len() as u64;
        }
    }

    pub(super) fn facet<T: Wide>(value: &mut T) {
        for name in T::NAMES {
            let mut fields = Poke::new(black_box(&mut *value)).into_struct().expect("a struct");
            fields.set_field_by_name(black_box(name), name.len() as u64).expect("a u64");
        }
    }
}

// Neither side is inlined into the stopwatch: a field that is read takes the time of a few instructions, and what rustc
// makes of them there is chance.

/// A typed number by the name of its field.
mod by_name {
    use super::{PeekStruct, Ref, Reflect, Struct};

    #[inline(never)]
    pub(super) fn gotag(value: &dyn Reflect, name: &str) -> u64 {
        *value.get(name).expect("a u64")
    }

    #[inline(never)]
    pub(super) fn handle(value: &dyn Reflect, name: &str) -> u64 {
        *Ref::of(value).field(name).and_then(|field| field.get()).expect("a u64")
    }

    #[inline(never)]
    pub(super) fn bevy(value: &dyn Struct, name: &str) -> u64 {
        *value.field(name).and_then(|field| field.try_downcast_ref()).expect("a u64")
    }

    #[inline(never)]
    pub(super) fn facet(value: PeekStruct<'_, 'static>, name: &str) -> u64 {
        *value.field_by_name(name).expect("a field").get().expect("a u64")
    }
}

/// A typed number by the place of its field.
mod by_index {
    use super::{PeekStruct, Reflect, Struct};

    #[inline(never)]
    pub(super) fn gotag(value: &dyn Reflect, index: usize) -> u64 {
        *value.field_at(index).and_then(|field| field.downcast_ref()).expect("a u64")
    }

    #[inline(never)]
    pub(super) fn bevy(value: &dyn Struct, index: usize) -> u64 {
        *value.field_at(index).and_then(|field| field.try_downcast_ref()).expect("a u64")
    }

    #[inline(never)]
    pub(super) fn facet(value: PeekStruct<'_, 'static>, index: usize) -> u64 {
        *value.field(index).expect("a field").get().expect("a u64")
    }
}

/// The names and the values of all fields, summed.
mod whole {
    use super::{PeekStruct, Ref, Reflect, Struct};
    use facet_reflect::HasFields as _;

    pub(super) fn gotag(value: &dyn Reflect) -> u64 {
        let fields = Ref::of(value).fields();
        fields.map(|(info, field)| info.name().len() as u64 + field.as_u64().expect("a u64")).sum()
    }

    pub(super) fn bevy(value: &dyn Struct) -> u64 {
        let fields = value.iter_fields();
        fields.map(|(name, field)| name.len() as u64 + field.try_downcast_ref::<u64>().expect("a u64")).sum()
    }

    pub(super) fn facet(value: PeekStruct<'_, 'static>) -> u64 {
        let fields = value.fields();
        fields.map(|(info, field)| info.name.len() as u64 + field.get::<u64>().expect("a u64")).sum()
    }
}
