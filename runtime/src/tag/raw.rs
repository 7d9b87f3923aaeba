//! Go's tag grammar: `key:"value" key:"value"`, each value a Go string literal.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// A raw Go tag, read as Go's `reflect.StructTag` reads it.
///
/// ```
/// use gotag::tag::StructTag;
///
/// let tag = StructTag::parse(r#"json:"id,omitempty" db:"user_id""#)?;
/// assert_eq!(tag.get("json"), "id,omitempty");
/// assert_eq!(tag.lookup("xml"), None);
/// # Ok::<(), gotag::tag::TagError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StructTag<'a>(&'a str);

impl<'a> StructTag<'a> {
    /// A tag that may be malformed. As in Go, what stands before the first mistake is found and nothing after it.
    #[inline]
    pub const fn new(raw: &'a str) -> Self {
        StructTag(raw)
    }

    /// A tag that follows the grammar throughout, which Go leaves to `go vet`.
    ///
    /// Fails at the first place where a pair does not read `key:"value"`, where two pairs touch, or where a value is not a Go string.
    #[inline]
    pub fn parse(raw: &'a str) -> Result<Self, TagError> {
        let mut pairs = StructTag(raw).pairs();
        let mut end_of_last = 0;
        while let Some(pair) = pairs.step() {
            pair?;
            let here = pairs.start;
            if end_of_last != 0 && here == end_of_last {
                return Err(TagError::new(here, "a space before the next key"));
            }
            end_of_last = pairs.at;
        }
        Ok(StructTag(raw))
    }

    /// The text as it was given.
    #[inline]
    pub const fn raw(&self) -> &'a str {
        self.0
    }

    /// The value of `key`, or `None` when the key is absent or its value is not a Go string. Go's `StructTag.Lookup`.
    #[inline]
    pub fn lookup(&self, key: &str) -> Option<Cow<'a, str>> {
        let mut pairs = self.pairs();
        loop {
            let (found, literal) = pairs.step()?.ok()?;
            if found == key {
                return unquote(literal).ok();
            }
        }
    }

    /// The value of `key`, empty when it is absent. Go's `StructTag.Get`.
    #[inline]
    pub fn get(&self, key: &str) -> Cow<'a, str> {
        self.lookup(key).unwrap_or_default()
    }

    /// Every pair in order; a mistake is the last item.
    #[inline]
    pub fn pairs(&self) -> Pairs<'a> {
        Pairs { text: self.0, at: 0, start: 0, done: false }
    }
}

/// The pairs of a [`StructTag`], values unquoted.
#[derive(Clone, Debug)]
pub struct Pairs<'a> {
    text: &'a str,
    at: usize,
    start: usize,
    done: bool,
}

impl<'a> Pairs<'a> {
    /// The next key and its value still quoted, so that a lookup unquotes one value only.
    #[inline]
    fn step(&mut self) -> Option<Result<(&'a str, &'a str), TagError>> {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() && bytes[self.at] == b' ' {
            self.at += 1;
        }
        if self.done || self.at == bytes.len() {
            return None;
        }
        self.start = self.at;
        let pair = self.pair();
        self.done = pair.is_err();
        Some(pair)
    }

    #[inline]
    fn pair(&mut self) -> Result<(&'a str, &'a str), TagError> {
        let bytes = self.text.as_bytes();
        let is_key = |b: u8| b > b' ' && b != b':' && b != b'"' && b != 0x7f;
        let mut end = self.at;
        while end < bytes.len() && is_key(bytes[end]) {
            end += 1;
        }
        if end == self.at {
            return Err(TagError::new(end, "a key"));
        }
        let key = &self.text[self.at..end];
        if bytes.get(end) != Some(&b':') {
            return Err(TagError::new(end, "a `:` after the key"));
        }
        if bytes.get(end + 1) != Some(&b'"') {
            return Err(TagError::new(end + 1, "a value in double quotes"));
        }
        let open = end + 1;
        let mut close = open + 1;
        while close < bytes.len() && bytes[close] != b'"' {
            close += if bytes[close] == b'\\' { 2 } else { 1 };
        }
        if close >= bytes.len() {
            return Err(TagError::new(bytes.len(), "a closing `\"`"));
        }
        self.at = close + 1;
        let literal = &self.text[open + 1..close];
        match check(literal) {
            Ok(()) => Ok((key, literal)),
            Err(offset) => Err(TagError::new(open + 1 + offset, "a Go string")),
        }
    }
}

impl<'a> Iterator for Pairs<'a> {
    type Item = Result<(&'a str, Cow<'a, str>), TagError>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let (key, literal) = match self.step()? {
            Ok(pair) => pair,
            Err(error) => return Some(Err(error)),
        };
        let start = self.at - literal.len() - 1;
        Some(match unquote(literal) {
            Ok(value) => Ok((key, value)),
            Err(offset) => Err(TagError::new(start + offset, "a Go string")),
        })
    }
}

/// Where a raw tag leaves the grammar, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagError {
    at: usize,
    expected: &'static str,
}

impl TagError {
    #[inline]
    const fn new(at: usize, expected: &'static str) -> Self {
        TagError { at, expected }
    }

    /// The byte at which the mistake stands.
    #[inline]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What was expected there.
    #[inline]
    pub const fn expected(&self) -> &'static str {
        self.expected
    }
}

impl fmt::Display for TagError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "malformed tag at byte {}: expected {}. Write pairs such as `json:\"id,omitempty\" db:\"user_id\"`",
            self.at, self.expected
        )
    }
}

impl core::error::Error for TagError {}

/// The value between the quotes is a Go string: line breaks are escaped, and escapes are Go's.
#[inline]
fn check(literal: &str) -> Result<(), usize> {
    if literal.contains('\\') || literal.contains('\n') {
        unquote(literal)?;
    }
    Ok(())
}

/// Undoes Go's escapes; the error is the byte of the one that is not Go's.
#[inline]
fn unquote(literal: &str) -> Result<Cow<'_, str>, usize> {
    if let Some(at) = literal.find('\n') {
        return Err(at);
    }
    if !literal.contains('\\') {
        return Ok(Cow::Borrowed(literal));
    }
    let bytes = literal.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'\\' {
            at = escape(bytes, at, &mut out).ok_or(at)?;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    // `\xff` may spell bytes that are no UTF-8; a Rust string cannot hold them.
    let text = String::from_utf8(out).map_err(|_| 0_usize)?;
    Ok(Cow::Owned(text))
}

/// Reads the escape at `at`, pushes what it stands for and returns the place after it.
#[inline]
fn escape(bytes: &[u8], at: usize, out: &mut Vec<u8>) -> Option<usize> {
    let letter = *bytes.get(at + 1)?;
    let simple = match letter {
        b'a' => 0x07,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 0x0b,
        b'\\' | b'"' => letter,
        b'x' => return push_byte(bytes, at + 2, 2, 16, out),
        b'0'..=b'7' => return push_byte(bytes, at + 1, 3, 8, out),
        b'u' => return push_char(bytes, at + 2, 4, out),
        b'U' => return push_char(bytes, at + 2, 8, out),
        _ => return None,
    };
    out.push(simple);
    Some(at + 2)
}

#[inline]
fn digits(bytes: &[u8], at: usize, count: usize, radix: u32) -> Option<u32> {
    let digits = core::str::from_utf8(bytes.get(at..at + count)?).ok()?;
    if digits.starts_with('+') {
        return None;
    }
    u32::from_str_radix(digits, radix).ok()
}

#[inline]
fn push_byte(bytes: &[u8], at: usize, count: usize, radix: u32, out: &mut Vec<u8>) -> Option<usize> {
    let byte = u8::try_from(digits(bytes, at, count, radix)?).ok()?;
    out.push(byte);
    Some(at + count)
}

#[inline]
fn push_char(bytes: &[u8], at: usize, count: usize, out: &mut Vec<u8>) -> Option<usize> {
    let char = char::from_u32(digits(bytes, at, count, 16)?)?;
    out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
    Some(at + count)
}

/// Writes `text` as a Go string literal.
#[inline]
pub(super) fn quote(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("\"")?;
    for char in text.chars() {
        match char {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            c if c.is_control() => write!(f, "\\u{:04x}", u32::from(c))?,
            c => write!(f, "{c}")?,
        }
    }
    f.write_str("\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    // The cases of Go's own TestTagGet, in our words.
    #[test]
    fn lookup_reads_what_go_reads() {
        let cases: &[(&str, &str, &str)] = &[
            (r#"protobuf:"PB(1,2)""#, "protobuf", "PB(1,2)"),
            (r#"protobuf:"PB(1,2)""#, "foo", ""),
            (r#"protobuf:"PB(1,2)""#, "rotobuf", ""),
            (r#"protobuf:"PB(1,2)" json:"name""#, "json", "name"),
            (r#"protobuf:"PB(1,2)" json:"name""#, "protobuf", "PB(1,2)"),
            (r#"k0:"values contain spaces" k1:"and\ttabs""#, "k0", "values contain spaces"),
            (r#"k0:"values contain spaces" k1:"and\ttabs""#, "k1", "and\ttabs"),
            (r#"a:"1"b:"2""#, "b", "2"),
        ];
        for (raw, key, value) in cases {
            assert_eq!(StructTag::new(raw).get(key), *value, "{raw} {key}");
        }
    }

    #[test]
    fn empty_and_absent_differ() {
        let tag = StructTag::new(r#"json:"""#);
        assert_eq!(tag.lookup("json").as_deref(), Some(""));
        assert_eq!(tag.lookup("xml"), None);
    }

    #[test]
    fn nothing_after_a_mistake_is_found() {
        let tag = StructTag::new(r#"a:"1" b c:"3""#);
        assert_eq!(tag.get("a"), "1");
        assert_eq!(tag.lookup("c"), None);
    }

    #[test]
    fn parse_says_where_and_what() {
        let cases: &[(&str, usize, &str)] = &[
            ("json", 4, "a `:` after the key"),
            ("json:id", 5, "a value in double quotes"),
            (r#"json:"id"#, 8, "a closing `\"`"),
            (r#":"id""#, 0, "a key"),
            (r#"json:"a"db:"b""#, 8, "a space before the next key"),
            (r#"json:"a\q""#, 7, "a Go string"),
            (r#"json:"a\"#, 8, "a closing `\"`"),
        ];
        for (raw, at, expected) in cases {
            let error = StructTag::parse(raw).unwrap_err();
            assert_eq!((error.at(), error.expected()), (*at, *expected), "{raw}");
        }
        assert!(StructTag::parse("  ").is_ok());
        let text = StructTag::parse("json").unwrap_err().to_string();
        assert!(text.starts_with("malformed tag at byte 4: expected a `:`"), "{text}");
    }

    #[test]
    fn escapes_are_gos() {
        let tag = StructTag::new(r#"k:"\a\x41\101\u00e9\U0001F600\\\"""#);
        assert_eq!(tag.get("k"), "\u{7}AA\u{e9}\u{1F600}\\\"");
        for bad in [r#"k:"\xff""#, r#"k:"\'""#, r#"k:"\400""#, r#"k:"\ud800""#, r#"k:"\x+1""#] {
            assert_eq!(StructTag::new(bad).lookup("k"), None, "{bad}");
            assert!(StructTag::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn pairs_come_in_order() {
        let tag = StructTag::new(r#"b:"2"  a:"1""#);
        let pairs: Vec<_> = tag.pairs().map(|pair| pair.unwrap().0).collect();
        assert_eq!(pairs, ["b", "a"]);
    }
}
