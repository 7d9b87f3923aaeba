//! Where gotag differs from `serde_derive` on purpose: each case that shows it, what is seen, and why.
//!
//! What a case cannot show, as one side does not compile or the definitions are not the same, is this:
//!
//! | case | serde_derive | gotag | why |
//! |---|---|---|---|
//! | a skipped element of a newtype struct | read and written all the same | `[]` | what is skipped is not written |
//! | `rename` on an element of a tuple | ignored | an error | an option without effect is a mistake |
//! | `deny_unknown_fields` where no field has a name | ignored | an error | the same |
//! | `default` on a struct without fields, or on the one element of a variant | ignored | an error | the same |
//! | `skip_serializing_if` on the one element of a tuple | ignored | an error | the same |
//! | a name of a variant of an untagged enum | ignored | an error | the same |
//! | the same `alias` twice on a field | ignored | an error | the same |
//! | `crate = "path"` | where serde is | where gotag is | generated code calls gotag |
//! | `&'a str` in a type that has a lifetime `'de` | an error | accepted | gotag's own lifetime is `'__de` |

use super::harness::Row;
use super::harness::Seen::{Longer, OtherError, Place, Texts};

/// Cases whose values are not read from what is written of them, as not all of it is written.
pub(crate) const ONE_WAY: &[&str] = &["adjacent::skips"];

pub(crate) const DIFFERENCES: &[Row] = &[
    Row {
        cases: "shapes: raw_names",
        seen: &[Texts("read from", "struct variant RawNames::match", "struct variant RawNames::r#match")],
        why: "`r#` is the source's spelling, not the name",
    },
    Row {
        cases: "names: raw",
        seen: &[Texts("read from", "expected struct fn", "expected struct r#fn")],
        why: "`r#` is the source's spelling, not the name",
    },
    Row {
        cases: "expecting: point pair color",
        seen: &[Texts("read from", "with 2 elements", "invalid length")],
        why: "a short sequence says how many elements were expected even where `expecting` says what",
    },
    Row {
        cases: "expecting: color",
        seen: &[Texts("read from", "with 1 element", "invalid length")],
        why: "a short sequence says how many elements were expected even where `expecting` says what",
    },
    Row {
        cases: "skips: gap",
        seen: &[
            Texts("written to", "\"Gap\", 1, \"C\"", "\"Gap\", 2, \"C\""),
            Texts("written to", "\"Gap\", 2, \"D\"", "\"Gap\", 3, \"D\""),
            Texts("written as", "Ok([1", "Ok([2"),
            Texts("written as", "Ok([2", "Ok([3"),
        ],
        why: "serde_derive's writer counts a skipped variant where its reader does not; here both count what can \
            be read",
    },
    Row {
        cases: "flatten: boxed deep default generic generic_of_struct generic_twice lent lent_map maybe maybe_map \
            of_clear of_external of_newtype of_units of_untagged only_map options outer over_strict renamed \
            skip_flatten strict strict_two two untagged_variants variants wide with_map; flatten_tagged: node \
            of_adjacent of_both of_internal of_maybe of_nested of_other of_tagged of_units tagged_outer; \
            flatten_variants: adjacent_variants internal_variants; flatten_newtypes: newtypes",
        seen: &[
            Texts("written to", "Map(Loose(Some(", "Map(Loose(None)"),
            Texts("written as postcard", "Ok([", "The length of a sequence must be known"),
            Texts("written as bincode", "Ok([", "SequenceMustHaveLength"),
        ],
        why: "the parts of a flattened map say how many entries they have, so formats that ask for it can write it",
    },
    Row {
        cases: "flatten: boxed deep default generic_of_struct lent lent_map of_external of_newtype options outer \
            over_strict renamed skip_flatten strict strict_two two variants wide with_map; flatten_tagged: node \
            of_adjacent of_both of_internal of_nested of_other of_tagged of_units tagged_outer; tagged: bits \
            empty_tag expecting generic generic_of_map lent message named_outside nested recursive renamed skips \
            strict units values with; other: internal strict; tagged_structs: of_structs; tagged_enums: outer; \
            remote_tagged: kinds; flatten_newtypes: newtypes; flatten_variants: adjacent_variants internal_variants",
        seen: &[Place],
        why: "what is read without a buffer has its place in errors; serde has buffered all by then",
    },
    Row {
        cases: "flatten: lent lent_map maybe maybe_map of_external outer renamed strict strict_two two wide \
            with_map; flatten_tagged: node of_adjacent of_both of_internal of_nested of_other of_units; tagged: \
            bits generic generic_of_map lent message named_outside nested recursive strict values with; \
            tagged_structs: of_structs; tagged_enums: outer; flatten_variants: adjacent_variants; flatten_newtypes: \
            newtypes",
        seen: &[OtherError],
        why: "of two errors the one that comes first in the input is reported; serde finds those in its buffer \
            last",
    },
    Row {
        cases: "flatten: boxed deep default generic generic_of_struct generic_twice lent lent_map maybe maybe_map \
            of_clear of_external of_newtype of_untagged only_map options outer over_strict renamed skip_flatten \
            strict strict_two two variants wide with with_map; flatten_tagged: node of_adjacent of_both of_internal \
            of_maybe of_nested of_other of_tagged of_units tagged_outer; tagged: bits empty_tag expecting generic \
            generic_of_map lent message named_outside nested recursive renamed skips strict units values with; \
            other: internal only_other renamed_other strict; tagged_structs: of_structs; tagged_enums: outer; \
            remote_tagged: kinds; flatten_variants: adjacent_variants internal_variants; flatten_newtypes: newtypes",
        seen: &[Texts("asked", "", "Any")],
        why: "what is flattened or tagged asks the format for its types; serde asks for anything and keeps it",
    },
    Row {
        cases: "flatten: strict strict_two",
        seen: &[Longer],
        why: "an unknown field is answered with the fields that there are",
    },
    Row {
        cases: "flatten: maybe maybe_map",
        seen: &[Texts("read from JSON", "error: ", "inner: None"), Texts("read from calls", "Err(", "inner: None")],
        why: "a flattened `Option` is None where no key of it was seen; an error in it is an error",
    },
    Row {
        cases: "flatten_tagged: of_maybe",
        seen: &[Texts("read from JSON", "error: ", "message: None"), Texts("read from calls", "Err(", "message: None")],
        why: "a flattened `Option` is None where no key of it was seen; an error in it is an error",
    },
    Row {
        cases: "flatten_tagged: node",
        seen: &[Texts("read from", "Words(", "expected a string")],
        why: "a key that is known to be another field's is not shown to the enum; serde shows it all that the fields before it left",
    },
    Row {
        cases: "flatten: of_external",
        seen: &[Texts("read from JSON", "error: invalid type: map, expected unit", "choice: D")],
        why: "`{}` is no unit to JSON; serde's buffer takes it for one",
    },
    Row {
        cases: "flatten: of_external",
        seen: &[
            Texts("read from calls", "expected struct variant Choice::B", "expected struct variant\""),
            Texts("read from calls", "invalid type: Option value, expected u8", "choice: C(Second {"),
            Texts("read from calls", "missing field `three`", "choice: C(Second {"),
        ],
        why: "a format that has the numbers of fields is asked for them, and the error names the variant; serde's buffer holds texts, and knows no variant",
    },
    Row {
        cases: "tagged: values",
        seen: &[
            Texts("read from JSON", "error: invalid type: map, expected unit", "Enums {"),
            Texts("read from JSON", "error: invalid type: map, expected unit", "Tuples {"),
        ],
        why: "`{}` is no unit to JSON; serde's buffer takes it for one",
    },
    Row {
        cases: "tagged: recursive",
        seen: &[Texts("read from JSON", "invalid type: integer `0`, expected variant identifier", "Node {")],
        why: "a number is no name to JSON; serde's buffer takes it for an index",
    },
    Row {
        cases: "flatten_tagged: node of_internal of_maybe of_nested of_other of_units",
        seen: &[Texts("read from JSON", "expected variant identifier", " {")],
        why: "a number is no name to JSON; serde's buffer takes it for an index",
    },
    Row {
        cases: "flatten: wide",
        seen: &[
            Texts("read from JSON", "Wide {", "invalid type: string \""),
            Texts("read from calls", "Wide {", "do not support enum input"),
        ],
        why: "the format reads keys that are numbers, and enums; serde's buffer holds neither",
    },
    Row {
        cases: "tagged: values",
        seen: &[Texts("read from JSON", "Keys {", "invalid type: string \"")],
        why: "the format reads keys that are numbers; serde's buffer holds them as text",
    },
    Row {
        cases: "flatten_tagged: of_both",
        seen: &[Texts("read from", "duplicate field `text`", "duplicate field `type`")],
        why: "of two errors the one that comes first in the input is reported",
    },
    Row {
        cases: "tagged: nested",
        seen: &[Texts("read from calls", "expected u8", "expected map with a single key")],
        why: "of two errors the one that comes first in the input is reported",
    },
    Row {
        cases: "tagged: nested values; flatten_tagged: of_adjacent",
        seen: &[Texts("read from calls", "Ok(\"", "do not support enum input")],
        why: "the format reads enums; serde's buffer does not hold them",
    },
    Row {
        cases: "untagged: keys",
        seen: &[Texts("read from calls", "Numbers(", "Words(")],
        why: "a key that is a number is one in our buffer too; serde's holds it as text",
    },
    Row {
        cases: "untagged: wide",
        seen: &[Texts("read from", "Long(", "data did not match any variant")],
        why: "serde's buffer holds 64 bits, ours what the format has",
    },
    Row {
        cases: "untagged: keys",
        seen: &[Texts("read from JSON", "Numbers({", "Words(")],
        why: "a key that a format can only write as text is read as the number that it was; serde's buffer has only the text",
    },
    Row {
        cases: "adjacent: values",
        seen: &[
            Texts("read from JSON", "Wide(", "u128 is not supported"),
            Texts("read from calls", "Wide(", "as u128, expected any value"),
        ],
        why: "serde's buffer holds 64 bits, ours what the format has",
    },
    Row {
        cases: "tagged: bits",
        seen: &[Texts("read from JSON", "Wide {", "u128 is not supported")],
        why: "serde's buffer holds 64 bits, ours what the format has",
    },
    Row {
        cases: "untagged: bytes either_of_options lent strict; other: all_untagged color fallback",
        seen: &[Texts("read from calls", "(\"", "error: ")],
        why: "what reads as text takes a char from a format, and from our buffer too; serde's keeps it from it",
    },
    Row {
        cases: "untagged: any bare bytes either either_of_options holder keys lent lent_text renamed skipping strict \
            structs units wide; other: adjacent_fallback all_untagged color expecting_fallback fallback \
            generic_fallback internal_fallback lent_fallback strict_fallback with_fallback; adjacent: nested; \
            tagged: nested; flatten: maybe_map of_untagged only_map untagged_variants; remote: kinds; tagged_enums: outer; idle: untagged",
        seen: &[Longer],
        why: "the error says of each variant why it is not what was read",
    },
    Row {
        cases: "adjacent_missing: off unit; adjacent: expecting generic holder lent message nested renamed skips strict units values with; \
            other: adjacent strict_adjacent; idle: adjacent",
        seen: &[
            Texts("asked", "Enum(", "Identifier"),
            Texts("read from postcard", "", "will never implement"),
            Texts("read from bincode", "", "IdentifierNotSupported"),
            OtherError,
        ],
        why: "the tag of a sequence is read as the variant that it is, which formats without names know by number",
    },
    Row {
        cases: "identifiers: skipped_key",
        seen: &[
            Texts("read from", "expected `A` or `C`", "expected one of `A`, `B`, `C`"),
            Texts("read from calls", "field index 0 <= i < 2", "field index 0 <= i < 3"),
            Texts("read from JSON", "unknown field `B`", "trailing characters"),
            Texts("read from JSON", "unknown field `B`", "B"),
            Texts("read from calls", "unknown field `B`", "Ok(\"B\")"),
        ],
        why: "what is skipped is not read",
    },
    Row {
        cases: "adjacent_missing: off",
        seen: &[Texts("read from", "Off(0)", "missing field `c`")],
        why: "a variant of which nothing goes over the wire needs no content",
    },
    Row {
        cases: "adjacent_missing: unit",
        seen: &[Texts("read from", "missing field `c`", "Unit")],
        why: "a variant's function reads its content, and there is none",
    },
    Row {
        cases: "flatten_variants: adjacent_variants",
        seen: &[Texts("asked", "Enum(", "Identifier")],
        why: "the tag of a sequence is read as the variant that it is, which formats without names know by number",
    },
    Row {
        cases: "remote_tagged: kinds",
        seen: &[
            Texts("read from calls", "enum AdjacentDef", "enum Kind"),
            Texts("asked", "Enum(\"AdjacentDef\"", ""),
            OtherError,
        ],
        why: "the tag is that of the type by its name on the wire; serde says the foreign type's",
    },
    Row {
        cases: "tagged_enums: outer",
        seen: &[Texts("read from", "invalid type: map, expected unit", "In(Unit)")],
        why: "`{}` is no unit to JSON; serde's buffer takes it for one",
    },
];
