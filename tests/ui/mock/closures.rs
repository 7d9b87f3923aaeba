//! What a closure gets wrong is told where it is written.

#[gotag::mock]
trait Store {
    fn get(&self, key: &str) -> Option<String>;
}

fn main() {
    let mut mock = MockStore::new();
    mock.expect_get().returning(|key| Some(key));
    mock.expect_get().returning(|key, other| None);
    mock.expect_put();
}
