//! What the expansion of `#[gotag::generate]` calls: a sentence for a missing feature, and the guard of generated code.
//!
//! The attribute cannot know which features of gotag are on, and neither can a committed file; this crate knows.

#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __gotag_when_serde {
    ($($code:tt)*) => { $($code)* };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __gotag_when_serde {
    ($($code:tt)*) => {
        ::core::compile_error! {
            "`Serialize` and `Deserialize` need the feature `serde` of gotag, which is off\n\
help: write `gotag = { .., features = [\"serde\"] }` in Cargo.toml"
        }
    };
}

#[cfg(feature = "validate")]
#[doc(hidden)]
#[macro_export]
macro_rules! __gotag_when_validate {
    ($($code:tt)*) => { $($code)* };
}

#[cfg(not(feature = "validate"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __gotag_when_validate {
    ($($code:tt)*) => {
        ::core::compile_error! {
            "`Validate` needs the feature `validate` of gotag, which is off\n\
help: write `gotag = { .., features = [\"validate\"] }` in Cargo.toml"
        }
    };
}

#[cfg(feature = "mock")]
#[doc(hidden)]
#[macro_export]
macro_rules! __gotag_when_mock {
    ($($code:tt)*) => { $($code)* };
}

#[cfg(not(feature = "mock"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __gotag_when_mock {
    ($($code:tt)*) => {
        ::core::compile_error! {
            "`mock` needs the feature `mock` of gotag, which is off\n\
help: write `gotag = { .., features = [\"mock\"] }` under [dev-dependencies] in Cargo.toml"
        }
    };
}

pub use crate::{
    __gotag_when_mock as when_mock, __gotag_when_serde as when_serde, __gotag_when_validate as when_validate,
};

/// Fails the build when generated code was written for another form of its item.
///
/// Called in a `const _`, so the message becomes a compile error at the attribute.
#[track_caller]
pub const fn fresh(written: u64, now: u64, stale: &'static str) {
    assert!(written == now, "{}", stale);
}

#[cfg(test)]
mod tests {
    const _: () = super::fresh(1, 1, "equal hashes pass while compiling");

    #[test]
    #[should_panic(expected = "run this")]
    fn another_hash_is_stale() {
        super::fresh(1, 2, "run this");
    }
}
