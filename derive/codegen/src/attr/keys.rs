//! The registry of tag keys: what may be written where. Parsing, suggestions and the tables in the docs read it.

use crate::diag;

/// Where a tag can stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a struct or an enum.
    Container,
    /// On a field.
    Field,
    /// On a variant of an enum.
    Variant,
}

impl Place {
    /// The place in an error message, with its article.
    pub fn article(self) -> &'static str {
        match self {
            Self::Container => "a type",
            Self::Field => "a field",
            Self::Variant => "a variant",
        }
    }
}

/// `a type or a field`
pub fn articles(places: &[Place]) -> String {
    let mut text = String::new();
    for place in places {
        let or = if text.is_empty() { "" } else { " or " };
        text.extend([or, place.article()]);
    }
    text
}

/// What a word takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing: `omitempty`.
    Flag,
    /// A string: `alias = "id"`.
    Text,
    /// A string, or several: `alias = "id"`, `alias = ["id", "key"]`.
    Texts,
    /// A rule of `rename_all`: `rename_all = "camelCase"`.
    Case,
    /// Nothing, or an expression: `default`, `default = 8080`.
    FlagOrExpr,
    /// The word `ignore`: `case = ignore`.
    Ignore,
    /// The name of a format, or the path of one: `format = hex`, `format = acme::Cents`.
    Format,
    /// A path: `crate = my::gotag`.
    Path,
    /// Bounds by derive: `bound(Serialize(T: Display))`.
    Bounds,
}

impl Shape {
    /// How the word is written, for help texts and docs.
    pub fn example(self, word: &str) -> String {
        match self {
            Self::Flag => word.to_owned(),
            Self::Text => format!("{word} = \"text\""),
            Self::Texts => format!("{word} = \"text\"` or `{word} = [\"text\", \"text\"]"),
            Self::Format => format!("{word} = hex` or `{word} = path::of::Format"),
            Self::Case => format!("{word} = \"camelCase\""),
            Self::FlagOrExpr => format!("{word}` or `{word} = expr"),
            Self::Ignore => format!("{word} = ignore"),
            Self::Path => format!("{word} = path"),
            Self::Bounds => format!("{word}(Derive(T: Bound))"),
        }
    }
}

/// A word of a key, or a word that stands in `#[tag(...)]` itself.
#[derive(Debug)]
pub struct WordRow {
    /// As it is written.
    pub name: &'static str,
    /// Where it may stand.
    pub on: &'static [Place],
    /// What it takes.
    pub shape: Shape,
    /// One sentence for the docs.
    pub doc: &'static str,
}

/// What a key takes.
#[derive(Debug)]
pub enum Vocabulary {
    /// A name, then words of this list.
    Words(&'static [WordRow]),
    /// Validation rules; their registry is [`super::rules`].
    Rules,
    /// A name, then any words: stored as written, for whoever reads the tag.
    Open,
}

/// A key that gotag reads itself. Every other key is the user's.
#[derive(Debug)]
pub struct KeyRow {
    /// As it is written.
    pub name: &'static str,
    /// Where it may stand.
    pub on: &'static [Place],
    /// Where its first element is a name.
    pub named: &'static [Place],
    /// What it takes.
    pub words: Vocabulary,
    /// One sentence for the docs.
    pub doc: &'static str,
}

use Place::{Container, Field, Variant};

const ANYWHERE: &[Place] = &[Container, Field, Variant];

/// Every key, in the order of the docs.
pub const KEYS: &[KeyRow] = &[
    KeyRow {
        name: "json",
        on: ANYWHERE,
        named: ANYWHERE,
        words: Vocabulary::Words(&[
            WordRow {
                name: "omitempty",
                on: &[Container, Field],
                shape: Shape::Flag,
                doc: "Leaves the field (of a type: every field) out when it is false, 0, None, or an empty string or collection; left out, it reads back as its `Default`.",
            },
            WordRow {
                name: "omitzero",
                on: &[Container, Field],
                shape: Shape::Flag,
                doc: "Leaves the field (of a type: every field) out when it equals its type's `Default`, as which it reads back.",
            },
            WordRow {
                name: "default",
                on: &[Container, Field],
                shape: Shape::FlagOrExpr,
                doc: "What a missing field is: `Default::default()`, or the expression.",
            },
            WordRow {
                name: "default_on_null",
                on: &[Container, Field],
                shape: Shape::Flag,
                doc: "Reads null as the field's default: its `default`, that of the type, or `Default::default()`; on a type, for every field.",
            },
            WordRow {
                name: "nullable",
                on: &[Field],
                shape: Shape::Flag,
                doc: "Tells absent and null apart in an `Option<Option<T>>`, both ways: absent is `None`, null is `Some(None)`.",
            },
            WordRow {
                name: "alias",
                on: &[Field, Variant],
                shape: Shape::Texts,
                doc: "Another name that is read, or a list of them; it may be given several times.",
            },
            WordRow {
                name: "alias_all",
                on: &[Container, Variant],
                shape: Shape::Case,
                doc: "The case of another name that is read for every name below that is not given.",
            },
            WordRow {
                name: "string",
                on: &[Field],
                shape: Shape::Flag,
                doc: "Writes numbers and booleans as strings, those in an `Option`, a list or a map too, and reads them so.",
            },
            WordRow {
                name: "format",
                on: &[Field],
                shape: Shape::Format,
                doc: "How the value goes over the wire: `hex`, `base64`, `base64url`; `unix`, `unixmilli`, `unixmicro`, `unixnano`, `rfc3339`; `sec`, `milli`, `micro`, `nano`; or a type that implements `gotag::wire::Format`.",
            },
            WordRow {
                name: "rename_all",
                on: &[Container, Variant],
                shape: Shape::Case,
                doc: "The case of every name below that is not given.",
            },
            WordRow {
                name: "deny_unknown",
                on: &[Container],
                shape: Shape::Flag,
                doc: "Makes an unknown name an error; without it such a name is skipped.",
            },
            WordRow {
                name: "validate",
                on: &[Container],
                shape: Shape::Flag,
                doc: "Checks what was read by the type's `Validate`; broken rules are an error that lists them all, with their paths.",
            },
            WordRow {
                name: "case",
                on: &[Container, Field],
                shape: Shape::Ignore,
                doc: "Reads a name in any case, with or without `_` and `-`, where no name is the same.",
            },
            WordRow {
                name: "tag",
                on: &[Container],
                shape: Shape::Text,
                doc: "The key that says which variant of an enum follows; of a struct, a key that says its name.",
            },
            WordRow {
                name: "content",
                on: &[Container],
                shape: Shape::Text,
                doc: "The key beside the `tag` under which a variant's fields stand.",
            },
            WordRow {
                name: "untagged",
                on: &[Container, Variant],
                shape: Shape::Flag,
                doc: "Tells variants apart by what is in them: the first that fits. A variant of a tagged enum: after all with a tag.",
            },
            WordRow {
                name: "other",
                on: &[Variant],
                shape: Shape::Flag,
                doc: "The variant of every tag that belongs to no variant.",
            },
            WordRow {
                name: "inline",
                on: &[Field],
                shape: Shape::Flag,
                doc: "Puts the field's own fields among its siblings. Its type has to tell its keys, as a type of gotag or a map does.",
            },
            WordRow {
                name: "flatten",
                on: &[Field],
                shape: Shape::Flag,
                doc: "The same for any type; what a type that cannot tell its keys might need is kept and read again.",
            },
            WordRow {
                name: "prefix",
                on: &[Field],
                shape: Shape::Text,
                doc: "Stands before every key of an `inline` or `flatten` field.",
            },
        ]),
        doc: "Names and options for every serde format. `\"-\"` leaves the field or variant out, `\"-,\"` is the name `-`.",
    },
    KeyRow {
        name: "text",
        on: &[Container, Variant],
        named: &[Variant],
        words: Vocabulary::Words(&[
            WordRow {
                name: "alias",
                on: &[Variant],
                shape: Shape::Texts,
                doc: "Another text that is parsed, or a list of them; it may be given several times.",
            },
            WordRow {
                name: "rename_all",
                on: &[Container],
                shape: Shape::Case,
                doc: "The case of every variant's text that is not given.",
            },
        ]),
        doc: "The text of an enum's variants, for Display, FromStr and Variants.",
    },
    KeyRow {
        name: "validate",
        on: &[Field],
        named: &[],
        words: Vocabulary::Rules,
        doc: "Validation rules, checked in the order they are written; the first that fails is reported.",
    },
    KeyRow {
        name: "reflect",
        on: &[Container, Field],
        named: &[],
        words: Vocabulary::Words(&[WordRow {
            name: "open",
            on: &[Container, Field],
            shape: Shape::Flag,
            doc: "Lets reflection set a field that is not `pub`; on a type, every field.",
        }]),
        doc: "Options of Reflect.",
    },
    KeyRow {
        name: "db",
        on: ANYWHERE,
        named: ANYWHERE,
        words: Vocabulary::Open,
        doc: "The name of a column or table; read back with `tag(\"db\")`.",
    },
    KeyRow {
        name: "xml",
        on: ANYWHERE,
        named: ANYWHERE,
        words: Vocabulary::Open,
        doc: "The name of an element, with Go's options; read back with `tag(\"xml\")`, and used by `gotag::wire::named`.",
    },
];

/// The words that stand in `#[tag(...)]` without a key.
pub const TAG_WORDS: &[WordRow] = &[
    WordRow {
        name: "rename_all",
        on: &[Container, Variant],
        shape: Shape::Case,
        doc: "The case of every name that is not given, under `json` and `text` alike.",
    },
    WordRow {
        name: "crate",
        on: &[Container],
        shape: Shape::Path,
        doc: "Where the generated code finds gotag, if not at `::gotag`.",
    },
    WordRow {
        name: "bound",
        on: &[Container],
        shape: Shape::Bounds,
        doc: "The bounds of one derive's impl, in place of the inferred ones.",
    },
];

/// The row of a key; `None` for a user's own.
pub fn key(name: &str) -> Option<&'static KeyRow> {
    KEYS.iter().find(|row| row.name == name)
}

/// Every name that `#[tag(...)]` knows, for suggestions.
pub fn names() -> Vec<&'static str> {
    let mut names = diag::names(KEYS, |row| row.name);
    names.extend(diag::names(TAG_WORDS, |row| row.name));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sound() {
        let mut seen = names();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), names().len(), "a name stands twice");
        for row in KEYS {
            assert!(row.doc.ends_with('.'), "{}", row.name);
            let Vocabulary::Words(words) = row.words else { continue };
            for word in words {
                assert!(word.doc.ends_with('.'), "{}", word.name);
                assert!(word.on.iter().all(|place| row.on.contains(place)), "{}.{}", row.name, word.name);
            }
        }
    }
}
