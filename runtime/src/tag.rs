//! Tags at run time: Go's `reflect.StructTag`.
//!
//! [`Tags`] is what a field, a variant or a type was tagged with; a derive writes it as a constant, so looking a tag up parses nothing.
//! [`StructTag`] reads a raw Go tag, for the tags that arrive as text.

mod raw;

use core::any::Any;
use core::fmt;

pub use raw::{Pairs, StructTag, TagError};

/// A typed tag as the tables hold it.
pub type TypedTag = &'static (dyn Any + Send + Sync);

/// The tags of one field, variant or type.
///
/// ```
/// use gotag::tag::Tags;
///
/// const TAGS: Tags = Tags::new(&[("json", "email,omitempty"), ("env", "")], &[]);
/// assert_eq!(TAGS.tag("json"), Some("email,omitempty"));
/// assert_eq!(TAGS.tag("env"), Some("")); // present and empty
/// assert_eq!(TAGS.tag("xml"), None); // absent
/// ```
#[derive(Clone, Copy, Default)]
pub struct Tags {
    strings: &'static [(&'static str, &'static str)],
    typed: &'static [TypedTag],
}

impl Tags {
    /// No tag at all.
    pub const NONE: Tags = Tags::new(&[], &[]);

    /// Tags from their canonical Go strings, in the order written, and their typed values.
    #[inline]
    pub const fn new(strings: &'static [(&'static str, &'static str)], typed: &'static [TypedTag]) -> Self {
        Tags { strings, typed }
    }

    #[inline]
    pub(crate) const fn with_strings(self, strings: &'static [(&'static str, &'static str)]) -> Self {
        Tags { strings, typed: self.typed }
    }

    #[inline]
    pub(crate) const fn with_typed(self, typed: &'static [TypedTag]) -> Self {
        Tags { strings: self.strings, typed }
    }

    /// The value of the tag `key` as Go writes it: `None` when it is absent, `Some("")` when it is present and empty.
    ///
    /// Go's `StructTag.Lookup`; as in Go, the first of several equal keys counts.
    #[inline]
    pub fn tag(&self, key: &str) -> Option<&'static str> {
        let found = self.strings.iter().find(|(k, _)| *k == key);
        found.map(|(_, value)| *value)
    }

    /// The first typed tag of type `T`, or `None` when there is none.
    pub fn tag_as<T: Any>(&self) -> Option<&'static T> {
        self.typed.iter().find_map(|tag| tag.downcast_ref())
    }

    /// Every typed tag of type `T`, in the order written.
    pub fn tags_as<T: Any>(&self) -> impl Iterator<Item = &'static T> + use<T> {
        self.typed.iter().filter_map(|tag| tag.downcast_ref())
    }

    /// Every `(key, value)` in the order written; typed tags are not among them.
    #[inline]
    pub const fn pairs(&self) -> &'static [(&'static str, &'static str)] {
        self.strings
    }
}

/// Prints the tags as Go does: `json:"id,omitempty" db:"user_id"`.
impl fmt::Display for Tags {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, (key, value)) in self.strings.iter().enumerate() {
            let space = if nth == 0 { "" } else { " " };
            write!(f, "{space}{key}:")?;
            raw::quote(value, f)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Tags {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tags({self}")?;
        match self.typed.len() {
            0 => f.write_str(")"),
            n => write!(f, "; {n} typed)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[derive(Debug, PartialEq)]
    struct Level(u8);
    struct Other;

    const TAGS: Tags = Tags::new(&[("json", "id"), ("note", "a \"b\"\n"), ("json", "late")], &[&Level(3), &Level(4)]);

    #[test]
    fn the_first_of_equal_keys_counts() {
        assert_eq!(TAGS.tag("json"), Some("id"));
        assert_eq!(TAGS.tag("JSON"), None);
    }

    #[test]
    fn typed_tags_are_found_by_their_type() {
        assert_eq!(TAGS.tag_as::<Level>(), Some(&Level(3)));
        assert_eq!(TAGS.tags_as::<Level>().count(), 2);
        assert!(TAGS.tag_as::<Other>().is_none());
    }

    #[test]
    fn display_is_a_go_tag_that_parses_back() {
        let text = TAGS.to_string();
        assert_eq!(text, r#"json:"id" note:"a \"b\"\n" json:"late""#);
        let parsed = StructTag::parse(&text).unwrap();
        assert_eq!(parsed.lookup("note").as_deref(), Some("a \"b\"\n"));
    }
}
