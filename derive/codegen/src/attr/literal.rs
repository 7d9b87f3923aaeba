//! Names of variants that are no text: `json(1)`, `json(true)`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Expr, Lit, UnOp};

use super::item::{Arg, Value, ungrouped};
use super::keys::Place;

/// The tag of a variant, as formats write it that have integers and truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// An integer.
    Int(i128),
    /// `true` or `false`
    Bool(bool),
}

impl Tag {
    /// Reads the first element of a key.
    pub fn read(value: &Value) -> Option<Self> {
        let Value::Expr(expr) = value else { return None };
        match ungrouped(expr) {
            Expr::Lit(lit) => match &lit.lit {
                Lit::Bool(lit) => Some(Self::Bool(lit.value)),
                Lit::Int(lit) => lit.base10_parse().ok().map(Self::Int),
                _ => None,
            },
            Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => match ungrouped(&unary.expr) {
                Expr::Lit(lit) => match &lit.lit {
                    Lit::Int(lit) => lit.base10_parse().ok().map(|value: i128| Self::Int(-value)),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// The same behind a word.
    pub fn of(arg: &Arg) -> Option<Self> {
        match arg {
            Arg::Value(value) => Self::read(value),
            Arg::None | Arg::List(_) => None,
        }
    }

    /// Whether a key of this name at this place takes one.
    pub fn fits(key: &str, place: Place) -> bool {
        key == "json" && place == Place::Variant
    }

    /// Expands to: `1u64`, `-1i64` or `true`. All tags of an enum are of one type.
    pub fn tokens(self, signed: bool) -> TokenStream {
        match self {
            Self::Bool(value) => quote!(#value),
            Self::Int(value) => {
                let literal = match (signed, i64::try_from(value), u64::try_from(value)) {
                    (true, Ok(value), _) => Literal::i64_suffixed(value),
                    (_, _, Ok(value)) => Literal::u64_suffixed(value),
                    _ => Literal::i128_suffixed(value),
                };
                quote!(#literal)
            }
        }
    }
}

impl std::fmt::Display for Tag {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Int(value) => value.fmt(out),
            Self::Bool(value) => value.fmt(out),
        }
    }
}
