//! One file a rule: a table of cases each, with the sentence of every failure.

mod alphanum;
mod custom;
mod each;
mod email;
mod eq;
mod eqfield;
mod gt;
mod gte;
mod gtfield;
mod len;
mod lt;
mod lte;
mod max;
mod min;
mod ne;
mod nested;
mod omitempty;
mod oneof;
mod required;
mod unique;
mod url;
mod vectors;

use gotag::validate::{Checker, Validate};

/// A value is asked for its only rule.
struct Asked<F>(F);

impl<F: Fn(&mut Checker) -> bool> Validate for Asked<F> {
    fn validate_into(&self, checker: &mut Checker) {
        (self.0)(checker);
    }
}

/// What a rule has to say: `None` if the value passes.
fn said(rule: impl Fn(&mut Checker) -> bool) -> Option<String> {
    Asked(rule).validate().err().map(|report| report.to_string())
}

/// Asserts what a rule says about each value of a table: nothing, or a sentence.
macro_rules! table {
    ($rule:ident: $($rows:tt)*) => {
        $crate::rules::table! { $rule(): $($rows)* }
    };
    ($rule:ident $params:tt: $($value:expr => $said:expr,)*) => {
        $(
            let said = $crate::rules::said(|checker| $crate::rules::applied!($rule, &$value, $params, checker));
            let expected: Option<&str> = $said;
            assert_eq!(said.as_deref(), expected, "{} of {}", stringify!($rule $params), stringify!($value));
        )*
    };
}

macro_rules! applied {
    ($rule:ident, $value:expr, ($($param:expr),*), $checker:ident) => {
        $checker.$rule($value, $($param,)*)
    };
}
use {applied, table};
