//! Variants and fields under `cfg`: the committed code holds for every combination.

use gotag::Variants;

#[gotag::generate(Display, FromStr, Variants)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum System {
    #[cfg(unix)]
    Unix,
    #[cfg(not(unix))]
    Other,
    #[cfg(all(unix, windows))]
    Both,
    Any,
}

#[test]
fn only_what_is_on() {
    let names: &[&str] = if cfg!(unix) { &["Unix", "Any"] } else { &["Other", "Any"] };
    assert_eq!(System::NAMES, names);
    assert!("Both".parse::<System>().is_err());
}
