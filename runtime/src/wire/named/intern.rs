//! Lists of names for formats that want them for the whole program.

/// The list `names`, which is kept for the whole program: one for each list there is, so that what is kept is bounded by
/// the program's types. `None` where there is nowhere to keep it.
#[cfg(feature = "std")]
#[inline]
pub(super) fn list(names: alloc::vec::Vec<&'static str>) -> Option<&'static [&'static str]> {
    use alloc::vec::Vec;
    use std::sync::Mutex;

    // Sorted. What a static may have to drop is compiled with gotag, which for a tree is a good deal.
    static LISTS: Mutex<Vec<&'static [&'static str]>> = Mutex::new(Vec::new());

    let mut lists = LISTS.lock().ok()?;
    let place = match lists.binary_search_by(|known| known.cmp(&names.as_slice())) {
        Ok(place) => return lists.get(place).copied(),
        Err(place) => place,
    };
    let kept: &'static [&'static str] = alloc::boxed::Box::leak(names.into_boxed_slice());
    lists.insert(place, kept);
    Some(kept)
}

/// Without `std` there is no lock, and formats are told the names of `json`.
#[cfg(not(feature = "std"))]
#[inline]
pub(super) fn list(_: alloc::vec::Vec<&'static str>) -> Option<&'static [&'static str]> {
    None
}
