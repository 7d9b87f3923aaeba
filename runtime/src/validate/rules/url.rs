//! `url`: an absolute URL.

use super::every;
use crate::validate::families::Text;
use crate::validate::{Checker, Rule, Unit};

/// The rule's name and sentence.
pub static RULE: Rule = Rule { name: "url", message: |_, f| f.write_str("must be a URL") };

/// A type that `url` applies to: every [text](Text).
#[diagnostic::on_unimplemented(
    message = "the rule `url` cannot check a `{Self}`",
    label = "this rule does not apply to a `{Self}`",
    note = "`url` applies to strings"
)]
pub trait Url: Text {}

#[diagnostic::do_not_recommend]
impl<T: Text + ?Sized> Url for T {}

impl Checker {
    /// Passes a URL with a scheme and one of a host, a fragment or an opaque part (`mailto:someone@example.com`).
    ///
    /// `http` and `https` need a host, `file` a path beyond `/`. Percent signs must stand before two hex digits, a port
    /// is made of digits, control characters and spaces in the host are refused. The empty string fails.
    ///
    /// Go: `url`, by the grammar of `net/url`.
    pub fn url<T: Url + ?Sized>(&mut self, value: &T) -> bool {
        value.text().is_none_or(is_url) || self.fail(&RULE, &(), Unit::Value, &value)
    }
}

#[inline]
fn is_url(text: &str) -> bool {
    if !every(text, |byte| !byte.is_ascii_control()) {
        return false;
    }
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    if !is_scheme(scheme) || !is_escaped(fragment) {
        return false;
    }
    let rest = rest.split_once('?').map_or(rest, |(before, _query)| before);
    let Some(rooted) = rest.strip_prefix('/') else {
        // Opaque: whatever follows is the scheme's own business.
        let needs_root = names_host(scheme) || scheme.eq_ignore_ascii_case("file");
        return !(needs_root || rest.is_empty() && fragment.is_empty());
    };
    let (authority, path) = match rooted.strip_prefix('/') {
        Some(after) => after.split_at(after.find('/').unwrap_or(after.len())),
        None => ("", rest),
    };
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    if !is_user(user) || !is_host(host) || !is_escaped(path) {
        return false;
    }
    if scheme.eq_ignore_ascii_case("file") {
        return path.len() > 1;
    }
    !host.is_empty() || (!names_host(scheme) && !fragment.is_empty())
}

#[inline]
fn names_host(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

#[inline]
fn is_scheme(scheme: &str) -> bool {
    scheme.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && every(scheme, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

#[inline]
fn is_user(user: &str) -> bool {
    is_escaped(user) && every(user, |byte| is_plain(byte) || matches!(byte, b':' | b'@'))
}

/// What may stand in the name of a user or a host: RFC 3986's unreserved characters and sub-delimiters, and escapes.
#[inline]
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'!' | b'$'..=b'.' | b';' | b'=' | b'_' | b'~')
}

#[inline]
fn is_host(host: &str) -> bool {
    let (name, port) = if host.starts_with('[') {
        match host.rfind(']') {
            Some(end) => host.split_at(end + 1),
            None => return false,
        }
    } else {
        host.split_at(host.rfind(':').unwrap_or(host.len()))
    };
    let plain = |byte| is_plain(byte) || !byte.is_ascii() || matches!(byte, b':' | b'[' | b']' | b'<' | b'>' | b'"');
    is_port(port) && is_escaped(name) && every(name, plain)
}

#[inline]
fn is_port(port: &str) -> bool {
    match port.strip_prefix(':') {
        Some(digits) => every(digits, |byte| byte.is_ascii_digit()),
        None => port.is_empty(),
    }
}

/// Whether every `%` stands before two hex digits.
#[inline]
fn is_escaped(text: &str) -> bool {
    let mut parts = text.as_bytes().split(|byte| *byte == b'%');
    parts.next();
    parts.all(|after| matches!(after, [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit()))
}
