//! What the wire makes of a type, a field and a variant, where that is not the plain thing: for `wire::reflected`.

use super::{FieldInfo, TypeInfo, TypeRef, VariantInfo};

/// How a type stands on the wire.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// A struct as its fields, a variant behind its name.
    Plain,
    /// The struct is its field at this index.
    Transparent(usize),
    /// The variant's content, without its name.
    Untagged,
    /// The name under this key, among the fields.
    Tagged(&'static str),
    /// The name under the first key, the content under the second.
    Adjacent(&'static str, &'static str),
    /// Something that only the type's own `Serialize` knows: by the attribute that says so.
    Own(&'static str),
}

/// What holds of a field or a variant: some of the constants below.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks(u8);

impl Marks {
    pub(super) const NONE: Marks = Marks(0);
    const UNWRITTEN: u8 = 1;
    const OMIT_EMPTY: u8 = 2;
    const OMIT_ASKED: u8 = 4;
    const INLINED: u8 = 8;
    const OWN: u8 = 16;
    const UNTAGGED: u8 = 32;
    const UNREAD: u8 = 64;
    const NULLABLE: u8 = 128;
    // Of a field, where `UNTAGGED` is of a variant.
    const PRESENT: u8 = 32;

    #[inline]
    const fn with(self, mark: u8) -> Self {
        Marks(self.0 | mark)
    }

    #[cfg_attr(not(feature = "serde"), allow(dead_code, reason = "only the wire asks"))]
    #[inline]
    const fn has(self, mark: u8) -> bool {
        self.0 & mark != 0
    }
}

/// A builder's method that sets a mark, and the question whether it is set.
macro_rules! marks {
    ($of:ident: $($(#[$doc:meta])* $set:ident $is:ident $mark:ident;)*) => {
        impl $of { $(
            $(#[$doc])*
            #[doc(hidden)]
            #[must_use]
            #[inline]
            pub const fn $set(mut self) -> Self {
                self.marks = self.marks.with(Marks::$mark);
                self
            }

            #[cfg(feature = "serde")]
            #[inline]
            pub(crate) const fn $is(&self) -> bool {
                self.marks.has(Marks::$mark)
            }
        )* }
    };
}

marks! {
    FieldInfo:
    /// It is read and not written.
    unwritten is_unwritten UNWRITTEN;
    /// It is written and not read.
    unread is_unread UNREAD;
    /// Its type's table says whether it is left out.
    omit_asked asks_to_omit OMIT_ASKED;
    /// Its own fields stand among its siblings.
    inlined is_inlined INLINED;
    /// A function of the user's writes it.
    own_way has_own_way OWN;
    /// It is written as an `Option` that is there.
    present is_present PRESENT;
    /// It is left out where it is `None`, and else written as what is in it.
    nullable is_nullable NULLABLE;
}

marks! {
    VariantInfo:
    /// It is read and not written.
    unwritten is_unwritten UNWRITTEN;
    /// It is written and not read.
    unread is_unread UNREAD;
    /// A function of the user's writes it.
    own_way has_own_way OWN;
    /// It stands without a tag in an enum that has one.
    untagged is_untagged UNTAGGED;
}

impl FieldInfo {
    /// Whether it is written under its name, whatever it is.
    #[inline]
    pub(crate) const fn is_plain(&self) -> bool {
        self.marks.0 & !Marks::UNREAD == 0 && self.json.is_some()
    }
}

/// Whether that holds of each.
#[inline]
pub(super) const fn all_plain(fields: &[FieldInfo]) -> bool {
    let mut at = 0;
    while at < fields.len() {
        if !fields[at].is_plain() {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(feature = "serde")]
impl FieldInfo {
    /// The name under `json` that is read; `None` for what is not.
    #[inline]
    pub(crate) fn read_name(&self) -> Option<&'static str> {
        self.read.or(self.json).filter(|_| !self.is_unread())
    }
}

#[cfg(feature = "serde")]
impl VariantInfo {
    /// Its number in formats without names, where that is not its place.
    #[inline]
    pub(crate) fn number(&self) -> Option<u32> {
        self.number
    }

    /// The name under `json` that is read; `None` for what is not.
    #[inline]
    pub(crate) fn read_name(&self) -> Option<&'static str> {
        self.read.or(self.json).filter(|_| !self.is_unread())
    }
}

impl FieldInfo {
    /// A public field that is `omitempty`.
    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn emptiable(name: &'static str, ty: TypeRef) -> Self {
        let mut field = FieldInfo::new(name, ty);
        field.marks = field.marks.with(Marks::OMIT_EMPTY);
        field
    }

    /// Its own fields stand among its siblings, each behind a prefix.
    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn inlined_behind(mut self, prefix: &'static str) -> Self {
        self.prefix = prefix;
        self.inlined()
    }

    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) const fn prefix(&self) -> &'static str {
        self.prefix
    }

    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) const fn omits_empty(&self) -> bool {
        self.marks.has(Marks::OMIT_EMPTY)
    }

    /// Another name under `json` than the one that is written.
    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn read_as(mut self, name: &'static str) -> Self {
        self.read = Some(name);
        self
    }
}

impl VariantInfo {
    /// Another name under `json` than the one that is written.
    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn read_as(mut self, name: &'static str) -> Self {
        self.read = Some(name);
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn numbered(mut self, number: u32) -> Self {
        self.number = Some(number);
        self
    }
}

impl TypeInfo {
    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_json(mut self, name: &'static str) -> Self {
        self.json = name;
        self
    }

    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn with_layout(mut self, layout: Layout) -> Self {
        self.layout = layout;
        self
    }

    /// Its name in formats that write the names of types, by its tag `json`.
    #[inline]
    pub const fn json_name(&self) -> &'static str {
        self.json
    }

    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) const fn layout(&self) -> Layout {
        self.layout
    }

    /// Whether every field is written under its name, whatever it is.
    #[cfg(feature = "serde")]
    #[inline]
    pub(crate) const fn has_plain_fields(&self) -> bool {
        self.plain
    }
}
