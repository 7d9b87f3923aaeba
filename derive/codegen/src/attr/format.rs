//! `string` and `format = ..`: how a field goes over the wire.

use quote::ToTokens;
use syn::Path;

use super::item::{self, Arg, Value, Word};
use super::json::respan;
use crate::diag::Sink;

/// A format: a name that gotag knows, or a type of the user's.
pub enum Format {
    /// The type in the runtime.
    Known(&'static str),
    /// The path of a type.
    Given(Box<Path>),
}

/// Every format that has a name, with its type.
pub const FORMATS: &[(&str, &str)] = &[
    ("hex", "Hex"),
    ("base64", "Base64"),
    ("base64url", "Base64Url"),
    ("unix", "Unix"),
    ("unixmilli", "UnixMilli"),
    ("unixmicro", "UnixMicro"),
    ("unixnano", "UnixNano"),
    ("rfc3339", "Rfc3339"),
    ("sec", "Sec"),
    ("milli", "Milli"),
    ("micro", "Micro"),
    ("nano", "Nano"),
];

impl Format {
    /// Reads `string`, or what stands behind `format =`.
    pub(super) fn read(word: &Word, arg: &Arg, sink: &Sink) -> Option<Self> {
        let value = match arg {
            Arg::Value(value) => value,
            Arg::None | Arg::List(_) => return Some(Self::Known("Text")),
        };
        let text = match (value.text(), value) {
            (Some((text, _)), _) => text,
            (None, Value::Text(text, _)) => text.clone(),
            (None, Value::Expr(expr)) => item::plain(expr.to_token_stream()),
        };
        if let Some((_, ty)) = FORMATS.iter().find(|(name, _)| *name == text) {
            return Some(Self::Known(ty));
        }
        let path = match (value.text(), value) {
            (None, Value::Expr(expr)) => syn::parse2(expr.to_token_stream()).ok(),
            (given, _) => given.and_then(|(text, span)| syn::parse2(respan(text.parse().ok()?, span)).ok()),
        };
        // A type has a capital, or a path in front of it; what has neither is a name.
        match path {
            Some(path @ Path { .. }) if path.segments.len() > 1 || text.starts_with(char::is_uppercase) => {
                Some(Self::Given(Box::new(path)))
            }
            _ => {
                let names: Vec<&str> = FORMATS.iter().map(|(name, _)| *name).collect();
                sink.unknown(value.extent(), format!("unknown format `{text}` in `{}`", word.text), &text, &names);
                None
            }
        }
    }
}
