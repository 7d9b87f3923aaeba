//! Rules as a Go tag says them.

use quote::ToTokens;

use super::{Param, Params, Rule};
use crate::attr::item::{self, joined};

/// Go's text: `required,min=2,dive,alphanum|oneof=vip ops`.
///
/// What Go has no word for keeps its own (`nested`, `custom`), and an expression stands as it is written.
pub fn go_string(rules: &[Rule]) -> String {
    joined(rules, ",", Rule::go)
}

impl Rule {
    /// Go's text for one rule.
    pub fn go(&self) -> String {
        match self {
            Self::Either { rules, .. } => joined(rules, "|", Self::go),
            Self::Check { params: Params::Rules(rules), .. } => match &rules[..] {
                // Go dives into structs without being told to.
                [Self::Check { row, .. }] if row.name == "nested" => "dive".to_owned(),
                _ => format!("dive,{}", go_string(rules)),
            },
            Self::Check { row, params, .. } => match params {
                Params::None | Params::Rules(_) => row.name.to_owned(),
                Params::One(param) | Params::List(param) => format!("{}={}", row.name, escaped(&text(param))),
                Params::Sibling(word) => format!("{}={}", row.name, word.text),
                Params::Many(params) => {
                    let words = joined(params, " ", |param| quoted(text(param)));
                    format!("{}={}", row.name, escaped(&words))
                }
            },
        }
    }
}

fn text(param: &Param) -> String {
    match param {
        Param::Number(text, _) | Param::Text(text, _) => text.clone(),
        Param::Expr(expr) => match &**expr {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(lit), .. }) => lit.value(),
            expr => item::plain(expr.to_token_stream()),
        },
    }
}

/// A word of a list that would not be one word without quotes.
fn quoted(word: String) -> String {
    if word.is_empty() || word.contains(' ') { format!("'{word}'") } else { word }
}

fn escaped(text: &str) -> String {
    text.replace(',', "0x2C").replace('|', "0x7C")
}
