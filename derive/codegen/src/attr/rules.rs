//! The registry of validation rules, and the rules of a field read by it.

mod constant;
mod print;
mod read;

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use syn::Expr;

pub use self::print::go_string;
pub use self::read::read;
use super::item::Word;

/// What a rule takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing: `required`.
    Nothing,
    /// A number, or an expression: `min = 2`.
    Limit,
    /// A constant: `eq = "admin"`.
    Constant,
    /// Several constants: `oneof("red", "green")`.
    Constants,
    /// Another field of the same struct or variant: `eqfield = password`.
    Sibling,
    /// A function: `custom = path::to::function`.
    Function,
    /// Rules: `each(min = 2)`.
    Rules,
}

impl Takes {
    /// How the rule is written, for help texts and docs.
    pub fn example(self, rule: &str) -> String {
        match self {
            Self::Nothing => rule.to_owned(),
            Self::Limit => format!("{rule} = 2"),
            Self::Constant => format!("{rule} = \"text\""),
            Self::Constants => format!("{rule}(\"red\", \"green\")"),
            Self::Sibling => format!("{rule} = other_field"),
            Self::Function => format!("{rule} = path::to::function"),
            Self::Rules => format!("{rule}(required, max = 50)"),
        }
    }

    /// What is expected, for error texts.
    fn what(self) -> &'static str {
        match self {
            Self::Nothing => "takes no value",
            Self::Limit => "takes a number",
            Self::Constant => "takes a value to compare with",
            Self::Constants => "takes a list of values",
            Self::Sibling => "takes the name of another field",
            Self::Function => "takes a function",
            Self::Rules => "takes rules for the elements",
        }
    }
}

/// A rule. Its runtime part is the method `gotag::validate::Checker::<name>`, in `validate/rules/<name>.rs`.
#[derive(Debug)]
pub struct RuleRow {
    /// As it is written.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Whether it can stand on a side of `|`.
    pub alternative: bool,
    /// What it applies to, for the docs; the compiler holds it to that.
    pub on: &'static str,
    /// What it is in go-playground/validator; empty if that has no such rule.
    pub go: &'static str,
    /// One sentence for the docs.
    pub doc: &'static str,
}

const SIZED: &str = "numbers, strings, collections";
const PLAIN: &str = "numbers, booleans, characters, strings, collections";
const ANY: &str = "every type";

/// Every rule, in the order of the docs.
pub const RULES: &[RuleRow] = &[
    row(
        "required",
        Takes::Nothing,
        "`Option`, numbers, booleans, characters, strings, collections",
        "Refuses `None`, false, 0 and the empty string; an empty collection passes.",
    ),
    RuleRow {
        alternative: false,
        ..row(
            "omitempty",
            Takes::Nothing,
            "what `required` applies to",
            "Stops the rules of a field that is `None`, false, 0 or an empty string.",
        )
    },
    row("min", Takes::Limit, SIZED, "At least this number, so many characters, so many elements."),
    row("max", Takes::Limit, SIZED, "At most this number, so many characters, so many elements."),
    row("len", Takes::Limit, SIZED, "Exactly this number, so many characters, so many elements."),
    row("eq", Takes::Constant, PLAIN, "Equal to this value; a collection has so many elements."),
    row("ne", Takes::Constant, PLAIN, "Different from this value; a collection does not have so many elements."),
    row("gt", Takes::Limit, SIZED, "More than this number, so many characters, so many elements."),
    row("gte", Takes::Limit, SIZED, "The same as `min`."),
    row("lt", Takes::Limit, SIZED, "Less than this number, so many characters, so many elements."),
    row("lte", Takes::Limit, SIZED, "The same as `max`."),
    row("oneof", Takes::Constants, "strings, whole numbers, characters", "One of these values."),
    row("email", Takes::Nothing, "strings", "An e-mail address with a top-level domain."),
    row("url", Takes::Nothing, "strings", "A URL with a scheme and a host, a fragment or an opaque part."),
    row("alphanum", Takes::Nothing, "strings", "One or more ASCII letters and digits."),
    row("unique", Takes::Nothing, "collections", "No two equal elements; of a map, no two equal values."),
    row("eqfield", Takes::Sibling, ANY, "Equal to another field of the same struct or variant."),
    row("gtfield", Takes::Sibling, ANY, "Greater than another field of the same struct or variant."),
    RuleRow {
        alternative: false,
        go: "dive",
        ..row("each", Takes::Rules, "collections", "Rules for every element of a list and every value of a map.")
    },
    RuleRow {
        alternative: false,
        go: "",
        ..row(
            "nested",
            Takes::Nothing,
            "types with `Validate`",
            "The rules of the type itself, also through `Option`, pointers, lists and maps.",
        )
    },
    RuleRow {
        go: "validateFn",
        ..row(
            "custom",
            Takes::Function,
            ANY,
            "A function of the value that returns a `bool`, or a `Result` whose error is the sentence to show.",
        )
    },
];

const fn row(name: &'static str, takes: Takes, on: &'static str, doc: &'static str) -> RuleRow {
    RuleRow { name, takes, alternative: true, on, go: name, doc }
}

/// The row of a rule.
pub fn rule(name: &str) -> Option<&'static RuleRow> {
    RULES.iter().find(|row| row.name == name)
}

/// A rule of a field.
pub enum Rule {
    /// A rule of the registry.
    Check {
        /// Its row.
        row: &'static RuleRow,
        /// What it was given.
        params: Params,
        /// The token to blame.
        span: Span,
    },
    /// `a | b`
    Either {
        /// The alternatives.
        rules: Vec<Rule>,
        /// The first token of it.
        span: Span,
    },
}

/// What a rule was given.
pub enum Params {
    /// Nothing.
    None,
    /// A limit, a constant or a function.
    One(Param),
    /// A list of constants.
    Many(Vec<Param>),
    /// The constant that is the list.
    List(Param),
    /// A field.
    Sibling(Word),
    /// The rules of `each`.
    Rules(Vec<Rule>),
}

/// A parameter.
pub enum Param {
    /// An expression of Rust.
    Expr(Rc<Expr>),
    /// A number or truth value out of a Go tag: as it is written, and as a literal.
    Number(String, TokenStream),
    /// A text out of a Go tag.
    Text(String, Span),
}

impl Rule {
    /// Whether the rules of the field's own type, or of its elements' type, are asked for.
    pub fn is_nested(&self) -> bool {
        match self {
            Self::Check { params: Params::Rules(rules), .. } => rules.iter().any(Self::is_nested),
            Self::Check { row, .. } => row.name == "nested",
            Self::Either { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attr::{go, item};
    use crate::diag::{Consumer, Sink};

    fn canonical(items: &[item::Item]) -> Result<String, Vec<String>> {
        let sink = Sink::new(Consumer::Macro);
        let rules = read(items, &sink);
        let texts = |errors: Vec<crate::diag::Diagnostic>| errors.iter().map(crate::diag::Diagnostic::text).collect();
        sink.finish().map(|()| go_string(&rules)).map_err(texts)
    }

    fn structured(source: &str) -> Result<String, Vec<String>> {
        canonical(&item::parse(source, true))
    }

    fn from_go(source: &str) -> Result<String, Vec<String>> {
        canonical(&go::rules(source, Span::call_site()))
    }

    #[test]
    fn rows_are_sound() {
        for (at, row) in RULES.iter().enumerate() {
            assert!(RULES[..at].iter().all(|other| other.name != row.name), "{} stands twice", row.name);
            assert!(row.doc.ends_with('.') && !row.on.is_empty(), "{}", row.name);
        }
    }

    #[test]
    fn both_spellings_have_one_canonical_text() {
        for (words, text) in [
            ("", ""),
            ("required, min = 2, max = 50", "required,min=2,max=50"),
            ("max = 10, unique, each(alphanum | oneof(\"vip\", \"ops\"))", "max=10,unique,dive,alphanum|oneof=vip ops"),
            ("each(nested), min = 1", "min=1,dive"),
            ("each(each(email))", "dive,dive,email"),
            ("oneof(\"red green\", \"\", \"x\")", "oneof='red green' '' x"),
            ("eq = \"a,b|c\"", "eq=a0x2Cb0x7Cc"),
            ("eqfield = password", "eqfield=password"),
            ("gt = -1.5, oneof(1, 2)", "gt=-1.5,oneof=1 2"),
        ] {
            assert_eq!(structured(words).as_deref(), Ok(text), "{words}");
            assert_eq!(from_go(text).as_deref(), Ok(text), "{text}");
        }
        assert_eq!(
            structured("max = LIMIT + 1, custom = a::b, nested").as_deref(),
            Ok("max=LIMIT+1,custom=a::b,nested")
        );
        assert_eq!(from_go("-").as_deref(), Ok(""));
        assert_eq!(structured("\"-\"").as_deref(), Ok(""));
    }

    #[test]
    fn mistakes_are_told_apart() {
        for (words, error) in [
            ("emial", "unknown rule `emial`\nhelp: did you mean `email`?"),
            ("min", "`min` takes a number\nhelp: write `min = 2`"),
            ("min(1, 2)", "`min` takes a number\nhelp: write `min = 2`"),
            ("min = \"2\"", "`min` takes a number, not a string\nhelp: write `min = 2`"),
            ("required = true", "`required` takes no value\nhelp: write `required`"),
            ("each", "`each` takes rules for the elements\nhelp: write `each(required, max = 50)`"),
            ("each()", "`each` takes rules for the elements\nhelp: write `each(required, max = 50)`"),
            ("oneof()", "`oneof` takes a list of values\nhelp: write `oneof(\"red\", \"green\")`"),
            ("eqfield = 1 + 1", "`eqfield` takes the name of another field\nhelp: write `eqfield = other_field`"),
            (
                "nested | email",
                "`nested` cannot be an alternative\nhelp: write it as a rule of its own, between commas",
            ),
            (
                "each(email), each(url)",
                "`each` is given twice\nhelp: write all rules of the elements behind one `each`",
            ),
            ("each(eqfield = a)", "`eqfield` compares two fields, and an element is none\nhelp: move it out of `each`"),
            (
                "\"required\"",
                "a rule stands without quotes\nhelp: write `validate(required)`, or `validate = \"required\"` as Go does",
            ),
            ("dive", "unknown rule `dive`\nhelp: it is written `each(...)` outside a Go tag"),
        ] {
            assert_eq!(structured(words), Err(vec![error.to_owned()]), "{words}");
        }
        for (text, error) in [
            ("required,,min=2", "a rule is missing between two commas"),
            ("min=two", "`min` takes a number, not `two`\nhelp: write `min=2`"),
            ("eqfield=", "`eqfield` takes the name of another field\nhelp: write `eqfield=other_field`"),
            ("oneof='red", "the quote of `oneof` is never closed\nhelp: write `oneof=red 'dark blue'`"),
        ] {
            assert_eq!(from_go(text), Err(vec![error.to_owned()]), "{text}");
        }
    }
}
