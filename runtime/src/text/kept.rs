//! A text that is kept without allocating, as long as it is about as long as a name.

use alloc::boxed::Box;

/// A text in place, or on the heap if it is longer than [`ROOM`].
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kept {
    Short(u8, [u8; ROOM]),
    Long(Box<str>),
}

/// What fits beside a length and a tag into three words.
const ROOM: usize = 20;

impl Kept {
    /// `None` for a text that is too long.
    #[inline]
    pub(super) fn short(text: &str) -> Option<Self> {
        Some(Kept::Short(u8::try_from(text.len()).ok()?, copy(text.as_bytes())?))
    }

    pub(super) fn as_str(&self) -> &str {
        match self {
            Kept::Long(text) => text,
            // It was a `str` as a whole, so neither can fail.
            Kept::Short(len, room) => {
                room.get(..usize::from(*len)).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or_default()
            }
        }
    }
}

/// The text with zeros behind it; `None` if it is too long.
// In registers: a copy of unknown length is a call, and whoever reads what it wrote has to wait for it. The two ends of a text
// are of known length each, and where they overlap they agree.
#[inline]
fn copy(text: &[u8]) -> Option<[u8; ROOM]> {
    let len = text.len();
    // What stands from 0, from 8 and from 16 on.
    let (first, second, third) = match len {
        0..4 => (text.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0, 0),
        4..=8 => {
            let (start, end) = (u32::from_le_bytes(*text.first_chunk()?), u32::from_le_bytes(*text.last_chunk()?));
            (u64::from(start) | u64::from(end) << (8 * (len - 4)), 0, 0)
        }
        9..=16 => {
            let (start, end) = (u64::from_le_bytes(*text.first_chunk()?), u64::from_le_bytes(*text.last_chunk()?));
            (start, end >> (8 * (16 - len)), 0)
        }
        17..=ROOM => {
            let (start, rest) = text.split_first_chunk()?;
            let (second, end) = (rest.first_chunk()?, u32::from_le_bytes(*text.last_chunk()?));
            (u64::from_le_bytes(*start), u64::from_le_bytes(*second), end >> (8 * (ROOM - len)))
        }
        _ => return None,
    };
    let mut room = [0; ROOM];
    *room.first_chunk_mut()? = first.to_le_bytes();
    *room.get_mut(8..16)?.first_chunk_mut()? = second.to_le_bytes();
    *room.last_chunk_mut()? = third.to_le_bytes();
    Some(room)
}

#[cfg(test)]
mod tests {
    use super::{Kept, ROOM};
    use alloc::string::String;

    #[test]
    fn every_length_is_kept() {
        let long: String = ('a'..='z').chain('A'..='Z').collect();
        for len in 0..long.len() {
            let text = &long[..len];
            let kept = Kept::short(text);
            assert_eq!(kept.as_ref().map(Kept::as_str), (len <= ROOM).then_some(text));
            assert!(kept == Kept::short(text) && kept != Kept::short("?"));
        }
        for text in ["ä", "日本語", "größer", "wie gedacht, dass…", "\0", "a\0"] {
            assert_eq!(Kept::short(text).as_ref().map(Kept::as_str), Some(text));
        }
        assert!(Kept::short("a") != Kept::short("a\0"));
        assert_eq!(Kept::Long(long.as_str().into()).as_str(), long);
        assert_eq!(size_of::<Kept>(), 24);
    }
}
