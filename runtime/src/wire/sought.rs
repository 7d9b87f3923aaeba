//! The tag that a visitor looks for, told to a map that was kept and can begin with any of its entries.
//!
//! A deserializer knows of a visitor no more than what `Visitor` says, and must not do anything that another visitor
//! would notice. What a visitor expects can be asked at any time. It is asked for with a padding that nobody pads with; a
//! visitor that knows the question answers it, and any other says what it always says, which is no answer.

use core::fmt::{self, Write};

use serde_core::de::Expected;

use super::content::Content;

/// The padding of the question, and the start of the answer: of the code points that are no characters.
const MARK: char = '\u{10fffe}';

/// Says what a visitor expects that looks for `tag`; to the question, which tag.
pub(super) fn expecting(out: &mut fmt::Formatter<'_>, tag: &str, expected: &str) -> fmt::Result {
    if out.fill() == MARK {
        out.write_char(MARK)?;
        return out.write_str(tag);
    }
    out.write_str(expected)
}

/// Where in a map the entry is that the visitor looks for, if it looks for one.
#[inline]
pub(super) fn sought<V: Expected>(list: &[(Content<'_>, Content<'_>)], visitor: &V) -> Option<usize> {
    sought_by(visitor, &|tag| list.iter().position(|(key, _)| key.is(tag)))
}

/// What `find` finds of the tag that the visitor looks for, if it looks for one.
#[inline]
pub(super) fn sought_by<V: Expected>(visitor: &V, find: &dyn Fn(&str) -> Option<usize>) -> Option<usize> {
    // Who looks for a tag has it with him, and who has nothing need not be asked.
    if size_of::<V>() == 0 { None } else { ask(visitor, find) }
}

fn ask(visitor: &dyn Expected, find: &dyn Fn(&str) -> Option<usize>) -> Option<usize> {
    let mut answer = Answer { find, said: Said::Nothing };
    // Who fails to say what it expects does not look for a tag.
    let _ = write!(answer, "{visitor:\u{10fffe}<}");
    match answer.said {
        Said::Tag(at) => at,
        Said::Nothing | Said::Mark | Said::Other => None,
    }
}

struct Answer<'f> {
    find: &'f dyn Fn(&str) -> Option<usize>,
    said: Said,
}

/// What a visitor has said so far.
enum Said {
    Nothing,
    Mark,
    Tag(Option<usize>),
    Other,
}

impl Write for Answer<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.said = match self.said {
            Said::Nothing if part.chars().eq([MARK]) => Said::Mark,
            Said::Mark => Said::Tag((self.find)(part)),
            _ => Said::Other,
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    struct Looking(&'static str);

    impl Expected for Looking {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            expecting(out, self.0, "an enum")
        }
    }

    #[test]
    fn only_who_knows_the_question_answers() {
        let list: Vec<_> = ["a", "type", "an enum"].map(|key| (Content::Str(key), Content::Unit)).into();
        assert_eq!(sought(&list, &Looking("type")), Some(1));
        assert_eq!(sought(&list, &Looking("a")), Some(0));
        assert_eq!(sought(&list, &Looking("other")), None);
        assert_eq!(sought(&list, &"an enum"), None);
        assert_eq!(alloc::format!("{}", &Looking("type") as &dyn Expected), "an enum");
    }
}
