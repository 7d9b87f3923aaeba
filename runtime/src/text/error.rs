//! What `FromStr` of an enum fails with.

use super::kept::Kept;
use super::suggest::nearest;
use core::fmt;

/// A text that names no variant of an enum.
///
/// Its message says what was written, what was probably meant and everything that is accepted. Go: the error of
/// enumer's `TString`, which names only the text and the type.
///
/// A text of up to 16 bytes is kept in the error itself, so that it costs no allocation; a longer one is kept on the heap, whole.
/// The message is made when it is printed.
///
/// ```
/// #[derive(gotag::FromStr, Debug, PartialEq)]
/// #[tag(text(rename_all = "lowercase"))]
/// enum Color { Red, Green, Blue }
///
/// let error = "gren".parse::<Color>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown Color `gren`: did you mean `green`? expected one of `red`, `green`, `blue`",
/// );
/// assert_eq!(error.suggestion(), Some("green"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ParseEnumError {
    // By a thin reference: it is a word less to move.
    known: &'static &'static str,
    input: Kept,
}

/// The names of an enum, and how a value is found by one.
///
/// The names are one literal, `"|Color|red|green"`: one token for rustc where an array would be two a name. Its first character
/// divides it into the type's name and the variants'; the emitter takes one that is in none.
// In a constant: a function that stands in one is not inlined for being called in one place only. So `from_str` is, and a caller
// of it calls the function: what that finds comes back in a register, where a result with an error in it comes back through memory.
pub struct Named<T>(pub &'static &'static str, pub fn(&str) -> Option<T>);

impl<T> Named<T> {
    /// The value of the name `input`.
    #[inline]
    pub fn parse(&self, input: &str) -> Result<T, ParseEnumError> {
        match self.1(input) {
            Some(value) => Ok(value),
            None => Err(unknown(self.0, input)),
        }
    }
}

/// The error for `input`, which is none of the names.
// Inlined, so that an error that nobody looks at is not made.
#[inline]
pub fn unknown(known: &'static &'static str, input: &str) -> ParseEnumError {
    ParseEnumError { known, input: Kept::new(input) }
}

impl ParseEnumError {
    fn parts(&self) -> impl Iterator<Item = &'static str> + use<> {
        let divider = self.known.chars().next().unwrap_or_default();
        self.known.split(divider).skip(1)
    }

    /// The enum's name, without its path.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.parts().next().unwrap_or_default()
    }

    /// The text that was to be parsed.
    #[must_use]
    pub fn input(&self) -> &str {
        self.input.as_str()
    }

    /// Every accepted name, in the order of declaration, a variant's aliases after its name.
    pub fn expected(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.parts().skip(1)
    }

    /// The accepted name that is nearest to the text; `None` if none is near.
    #[must_use]
    pub fn suggestion(&self) -> Option<&'static str> {
        nearest(self.input(), self.expected())
    }
}

impl fmt::Display for ParseEnumError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {} `{}`: ", self.type_name(), self.input().escape_debug())?;
        if let Some(name) = self.suggestion() {
            write!(f, "did you mean `{}`? ", name.escape_debug())?;
        }
        match self.expected().count() {
            0 => return f.write_str("the type has no variants"),
            1 => f.write_str("expected ")?,
            _ => f.write_str("expected one of ")?,
        }
        for (index, name) in self.expected().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}`{}`", name.escape_debug())?;
        }
        Ok(())
    }
}

impl fmt::Debug for ParseEnumError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParseEnumError({self})")
    }
}

impl core::error::Error for ParseEnumError {}

#[cfg(test)]
mod tests {
    use super::{ParseEnumError, unknown};
    use alloc::string::ToString;
    use alloc::vec::Vec;

    #[test]
    fn the_message_lists_what_is_accepted() {
        let text = |known: &'static &'static str, input| unknown(known, input).to_string();
        assert_eq!(
            text(&"|Color|red|blue", "blu"),
            "unknown Color `blu`: did you mean `blue`? expected one of `red`, `blue`"
        );
        assert_eq!(text(&"|Color|red|blue", "sea"), "unknown Color `sea`: expected one of `red`, `blue`");
        assert_eq!(text(&"|Color|red", ""), "unknown Color ``: expected `red`");
        assert_eq!(text(&"|Größe_2", "a\n"), "unknown Größe_2 `a\\n`: the type has no variants");
        assert_eq!(text(&";C;,|;a b", "*"), "unknown C `*`: expected one of `,|`, `a b`");
        assert_eq!(text(&"\u{e000}C\u{e000}a\u{e000}b,", "*"), "unknown C `*`: expected one of `a`, `b,`");
    }

    #[test]
    fn the_parts_can_be_read() {
        let error = unknown(&"|Color|red|blue|", "rad");
        assert_eq!((error.type_name(), error.input()), ("Color", "rad"));
        assert_eq!(error.expected().collect::<Vec<_>>(), ["red", "blue", ""]);
        assert_eq!(error.suggestion(), Some("red"));
        assert_eq!(size_of::<ParseEnumError>(), 4 * size_of::<usize>());
    }
}
