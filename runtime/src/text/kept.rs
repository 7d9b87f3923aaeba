//! A text that is kept without allocating, as long as it is about as long as a name.

use alloc::boxed::Box;

/// A text in place, or on the heap if it is longer than [`ROOM`].
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kept {
    Short(u8, Room),
    Long(Box<str>),
}

/// Where the words of a [`Box`] are too, so that whoever moves a text need not know which it is.
#[derive(Clone, PartialEq, Eq)]
#[repr(align(8))]
pub(super) struct Room([u8; ROOM]);

/// What fits beside a length and a tag into three words, and is aligned.
const ROOM: usize = 16;

impl Kept {
    // Inlined where it is called: what nobody looks at is then not copied.
    #[inline]
    pub(super) fn new(text: &str) -> Self {
        match (copy(text.as_bytes()), u8::try_from(text.len())) {
            (Some(room), Ok(len)) => Kept::Short(len, room),
            _ => Kept::Long(long(text)),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        match self {
            Kept::Long(text) => text,
            // It was a `str` as a whole, so neither can fail.
            Kept::Short(len, Room(room)) => {
                room.get(..usize::from(*len)).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or_default()
            }
        }
    }
}

#[cold]
#[inline(never)]
fn long(text: &str) -> Box<str> {
    text.into()
}

/// The text with zeros behind it; `None` if it is too long, or empty, which takes no room on the heap.
// In registers: a copy of unknown length is a call, and whoever reads what it wrote has to wait for it. The two ends of a text
// are of known length each, and where they overlap they agree.
#[inline]
fn copy(text: &[u8]) -> Option<Room> {
    let len = text.len();
    // What stands from 0 and from 8 on.
    let (first, second) = match len {
        1..4 => {
            let byte = |at: usize| u64::from(text[at]) << (8 * at);
            (byte(0) | byte(len / 2) | byte(len - 1), 0)
        }
        4..=8 => {
            let (start, end) = (u32::from_le_bytes(*text.first_chunk()?), u32::from_le_bytes(*text.last_chunk()?));
            (u64::from(start) | u64::from(end) << (8 * (len - 4)), 0)
        }
        9..=ROOM => {
            let (start, end) = (u64::from_le_bytes(*text.first_chunk()?), u64::from_le_bytes(*text.last_chunk()?));
            (start, end >> (8 * (ROOM - len)))
        }
        _ => return None,
    };
    let mut room = [0; ROOM];
    *room.first_chunk_mut()? = first.to_le_bytes();
    *room.last_chunk_mut()? = second.to_le_bytes();
    Some(Room(room))
}

#[cfg(test)]
mod tests {
    use super::{Kept, ROOM};
    use alloc::string::String;

    #[test]
    fn every_length_is_kept() {
        let long = ('a'..='z').collect::<String>().repeat(12);
        for len in 0..long.len() {
            let text = &long[..len];
            let kept = Kept::new(text);
            assert_eq!(kept.as_str(), text);
            assert_eq!(matches!(kept, Kept::Short(..)), (1..=ROOM).contains(&len), "{len}");
            assert!(kept == Kept::new(text) && kept != Kept::new("?"));
        }
        for text in ["ä", "日本語", "größer", "wie gedacht", "und so weiter…", "\0", "a\0"] {
            let kept = Kept::new(text);
            assert_eq!(kept.as_str(), text);
            assert!(matches!(kept, Kept::Short(..)), "{text}");
        }
        assert!(Kept::new("a") != Kept::new("a\0"));
        assert_eq!(size_of::<Kept>(), 24);
    }
}
