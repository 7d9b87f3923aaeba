//! The error of an attempt whose error nobody reads.

use core::fmt;

use serde_core::de::{Error, Expected, Unexpected};

/// That something failed, and no more: it costs nothing to make, so that trying is cheap.
#[derive(Debug)]
pub(super) struct Silent;

/// Whether an error of this type cannot say anything, so that nothing has to be found out for it.
pub(super) const fn is_silent<E>() -> bool {
    size_of::<E>() == 0
}

impl fmt::Display for Silent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not this one")
    }
}

impl core::error::Error for Silent {}

macro_rules! silent {
    ($($error:ident($($arg:ty),*))*) => { $(
        #[inline]
        fn $error($(_: $arg),*) -> Self {
            Self
        }
    )* };
}

impl Error for Silent {
    #[inline]
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    silent! {
        invalid_type(Unexpected<'_>, &dyn Expected) invalid_value(Unexpected<'_>, &dyn Expected)
        invalid_length(usize, &dyn Expected) unknown_variant(&str, &'static [&'static str])
        unknown_field(&str, &'static [&'static str]) missing_field(&'static str) duplicate_field(&'static str)
    }
}
