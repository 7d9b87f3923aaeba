//! `email`: an e-mail address.

use crate::validate::families::Text;
use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule = Rule { name: "email", message: |_, f| f.write_str("must be an e-mail address") };

/// A type that `email` applies to: every [text](Text).
#[diagnostic::on_unimplemented(
    message = "the rule `email` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`email` applies to strings"
)]
pub trait Email: Text {}

#[diagnostic::do_not_recommend]
impl<T: Text + ?Sized> Email for T {}

impl Checker {
    /// Passes an address alone, `local@host.tld`, by the rule of HTML5 with a top-level domain asked for. As in Go, the
    /// local part may be quoted, and letters beyond ASCII may stand in both parts. The empty string fails.
    ///
    /// Go: `email`.
    pub fn email<T: Email + ?Sized>(&mut self, value: &T) -> bool {
        value.text().is_none_or(is_email) || self.fail(&RULE, &(), Unit::Value, &value)
    }
}

#[inline]
fn is_email(text: &str) -> bool {
    // A host has no `@`, a quoted local part may.
    text.rsplit_once('@').is_some_and(|(local, host)| is_local(local) && is_host(host))
}

#[inline]
fn is_local(local: &str) -> bool {
    match local.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').is_some_and(is_quoted),
        None => local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atom_char)),
    }
}

#[inline]
fn is_atom_char(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | '!' | '#'..='\'' | '*' | '+' | '-' | '/' | '=' | '?' | '^'..='`' | '{'..='~')
        || is_international(c)
}

/// What may stand between the quotes: anything that prints, where a backslash makes the next character plain.
#[inline]
fn is_quoted(inside: &str) -> bool {
    let mut chars = inside.chars();
    let mut some = false;
    while let Some(c) = chars.next() {
        let plain = match c {
            '"' => return false,
            '\\' => chars.next(),
            _ => Some(c),
        };
        some = plain.is_some_and(|c| matches!(c, ' '..='~') || is_international(c));
        if !some {
            return false;
        }
    }
    some
}

#[inline]
fn is_host(host: &str) -> bool {
    let Some((_, tld)) = host.rsplit_once('.') else {
        return false;
    };
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || is_international(c));
    letter(tld.chars().next()) && letter(tld.chars().next_back()) && host.split('.').all(is_label)
}

#[inline]
fn is_label(label: &str) -> bool {
    let inner = |c: char| c.is_ascii_alphanumeric() || c == '-' || is_international(c);
    !label.is_empty()
        && label.chars().count() <= 63
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(inner)
}

#[inline]
fn is_international(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && !c.is_control()
}
