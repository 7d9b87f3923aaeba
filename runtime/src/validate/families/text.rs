//! Strings.

use alloc::string::String;

use super::Show;

/// A string: what `email`, `url` and `alphanum` look at.
pub trait Text: Show {
    /// The text; `None` if there is none, which every rule of the family lets pass.
    fn text(&self) -> Option<&str>;
}

impl Text for str {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for String {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

macro_rules! text {
    ([$($bound:tt)*] $pointer:ty) => {
        impl<T: Text + $($bound)*> Text for $pointer {
            #[inline]
            fn text(&self) -> Option<&str> {
                (**self).text()
            }
        }
    };
}
pointers!(text);

impl<T: Text> Text for Option<T> {
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(Text::text)
    }
}
