//! Mocks: borrowed and owned arguments, an associated type, a default body, a method under `cfg`.

use gotag::mock::predicate::eq;

#[gotag::generate(mock)]
pub(crate) trait Store {
    fn get(&self, key: &str) -> Option<String>;
    fn put(&mut self, key: String, value: Vec<u8>) -> Result<(), String>;
    #[cfg(unix)]
    fn sync(&self) -> bool {
        true
    }
}

#[gotag::generate(mock(Item = u32))]
pub(crate) trait Queue<T> {
    type Item;
    fn push(&mut self, entry: T) -> Self::Item;
}

#[test]
fn expectations_answer() {
    let mut store = MockStore::new();
    store.expect_get().with(eq("answer")).once().returning(|key| Some(format!("{key} is 42")));
    store.expect_put().withf(|_, value| value.is_empty()).returning(|_, _| Ok(()));
    assert_eq!(store.get("answer").as_deref(), Some("answer is 42"));
    assert_eq!(store.put("a".to_owned(), Vec::new()), Ok(()));
    #[cfg(unix)]
    {
        store.expect_sync().return_const(false);
        assert!(!store.sync());
    }
}

#[test]
fn an_associated_type() {
    let mut queue = MockQueue::<&'static str>::new();
    queue.expect_push().returning(|entry| u32::try_from(entry.len()).unwrap());
    assert_eq!(queue.push("four"), 4);
}
