//! Lists of names for formats that want them for the whole program.

/// The list `names`, which is kept for the whole program: one for each list there is, so that what is kept is bounded by
/// the program's types. `None` where there is nowhere to keep it.
#[cfg(feature = "std")]
#[inline]
pub(super) fn list(names: alloc::vec::Vec<&'static str>) -> Option<&'static [&'static str]> {
    use alloc::collections::BTreeSet;
    use std::sync::Mutex;

    static LISTS: Mutex<BTreeSet<&'static [&'static str]>> = Mutex::new(BTreeSet::new());

    let mut lists = LISTS.lock().ok()?;
    if let Some(known) = lists.get(names.as_slice()) {
        return Some(known);
    }
    let kept: &'static [&'static str] = alloc::boxed::Box::leak(names.into_boxed_slice());
    lists.insert(kept);
    Some(kept)
}

/// Without `std` there is no lock, and formats are told the names of `json`.
#[cfg(not(feature = "std"))]
#[inline]
pub(super) fn list(_: alloc::vec::Vec<&'static str>) -> Option<&'static [&'static str]> {
    None
}
