//! Where a handle stands, for its errors: kept as numbers in one word, so that a handle is small and going down a field
//! allocates nothing.

use alloc::string::String;
use core::fmt::Write as _;

use super::{FieldInfo, Shape, TypeInfo};

/// The steps from a root value down to a part. A step is a number in bytes of six bits each, the first of them marked; seven
/// bytes have room. Beyond that it forgets the oldest step, and starts at the part that led to.
#[derive(Clone, Copy)]
pub(super) struct Trail {
    root: &'static TypeInfo,
    bytes: u64,
}

/// The way from a value to one of its parts: what a lookup by name reports to a handle.
#[doc(hidden)]
#[derive(Default)]
pub struct Step {
    /// The type of that value.
    pub(super) of: Option<&'static TypeInfo>,
    /// The step; where there is no such part, the current variant of an enum.
    pub(super) number: u32,
}

const FIRST: u64 = 0x80;
const LATER: u64 = 0x40;
const DIGIT: u64 = 0x3f;
const LAST_PLACE: u32 = 48;
/// The beginning is forgotten.
const CUT: u64 = 1 << 63;

impl Trail {
    #[inline]
    pub(super) fn new(root: &'static TypeInfo) -> Self {
        Trail { root, bytes: 0 }
    }

    #[inline]
    pub(super) fn root(&self) -> &'static TypeInfo {
        self.root
    }

    /// One step further from where `trail` leads. Without one that is a value of its own, whose type the lookup reports.
    #[inline]
    pub(super) fn after(trail: Option<Self>, step: &Step) -> Option<Self> {
        let trail = match trail {
            Some(trail) => trail,
            None => Trail::new(step.of?),
        };
        Some(trail.to(step.number))
    }

    /// One step further, by [`step`] or [`step_in_variant`].
    #[inline]
    pub(super) fn to(mut self, step: u32) -> Self {
        let step = u64::from(step);
        if step <= DIGIT && self.bytes >> LAST_PLACE == 0 {
            self.bytes = self.bytes << 8 | FIRST | step;
            return self;
        }
        self.to_far(step)
    }

    #[cold]
    #[inline]
    fn to_far(mut self, step: u64) -> Self {
        let mut flag = FIRST;
        for shift in (0..6).rev().map(|place| place * 6) {
            if flag == FIRST && shift != 0 && step >> shift == 0 {
                continue;
            }
            while self.bytes >> LAST_PLACE & 0xff != 0 {
                self.forget_first();
            }
            self.bytes = self.bytes & CUT | (self.bytes & !CUT) << 8 | flag | step >> shift & DIGIT;
            flag = LATER;
        }
        self
    }

    #[inline]
    fn forget_first(&mut self) {
        if let Some((_, ty)) = self.steps().next().and_then(|first| part(self.root, first)) {
            self.root = ty;
        }
        let kept = (0..LAST_PLACE).step_by(8).rev().find(|place| self.bytes >> place & FIRST != 0);
        let kept = kept.map_or(0, |place| self.bytes & ((1 << place << 8) - 1));
        self.bytes = kept | CUT;
    }

    #[inline]
    fn steps(&self) -> impl Iterator<Item = u32> + use<> {
        let bytes = self.bytes;
        let byte = move |place: u32| bytes >> place & 0xff;
        let mut place = LAST_PLACE + 8;
        core::iter::from_fn(move || {
            while place > 0 && byte(place - 8) & FIRST == 0 {
                place -= 8;
            }
            place = place.checked_sub(8)?;
            let mut step = byte(place) & DIGIT;
            while place > 0 && byte(place - 8) & LATER != 0 && byte(place - 8) & FIRST == 0 {
                place -= 8;
                step = step << 6 | byte(place) & DIGIT;
            }
            u32::try_from(step).ok()
        })
    }

    /// `orders[2].price`; empty at the root, and with `...` in front where the beginning is forgotten.
    #[inline]
    pub(super) fn text(&self) -> String {
        let mut text = String::from(if self.bytes & CUT == 0 { "" } else { "..." });
        let mut at = Some(self.root);
        for step in self.steps() {
            let found = at.and_then(|ty| part(ty, step));
            // Writing to a `String` cannot fail.
            let _ = match found {
                Some((Some(field), _)) if text.is_empty() || text == "..." => write!(text, "{}", field.name()),
                Some((Some(field), _)) => write!(text, ".{}", field.name()),
                _ => write!(text, "[{step}]"),
            };
            at = found.map(|(_, ty)| ty);
        }
        text
    }

    /// The first field on the way that is neither `pub` nor opened, with the type that declares it.
    #[inline]
    pub(super) fn first_private(&self) -> Option<(&'static FieldInfo, &'static TypeInfo)> {
        let mut at = self.root;
        for step in self.steps() {
            let (field, ty) = part(at, step)?;
            match field {
                Some(field) if !field.is_settable() => return Some((field, through(at))),
                _ => at = ty,
            }
        }
        None
    }
}

/// The step to the part `index` of a struct, a sequence or a collection.
#[inline]
pub(super) fn step(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The step to the field `index` of the variant `variant`.
#[inline]
pub(super) fn step_in_variant(variant: usize, index: usize) -> u32 {
    let variant = u32::try_from(variant).unwrap_or(0xff).min(0xff);
    step(index).min(0x00ff_ffff) << 8 | variant
}

/// What an `Option` or a pointer leads to is no step of its own.
#[inline]
fn through(mut ty: &'static TypeInfo) -> &'static TypeInfo {
    use super::Kind::{Option, Pointer};
    while let (Option | Pointer, Some(elem)) = (ty.kind(), ty.elem()) {
        ty = elem;
    }
    ty
}

/// The part that a step leads to.
#[inline]
fn part(ty: &'static TypeInfo, step: u32) -> Option<(Option<&'static FieldInfo>, &'static TypeInfo)> {
    let ty = through(ty);
    let field = match ty.shape() {
        Shape::Variants(variants) => variants.get(step as usize & 0xff)?.fields().get(step as usize >> 8),
        _ => ty.fields().get(step as usize),
    };
    match field {
        Some(field) => Some((Some(field), field.ty())),
        None => Some((None, ty.elem()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflect::info_of;
    use alloc::format;
    use alloc::vec::Vec;

    #[test]
    fn steps_of_any_size_are_kept() {
        let root = Trail::new(info_of::<Vec<Vec<Vec<Vec<u8>>>>>());
        for steps in [&[1, 63, 64, 3][..], &[4095, 4096], &[u32::MAX], &[0, 0], &[1_000_000, 5], &[]] {
            let trail = steps.iter().fold(root, |trail, &step| trail.to(step));
            assert!(trail.steps().eq(steps.iter().copied()), "{steps:?}");
            let text: Vec<_> = steps.iter().map(|step| format!("[{step}]")).collect();
            assert_eq!(trail.text(), text.concat());
        }
    }

    #[test]
    fn the_oldest_step_is_forgotten_first() {
        type Root = (Vec<Vec<Vec<Vec<Vec<Vec<Vec<(u8, u16)>>>>>>>,);
        let trail =
            [0, 1, 2, 3, 4, 5, 6, 7, 1].iter().fold(Trail::new(info_of::<Root>()), |trail, &step| trail.to(step));
        assert_eq!(trail.text(), "...[2][3][4][5][6][7].1");
        let far = trail.to(0).to(1_000_000);
        assert_eq!(far.bytes & CUT, CUT);
        assert!(far.steps().eq([7, 1, 0, 1_000_000]), "{:?}", far.steps().collect::<Vec<_>>());
    }
}
