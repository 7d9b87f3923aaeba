//! Where a handle stands, for its errors: kept as numbers, so that going down a field allocates nothing.

use alloc::string::String;
use core::fmt::Write as _;

use super::{FieldInfo, Shape, TypeInfo};

const DEPTH: usize = 6;
const INDEX_BITS: u32 = 24;
const INDEX_MAX: u32 = (1 << INDEX_BITS) - 1;

/// The steps from a root value down to a part. Beyond six it forgets the oldest, and starts at the part that led to.
#[derive(Clone, Copy)]
pub(super) struct Trail {
    root: &'static TypeInfo,
    /// A part's index in the low 24 bits, the variant of an enum in the high 8; both stop at their maximum.
    steps: [u32; DEPTH],
    len: u8,
    cut: bool,
}

impl Trail {
    pub(super) fn new(root: &'static TypeInfo) -> Self {
        Trail { root, steps: [0; DEPTH], len: 0, cut: false }
    }

    pub(super) fn root(&self) -> &'static TypeInfo {
        self.root
    }

    /// One step further, by [`step`].
    #[inline]
    pub(super) fn to(mut self, step: u32) -> Self {
        if self.len as usize == DEPTH {
            self.forget_first();
        }
        self.steps[self.len as usize] = step;
        self.len += 1;
        self
    }

    #[cold]
    fn forget_first(&mut self) {
        if let Some((_, ty)) = part(self.root, self.steps[0]) {
            self.root = ty;
        }
        self.steps.copy_within(1.., 0);
        self.len -= 1;
        self.cut = true;
    }

    fn steps(&self) -> &[u32] {
        &self.steps[..self.len as usize]
    }

    /// `orders[2].price`; empty at the root, and with `...` in front where the beginning is forgotten.
    pub(super) fn text(&self) -> String {
        let mut text = String::from(if self.cut { "..." } else { "" });
        let mut at = Some(self.root);
        for &step in self.steps() {
            let found = at.and_then(|ty| part(ty, step));
            match found {
                Some((Some(field), _)) if text.is_empty() || self.cut && text == "..." => text += field.name(),
                Some((Some(field), _)) => {
                    text.push('.');
                    text += field.name();
                }
                _ => {
                    // Writing to a `String` cannot fail.
                    let _ = write!(text, "[{}]", step & INDEX_MAX);
                }
            }
            at = found.map(|(_, ty)| ty);
        }
        text
    }

    /// The first field on the way that is neither `pub` nor opened, with the type that declares it.
    pub(super) fn first_private(&self) -> Option<(&'static FieldInfo, &'static TypeInfo)> {
        let mut at = self.root;
        for &step in self.steps() {
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
    u32::try_from(index).unwrap_or(INDEX_MAX).min(INDEX_MAX)
}

/// The step to the field `index` of the variant `variant`.
pub(super) fn step_in_variant(variant: usize, index: usize) -> u32 {
    step(index) | u32::try_from(variant).unwrap_or(0xff).min(0xff) << INDEX_BITS
}

/// What an `Option` or a pointer leads to is no step of its own.
fn through(mut ty: &'static TypeInfo) -> &'static TypeInfo {
    use super::Kind::{Option, Pointer};
    while let (Option | Pointer, Some(elem)) = (ty.kind(), ty.elem()) {
        ty = elem;
    }
    ty
}

/// The part that a step leads to.
fn part(ty: &'static TypeInfo, step: u32) -> Option<(Option<&'static FieldInfo>, &'static TypeInfo)> {
    let (index, variant) = ((step & INDEX_MAX) as usize, (step >> INDEX_BITS) as usize);
    let ty = through(ty);
    let fields = match ty.shape() {
        Shape::Variants(variants) => variants.get(variant)?.fields(),
        _ => ty.fields(),
    };
    match fields.get(index) {
        Some(field) => Some((Some(field), field.ty())),
        None => Some((None, ty.elem()?)),
    }
}
