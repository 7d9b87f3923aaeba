//! Names of another key than `json`.

use crate::tag::Tags;

/// Where the names of a format stand: under a key, for which a `&str` is enough, or wherever the implementor looks.
///
/// ```
/// use gotag::{tag::Tags, wire::Naming};
///
/// const TAGS: &Tags = &Tags::new(&[("json", "name"), ("xml", "Name,omitempty")], &[]);
/// assert_eq!(Naming::tag(&"xml", TAGS, "name"), Some("Name,omitempty"));
/// assert_eq!(Naming::tag(&"yaml", TAGS, "name"), None);
/// ```
pub trait Naming {
    /// What the tags of a field, a variant or a type say of its name, as Go writes it: `"name,omitempty"`, `"-"`, or
    /// `",omitempty"` for the name that it has without: `name`, that of `json`. `None` leaves everything to the key `json`.
    fn tag(&self, tags: &'static Tags, name: &'static str) -> Option<&'static str>;
}

impl Naming for &str {
    #[inline]
    fn tag(&self, tags: &'static Tags, _: &'static str) -> Option<&'static str> {
        tags.tag(self)
    }
}

/// What a tag says, taken apart.
#[derive(Clone, Copy)]
pub(in crate::wire) struct Given {
    /// Empty where it gives none.
    pub(in crate::wire) name: &'static str,
    pub(in crate::wire) omit_empty: bool,
    pub(in crate::wire) omit_zero: bool,
}

impl Given {
    /// `None` for `"-"`, which leaves out; `"-,"` is the name `-`.
    #[inline]
    pub(in crate::wire) fn parse(tag: &'static str) -> Option<Self> {
        let (name, options) = tag.split_once(',').unwrap_or((tag, ""));
        let has = |word: &str| options.split(',').any(|option| option == word);
        (tag != "-").then(|| Given { name, omit_empty: has("omitempty"), omit_zero: has("omitzero") })
    }
}
