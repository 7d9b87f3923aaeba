//! Parameters of every kind, bounds, and a borrowed field.

use std::borrow::Cow;

#[gotag::generate(Serialize, Deserialize, Reflect)]
#[derive(Debug, PartialEq)]
pub(crate) struct Page<T, const N: usize = 2>
where
    T: Clone,
{
    pub(crate) items: Vec<T>,
    #[tag(json("next", omitempty))]
    pub(crate) next: Option<Box<Page<T, N>>>,
}

#[gotag::generate(Serialize)]
#[derive(Debug)]
pub(crate) struct Slice<'a, T: ?Sized> {
    #[tag(json = "value")]
    pub(crate) value: &'a T,
    pub(crate) label: Cow<'a, str>,
}
