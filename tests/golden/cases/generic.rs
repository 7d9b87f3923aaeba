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

#[cfg(test)]
mod tests {
    use super::{Page, Slice};

    #[test]
    fn both_ways() {
        let last: Page<u8> = Page { items: vec![2], next: None };
        let page = Page { items: vec![1], next: Some(Box::new(last)) };
        let text = serde_json::to_string(&page).unwrap();
        assert_eq!(text, r#"{"items":[1],"next":{"items":[2]}}"#);
        assert_eq!(serde_json::from_str::<Page<u8>>(&text).unwrap(), page);
    }

    #[test]
    fn borrowed() {
        let slice = Slice { value: "v", label: "l".into() };
        assert_eq!(serde_json::to_string(&slice).unwrap(), r#"{"value":"v","label":"l"}"#);
    }
}
